//! What goes down the paths: the same bytes every time, so that counts can be compared.

use aes::Aes128;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cipher::{Block, BlockModeEncrypt, KeyIvInit};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use weseal::signature::Signature;
use weseal_wire as wire;

pub(crate) const APP_ID: &str = "wxba5fad812f8e6fb9";
pub(crate) const NONCE: &str = "415670741";
pub(crate) const TIMESTAMP: u64 = 1_714_112_445;
/// The rules of this day: new rules count when somebody moves it.
pub(crate) const DAY: &str = "2026-11-21";
const TOKEN: &str = "AAAAA";

/// A mini program of one page.
pub(crate) const PROJECT: [(&str, &str); 4] = [
    ("project.config.json", include_str!("../project/project.config.json")),
    ("app.json", include_str!("../project/app.json")),
    ("pages/order/order.js", include_str!("../project/order.js")),
    ("pages/order/order.wxml", include_str!("../project/order.wxml")),
];

/// A sealed push, as it reaches a server.
pub(crate) struct Request {
    pub(crate) handle: u32,
    pub(crate) query: String,
    pub(crate) body: String,
}

/// A customer's message of so many bytes, as JSON.
pub(crate) fn json(bytes: usize) -> Request {
    let (handle, query, encrypt) = sealed(&message_json(bytes));
    Request {
        handle,
        query,
        body: json!({ "ToUserName": "gh_97417a04a28d", "Encrypt": encrypt }).to_string(),
    }
}

/// The same as XML.
pub(crate) fn xml(bytes: usize) -> Request {
    let (handle, query, encrypt) = sealed(&message_xml(bytes));
    let body = format!(
        "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[{encrypt}]]></Encrypt></xml>"
    );
    Request { handle, query, body }
}

/// The ciphertext of such a push, for the floors.
pub(crate) fn ciphertext(bytes: usize) -> String {
    sealed(&message_json(bytes)).2
}

/// A configured account: its handle.
pub(crate) fn account() -> u32 {
    let config =
        json!({ "accounts": [{ "appId": APP_ID, "token": TOKEN, "encodingAesKey": "A".repeat(43) }] });
    let told = read(&wire::configure(&config.to_string()));
    u32::try_from(told["handle"].as_u64().unwrap()).unwrap()
}

/// The options of whatever seals.
pub(crate) fn sealing() -> String {
    json!({ "random": "0123456789abcdef", "timestamp": TIMESTAMP, "nonce": NONCE }).to_string()
}

/// Session key, data and initialisation vector of user data of so many bytes.
pub(crate) fn user_data(bytes: usize) -> [String; 3] {
    let data = |name: &str| {
        json!({
            "openId": "oGZUI0egBJY1zhBYw2KhdUfwVJJE", "nickName": name, "gender": 1, "language": "zh_CN",
            "city": "Guangzhou", "province": "Guangdong", "country": "CN", "avatarUrl": "",
            "watermark": { "timestamp": 1_477_314_187, "appid": APP_ID },
        })
        .to_string()
    };
    let mut plain = data(&"x".repeat(bytes - data("").len())).into_bytes();
    let pad = 16 - plain.len() % 16;
    plain.extend(vec![u8::try_from(pad).unwrap(); pad]);
    let (key, iv) = ([7; 16], [9; 16]);
    let (blocks, _) = Block::<Aes128>::slice_as_chunks_mut(&mut plain);
    cbc::Encryptor::<Aes128>::new(&key.into(), &iv.into()).encrypt_blocks(blocks);
    [STANDARD.encode(key), STANDARD.encode(plain), STANDARD.encode(iv)]
}

/// Data that WeChat has signed, as `verifyRawData` takes it.
pub(crate) fn raw_data() -> Value {
    let raw = json!({ "nickName": "Band", "gender": 1, "city": "Guangzhou", "province": "" }).to_string();
    let session_key = "MDEyMzQ1Njc4OWFiY2RlZg==";
    let digest = Sha1::digest(format!("{raw}{session_key}"));
    let signature: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    json!({ "rawData": raw, "signature": signature, "sessionKey": session_key })
}

/// An order as its signature takes it, with the key that is a published example's or the APIv2 key.
pub(crate) fn order(with: &str) -> Value {
    let mut order = json!({
        "appId": APP_ID, "timeStamp": TIMESTAMP, "nonceStr": "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
        "package": "prepay_id=wx201410272009395522657a690389285100",
    });
    if with == "rsa" {
        let vectors: Value = serde_json::from_str(include_str!("../../vectors/rsa.json")).unwrap();
        let groups = vectors["testGroups"].as_array().unwrap();
        let key = groups.iter().find_map(|group| group["keys"]["application"].as_str()).unwrap();
        order["privateKey"] = json!(key);
        order["seed"] = json!("0123456789abcdef0123456789abcdef");
    } else {
        order["key"] = json!("192006250b4c09247ec02edce69f6a2d");
    }
    order
}

/// A frame without a tail.
pub(crate) fn read(frame: &str) -> Value {
    serde_json::from_str(frame).unwrap_or_else(|_| panic!("{frame}"))
}

/// The handle that opens it, query, and `Encrypt`.
fn sealed(message: &str) -> (u32, String, String) {
    let handle = account();
    let envelope = read(&wire::seal(handle, message, &sealing()));
    let text = |name: &str| envelope[name].as_str().unwrap().to_owned();
    let signature = Signature::of_plain(TOKEN, &TIMESTAMP.to_string(), NONCE);
    let query = format!(
        "signature={}&timestamp={TIMESTAMP}&nonce={NONCE}&openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes\
         &msg_signature={}",
        signature.as_str(),
        text("MsgSignature")
    );
    (handle, query, text("Encrypt"))
}

fn message_json(bytes: usize) -> String {
    filled(bytes, |content| {
        json!({
            "ToUserName": "gh_97417a04a28d", "FromUserName": "o9AgO5Kd5ggOC-bXrbNODIiE3bGY", "CreateTime": TIMESTAMP,
            "MsgType": "text", "Content": content, "MsgId": 5_000_000_000_000_000_u64,
        })
        .to_string()
    })
}

fn message_xml(bytes: usize) -> String {
    filled(bytes, |content| {
        format!(
            "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>\
             <FromUserName><![CDATA[o9AgO5Kd5ggOC-bXrbNODIiE3bGY]]></FromUserName><CreateTime>{TIMESTAMP}</CreateTime>\
             <MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content>\
             <MsgId>5000000000000000</MsgId></xml>"
        )
    })
}

/// A Chinese sentence and a Latin one, again and again, up to the size.
fn filled(bytes: usize, write: impl Fn(&str) -> String) -> String {
    const BOTH: &str = "您好，订单已经付款，请问什么时候可以发货？Order 20241114-0042 has been paid, when will it be shipped? ";
    let room = bytes - write("").len();
    let mut content = BOTH.repeat(room / BOTH.len());
    content.push_str(&".".repeat(room - content.len()));
    write(&content)
}

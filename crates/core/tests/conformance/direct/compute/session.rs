//! User data, and what sessions and payments sign without RSA.

use std::borrow::Cow;

use serde_json::{Value, json};
use weseal::jsapi::SignJsapi;
use weseal::message;
use weseal::payment::{PaymentRequest, SignPayment, SignPaymentV2, SignType, VerifyPaymentV2};
use weseal::session::{HashEncryptedData, SignSession, VerifyRawData};
use weseal::user_data::{Freshness, OpenUserData};
use weseal::virtual_payment::SignVirtualPayment;
use weseal::voip::SignVoip;

use super::Runner;
use super::options::Options;
use crate::direct::results::failure;
use crate::suite::library::{Failure, Unsayable};

type Result<T> = std::result::Result<T, Unsayable>;
type Ran = std::result::Result<Value, Failure>;

pub(super) fn run(name: &str, options: &Options, runner: &Runner) -> Result<Option<Ran>> {
    Ok(Some(match name {
        "openUserData" => open_user_data(options, runner)?,
        "verifyRawData" => {
            let [raw_data, signature, session_key] = options.texts(["rawData", "signature", "sessionKey"])?;
            let (raw_data, signature, session_key) = (&raw_data, &signature, &session_key);
            runner.run(&VerifyRawData { raw_data, signature, session_key }, |()| true.into())
        }
        "signSession" => {
            let [body, session_key] = options.texts(["body", "sessionKey"])?;
            runner.run(&SignSession { body: &body, session_key: &session_key }, Value::from)
        }
        "hashEncryptedData" => {
            let [encrypted_data] = options.texts(["encryptedData"])?;
            let decoded = options.value("decoded") == true;
            runner.run(&HashEncryptedData { encrypted_data: &encrypted_data, decoded }, Value::from)
        }
        "signVoip" => sign_voip(options, runner)?,
        "signJsapi" => sign_jsapi(options, runner)?,
        "signPayment" => sign_payment(options, runner)?,
        "signPaymentV2" => with_params(options, runner, |computation| runner.run(&computation, Value::from))?,
        "verifyPaymentSignV2" => with_params(options, runner, |computation| {
            runner.run(&VerifyPaymentV2(computation), |()| true.into())
        })?,
        "signVirtualPayment" => sign_virtual(options, runner)?,
        _ => return Ok(None),
    }))
}

fn open_user_data(options: &Options, runner: &Runner) -> Result<Ran> {
    let keys = match options.value("sessionKey") {
        Value::Array(keys) => keys.iter().map(|key| key.as_str().unwrap().to_owned()).collect(),
        _ => vec![options.text("sessionKey")?],
    };
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let [encrypted_data, iv, app_id] = options.texts(["encryptedData", "iv", "appId"])?;
    if app_id.is_empty() || options.raw("maxAge") != "null" {
        return Err(Unsayable("options".to_owned()));
    }
    let freshness = options
        .number("maxAgeSeconds")
        .map(|max_age_seconds| Freshness { now: options.number("now").unwrap(), max_age_seconds });
    let computation = OpenUserData {
        session_keys: &keys,
        encrypted_data: &encrypted_data,
        iv: &iv,
        app_id: &app_id,
        freshness,
        watermark_optional: options.value("watermark") == "optional",
    };
    Ok(runner.run(&computation, |opened| {
        json!({
            "type": opened.kind,
            "sessionKey": opened.session_key,
            "watermark": opened.watermark.map(|mark| json!({ "appid": mark.app_id, "timestamp": mark.timestamp })),
            "raw": opened.raw,
            "data": serde_json::from_str::<Value>(&opened.json).unwrap(),
        })
    }))
}

fn sign_voip(options: &Options, runner: &Runner) -> Result<Ran> {
    let [app_id, group_id, nonce_str, session_key] =
        options.texts(["appId", "groupId", "nonceStr", "sessionKey"])?;
    let computation = SignVoip {
        app_id: &app_id,
        group_id: &group_id,
        nonce_str: &nonce_str,
        time_stamp: &options.seconds("timeStamp"),
        session_key: &session_key,
    };
    Ok(runner.run(&computation, Value::from))
}

fn sign_jsapi(options: &Options, runner: &Runner) -> Result<Ran> {
    let [jsapi_ticket, nonce_str, url] = options.texts(["jsapiTicket", "nonceStr", "url"])?;
    let timestamp = &options.seconds("timestamp");
    let computation = SignJsapi { jsapi_ticket: &jsapi_ticket, nonce_str: &nonce_str, timestamp, url: &url };
    Ok(runner.run(&computation, Value::from))
}

fn sign_payment(options: &Options, runner: &Runner) -> Result<Ran> {
    let [app_id, nonce_str, package, key] = options.texts(["appId", "nonceStr", "package", "key"])?;
    let time_stamp = &options.seconds("timeStamp");
    let request = PaymentRequest { app_id: &app_id, time_stamp, nonce_str: &nonce_str, package: &package };
    let sign_type = sign_type(options)?.unwrap_or_default();
    Ok(runner.run(&SignPayment { request, key: &key, sign_type }, Value::from))
}

fn with_params(
    options: &Options,
    runner: &Runner,
    run: impl FnOnce(SignPaymentV2<'_>) -> Ran,
) -> Result<Ran> {
    let key = options.text("key")?;
    let text = match options.value("params") {
        Value::String(text) => text,
        Value::Object(_) => options.raw("params").to_owned(),
        _ => return Err(Unsayable("params".to_owned())),
    };
    let params = match message::parse(&text) {
        Ok((_, params)) => params,
        Err(error) => return Ok(Err(failure(&error, runner.locale))),
    };
    let pair = |(name, value)| -> Result<(_, Cow<'_, str>)> {
        match value {
            message::Value::Text(text) => Ok((name, text)),
            message::Value::Integer(integer) => Ok((name, integer.to_string().into())),
            _ => Err(Unsayable("params".to_owned())),
        }
    };
    let params = params.0.into_iter().map(pair).collect::<Result<Vec<_>>>()?;
    let named = params.iter().find(|(name, _)| name == "sign_type");
    let unknown = || Unsayable("sign_type".to_owned());
    let named = named.map(|(_, value)| SignType::parse(value).ok_or_else(unknown)).transpose()?;
    let sign_type = sign_type(options)?.or(named).unwrap_or_default();
    Ok(run(SignPaymentV2 { params, key: &key, sign_type }))
}

fn sign_virtual(options: &Options, runner: &Runner) -> Result<Ran> {
    let [app_key, uri, sign_data] = options.texts(["appKey", "uri", "signData"])?;
    let session_key = options.optional("sessionKey");
    let session_key = session_key.as_deref();
    let computation = SignVirtualPayment { app_key: &app_key, session_key, uri: &uri, sign_data: &sign_data };
    Ok(runner.run(&computation, |made| match made.signature {
        Some(signature) => json!({ "paySig": made.pay_sig, "signature": signature }),
        None => json!({ "paySig": made.pay_sig }),
    }))
}

fn sign_type(options: &Options) -> Result<Option<SignType>> {
    let read = |text: String| SignType::parse(&text).ok_or_else(|| Unsayable("signType".to_owned()));
    options.optional("signType").map(read).transpose()
}

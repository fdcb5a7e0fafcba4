//! The parts that a push is made of, each by itself: key, envelope and signature.

use serde_json::Value;
use weseal::signature::Signature;
use weseal::{Code, EncodingAesKey, envelope};

use crate::suite::vectors::{self, Vector};

/// The vectors that are about the key.
const FILES: [&str; 2] = ["key.json", "key-derived.json"];

#[test]
fn keys_and_envelopes() {
    let mut seen = 0;
    for mut file in vectors::files() {
        if FILES.contains(&file.name.as_str()) {
            let (good, bad): (Vec<_>, Vec<_>) = file.vectors.drain(..).partition(Vector::is_valid);
            good.iter().for_each(seals_and_opens);
            bad.iter().for_each(is_refused);
            println!("{}: {} keys, {} refused", file.name, good.len(), bad.len());
            assert_eq!(good.len() + bad.len(), file.number_of_tests);
            assert!(!good.is_empty() && !bad.is_empty());
            seen += 1;
        }
    }
    assert_eq!(seen, FILES.len());
}

/// The whole way there and back, without a push.
fn seals_and_opens(vector: &Vector) {
    let (id, config, options) = (vector.id(), vector.config(), vector.value("options"));
    let (content, expected) = (vector.text("content"), vector.expected());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (owner, token) = (text(&config["appId"]), text(&config["token"]));
    let key = EncodingAesKey::parse(&text(&config["encodingAesKey"])).unwrap();
    let random: [u8; 16] = text(&options["random"]).into_bytes().try_into().unwrap();

    let encrypt = envelope::seal(&key, &random, content.as_bytes(), owner.as_bytes());
    assert_eq!(expected["Encrypt"], encrypt, "{id}");
    let (timestamp, nonce) = (options["timestamp"].to_string(), text(&options["nonce"]));
    let signature = Signature::of_sealed(&token, &timestamp, &nonce, &encrypt);
    assert_eq!(expected["MsgSignature"], signature.as_str(), "{id}");
    assert!(signature.matches(&text(&expected["MsgSignature"])), "{id}");

    let opened = envelope::open(&key, &encrypt).unwrap();
    assert_eq!(opened.message, content, "{id}");
    assert_eq!(opened.owner_id, owner.as_bytes(), "{id}");
    assert_eq!(opened.random, random, "{id}");
}

/// Of a current and a previous key one is bad, and it is that one whose error is told.
fn is_refused(vector: &Vector) {
    let (id, error) = (vector.id(), vector.value("error"));
    let keys = match vector.config()["encodingAesKey"].take() {
        Value::Array(keys) => keys,
        single => vec![single],
    };
    let refused = keys.iter().find_map(|key| EncodingAesKey::parse(key.as_str().unwrap()).err()).unwrap();
    assert_eq!(refused.code(), Code::KeyInvalid, "{id}");
    assert_eq!(error["code"], refused.code().as_str(), "{id}");
    assert_eq!(error["hint"].as_str(), refused.hint().map(weseal::Hint::as_str), "{id}");
}

//! No value of the core prints a credential, whoever logs it. What errors say is searched over all vectors
//! (`tests/node/secrets.mjs`), and what a panic says in `crates/wire`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, as it should")]

use std::fmt::Debug;

use weseal::EncodingAesKey;
use weseal::push::{AccountConfig, Body, Config, OpenOptions, Push, SealOptions};
use weseal::query::Query;
use weseal::signature::Signature;

const TOKEN: &str = "a-Token-that-nothing-else-says";
const KEY: &str = "kWxHc9rVtQ2mZ7LbPf4sYdN8gJ3uEa6XoRi5TqKvMnA";

#[test]
fn nothing_prints_a_credential() {
    let account = AccountConfig {
        app_ids: vec!["wx0123456789abcdef".into()],
        tokens: vec![TOKEN.into()],
        encoding_aes_keys: vec![KEY.into()],
        ..AccountConfig::default()
    };
    let config = Config::new(vec![account.clone()]);
    let push = Push::new(&config).unwrap();
    let options = SealOptions { random: [7; 16], timestamp: 1_767_225_600, nonce: "nonce" };
    let sealed = push.seal(r#"{"MsgType":"text","Content":"a"}"#, None, &options).unwrap();
    let signature = Signature::of_sealed(TOKEN, "1767225600", "nonce", &sealed.encrypt);
    let secrets = [TOKEN, KEY, signature.as_str()];
    let is_silent = |value: &dyn Debug| {
        let said = format!("{value:?}\n{value:#?}");
        secrets.iter().all(|secret| !said.contains(secret)) && !said.contains("145, 108, 71")
    };
    // A value that prints one is found.
    assert!(!is_silent(&account.tokens));

    let query = Query {
        msg_signature: Some(signature.as_str().to_owned().into()),
        timestamp: Some("1767225600".into()),
        nonce: Some("nonce".into()),
        ..Query::default()
    };
    let body = format!(r#"{{"Encrypt":"{}"}}"#, sealed.encrypt);
    let opened = push.open(&query, Body::Raw(body.as_bytes()), &OpenOptions::default()).unwrap();
    let wrong = Query { msg_signature: Some("0".repeat(40).into()), ..query.clone() };
    let refused = push.open(&wrong, Body::Raw(body.as_bytes()), &OpenOptions::default()).unwrap_err();
    let key = EncodingAesKey::parse(KEY).unwrap();
    let malformed = EncodingAesKey::parse(&format!("{KEY}=")).unwrap_err();
    let all: [&dyn Debug; 10] =
        [&account, &config, &push, &sealed, &signature, &key, &malformed, &opened, &refused, &options];
    for value in all {
        assert!(is_silent(value), "{value:?}");
    }
}

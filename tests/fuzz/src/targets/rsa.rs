//! Keys of every spelling, cipher texts and signatures that nobody made, and notifications that are signed as they
//! should be, whatever is in them.
//!
//! Input: a byte that chooses, then text or bytes.

use std::sync::LazyLock;

use crate::{Parts, gcm_sealed, sound};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use weseal::Code;
use weseal::explain::Computation;
use weseal::headers::Headers;
use weseal::payment::{OpenNotification, TOLERANCE};
use weseal::realname::OpenRealName;
use weseal::rsa::{PrivateKey, PublicKey, Source};

const SEED: &[u8; 32] = b"0123456789abcdef0123456789abcdef";
const API_V3_KEY: &str = "0123456789abcdef0123456789abcdef";
const LABELS: [&str; 6] = [
    "PRIVATE KEY",
    "RSA PRIVATE KEY",
    "PUBLIC KEY",
    "RSA PUBLIC KEY",
    "CERTIFICATE",
    "ENCRYPTED PRIVATE KEY",
];

/// The merchant's key of the vectors.
static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
    let vectors: Value =
        serde_json::from_str(include_str!("../../../vectors/rsa-derived.json")).expect("vectors");
    let pem = vectors["testGroups"][0]["keys"]["merchant"].as_str().expect("a key");
    PrivateKey::parse(pem).expect("a key")
});
static PUBLIC: LazyLock<PublicKey> = LazyLock::new(|| KEY.public());

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    match parts.choice(5) {
        Some(0) => {
            let Some(text) = parts.last() else { return };
            keys(text);
        }
        Some(1) => {
            let Some(label) = parts.choice(LABELS.len()).and_then(|label| LABELS.get(label)) else { return };
            let der = STANDARD.encode(parts.rest());
            keys(&format!("-----BEGIN {label}-----\n{der}\n-----END {label}-----\n"));
        }
        Some(2) => decrypt(parts.rest()),
        Some(3) => {
            let (Some(message), signature) = (parts.text(), parts.rest()) else { return };
            let message = format!("nobody has signed this: {message}");
            assert!(!PUBLIC.verify_pkcs1(message.as_bytes(), signature));
            assert!(!PUBLIC.verify_pss(message.as_bytes(), signature));
        }
        Some(4) => {
            let Some(text) = parts.last() else { return };
            notification(text, text);
            let resource = STANDARD.encode(gcm_sealed(b"0123456789ab", b"", text.as_bytes()));
            let body = format!(
                r#"{{"id":"1","create_time":"t","event_type":"e","resource_type":"r","summary":"s","resource":{{"algorithm":"AEAD_AES_256_GCM","nonce":"0123456789ab","associated_data":"","ciphertext":"{resource}"}}}}"#
            );
            notification(&body, text);
        }
        _ => {}
    }
}

/// Reads a text as a key of either kind. One that is read can be used.
fn keys(text: &str) {
    let private = PrivateKey::parse(text);
    let public = PublicKey::parse(text);
    assert!(private.is_err() || public.is_err(), "a private key is no public one");
    match private {
        Err(error) => sound(&error, &[Code::PrivateKeyInvalid]),
        Ok(key) if key.size() == 256 => match key.sign_pkcs1(b"message", SEED) {
            Ok(signature) => assert!(key.public().verify_pkcs1(b"message", &signature)),
            Err(error) => sound(&error, &[Code::PrivateKeyInvalid]),
        },
        Ok(key) => assert!((256..=1024).contains(&key.size())),
    }
    match public {
        Err(error) => sound(&error, &[Code::PublicKeyInvalid]),
        Ok(key) => {
            assert!((256..=1024).contains(&key.size()));
            assert!(!key.verify_pkcs1(b"message", &vec![2; key.size()]));
            let digits = |serial: &str| serial.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
            assert!(key.serial().is_none_or(digits));
        }
    }
}

/// Opens a cipher text. Whether its padding is right is never told.
fn decrypt(ciphertext: &[u8]) {
    let opened = KEY.decrypt_pkcs1(ciphertext, SEED);
    assert_eq!(opened.as_deref(), KEY.decrypt_pkcs1(ciphertext, SEED).as_deref());
    assert!(opened.is_none() || ciphertext.len() == 256);
    assert!(opened.is_none_or(|opened| opened.len() <= 256 - 11));
    let sealed = STANDARD.encode(ciphertext);
    for (real_name, credential_id) in [(Some(&*sealed), None), (None, Some(&*sealed))] {
        let request = OpenRealName { private_key: Source::Key(&KEY), real_name, credential_id, seed: SEED };
        match request.compute() {
            Ok(name) => assert!(name.real_name.is_none_or(|name| !name.chars().any(char::is_control))),
            Err(error) => sound(&error, &[Code::BadSealedData]),
        }
    }
}

/// Signs a notification and opens it; then as it is with another signature.
fn notification(body: &str, signature: &str) {
    let signed = KEY.sign_pkcs1(format!("1554208460\nn\n{body}\n").as_bytes(), SEED).expect("a key");
    let keys = [("1", Source::from(&*PUBLIC))];
    let open = |signature: &str| {
        let headers = [
            ("Wechatpay-Signature", signature),
            ("Wechatpay-Serial", "1"),
            ("Wechatpay-Timestamp", "1554208460"),
            ("Wechatpay-Nonce", "n"),
        ];
        let request = OpenNotification {
            headers: Headers(&headers),
            body,
            api_v3_key: API_V3_KEY,
            keys: &keys,
            now: Some(1_554_208_460),
            tolerance_seconds: TOLERANCE,
        };
        request.compute()
    };
    if let Err(error) = open(&STANDARD.encode(signed)) {
        sound(&error, &[Code::BodyMalformed, Code::BadSealedData]);
    }
    let forged = open(signature).expect_err("nobody has signed it");
    let refusals = [Code::VerificationFailed, Code::HeaderInvalid, Code::HeaderMissing, Code::SignatureProbe];
    sound(&forged, &refusals);
}

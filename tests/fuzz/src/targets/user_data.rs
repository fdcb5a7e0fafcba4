//! User data: what a client sends as it is, and what WeChat would have sealed, whatever that is.
//!
//! Input: a byte that chooses; then either the iv, the AppID and the data, or the plain bytes.

use crate::push::APP_ID;
use crate::{Parts, cbc_sealed, sound};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use weseal::explain::Computation;
use weseal::message::{self, Format};
use weseal::user_data::{Freshness, OpenUserData, UserData};
use weseal::{Code, Error};

const SESSION_KEY: &str = "MDEyMzQ1Njc4OWFiY2RlZg==";
const OTHER_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAA==";
const IV: &[u8; 16] = b"fedcba9876543210";

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let Some(choice) = parts.choice(8) else { return };
    let keys: &[&str] = if choice & 1 == 0 { &[SESSION_KEY] } else { &[OTHER_KEY, SESSION_KEY] };
    let freshness = (choice & 2 != 0).then_some(Freshness { now: 1_477_314_187, max_age_seconds: 600 });
    let open = |iv: &str, app_id: &str, encrypted_data: &str, watermark_optional: bool| {
        let request =
            OpenUserData { session_keys: keys, encrypted_data, iv, app_id, freshness, watermark_optional };
        let opened = request.compute();
        assert_eq!(request.explain().result, opened);
        match &opened {
            Err(error) if app_id.is_empty() => sound(error, &[Code::InvalidArgument]),
            Err(error) => sound(error, &CODES),
            Ok(_) => assert!(!app_id.is_empty(), "compared with nothing"),
        }
        opened
    };
    if choice & 4 != 0 {
        let (Some(iv), Some(app_id), Some(encrypted_data)) = (parts.text(), parts.text(), parts.last())
        else {
            return;
        };
        let _ = open(iv, app_id, encrypted_data, true);
        return;
    }
    let plain = parts.rest();
    let sealed = cbc_sealed(b"0123456789abcdef", IV, &padded(plain));
    let (iv, sealed) = (STANDARD.encode(IV), STANDARD.encode(sealed));
    let (strict, lax) = (open(&iv, APP_ID, &sealed, false), open(&iv, APP_ID, &sealed, true));
    right(plain, &lax, keys.len() - 1);
    // What is not optional is all the difference.
    match strict {
        Err(error) if error.code() == Code::WatermarkMissing => {}
        other => assert_eq!(other, lax),
    }
}

const CODES: [Code; 5] = [
    Code::IvInvalid,
    Code::BadUserData,
    Code::WatermarkMissing,
    Code::WatermarkMismatch,
    Code::WatermarkExpired,
];

/// Compares with what the plain text says.
fn right(plain: &[u8], opened: &Result<UserData, Error>, key: usize) {
    let object = std::str::from_utf8(plain).ok().and_then(|text| Some((text, message::parse(text).ok()?)));
    match (opened, object) {
        (Ok(opened), Some((text, (Format::Json, object)))) => {
            // The first of two keys opens one text in a hundred, but no JSON.
            assert_eq!((opened.raw.as_str(), opened.session_key), (text, key));
            assert_eq!(opened.json, message::write(&object, Format::Json));
            assert!(opened.watermark.as_ref().is_none_or(|mark| mark.app_id == APP_ID));
        }
        (Err(error), Some((_, (Format::Json, _)))) => sound(error, &CODES[2..]),
        (Err(error), _) => sound(error, &[Code::BadUserData]),
        (Ok(opened), _) => panic!("{opened:?}"),
    }
}

/// The padding of PKCS#7.
fn padded(plain: &[u8]) -> Vec<u8> {
    let padding = 16 - plain.len() % 16;
    let mut bytes = plain.to_vec();
    bytes.resize(plain.len() + padding, u8::try_from(padding).expect("sixteen at most"));
    bytes
}

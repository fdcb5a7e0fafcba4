//! What AES-256-GCM seals: a resource of WeChat Pay and a response of the server API, with any content and as they
//! come.
//!
//! Input: a byte that chooses, then text.

use crate::{KEY, Parts, gcm_sealed, sound};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use weseal::api_security::{Call, OpenApiResponse, SealApiRequest, SymmetricKey};
use weseal::explain::Computation;
use weseal::message::{self, Format};
use weseal::payment::{OpenResource, Resource};
use weseal::{Code, Error};

const NONCE: &[u8; 12] = b"0123456789ab";
const URL: &str = "https://api.weixin.qq.com/wxa/getuserriskrank";
const APP_ID: &str = "wxba6223c06417af7b";
const SN: &str = "fa05fe1e5bcc79b81ad5ad4b58acf787";
const AAD: &str = "https://api.weixin.qq.com/wxa/getuserriskrank|wxba6223c06417af7b|1635927954|fa05fe1e5bcc79b81ad5ad4b58acf787";

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    match parts.choice(4) {
        Some(0) => resource_of(parts.rest()),
        Some(1) => response_of(parts.rest()),
        Some(2) => {
            let (Some(nonce), Some(aad), Some(text)) = (parts.text(), parts.text(), parts.last()) else {
                return;
            };
            let _ = resource(nonce, aad, text);
        }
        Some(3) => {
            let Some(text) = parts.last() else { return };
            let _ = response(text);
            request(text);
        }
        _ => {}
    }
}

/// Seals a resource and opens it.
fn resource_of(plain: &[u8]) {
    let sealed = STANDARD.encode(gcm_sealed(NONCE, b"aad", plain));
    let opened = resource("0123456789ab", "aad", &sealed);
    assert!(resource("0123456789ab", "other", &sealed).is_err());
    assert_eq!(opened.ok(), object(plain));
}

fn resource(nonce: &str, associated_data: &str, ciphertext: &str) -> Result<String, Error> {
    let resource = Resource { algorithm: Some("AEAD_AES_256_GCM"), nonce, associated_data, ciphertext };
    let key = std::str::from_utf8(KEY).expect("ASCII");
    let opened = same(&OpenResource { api_v3_key: key, resource }, &[Code::BadSealedData]);
    opened.map(|opened| opened.json)
}

/// Seals a response and opens it.
fn response_of(plain: &[u8]) {
    let sealed = gcm_sealed(NONCE, AAD.as_bytes(), plain);
    let (data, tag) = sealed.split_at(plain.len());
    let [iv, data, tag] = [NONCE, data, tag].map(|bytes| STANDARD.encode(bytes));
    let opened = response(&format!(r#"{{"iv":"{iv}","data":"{data}","authtag":"{tag}"}}"#));
    match (opened, object(plain)) {
        (Ok(json), Some(_)) => drop(message::parse_verbatim(&json).expect("what is written can be read")),
        (Err(error), Some(_)) => sound(&error, &[Code::SecurityFieldMismatch]),
        (Err(error), None) => sound(&error, &[Code::BadSealedData]),
        (Ok(json), None) => panic!("{json}"),
    }
}

fn response(body: &str) -> Result<String, Error> {
    with_key(|call, key| {
        same(&OpenApiResponse { call, key, body }, &[Code::BadSealedData, Code::SecurityFieldMismatch])
    })
}

/// Seals parameters and opens what the other side gets: the same, but for what sealing adds.
fn request(params: &str) {
    let Ok(params) = message::parse_verbatim(params) else { return };
    with_key(|call, key| {
        let computation =
            SealApiRequest { call, key, params: &params, iv: *NONCE, nonce: "o89QwX8VFLlfKqSVHlOBbA" };
        let Ok(sealed) = same(&computation, &[Code::InvalidArgument]) else { return };
        let opened =
            same(&OpenApiResponse { call, key, body: &sealed.body }, &[]).expect("it was just sealed");
        let written = message::write(&params, Format::Json);
        let (_, params) = message::parse(&written).expect("what is written can be read");
        assert_eq!(opened, message::write(&params, Format::Json));
    });
}

fn with_key<T>(run: impl FnOnce(Call<'_>, SymmetricKey<'_>) -> T) -> T {
    let key = STANDARD.encode(KEY);
    run(Call { url: URL, app_id: APP_ID, timestamp: 1_635_927_954 }, SymmetricKey { sn: SN, key: &key })
}

/// Computes and explains, which give the same.
fn same<C: Computation>(computation: &C, allowed: &[Code]) -> Result<C::Output, Error>
where
    C::Output: PartialEq + std::fmt::Debug,
{
    let result = computation.compute();
    assert_eq!(computation.explain().result, result);
    result.inspect_err(|error| sound(error, allowed))
}

/// The object that plain bytes are, as JSON.
fn object(plain: &[u8]) -> Option<String> {
    match message::parse(std::str::from_utf8(plain).ok()?).ok()? {
        (Format::Json, object) => Some(message::write(&object, Format::Json)),
        (Format::Xml, _) => None,
    }
}

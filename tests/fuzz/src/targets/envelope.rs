//! What is inside of an envelope, sealed as it is: random, length, message, owner and padding are all up to the
//! sender. A reader of a few lines says what must be taken.
//!
//! Input: the plain bytes.

use crate::push::{APP_ID, ENCODING_AES_KEY, PUSHES, signed};
use crate::{cbc_sealed, sound};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use weseal::push::{Body, OpenOptions};
use weseal::{Code, EncodingAesKey, envelope};

pub(super) fn run(data: &[u8]) {
    let sealed = cbc_sealed(&[0; 32], &[0; 16], data);
    let plain = &data[..sealed.len()];
    let encrypt = STANDARD.encode(&sealed);
    let key = EncodingAesKey::parse(ENCODING_AES_KEY).expect("a key");
    let opened = envelope::open(&key, &encrypt);
    match (&opened, read(plain)) {
        (Ok(envelope), Some((message, owner))) => {
            assert_eq!((envelope.message.as_str(), envelope.owner_id.as_slice()), (message, owner));
            assert_eq!(envelope.random, plain[..16]);
            // WeChat pads with 1 to 32 bytes, and so do we: what was sealed so comes back byte by byte.
            assert_eq!(envelope::seal(&key, &envelope.random, message.as_bytes(), owner), encrypt);
        }
        (Err(error), None) => sound(error, &[Code::BadCiphertext]),
        (opened, read) => panic!("{opened:?}, {read:?}"),
    }
    assert!(opened.is_err() || envelope::is_whole(&encrypt));

    for body in [
        format!(r#"{{"ToUserName":"gh_1","Encrypt":"{encrypt}"}}"#),
        format!("<xml><Encrypt><![CDATA[{encrypt}]]></Encrypt></xml>"),
    ] {
        let body = body.as_bytes();
        let query = signed(body);
        for ready in PUSHES.iter().filter(|ready| !ready.config.accounts[0].encoding_aes_keys.is_empty()) {
            let found = ready.push.unseal(&query, Body::Raw(body), &OpenOptions::default());
            match (&opened, found) {
                (Ok(envelope), Ok(unsealed)) => {
                    assert_eq!(envelope.message, unsealed.message);
                    let own = [APP_ID, "gh_2", ""].map(str::as_bytes);
                    assert!(own.contains(&envelope.owner_id.as_slice()));
                }
                (Ok(_), Err(error)) => sound(&error, &[Code::OwnerMismatch, Code::BodyMalformed]),
                (Err(_), Err(error)) => sound(&error, &[Code::BadCiphertext, Code::BadBase64]),
                (Err(error), Ok(_)) => panic!("unsealed what cannot be opened: {error}"),
            }
        }
    }
}

/// Message and owner of an envelope.
fn read(plain: &[u8]) -> Option<(&str, &[u8])> {
    let padding = usize::from(*plain.last()?);
    let content = plain.len().checked_sub(padding).filter(|_| plain.len().is_multiple_of(32))?;
    let (content, padded) = plain.split_at(content);
    if !(1..=32).contains(&padding) || padded.iter().any(|byte| usize::from(*byte) != padding) {
        return None;
    }
    let length = u32::from_be_bytes(content.get(16..20)?.try_into().ok()?);
    let end = 20_usize.checked_add(usize::try_from(length).ok()?)?;
    Some((std::str::from_utf8(content.get(20..end)?).ok()?, &content[end..]))
}

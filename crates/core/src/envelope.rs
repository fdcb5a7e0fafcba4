//! The sealed envelope of a message push.
//!
//! `random(16) ‖ length(4, network byte order) ‖ message ‖ owner id`, padded to a multiple of 32,
//! sealed with AES-256-CBC, written as Base64.
//! Source: 消息推送, 安全模式 steps 5 and 8.

use crate::error::{Code, Error};
use crate::explain::{StepId, Trace, facts};
use crate::{EncodingAesKey, base64, padding, utf8};

/// The envelope pads to 32 bytes, not to the 16 of the cipher.
const BLOCK: usize = 32;
/// Where the message begins: behind 16 random bytes and 4 bytes of length.
pub(crate) const HEADER: usize = 20;

/// An opened envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The 16 random bytes in front.
    pub random: [u8; 16],
    /// The message.
    pub message: String,
    /// The id of the account it belongs to: `AppID`, the platform's `AppID`, or `ReceiveId`.
    pub owner_id: Vec<u8>,
}

/// Opens the Base64 text of `Encrypt`.
///
/// Every pad byte, the length and the UTF-8 of the message are checked; whose message it is, the
/// caller compares with [`Envelope::owner_id`].
///
/// # Errors
/// [`Code::BadBase64`]; [`Code::BadCiphertext`] for everything behind it.
pub fn open(key: &EncodingAesKey, encrypt: &str) -> Result<Envelope, Error> {
    open_bytes(key, base64::decode(encrypt)?, &mut Trace::silent())
}

/// Seals a message for its owner and returns the Base64 text of `Encrypt`.
///
/// `random` makes two seals of one message differ: take it fresh from a secure source.
#[must_use]
pub fn seal(key: &EncodingAesKey, random: &[u8; 16], message: &[u8], owner_id: &[u8]) -> String {
    let length = HEADER.saturating_add(message.len()).saturating_add(owner_id.len());
    let padding = BLOCK.saturating_sub(length % BLOCK);
    let padded = length.saturating_add(padding);

    let mut bytes = Vec::with_capacity(padded);
    bytes.extend_from_slice(random);
    // A message of 4 GiB is refused long before: bodies are limited to far less.
    bytes.extend_from_slice(&u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend_from_slice(message);
    bytes.extend_from_slice(owner_id);
    bytes.resize(padded, u8::try_from(padding).unwrap_or_default());
    key.cipher.encrypt(&mut bytes);

    let mut text = String::with_capacity(padded.saturating_add(2).saturating_mul(4) / 3);
    base64::encode_into(&bytes, &mut text);
    text
}

/// Whether the text of `Encrypt` can be an envelope at all: Base64 of whole blocks. Needs no key.
#[must_use]
pub fn is_whole(encrypt: &str) -> bool {
    base64::decode(encrypt).is_ok_and(|bytes| !bytes.is_empty() && bytes.len().is_multiple_of(BLOCK))
}

/// Opens the decoded bytes of `Encrypt`, in place.
pub(crate) fn open_bytes(
    key: &EncodingAesKey,
    mut bytes: Vec<u8>,
    trace: &mut Trace,
) -> Result<Envelope, Error> {
    let whole = !bytes.is_empty() && bytes.len().is_multiple_of(BLOCK);
    trace.note(StepId::Key, || facts::key(key));
    if whole {
        key.cipher.decrypt(&mut bytes);
    }
    let decrypted = whole.then_some(()).ok_or_else(fault);
    trace.step(StepId::Decrypt, decrypted, |decrypted| facts::decrypted(&bytes, decrypted.is_ok()))?;
    let padding_start = padding::start::<BLOCK>(&bytes).ok_or_else(fault);
    let padding_start =
        trace.step(StepId::Padding, padding_start, |start| facts::padding(&bytes, start.ok().copied()))?;
    let content = bytes.get(..padding_start).unwrap_or_default();
    let message_end = message_end(content).ok_or_else(fault);
    let message_end =
        trace.step(StepId::Layout, message_end, |end| facts::layout(content, end.ok().copied()))?;
    let message = content.get(HEADER..message_end).unwrap_or_default();
    let text = utf8::check(message).ok_or_else(fault);
    let text = trace.step(StepId::Utf8, text, |_| facts::utf8(message))?;
    Ok(Envelope {
        random: content.first_chunk().copied().unwrap_or_default(),
        message: text.to_owned(),
        owner_id: content.get(message_end..).unwrap_or_default().to_vec(),
    })
}

/// One code for everything that can be wrong with the decrypted bytes. `explain` says which it was.
fn fault() -> Error {
    Code::BadCiphertext.into()
}

fn message_end(content: &[u8]) -> Option<usize> {
    let (_, rest) = content.split_at_checked(16)?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    (length <= rest.len()).then(|| HEADER.saturating_add(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back() {
        let key = EncodingAesKey::parse(&"A".repeat(43)).unwrap();
        for length in (0..200).step_by(crate::EVERY) {
            let message = "x".repeat(length);
            let encrypt = seal(&key, b"0123456789abcdef", message.as_bytes(), b"wxba5fad812f8e6fb9");
            let envelope = open(&key, &encrypt).unwrap();
            assert_eq!(envelope.message, message);
            assert_eq!(envelope.owner_id, b"wxba5fad812f8e6fb9");
            assert_eq!(&envelope.random, b"0123456789abcdef");
        }
    }

    #[test]
    fn official_reply() {
        let key = EncodingAesKey::parse(&"A".repeat(43)).unwrap();
        let encrypt = seal(&key, b"707722b803182950", br#"{"demo_resp":"good luck"}"#, b"wxba5fad812f8e6fb9");
        assert!(encrypt.starts_with("ELGduP2Y"));
        assert!(encrypt.ends_with("2tmxSQ=="));
    }
}

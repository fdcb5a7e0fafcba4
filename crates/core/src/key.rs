//! `EncodingAESKey`: the 43 characters from the console, and the 32 bytes they stand for.

use std::fmt;

use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use ::base64::engine::{DecodePaddingMode, Engine};
use zeroize::Zeroizing;

use crate::cipher::Cipher;
use crate::error::{Code, Error, Hint};

/// How many characters an `EncodingAESKey` has.
const LENGTH: usize = 43;

/// Base64 for the key alone. 43 characters carry 258 bits, so the last character has two bits too
/// many; in three legal keys of four they are not zero, and a strict decoder would refuse the key.
const KEY_BASE64: GeneralPurpose = GeneralPurpose::new(
    &::base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// The key of an account, ready for use. It cannot be wrong in form, prints as `[redacted]`, and is
/// wiped from memory when dropped.
#[derive(Clone)]
pub struct EncodingAesKey {
    pub(crate) cipher: Cipher,
}

impl EncodingAesKey {
    /// Reads the 43 letters and digits of the console.
    ///
    /// Source: 消息推送, "`AESKey` = `Base64_Decode(EncodingAESKey` + "=")".
    ///
    /// # Errors
    /// [`Code::KeyInvalid`], with a hint where a `=` was appended or blanks were copied along.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if !is_well_formed(text) {
            return Err(refusal(text));
        }
        let mut bytes = Zeroizing::new([0; 32]);
        match KEY_BASE64.decode_slice(text, bytes.as_mut_slice()) {
            Ok(32) => Ok(Self { cipher: Cipher::new(bytes) }),
            _ => Err(refusal(text)),
        }
    }
}

impl fmt::Debug for EncodingAesKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EncodingAesKey([redacted])")
    }
}

fn is_well_formed(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn refusal(text: &str) -> Error {
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    let hint = if text.len() == LENGTH + 1 && text.ends_with('=') {
        Some(Hint::KeyHasPadding)
    } else if trimmed != text && is_well_formed(trimmed) {
        Some(Hint::KeyHasBlanks)
    } else {
        None
    };
    Error::from(Code::KeyInvalid).with("length", text.chars().count()).hinted(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        let key = EncodingAesKey::parse(&"A".repeat(43)).unwrap();
        assert_eq!(format!("{key:?}"), "EncodingAesKey([redacted])");
    }
}

//! Base64 of the cipher text: the standard alphabet, canonical padding, nothing else.

use base64::DecodeError;
use base64::engine::Engine;
use zeroize::Zeroizing;

use crate::error::{Code, Error, Hint};

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod engine {
    use std::sync::LazyLock;

    use base64::engine::Simd;

    /// A scalar decoder was the largest single cost of opening a push; this one is far from it.
    pub(super) static STRICT: LazyLock<Simd> =
        LazyLock::new(|| Simd::standard(base64::engine::general_purpose::PAD));
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod engine {
    use base64::engine::general_purpose::{GeneralPurpose, STANDARD};

    pub(super) static STRICT: &GeneralPurpose = &STANDARD;
}

/// Decodes strictly: no white space, no missing padding, no bits left over.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>, Error> {
    engine::STRICT.decode(text).map_err(|error| refusal(text, &error))
}

/// The same for a key: wiped when dropped, and so is what was decoded before a fault.
pub(crate) fn decode_key(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(vec![0; base64::decoded_len_estimate(text.len())]);
    let length = engine::STRICT.decode_slice(text, &mut bytes).ok()?;
    bytes.truncate(length);
    Some(bytes)
}

/// Appends the Base64 of `bytes` to `text`.
pub(crate) fn encode_into(bytes: &[u8], text: &mut String) {
    engine::STRICT.encode_string(bytes, text);
}

/// The Base64 of `bytes`.
#[cfg(feature = "rsa")]
pub(crate) fn encode(bytes: &[u8]) -> String {
    engine::STRICT.encode(bytes)
}

fn refusal(text: &str, error: &DecodeError) -> Error {
    let position = match error {
        DecodeError::InvalidByte(position, _) => *position,
        DecodeError::InvalidLastSymbol { .. }
        | DecodeError::InvalidLength(_)
        | DecodeError::InvalidPadding => text.len(),
    };
    let blank = text.contains(' ').then_some(Hint::BlankForPlus);
    Error::from(Code::BadBase64).with("position", position).hinted(blank)
}

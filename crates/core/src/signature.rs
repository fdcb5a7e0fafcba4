//! Signatures of message pushes: SHA-1 over the sorted parts, without separators.
//!
//! `signature` is made of token, timestamp and nonce; `msg_signature` of these and `Encrypt`.
//! Source: 消息推送, 发起验证 and 安全模式 step 4.

use std::fmt;

use sha1::{Digest, Sha1};
use subtle::ConstantTimeEq;

/// A signature as WeChat writes it: 40 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; 40]);

impl Signature {
    /// Signs the parts: sorted by their bytes, joined, hashed. Takes any strings.
    #[must_use]
    pub fn of(parts: &[&str]) -> Self {
        let mut parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
        Self::of_bytes(&mut parts)
    }

    /// Signs token, timestamp, nonce and `Encrypt`: the `msg_signature` of a sealed message.
    #[must_use]
    pub fn of_sealed(token: &str, timestamp: &str, nonce: &str, encrypt: &str) -> Self {
        let mut parts = [token.as_bytes(), timestamp.as_bytes(), nonce.as_bytes(), encrypt.as_bytes()];
        Self::of_bytes(&mut parts)
    }

    /// Signs token, timestamp and nonce: the `signature` of a plain message and of the URL verification.
    #[must_use]
    pub fn of_plain(token: &str, timestamp: &str, nonce: &str) -> Self {
        let mut parts = [token.as_bytes(), timestamp.as_bytes(), nonce.as_bytes()];
        Self::of_bytes(&mut parts)
    }

    /// Compares with the signature of a request, in a time that does not depend on where they differ.
    #[must_use]
    pub fn matches(&self, given: &str) -> bool {
        self.0.ct_eq(given.as_bytes()).into()
    }

    /// The 40 hexadecimal digits. Whoever holds them can forge a request: they belong in no log.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    fn of_bytes(parts: &mut [&[u8]]) -> Self {
        parts.sort_unstable();
        let mut hash = Sha1::new();
        for part in parts {
            hash.update(part);
        }
        Self(hex(&hash.finalize().into()))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature([redacted])")
    }
}

/// Twenty bytes as forty digits.
pub(crate) fn hex(digest: &[u8; 20]) -> [u8; 40] {
    let digit = |nibble: u8| {
        if nibble < 10 { b'0' | nibble } else { b'W'.wrapping_add(nibble) }
    };
    let mut text = [0; 40];
    for (pair, byte) in text.chunks_exact_mut(2).zip(digest) {
        pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn official_url_verification() {
        let signature = Signature::of_plain("AAAAA", "1714036504", "1514711492");
        assert!(signature.matches("f464b24fc39322e44b38aa78f5edd27bd1441696"));
        assert!(!signature.matches("F464B24FC39322E44B38AA78F5EDD27BD1441696"));
        assert!(!signature.matches("f464b24fc39322e44b38aa78f5edd27bd144169"));
        assert!(!signature.matches("盛派"));
        assert_eq!(Signature::of(&["1714036504", "AAAAA", "1514711492"]), signature);
    }
}

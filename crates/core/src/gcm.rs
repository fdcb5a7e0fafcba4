//! AES-256-GCM with a nonce of 12 bytes and a tag of 16, as WeChat Pay v3 and the server API use it.

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};

/// How many bytes a nonce has.
pub(crate) const NONCE: usize = 12;
/// How many bytes the tag has.
pub(crate) const TAG: usize = 16;

/// A key, expanded. It is wiped when dropped.
pub(crate) struct Gcm(Aes256Gcm);

impl Gcm {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Aes256Gcm::new(key.into()))
    }

    /// Opens cipher text with its tag behind it; `None` is one that this key has not made.
    pub(crate) fn open(&self, nonce: &[u8; NONCE], aad: &[u8], mut sealed: Vec<u8>) -> Option<Vec<u8>> {
        self.0.decrypt_in_place(nonce.into(), aad, &mut sealed).ok()?;
        Some(sealed)
    }

    /// Seals; the tag stands behind the cipher text. `None` only beyond 64 GiB.
    pub(crate) fn seal(&self, nonce: &[u8; NONCE], aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let mut buffer = Vec::with_capacity(plain.len().checked_add(TAG)?);
        buffer.extend_from_slice(plain);
        self.0.encrypt_in_place(nonce.into(), aad, &mut buffer).ok()?;
        Some(buffer)
    }
}

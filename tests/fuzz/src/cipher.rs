//! Sealing of bytes as they are, which the crates never do: what they seal is well formed.

use aes::{Aes128, Aes256};
use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use cbc::Encryptor;
use cipher::{Block, BlockModeEncrypt, KeyIvInit};

/// A key of 32 bytes, which is printable.
pub(crate) const KEY: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

/// AES-CBC over whole blocks without padding: with 32 bytes of key as the envelope has it (the iv is its beginning),
/// with 16 as user data has it. What is no whole block stays behind.
pub(crate) fn cbc_sealed(key: &[u8], iv: &[u8; 16], plain: &[u8]) -> Vec<u8> {
    let mut bytes = plain[..plain.len() - plain.len() % 16].to_vec();
    let (blocks, _) = Block::<Aes256>::slice_as_chunks_mut(&mut bytes);
    if let Ok(key) = <&[u8; 32]>::try_from(key) {
        Encryptor::<Aes256>::new(key.into(), iv.into()).encrypt_blocks(blocks);
    } else {
        let key: &[u8; 16] = key.try_into().expect("16 bytes or 32");
        Encryptor::<Aes128>::new(key.into(), iv.into()).encrypt_blocks(blocks);
    }
    bytes
}

/// AES-256-GCM under [`KEY`], the tag behind the cipher text.
///
/// # Panics
/// Never: what is sealed is short.
pub(crate) fn gcm_sealed(nonce: &[u8; 12], aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut bytes = plain.to_vec();
    Aes256Gcm::new(KEY.into()).encrypt_in_place(nonce.into(), aad, &mut bytes).expect("short");
    bytes
}

//! AES-256-CBC as the push envelope uses it: one key schedule, IV = the first 16 bytes of the key.

use aes::Aes256;
use cbc::{Decryptor, Encryptor};
use cipher::{Block, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use zeroize::{ZeroizeOnDrop, Zeroizing};

type Iv = Block<Aes256>;

/// The expanded key of an account. Both it and the schedule inside are wiped when dropped.
#[derive(Clone)]
pub(crate) struct Cipher {
    schedule: Aes256,
    key: Zeroizing<[u8; 32]>,
}

impl Cipher {
    pub(crate) fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self { schedule: Aes256::new((&*key).into()), key }
    }

    /// The 32 bytes of the key, for `explain` alone.
    pub(crate) fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// Opens whole blocks in place; what is left behind the last whole block stays as it is.
    pub(crate) fn decrypt(&self, buffer: &mut [u8]) {
        let (blocks, _) = Block::<Aes256>::slice_as_chunks_mut(buffer);
        Decryptor::inner_iv_init(&self.schedule, &self.iv()).decrypt_blocks(blocks);
    }

    /// Seals whole blocks in place; what is left behind the last whole block stays as it is.
    pub(crate) fn encrypt(&self, buffer: &mut [u8]) {
        let (blocks, _) = Block::<Aes256>::slice_as_chunks_mut(buffer);
        Encryptor::inner_iv_init(&self.schedule, &self.iv()).encrypt_blocks(blocks);
    }

    fn iv(&self) -> Iv {
        self.key.first_chunk::<16>().copied().unwrap_or_default().into()
    }
}

/// `Aes256` wipes itself: this line stops compiling if it ever does not.
const _: () = {
    const fn wiped<T: ZeroizeOnDrop>() {}
    wiped::<Aes256>();
};

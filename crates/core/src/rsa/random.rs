//! Randomness for the private operation, drawn out of the seed that the caller gives.

use std::convert::Infallible;

use rsa::rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{SALT, SEED};

/// SHA-256 over seed and counter, block after block; in front of it, where there is one, the salt:
/// RSASSA-PSS takes its salt first and what blinds the key after it.
pub(super) struct Random {
    seed: Zeroizing<[u8; SEED]>,
    counter: u64,
    pending: Zeroizing<Vec<u8>>,
}

impl Random {
    pub(super) fn of(seed: &[u8; SEED]) -> Self {
        Self { seed: Zeroizing::new(*seed), counter: 0, pending: Zeroizing::default() }
    }

    pub(super) fn salted(salt: &[u8; SALT], seed: &[u8; SEED]) -> Self {
        // It is taken from the end.
        let pending = Zeroizing::new(salt.iter().rev().copied().collect());
        Self { pending, ..Self::of(seed) }
    }

    fn byte(&mut self) -> u8 {
        if let Some(byte) = self.pending.pop() {
            return byte;
        }
        let block = Sha256::new().chain_update(*self.seed).chain_update(self.counter.to_be_bytes());
        self.counter = self.counter.wrapping_add(1);
        self.pending.extend_from_slice(&block.finalize());
        self.pending.pop().unwrap_or_default()
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }
}

impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_be_bytes(self.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_be_bytes(self.bytes()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.fill_with(|| self.byte());
        Ok(())
    }
}

impl TryCryptoRng for Random {}

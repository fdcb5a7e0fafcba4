//! The floors: what any implementation has to do to open a push, each alone, with the crates that weseal uses.

use crate::input;
use crate::path::Work;
use aes::Aes256;
use base64::Engine;
use base64::engine::Simd;
use base64::engine::general_purpose::PAD;
use cipher::{Block, BlockModeDecrypt, InnerIvInit, KeyInit};
use sha1::{Digest, Sha1};

/// The sizes of the messages, in bytes.
pub(crate) const SIZES: [usize; 3] = [400, 4096, 65536];

/// Name and work of every floor of a message of so many bytes.
pub(crate) fn of(bytes: usize) -> [(&'static str, Work); 3] {
    let text = input::ciphertext(bytes);
    let engine = Simd::standard(PAD);
    let mut sealed = engine.decode(&text).unwrap();
    let schedule = Aes256::new(&[7; 32].into());
    let hashed = format!("{}{}AAAAA{text}", input::NONCE, input::TIMESTAMP);
    [
        ("sha1", Box::new(move || usize::from(Sha1::digest(&hashed)[0]))),
        (
            "aes",
            // Again and again in place: what comes of it does not matter, how long it takes is always the same.
            Box::new(move || {
                let (blocks, _) = Block::<Aes256>::slice_as_chunks_mut(&mut sealed);
                cbc::Decryptor::inner_iv_init(&schedule, &[7; 16].into()).decrypt_blocks(blocks);
                blocks.len()
            }),
        ),
        ("base64", Box::new(move || engine.decode(&text).unwrap().len())),
    ]
}

//! RSA keys as the console and the merchant platform hand them out, and what WeChat does with them.
//!
//! Signatures are `RSASSA-PKCS1-v1_5` (payments, real-name) and RSASSA-PSS with a salt of 32 bytes (the
//! server API), both with SHA-256; decryption is `RSAES-PKCS1-v1_5` (real-name). Every private operation
//! is blinded from a seed that the caller draws anew: 32 bytes that nobody can foresee.

mod certificate;
mod pem;
mod private;
mod public;
mod random;
mod source;
pub(crate) mod step;

pub use private::PrivateKey;
pub use public::PublicKey;
pub use source::{PemKey, Source};

/// How large a modulus may be. WeChat's own have 2048 bits; the upper end is a bound on work.
const MODULUS_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

/// How many bytes of salt WeChat's RSASSA-PSS has. Source: 服务端 API 签名加密, 3.2.2.
pub const SALT: usize = 32;
/// How many bytes a seed for blinding has.
pub const SEED: usize = 32;

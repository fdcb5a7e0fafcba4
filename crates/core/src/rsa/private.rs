//! Private keys: of the merchant (`apiclient_key.pem`) or of the application (API 安全).

use std::fmt;

use rsa::pkcs1::{self, DecodeRsaPrivateKey};
use rsa::pkcs8::{self, DecodePrivateKey};
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Encrypt, Pkcs1v15Sign, Pss, RsaPrivateKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::pem::{self, Refusal, reason};
use super::public::PublicKey;
use super::random::Random;
use super::source::PemKey;
use super::{MODULUS_BITS, SALT, SEED};
use crate::error::{Code, Error, Hint};

/// An RSA private key. It prints as `[redacted]` and is wiped from memory when dropped. What the arithmetic of the
/// library frees meanwhile is not.
#[derive(Clone)]
pub struct PrivateKey(RsaPrivateKey);

impl PrivateKey {
    /// Reads the PEM of PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`).
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`], with a hint for what is usually given instead.
    pub fn parse(text: &str) -> Result<Self, Error> {
        read(text).map(Self).map_err(|Refusal { reason, hint }| {
            Error::from(Code::PrivateKeyInvalid).with_words("reason", reason).hinted(hint)
        })
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey::of(self.0.to_public_key())
    }

    /// How many bytes signatures and cipher texts have.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.size()
    }

    /// Signs with RSASSA-PKCS1-v1_5 and SHA-256. The signature depends on key and message alone.
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`] for a key whose parts do not belong together.
    pub fn sign_pkcs1(&self, message: &[u8], seed: &[u8; SEED]) -> Result<Vec<u8>, Error> {
        let digest = Sha256::digest(message);
        let scheme = Pkcs1v15Sign::new::<Sha256>();
        self.0.sign_with_rng(&mut Random::of(seed), scheme, &digest).map_err(|_| unusable())
    }

    /// Signs with RSASSA-PSS, SHA-256, MGF1 with SHA-256 and this salt.
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`] for a key whose parts do not belong together.
    pub fn sign_pss(&self, message: &[u8], salt: &[u8; SALT], seed: &[u8; SEED]) -> Result<Vec<u8>, Error> {
        let digest = Sha256::digest(message);
        let scheme = Pss::<Sha256>::new_with_salt(SALT);
        self.0.sign_with_rng(&mut Random::salted(salt, seed), scheme, &digest).map_err(|_| unusable())
    }

    /// Opens RSAES-PKCS1-v1_5. `None` is a cipher text that no key of this size could have made.
    ///
    /// A cipher text of another key gives bytes that mean nothing, not an error: whoever could choose
    /// cipher texts and learn whether their padding is right would need no key (Bleichenbacher). The
    /// caller checks that what comes out has the form it expects.
    #[must_use]
    pub fn decrypt_pkcs1(&self, ciphertext: &[u8], seed: &[u8; SEED]) -> Option<Zeroizing<Vec<u8>>> {
        let opened = self.0.decrypt_blinded(&mut Random::of(seed), Pkcs1v15Encrypt, ciphertext);
        opened.ok().map(Zeroizing::new)
    }
}

impl PemKey for PrivateKey {
    fn from_pem(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey([redacted])")
    }
}

fn read(text: &str) -> Result<RsaPrivateKey, Refusal> {
    let block = pem::read(text)?;
    let key = match block.label {
        "PRIVATE KEY" => RsaPrivateKey::from_pkcs8_der(&block.der).map_err(|error| pkcs8_refusal(&error))?,
        "RSA PRIVATE KEY" => {
            RsaPrivateKey::from_pkcs1_der(&block.der).map_err(|error| pkcs1_refusal(&error))?
        }
        "ENCRYPTED PRIVATE KEY" => return Err(pem::encrypted()),
        "CERTIFICATE" => {
            return Err(Refusal { reason: reason::CERTIFICATE, hint: Some(Hint::CertificateForKey) });
        }
        "PUBLIC KEY" | "RSA PUBLIC KEY" => {
            return Err(Refusal { reason: reason::NOT_PRIVATE, hint: Some(Hint::PublicForPrivate) });
        }
        _ => return Err(Refusal { reason: reason::NOT_RSA, hint: Some(Hint::KeyNotRsa) }),
    };
    let bits = usize::try_from(key.n().bits_vartime()).unwrap_or_default();
    if MODULUS_BITS.contains(&bits) { Ok(key) } else { Err(reason::LENGTH.into()) }
}

fn pkcs8_refusal(error: &pkcs8::Error) -> Refusal {
    match error {
        pkcs8::Error::PublicKey(pkcs8::spki::Error::OidUnknown { .. }) => {
            Refusal { reason: reason::NOT_RSA, hint: Some(Hint::KeyNotRsa) }
        }
        _ => reason::STRUCTURE.into(),
    }
}

fn pkcs1_refusal(_: &pkcs1::Error) -> Refusal {
    reason::STRUCTURE.into()
}

fn unusable() -> Error {
    Error::from(Code::PrivateKeyInvalid).with_words("reason", reason::STRUCTURE)
}

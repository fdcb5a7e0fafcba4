//! Public keys: as such, or in a platform certificate (平台证书).

use std::fmt;

use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs8::{DecodePublicKey, spki};
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, Pss, RsaPublicKey};
use sha2::{Digest, Sha256};

use super::certificate;
use super::pem::{self, Refusal, reason};
use super::source::PemKey;
use super::{MODULUS_BITS, SALT};
use crate::error::{Code, Error, Hint};

/// An RSA public key, and the serial number of the certificate that it came in.
#[derive(Clone)]
pub struct PublicKey {
    key: RsaPublicKey,
    serial: Option<String>,
}

impl PublicKey {
    /// Reads the PEM of SPKI (`PUBLIC KEY`), PKCS#1 (`RSA PUBLIC KEY`) or an X.509 certificate.
    ///
    /// A certificate is where the key stands and no more: neither its dates nor its issuer are checked.
    /// Whoever passes it has it from the console or from WeChat Pay's own interface.
    ///
    /// # Errors
    /// [`Code::PublicKeyInvalid`], with a hint for what is usually given instead.
    pub fn parse(text: &str) -> Result<Self, Error> {
        read(text).map_err(|Refusal { reason, hint }| {
            Error::from(Code::PublicKeyInvalid).with_words("reason", reason).hinted(hint)
        })
    }

    pub(super) const fn of(key: RsaPublicKey) -> Self {
        Self { key, serial: None }
    }

    /// The serial number inside the certificate, in upper-case hexadecimal digits.
    #[must_use]
    pub fn serial(&self) -> Option<&str> {
        self.serial.as_deref()
    }

    /// How many bytes signatures have.
    #[must_use]
    pub fn size(&self) -> usize {
        self.key.size()
    }

    /// Verifies RSASSA-PKCS1-v1_5 with SHA-256.
    #[must_use]
    pub fn verify_pkcs1(&self, message: &[u8], signature: &[u8]) -> bool {
        let digest = Sha256::digest(message);
        self.key.verify(Pkcs1v15Sign::new::<Sha256>(), &digest, signature).is_ok()
    }

    /// Verifies RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes.
    #[must_use]
    pub fn verify_pss(&self, message: &[u8], signature: &[u8]) -> bool {
        let digest = Sha256::digest(message);
        self.key.verify(Pss::<Sha256>::new_with_salt(SALT), &digest, signature).is_ok()
    }
}

impl PemKey for PublicKey {
    fn from_pem(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicKey")
            .field("bytes", &self.size())
            .field("serial", &self.serial)
            .finish_non_exhaustive()
    }
}

fn read(text: &str) -> Result<PublicKey, Refusal> {
    let block = pem::read(text)?;
    let public = match block.label {
        "CERTIFICATE" => {
            let found = certificate::read(&block.der).ok_or(reason::STRUCTURE)?;
            PublicKey { key: spki_key(found.spki)?, serial: Some(found.serial) }
        }
        "PUBLIC KEY" => PublicKey::of(spki_key(&block.der)?),
        "RSA PUBLIC KEY" => {
            PublicKey::of(RsaPublicKey::from_pkcs1_der(&block.der).map_err(|_| reason::STRUCTURE)?)
        }
        "PRIVATE KEY" | "RSA PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" => {
            return Err(Refusal { reason: reason::NOT_PUBLIC, hint: Some(Hint::PrivateForPublic) });
        }
        _ => return Err(Refusal { reason: reason::NOT_RSA, hint: Some(Hint::KeyNotRsa) }),
    };
    let bits = usize::try_from(public.key.n().bits_vartime()).unwrap_or_default();
    if MODULUS_BITS.contains(&bits) { Ok(public) } else { Err(reason::LENGTH.into()) }
}

fn spki_key(der: &[u8]) -> Result<RsaPublicKey, Refusal> {
    RsaPublicKey::from_public_key_der(der).map_err(|error| match error {
        spki::Error::OidUnknown { .. } => Refusal { reason: reason::NOT_RSA, hint: Some(Hint::KeyNotRsa) },
        _ => reason::STRUCTURE.into(),
    })
}

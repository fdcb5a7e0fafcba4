//! What computations with RSA keys have in common: their steps, and the usual causes of their failures.

use std::borrow::Cow;

use super::{PrivateKey, PublicKey, SALT, SEED, Source};
use crate::error::{Code, Error, Hint};
use crate::explain::{Fact, StepId, Trace};
use crate::{base64, digest};

/// Reads the private key.
pub(crate) fn private_key<'a>(
    source: Source<'a, PrivateKey>,
    trace: &mut Trace,
) -> Result<Cow<'a, PrivateKey>, Error> {
    trace.step(StepId::PrivateKey, source.read(), |key| {
        key.ok().map(|key| Fact::output("bits", key.size().saturating_mul(8))).into_iter().collect()
    })
}

/// Signs with RSASSA-PKCS1-v1_5; Base64.
pub(crate) fn sign_pkcs1(
    key: &PrivateKey,
    joined: &str,
    seed: &[u8; SEED],
    trace: &mut Trace,
) -> Result<String, Error> {
    let signature = key.sign_pkcs1(joined.as_bytes(), seed).map(|signature| base64::encode(&signature));
    trace.step(StepId::RsaSign, signature, |signature| signed(joined, signature.ok()))
}

/// Signs with RSASSA-PSS; Base64.
pub(crate) fn sign_pss(
    key: &PrivateKey,
    joined: &str,
    (salt, seed): (&[u8; SALT], &[u8; SEED]),
    trace: &mut Trace,
) -> Result<String, Error> {
    let signature = key.sign_pss(joined.as_bytes(), salt, seed).map(|signature| base64::encode(&signature));
    trace.step(StepId::PssSign, signature, |signature| signed(joined, signature.ok()))
}

/// Reports what a verification has given.
pub(crate) fn verified(
    step: StepId,
    joined: &str,
    result: Result<(), Error>,
    trace: &mut Trace,
) -> Result<(), Error> {
    trace.step(step, result, |_| vec![Fact::input("sha256", digest::sha256(joined.as_bytes()))])
}

/// Finds the key of this serial number and reads it. `hint` is asked where there is none.
pub(crate) fn public_key<'a>(
    keys: &[(&'a str, Source<'a, PublicKey>)],
    serial: &str,
    hint: impl FnOnce() -> Option<Hint>,
    trace: &mut Trace,
) -> Result<Cow<'a, PublicKey>, Error> {
    let found = keys.iter().find(|(own, _)| own.eq_ignore_ascii_case(serial));
    let key = match found {
        Some((_, source)) => source.read(),
        None => Err(Error::from(Code::SerialUnknown).with("serial", serial).hinted(hint())),
    };
    trace.step(StepId::PublicKey, key, |key| {
        let mut facts: Vec<Fact> = keys.iter().map(|(own, _)| Fact::input("known", *own)).collect();
        facts.push(Fact::input("serial", serial));
        facts.extend(key.ok().and_then(|key| key.serial()).map(|own| Fact::output("certificateSerial", own)));
        facts
    })
}

/// What is usually given where a key belongs.
pub(crate) fn key_causes(code: Code) -> &'static [Hint] {
    match code {
        Code::PrivateKeyInvalid => &[
            Hint::CertificateForKey,
            Hint::PemEscaped,
            Hint::PemHeadMissing,
            Hint::PublicForPrivate,
            Hint::KeyEncrypted,
            Hint::KeyNotRsa,
        ],
        Code::PublicKeyInvalid => {
            &[Hint::PrivateForPublic, Hint::PemEscaped, Hint::PemHeadMissing, Hint::KeyNotRsa]
        }
        _ => &[],
    }
}

fn signed(joined: &str, signature: Option<&String>) -> Vec<Fact> {
    let mut facts = vec![Fact::input("sha256", digest::sha256(joined.as_bytes()))];
    facts.extend(signature.map(|signature| Fact::output("signature", signature.as_str())));
    facts
}

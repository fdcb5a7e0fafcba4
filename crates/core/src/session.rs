//! What a `session_key` signs, and the digest by which WeChat recognises user data.
//!
//! Everywhere here the key is the text of the `session_key` as code2Session returns it, not decoded.
//! Sources: 开放数据校验与解密, 检验登录态, 检查加密信息.

use crate::digest;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::message::{self, Format};
use crate::user_data::base64;

/// Verifies that `rawData` comes from WeChat: `signature = sha1(rawData + session_key)`.
#[derive(Clone, Copy)]
pub struct VerifyRawData<'a> {
    /// The string that wx.getUserInfo has returned, byte for byte.
    pub raw_data: &'a str,
    /// The signature beside it, 40 hexadecimal digits.
    pub signature: &'a str,
    /// The `session_key` as text.
    pub session_key: &'a str,
}

impl Computation for VerifyRawData<'_> {
    type Output = ();

    const STEPS: &'static [StepId] = &[StepId::SessionKey, StepId::Join, StepId::Digest, StepId::Compare];

    /// Compares in constant time.
    ///
    /// # Errors
    /// [`Code::SessionKeyInvalid`], [`Code::VerificationFailed`].
    fn run(&self, trace: &mut Trace) -> Result<(), Error> {
        key(self.session_key, trace)?;
        let joined = || [self.raw_data, self.session_key].concat();
        trace.note(StepId::Join, || {
            vec![Fact::input("rawData", self.raw_data), Fact::output("joined", joined())]
        });
        let expected = sign(self.raw_data, self.session_key);
        trace.note(StepId::Digest, || vec![Fact::output("digest", expected.as_str())]);
        let same = digest::same(&expected, self.signature);
        let result = if same { Ok(()) } else { Err(failed("signature").hinted(self.rebuilt())) };
        trace.step(StepId::Compare, result, |_| compared(self.signature, &expected))
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::VerificationFailed) => {
                &[Hint::SessionKeyRotated, Hint::RawDataRebuilt, Hint::OtherMiniProgram]
            }
            _ => &[],
        }
    }
}

impl VerifyRawData<'_> {
    /// Whether the same data without white space would have matched.
    fn rebuilt(&self) -> Option<Hint> {
        let object = message::json_object(self.raw_data)?;
        let compact = message::write(&object, Format::Json);
        digest::same(&sign(&compact, self.session_key), self.signature).then_some(Hint::RawDataRebuilt)
    }
}

/// Signs a request body for the interfaces that ask for the user's login state
/// (`sig_method=hmac_sha256`): `hex(HMAC-SHA256(session_key, body))`. A GET request has the body "".
#[derive(Clone, Copy)]
pub struct SignSession<'a> {
    /// The body as it is sent, byte for byte.
    pub body: &'a str,
    /// The `session_key` as text.
    pub session_key: &'a str,
}

impl Computation for SignSession<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::SessionKey, StepId::Digest];

    /// 64 hexadecimal digits, in lower case.
    ///
    /// # Errors
    /// [`Code::SessionKeyInvalid`] where it is empty.
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        key(self.session_key, trace)?;
        let signature = digest::hmac_sha256(self.session_key.as_bytes(), &[self.body.as_bytes()]);
        trace.note(StepId::Digest, || {
            vec![Fact::input("body", self.body), Fact::output("digest", signature.as_str())]
        });
        Ok(signature)
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::SessionKeyRotated, Hint::BodyNotExact, Hint::SessionKeyDecoded],
            Some(_) => &[],
        }
    }
}

/// The digest of user data for checkEncryptedData: `hex(SHA-256(encryptedData))`.
///
/// Whether WeChat hashes the Base64 text or the bytes it stands for is not documented; `decoded` takes
/// the bytes.
#[derive(Clone, Copy)]
pub struct HashEncryptedData<'a> {
    /// `encryptedData` as it came.
    pub encrypted_data: &'a str,
    /// Whether the decoded bytes are hashed and not the text.
    pub decoded: bool,
}

impl Computation for HashEncryptedData<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::Data, StepId::Digest];

    /// 64 hexadecimal digits, in lower case.
    ///
    /// # Errors
    /// [`Code::BadUserData`] where it is empty or no Base64.
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        let text = base64::clean(self.encrypted_data);
        let bytes = match base64::decode(&text) {
            // Nothing has a digest too, which nobody has asked for.
            Ok(bytes) if bytes.is_empty() => Err(Error::from(Code::BadUserData)),
            decoded => decoded,
        };
        let bytes = trace.step(StepId::Data, bytes, |_| vec![Fact::input("data", self.encrypted_data)])?;
        let hash = digest::sha256(if self.decoded { &bytes } else { text.as_bytes() });
        trace.note(StepId::Digest, || vec![Fact::output("digest", hash.as_str())]);
        Ok(hash)
    }
}

/// Checks that there is a key at all: an HMAC would take an unset one.
pub(crate) fn key(session_key: &str, trace: &mut Trace) -> Result<(), Error> {
    let result = if session_key.is_empty() { Err(invalid_key("sessionKey")) } else { Ok(()) };
    trace.step(StepId::SessionKey, result, |_| vec![Fact::input("sessionKey", session_key)])
}

pub(crate) fn invalid_key(argument: &str) -> Error {
    Error::from(Code::SessionKeyInvalid).with("argument", argument)
}

/// The error for a signature that does not match.
pub(crate) fn failed(argument: &'static str) -> Error {
    Error::from(Code::VerificationFailed).with("argument", argument)
}

/// The facts of a comparison.
pub(crate) fn compared(given: &str, expected: &str) -> Vec<Fact> {
    vec![Fact::input("given", given), Fact::output("expected", expected)]
}

fn sign(raw_data: &str, session_key: &str) -> String {
    digest::sha1(&[raw_data.as_bytes(), session_key.as_bytes()])
}

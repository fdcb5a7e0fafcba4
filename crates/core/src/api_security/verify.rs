//! Verifying a response.

use super::Call;
use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::headers::{self, Headers, in_window};
use crate::message::{self, Format};
use crate::rsa::{PublicKey, Source, step};

/// How many seconds a response may be away from now, unless the caller says otherwise. The official
/// sample has the same.
pub const MAX_AGE: u64 = 300;

/// Verifies a response by its headers.
#[derive(Clone, Copy)]
pub struct VerifyApiResponse<'a> {
    /// The address that was called, with protocol and without query.
    pub url: &'a str,
    /// The mini program's AppID.
    pub app_id: &'a str,
    /// The headers of the response.
    pub headers: Headers<'a>,
    /// Its body, byte for byte.
    pub body: &'a str,
    /// The platform certificates, each with its number **from the console**, which is not the serial
    /// number inside the certificate.
    pub certificates: &'a [(&'a str, Source<'a, PublicKey>)],
    /// Now, in seconds. Without it the time is not checked.
    pub now: Option<u64>,
    /// How many seconds the response may be away from now; see [`MAX_AGE`].
    pub max_age_seconds: u64,
}

/// By which certificate a response was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its number.
    pub sn: String,
    /// Whether it is about to be replaced: fetch the new one from the console.
    pub deprecated: bool,
    /// `Wechatmp-TimeStamp`, with which the response is opened.
    pub timestamp: u64,
}

const APP_ID: &str = "Wechatmp-AppId";
const TIMESTAMP: &str = "Wechatmp-TimeStamp";
const CURRENT: [&str; 2] = ["Wechatmp-Serial", "Wechatmp-Signature"];
const DEPRECATED: [&str; 2] = ["Wechatmp-Serial-Deprecated", "Wechatmp-Signature-Deprecated"];
const NAMES: [&str; 6] = [APP_ID, TIMESTAMP, CURRENT[0], CURRENT[1], DEPRECATED[0], DEPRECATED[1]];

impl Computation for VerifyApiResponse<'_> {
    type Output = Verified;

    const STEPS: &'static [StepId] =
        &[StepId::Headers, StepId::Form, StepId::Replay, StepId::PublicKey, StepId::Join, StepId::PssVerify];

    /// While a certificate is being replaced, a response carries two signatures: either will do.
    ///
    /// # Errors
    /// [`Code::HeaderMissing`], [`Code::HeaderInvalid`], [`Code::InvalidArgument`],
    /// [`Code::TimestampOutOfWindow`], [`Code::SerialUnknown`], [`Code::PublicKeyInvalid`],
    /// [`Code::VerificationFailed`].
    fn run(&self, trace: &mut Trace) -> Result<Verified, Error> {
        let (call, signed) = trace.step(StepId::Headers, self.signed(), |_| self.headers.facts(&NAMES))?;
        call.check(trace)?;
        in_window(call.timestamp, self.now, self.max_age_seconds, trace)?;
        let key = step::public_key(self.certificates, signed.sn, || self.own_serial(), trace)?;
        let joined = call.joined(self.body);
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        let result = if key.verify_pss(joined.as_bytes(), &signed.signature) {
            Ok(())
        } else {
            let failed = Error::from(Code::VerificationFailed).with("argument", signed.header);
            Err(failed.hinted(self.cause(&call, &key, &signed.signature)))
        };
        step::verified(StepId::PssVerify, &joined, result, trace)?;
        Ok(Verified { sn: signed.sn.to_owned(), deprecated: signed.deprecated, timestamp: call.timestamp })
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::SerialUnknown) => &[Hint::CertificateSerial, Hint::PlatformKeyRotated],
            Some(Code::VerificationFailed) => {
                &[Hint::BodyNotExact, Hint::ApiUrlDiffers, Hint::OtherCertificate]
            }
            Some(Code::HeaderMissing) => &[Hint::HeadersDropped],
            Some(Code::InvalidArgument) => &[Hint::UrlHasQuery],
            Some(Code::TimestampOutOfWindow) => &[Hint::Milliseconds],
            Some(code) => step::key_causes(code),
            None => &[],
        }
    }
}

/// The signature that a known certificate belongs to.
struct Signed<'a> {
    header: &'static str,
    sn: &'a str,
    signature: Vec<u8>,
    deprecated: bool,
}

impl<'a> VerifyApiResponse<'a> {
    fn signed(&self) -> Result<(Call<'a>, Signed<'a>), Error> {
        if self.headers.value(APP_ID)? != self.app_id {
            return Err(headers::invalid(APP_ID, OTHER_APP));
        }
        let timestamp = self.headers.seconds(TIMESTAMP)?;
        let current = self.pair(CURRENT, false)?;
        let signed = if self.knows(current.sn) || self.headers.find(DEPRECATED[0])?.is_none() {
            current
        } else {
            let deprecated = self.pair(DEPRECATED, true)?;
            if self.knows(deprecated.sn) { deprecated } else { current }
        };
        Ok((Call { url: self.url, app_id: self.app_id, timestamp }, signed))
    }

    fn pair(&self, [serial, signature]: [&'static str; 2], deprecated: bool) -> Result<Signed<'a>, Error> {
        let sn = self.headers.value(serial)?;
        Ok(Signed { header: signature, sn, signature: self.headers.base64(signature)?, deprecated })
    }

    fn knows(&self, sn: &str) -> bool {
        self.certificates.iter().any(|(own, _)| own.eq_ignore_ascii_case(sn))
    }

    /// Whether the numbers that were given stand inside the certificates: the console has others.
    fn own_serial(&self) -> Option<Hint> {
        let inside = self.certificates.iter().any(|(sn, source)| {
            let key = source.read().ok();
            let inside = key.as_ref().and_then(|key| key.serial());
            inside.is_some_and(|inside| inside.eq_ignore_ascii_case(sn))
        });
        inside.then_some(Hint::CertificateSerial)
    }

    /// Whether the body without the white space that a serialiser adds would have matched.
    fn cause(&self, call: &Call<'_>, key: &PublicKey, signature: &[u8]) -> Option<Hint> {
        let object = message::json_object(self.body)?;
        let rebuilt = call.joined(&message::write(&object, Format::Json));
        key.verify_pss(rebuilt.as_bytes(), signature).then_some(Hint::BodyNotExact)
    }
}

const OTHER_APP: Text = Text { zh: "与传入的 appId 不一致", en: "it is not the appId given" };

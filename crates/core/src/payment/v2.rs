//! Signatures of WeChat Pay v2, the algorithm of every request, answer and notification.
//!
//! Names in ASCII order, empty values and `sign` left out, `name=value` joined by `&`, `&key=` and the
//! APIv2 key behind; MD5 or HMAC-SHA256, in upper case. Source: 微信支付 v2 签名算法.

use std::borrow::Cow;

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::session::{compared, failed};
use crate::{digest, form};

/// `MD5` or `HMAC-SHA256`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SignType {
    /// What WeChat takes where nothing is said.
    #[default]
    Md5,
    /// Keyed with the APIv2 key.
    HmacSha256,
}

/// Signs parameters.
#[derive(Clone)]
pub struct SignPaymentV2<'a> {
    /// The parameters, in any order.
    pub params: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// The APIv2 key.
    pub key: &'a str,
    /// The algorithm.
    pub sign_type: SignType,
}

/// Verifies the parameters of an answer or a notification against their own `sign`.
#[derive(Clone)]
pub struct VerifyPaymentV2<'a>(
    /// The parameters, `sign` among them.
    pub SignPaymentV2<'a>,
);

impl SignType {
    /// WeChat's own name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::HmacSha256 => "HMAC-SHA256",
        }
    }

    /// Reads what [`SignType::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Md5, Self::HmacSha256].into_iter().find(|own| own.as_str() == text)
    }
}

impl Computation for SignPaymentV2<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::Form, StepId::Join, StepId::Digest];

    /// 32 or 64 hexadecimal digits, in upper case.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] without a key.
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        trace.step(StepId::Form, form::present("key", self.key), |_| {
            vec![Fact::input("signType", self.sign_type.as_str())]
        })?;
        let joined = self.joined();
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        let mut signature = match self.sign_type {
            SignType::Md5 => digest::md5(joined.as_bytes()),
            SignType::HmacSha256 => digest::hmac_sha256(self.key.as_bytes(), &[joined.as_bytes()]),
        };
        signature.make_ascii_uppercase();
        trace.note(StepId::Digest, || vec![Fact::output("digest", signature.as_str())]);
        Ok(signature)
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::OtherApiKey, Hint::SignTypeDiffers, Hint::BodyNotExact],
            Some(_) => &[],
        }
    }
}

impl Computation for VerifyPaymentV2<'_> {
    type Output = ();

    const STEPS: &'static [StepId] = &[StepId::Form, StepId::Join, StepId::Digest, StepId::Compare];

    /// Compares in constant time.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] without a key, [`Code::VerificationFailed`].
    fn run(&self, trace: &mut Trace) -> Result<(), Error> {
        let expected = self.0.run(trace)?;
        let given = self.0.params.iter().find(|(name, _)| name == "sign");
        let given = given.map_or("", |(_, value)| value.as_ref());
        let same = digest::same(&expected, given);
        let result = if same { Ok(()) } else { Err(failed("sign")) };
        trace.step(StepId::Compare, result, |_| compared(given, &expected))
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::VerificationFailed) => &[Hint::OtherApiKey, Hint::SignTypeDiffers, Hint::BodyNotExact],
            _ => &[],
        }
    }
}

impl SignPaymentV2<'_> {
    fn joined(&self) -> String {
        let signed = |(name, value): &&(Cow<'_, str>, Cow<'_, str>)| name != "sign" && !value.is_empty();
        let mut params: Vec<_> = self.params.iter().filter(signed).collect();
        // Whoever sends a notification says how many there are.
        params.sort_unstable();
        let mut text = String::new();
        for (name, value) in params {
            text.extend([name, "=", value, "&"]);
        }
        text + "key=" + self.key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sort that is meant for a few would compare these five thousand million times.
    #[test]
    fn any_number_of_parameters_is_signed() {
        let params = |numbers: &mut dyn Iterator<Item = u32>| -> Vec<_> {
            numbers.map(|number| (format!("p{number:06}").into(), "1".into())).collect()
        };
        let sign = |params| SignPaymentV2 { params, key: "key", sign_type: SignType::Md5 }.compute();
        let ascending = sign(params(&mut (0..100_000))).unwrap();
        assert_eq!(sign(params(&mut (0..100_000).rev())).unwrap(), ascending);
    }
}

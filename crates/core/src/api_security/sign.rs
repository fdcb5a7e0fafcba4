//! Signing a request.

use super::Call;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::rsa::{PrivateKey, SALT, SEED, Source, step};

/// Signs a call; the body is the sealed one where the interface asks for sealing.
#[derive(Clone, Copy)]
pub struct SignApiRequest<'a> {
    /// What the call is about.
    pub call: Call<'a>,
    /// The body, byte for byte as it is sent.
    pub body: &'a str,
    /// The application's private key (API 非对称密钥).
    pub private_key: Source<'a, PrivateKey>,
    /// The salt: random bytes.
    pub salt: &'a [u8; SALT],
    /// Random bytes that hide the key's timing.
    pub seed: &'a [u8; SEED],
}

impl Computation for SignApiRequest<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::PrivateKey, StepId::Form, StepId::Join, StepId::PssSign];

    /// `Wechatmp-Signature`, in Base64.
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`], [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        let key = step::private_key(self.private_key, trace)?;
        self.call.check(trace)?;
        let joined = self.call.joined(self.body);
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        step::sign_pss(&key, &joined, (self.salt, self.seed), trace)
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[
                Hint::BodyNotExact,
                Hint::ApiUrlDiffers,
                Hint::OtherTimestamp,
                Hint::OtherApplicationKey,
                Hint::Milliseconds,
            ],
            Some(Code::InvalidArgument) => &[Hint::UrlHasQuery, Hint::Milliseconds],
            Some(code) => step::key_causes(code),
        }
    }
}

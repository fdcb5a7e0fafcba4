//! The signature of WeChat Pay v3 for wx.requestPayment.
//!
//! Source: 小程序调起支付, 签名规则: four lines, each ended by a line feed, the last one too.

use super::PaymentRequest;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::rsa::{PrivateKey, SEED, Source, step};

/// Signs a call of wx.requestPayment with the merchant's key: `appId`, `timeStamp`, `nonceStr` and
/// `package`. `signType` is `RSA` and no part of what is signed; the client has to be told, since it
/// takes MD5 by default.
#[derive(Clone, Copy)]
pub struct SignPaymentRsa<'a> {
    /// What is signed.
    pub request: PaymentRequest<'a>,
    /// The merchant's private key (`apiclient_key.pem`).
    pub private_key: Source<'a, PrivateKey>,
    /// Random bytes that hide the key's timing.
    pub seed: &'a [u8; SEED],
}

impl Computation for SignPaymentRsa<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::PrivateKey, StepId::Form, StepId::Join, StepId::RsaSign];

    /// `paySign`, in Base64.
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`], [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        let key = step::private_key(self.private_key, trace)?;
        self.request.check(trace)?;
        let PaymentRequest { app_id, time_stamp, nonce_str, package } = self.request;
        let joined: String =
            [app_id, time_stamp, nonce_str, package].iter().flat_map(|line| [line, "\n"]).collect();
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        step::sign_pkcs1(&key, &joined, self.seed, trace)
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[
                Hint::OtherMerchantKey,
                Hint::NewlineMissing,
                Hint::SignTypeDiffers,
                Hint::OtherAppId,
                Hint::Milliseconds,
            ],
            Some(code) => step::key_causes(code),
        }
    }
}

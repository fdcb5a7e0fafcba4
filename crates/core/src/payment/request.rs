//! The signature of wx.requestPayment with an APIv2 key.

use super::{SignPaymentV2, SignType};
use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;

/// What wx.requestPayment signs, whichever algorithm.
#[derive(Clone, Copy)]
pub struct PaymentRequest<'a> {
    /// The AppID that the order was placed with.
    pub app_id: &'a str,
    /// The time, in Unix seconds.
    pub time_stamp: &'a str,
    /// Random text of at most 32 characters.
    pub nonce_str: &'a str,
    /// `prepay_id=…`.
    pub package: &'a str,
}

/// Signs a call of wx.requestPayment with MD5 or HMAC-SHA256.
#[derive(Clone, Copy)]
pub struct SignPayment<'a> {
    /// What is signed.
    pub request: PaymentRequest<'a>,
    /// The APIv2 key.
    pub key: &'a str,
    /// The algorithm: the one of the unified order.
    pub sign_type: SignType,
}

impl Computation for SignPayment<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::Form, StepId::Join, StepId::Digest];

    /// `paySign`, in upper case.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        self.request.check(trace)?;
        let PaymentRequest { app_id, time_stamp, nonce_str, package } = self.request;
        let params = [
            ("appId", app_id),
            ("nonceStr", nonce_str),
            ("package", package),
            ("signType", self.sign_type.as_str()),
            ("timeStamp", time_stamp),
        ];
        let params = params.map(|(name, value)| (name.into(), value.into())).into();
        SignPaymentV2 { params, key: self.key, sign_type: self.sign_type }.run(trace)
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::OtherApiKey, Hint::SignTypeDiffers, Hint::FieldCase],
            Some(_) => &[],
        }
    }
}

impl PaymentRequest<'_> {
    /// Checks the limits of wx.requestPayment.
    pub(crate) fn check(&self, trace: &mut Trace) -> Result<(), Error> {
        let form = form::present("appId", self.app_id)
            .and_then(|()| form::seconds("timeStamp", self.time_stamp))
            .and_then(|()| form::length("nonceStr", self.nonce_str, 32))
            .and_then(|()| form::length("package", self.package, 128))
            .and_then(|()| match self.package.strip_prefix("prepay_id=") {
                Some(id) if !id.is_empty() => Ok(()),
                _ => Err(form::invalid("package", PREPAY)),
            });
        trace.step(StepId::Form, form, |_| vec![Fact::input("package", self.package)])
    }
}

const PREPAY: Text = Text { zh: "应为 prepay_id=…", en: "it is prepay_id=…" };

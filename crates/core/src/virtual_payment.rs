//! The two signatures of virtual payment (虚拟支付), for wx.requestVirtualPayment and for `/xpay/*`.
//!
//! `paySig = hex(HMAC-SHA256(appKey, uri + "&" + signData))`,
//! `signature = hex(HMAC-SHA256(session_key, signData))`. The official page prints `&amp;` in its
//! pseudo-code; its own sample values need a plain `&`. Source: 虚拟支付 2.5, 2.6.

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;
use crate::{Text, digest, session};

/// Signs a virtual payment.
#[derive(Clone, Copy)]
pub struct SignVirtualPayment<'a> {
    /// The AppKey of the environment: env 0 has the live one, env 1 the sandbox's.
    pub app_key: &'a str,
    /// The `session_key` as text; without it only `paySig` is made.
    pub session_key: Option<&'a str>,
    /// `requestVirtualPayment` for the client, the path without its query for the server (`/xpay/query_user_balance`).
    pub uri: &'a str,
    /// The exact `signData` string, or the exact body.
    pub sign_data: &'a str,
}

/// Both signatures, 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VirtualPaymentSignatures {
    /// `paySig`, on the server `pay_sig`.
    pub pay_sig: String,
    /// `signature`, where there was a `session_key`.
    pub signature: Option<String>,
}

impl Computation for SignVirtualPayment<'_> {
    type Output = VirtualPaymentSignatures;

    const STEPS: &'static [StepId] = &[StepId::Form, StepId::Join, StepId::Digest];

    /// # Errors
    /// [`Code::SessionKeyInvalid`], [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<VirtualPaymentSignatures, Error> {
        trace.step(StepId::Form, self.form(), |_| vec![Fact::input("uri", self.uri)])?;
        let data = self.sign_data.as_bytes();
        trace.note(StepId::Join, || vec![Fact::output("joined", [self.uri, "&", self.sign_data].concat())]);
        let pay_sig = digest::hmac_sha256(self.app_key.as_bytes(), &[self.uri.as_bytes(), b"&", data]);
        let signature = self.session_key.map(|key| digest::hmac_sha256(key.as_bytes(), &[data]));
        trace.note(StepId::Digest, || {
            let mut facts = vec![Fact::output("paySig", pay_sig.as_str())];
            facts.extend(signature.as_deref().map(|signature| Fact::output("signature", signature)));
            facts
        });
        Ok(VirtualPaymentSignatures { pay_sig, signature })
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[
                Hint::BodyNotExact,
                Hint::OtherEnvironment,
                Hint::SessionKeyRotated,
                Hint::SessionKeyDecoded,
                Hint::AmpersandEscaped,
            ],
            Some(_) => &[],
        }
    }
}

impl SignVirtualPayment<'_> {
    fn form(&self) -> Result<(), Error> {
        form::present("appKey", self.app_key)?;
        if self.session_key.is_some_and(str::is_empty) {
            return Err(session::invalid_key("sessionKey"));
        }
        form::present("uri", self.uri)?;
        if self.uri.contains("://") || self.uri.contains(['?', '&', '#']) {
            let escaped = self.uri.contains("&amp;").then_some(Hint::AmpersandEscaped);
            return Err(form::invalid("uri", PATH).hinted(escaped));
        }
        form::present("signData", self.sign_data)
    }
}

const PATH: Text = Text {
    zh: "应为 requestVirtualPayment，或不含域名与查询串的路径（如 /xpay/query_user_balance）",
    en: "it is requestVirtualPayment, or the path without host and query (/xpay/query_user_balance)",
};

//! The JS-SDK's `jsapi_ticket` signature, for pages in a web-view.
//!
//! `sha1("jsapi_ticket=…&noncestr=…&timestamp=…&url=…")`, the url without what stands behind `#`.
//! Source: JS-SDK 使用权限签名算法.

use crate::digest;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;

/// Signs the configuration of the JS-SDK.
#[derive(Clone, Copy)]
pub struct SignJsapi<'a> {
    /// The `jsapi_ticket`.
    pub jsapi_ticket: &'a str,
    /// The `nonceStr` of wx.config.
    pub nonce_str: &'a str,
    /// The `timestamp` of wx.config, in Unix seconds.
    pub timestamp: &'a str,
    /// The page's whole URL.
    pub url: &'a str,
}

impl Computation for SignJsapi<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::Form, StepId::Join, StepId::Digest];

    /// 40 hexadecimal digits, in lower case.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        let form = form::present("jsapiTicket", self.jsapi_ticket)
            .and_then(|()| form::present("nonceStr", self.nonce_str))
            .and_then(|()| form::seconds("timestamp", self.timestamp))
            .and_then(|()| form::present("url", self.url));
        trace.step(StepId::Form, form, |_| vec![Fact::input("url", self.url)])?;
        let page = self.url.split('#').next().unwrap_or_default();
        let Self { jsapi_ticket, nonce_str, timestamp, .. } = self;
        let joined =
            format!("jsapi_ticket={jsapi_ticket}&noncestr={nonce_str}&timestamp={timestamp}&url={page}");
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        let signature = digest::sha1(&[joined.as_bytes()]);
        trace.note(StepId::Digest, || vec![Fact::output("digest", signature.as_str())]);
        Ok(signature)
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::UrlDiffers],
            Some(_) => &[],
        }
    }
}

//! The signature of a voice call: `hex(HMAC-SHA256(session_key, sorted and joined parts))`.
//!
//! Source: 音视频通话, wx.joinVoIPChat.

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::{digest, form, session};

/// Signs a call of wx.joinVoIPChat.
#[derive(Clone, Copy)]
pub struct SignVoip<'a> {
    /// The mini program's AppID.
    pub app_id: &'a str,
    /// The group of the call.
    pub group_id: &'a str,
    /// Random text, fewer than 128 characters.
    pub nonce_str: &'a str,
    /// The time, in Unix seconds.
    pub time_stamp: &'a str,
    /// The `session_key` as text.
    pub session_key: &'a str,
}

impl Computation for SignVoip<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::SessionKey, StepId::Form, StepId::Join, StepId::Digest];

    /// 64 hexadecimal digits, in lower case.
    ///
    /// # Errors
    /// [`Code::SessionKeyInvalid`], [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        session::key(self.session_key, trace)?;
        let form = form::present("appId", self.app_id)
            .and_then(|()| form::present("groupId", self.group_id))
            .and_then(|()| form::length("nonceStr", self.nonce_str, 127))
            .and_then(|()| form::seconds("timeStamp", self.time_stamp));
        trace.step(StepId::Form, form, |_| vec![Fact::input("groupId", self.group_id)])?;
        let mut parts = [self.app_id, self.group_id, self.nonce_str, self.time_stamp].map(str::as_bytes);
        parts.sort_unstable();
        trace.note(StepId::Join, || vec![Fact::output("joined", String::from_utf8_lossy(&parts.concat()))]);
        let signature = digest::hmac_sha256(self.session_key.as_bytes(), &parts);
        trace.note(StepId::Digest, || vec![Fact::output("digest", signature.as_str())]);
        Ok(signature)
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::SessionKeyRotated, Hint::SessionKeyDecoded, Hint::Milliseconds],
            Some(_) => &[],
        }
    }
}

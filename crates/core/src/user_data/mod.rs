//! User data that WeChat seals for the server: `encryptedData` and `iv`.
//!
//! AES-128-CBC with PKCS#7 padding, the key being the decoded `session_key`. There is no MAC, and the
//! client chooses the iv: it can alter the first 16 bytes, so a payload is trusted as far as its client.
//! Everything before the watermark fails with one code. Source: 开放数据校验与解密.

pub(crate) mod base64;
mod kind;
mod unseal;
mod watermark;

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;
use crate::message::{self, Object};

pub use kind::{KINDS, Kind, WATERMARK};
pub use watermark::{Freshness, Watermark};

/// Opens user data.
#[derive(Clone, Copy)]
pub struct OpenUserData<'a> {
    /// The `session_key`, or several candidates: a new wx.login may have replaced it meanwhile.
    pub session_keys: &'a [&'a str],
    /// `encryptedData` as the client sent it.
    pub encrypted_data: &'a str,
    /// The `iv` beside it.
    pub iv: &'a str,
    /// The mini program's own AppID.
    pub app_id: &'a str,
    /// Now and the largest age, where the age is checked.
    pub freshness: Option<Freshness>,
    /// Accepts data without a watermark (the shape of 2016).
    pub watermark_optional: bool,
}

/// Opened user data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserData {
    /// Which of [`KINDS`], else `unknown`.
    pub kind: &'static str,
    /// The payload as JSON. Integers beyond 2^53−1 are strings.
    pub json: String,
    /// The text as it was sealed.
    pub raw: String,
    /// The watermark, which belongs to the AppID given.
    pub watermark: Option<Watermark>,
    /// Which of the candidates has opened it.
    pub session_key: usize,
}

impl Computation for OpenUserData<'_> {
    type Output = UserData;

    const STEPS: &'static [StepId] = &[
        StepId::Form,
        StepId::SessionKey,
        StepId::Iv,
        StepId::Data,
        StepId::DecryptData,
        StepId::DataPadding,
        StepId::Utf8,
        StepId::Json,
        StepId::Watermark,
    ];

    /// # Errors
    /// [`Code::InvalidArgument`] where the AppID is empty; [`Code::SessionKeyInvalid`], [`Code::IvInvalid`];
    /// [`Code::BadUserData`] for everything else before the watermark; [`Code::WatermarkMissing`],
    /// [`Code::WatermarkMismatch`], [`Code::WatermarkExpired`].
    fn run(&self, trace: &mut Trace) -> Result<UserData, Error> {
        let form = form::present("appId", self.app_id);
        trace.step(StepId::Form, form, |_| vec![Fact::input("appId", self.app_id)])?;
        let keys = unseal::keys(self.session_keys, trace)?;
        let iv = unseal::iv(self.iv, self.encrypted_data, trace)?;
        let data = base64::decode(self.encrypted_data);
        let data = trace.step(StepId::Data, data, |data| {
            let mut facts = vec![Fact::input("data", self.encrypted_data)];
            facts.extend(data.ok().map(|data| Fact::output("length", data.len())));
            facts
        })?;
        let (session_key, raw) = unseal::first(&keys, &iv, &data, trace)?;
        let object = object(&raw);
        let object = trace.step(StepId::Json, object, |_| vec![Fact::input("text", raw.as_str())])?;
        let kind = kind::of(&object);
        let watermark = watermark::check(self, &object, kind, trace)?;
        let mut json = String::with_capacity(raw.len());
        message::write_json_object(&object, &mut json);
        Ok(UserData { kind: kind.map_or("unknown", |kind| kind.name), json, watermark, session_key, raw })
    }

    #[cfg(feature = "explain")]
    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::BadUserData) => {
                &[Hint::SessionKeyRotated, Hint::OtherMiniProgram, Hint::BlankForPlus, Hint::DataTruncated]
            }
            Some(Code::IvInvalid) => &[Hint::IvAndDataSwapped, Hint::BlankForPlus],
            Some(Code::WatermarkExpired) => &[Hint::Milliseconds],
            _ => &[],
        }
    }
}

fn object(text: &str) -> Result<Object<'_>, Error> {
    message::json_object_top(text).ok_or_else(fault)
}

/// The one code for all that only the key can tell.
fn fault() -> Error {
    Code::BadUserData.into()
}

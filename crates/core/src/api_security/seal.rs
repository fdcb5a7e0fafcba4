//! Sealing a request.

use super::{Call, OWN_FIELDS, SymmetricKey, aad};
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;
use crate::gcm::{NONCE, TAG};
use crate::message::{Object, Value, write_json_str, write_json_value};
use crate::{Text, base64};

/// Seals the parameters of a call.
#[derive(Clone, Copy)]
pub struct SealApiRequest<'a> {
    /// What the call is about.
    pub call: Call<'a>,
    /// The symmetric key.
    pub key: SymmetricKey<'a>,
    /// The parameters, those of the URL and those of the body together, without `access_token`.
    pub params: &'a Object<'a>,
    /// Twelve random bytes, never the same twice for one key.
    pub iv: [u8; NONCE],
    /// Random text (`_n`), 16 to 32 characters by recommendation.
    pub nonce: &'a str,
}

/// A sealed request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRequest {
    /// The body to sign and to send, byte for byte.
    pub body: String,
    /// What `Wechatmp-TimeStamp` says.
    pub timestamp: u64,
}

impl Computation for SealApiRequest<'_> {
    type Output = SealedRequest;

    const STEPS: &'static [StepId] =
        &[StepId::Form, StepId::SymmetricKey, StepId::Plaintext, StepId::Aad, StepId::GcmSeal];

    /// # Errors
    /// [`Code::InvalidArgument`], also for parameters with a name that sealing itself uses, or with
    /// `access_token`; [`Code::ApiKeyInvalid`].
    fn run(&self, trace: &mut Trace) -> Result<SealedRequest, Error> {
        self.call.check(trace)?;
        let key = self.key.read(trace)?;
        let plain = trace.step(StepId::Plaintext, self.plain(), |plain| {
            plain.ok().map(|plain| Fact::output("text", plain.as_str())).into_iter().collect()
        })?;
        let aad = aad(&self.call, self.key.sn, trace);
        let sealed = key.seal(&self.iv, aad.as_bytes(), plain.as_bytes());
        let body = sealed
            .as_deref()
            .and_then(|sealed| self.body(sealed))
            .ok_or_else(|| form::invalid("params", form::TOO_LONG));
        let body = trace.step(StepId::GcmSeal, body, |body| {
            let mut facts = vec![Fact::input("iv", base64::encode(&self.iv))];
            facts.extend(body.ok().map(|body| Fact::output("body", body.as_str())));
            facts
        })?;
        Ok(SealedRequest { body, timestamp: self.call.timestamp })
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::OtherSn, Hint::ApiUrlDiffers, Hint::BodyNotExact, Hint::Milliseconds],
            Some(Code::InvalidArgument) => &[Hint::UrlHasQuery, Hint::Milliseconds],
            Some(_) => &[],
        }
    }
}

impl SealApiRequest<'_> {
    /// The parameters behind the fields that sealing adds.
    fn plain(&self) -> Result<String, Error> {
        form::present("nonce", self.nonce)?;
        let Object(params) = self.params;
        if params.iter().any(|(name, _)| OWN_FIELDS.contains(&name.as_ref())) {
            return Err(form::invalid("params", OWN));
        }
        if params.iter().any(|(name, _)| name == "access_token") {
            return Err(form::invalid("params", ACCESS_TOKEN));
        }
        let mut text = "{\"_n\":".to_owned();
        write_json_str(self.nonce, &mut text);
        text.push_str(",\"_appid\":");
        write_json_str(self.call.app_id, &mut text);
        text.push_str(&format!(",\"_timestamp\":{}", self.call.timestamp));
        for (name, value) in params {
            text.push(',');
            write_json_str(name, &mut text);
            text.push(':');
            write_json_value(value, &mut text);
        }
        text.push('}');
        Ok(text)
    }

    fn body(&self, sealed: &[u8]) -> Option<String> {
        let (data, tag) = sealed.split_last_chunk::<TAG>()?;
        let parts = [("iv", &self.iv[..]), ("data", data), ("authtag", tag)];
        let parts = parts.map(|(name, bytes)| (name.into(), Value::Text(base64::encode(bytes).into())));
        let mut text = String::new();
        write_json_value(&Value::Object(Object(parts.into())), &mut text);
        Some(text)
    }
}

const OWN: Text = Text {
    zh: "含有 _n、_appid 或 _timestamp，这些安全字段由 weseal 添加",
    en: "it holds _n, _appid or _timestamp, which weseal adds itself",
};
const ACCESS_TOKEN: Text = Text {
    zh: "不应含有 access_token，它留在 URL 中",
    en: "it holds access_token, which stays in the URL",
};

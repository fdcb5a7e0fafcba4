//! Sealing and signing of calls of WeChat's server API (服务端 API 签名加密).
//!
//! Requests are sealed, then signed; responses are verified, then opened. Sealing is AES-256-GCM,
//! signing RSASSA-PSS with SHA-256 and a salt of 32 bytes. Source: 服务端 API 签名加密指南, 3 and 4.

mod open;
mod seal;
mod sign;
mod verify;

use crate::Text;
use crate::base64;
use crate::error::{Code, Error, Hint};
use crate::explain::{Fact, StepId, Trace};
use crate::form;
use crate::gcm::Gcm;

pub use open::OpenApiResponse;
pub use seal::{SealApiRequest, SealedRequest};
pub use sign::SignApiRequest;
pub use verify::{MAX_AGE, Verified, VerifyApiResponse};

/// What a call is about: every signature and every seal covers it.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// The address of the interface, with protocol and without query.
    pub url: &'a str,
    /// The mini program's AppID.
    pub app_id: &'a str,
    /// The time in Unix seconds, the same as in `Wechatmp-TimeStamp`.
    pub timestamp: u64,
}

/// The symmetric key from the console (API 对称密钥).
#[derive(Clone, Copy)]
pub struct SymmetricKey<'a> {
    /// Its number.
    pub sn: &'a str,
    /// 32 bytes in Base64.
    pub key: &'a str,
}

/// The fields that sealing adds to the parameters.
const OWN_FIELDS: [&str; 3] = ["_n", "_appid", "_timestamp"];

impl Call<'_> {
    /// Checks the form: a signature over something that WeChat will refuse helps nobody.
    fn check(&self, trace: &mut Trace) -> Result<(), Error> {
        let form = form::present("appId", self.app_id)
            .and_then(|()| self.check_url())
            .and_then(|()| form::seconds("timestamp", &self.timestamp.to_string()));
        trace.step(StepId::Form, form, |_| {
            vec![
                Fact::input("url", self.url),
                Fact::input("appId", self.app_id),
                Fact::input("timestamp", self.timestamp),
            ]
        })
    }

    fn check_url(&self) -> Result<(), Error> {
        if !(self.url.starts_with("https://") || self.url.starts_with("http://")) {
            return Err(form::invalid("url", PROTOCOL));
        }
        if self.url.contains(['?', '#']) {
            return Err(form::invalid("url", QUERY).hinted(Some(Hint::UrlHasQuery)));
        }
        Ok(())
    }

    /// What a signature covers: four parts between line feeds, none at the end.
    fn joined(&self, body: &str) -> String {
        format!("{}\n{}\n{}\n{body}", self.url, self.app_id, self.timestamp)
    }

    /// What a seal covers without hiding it.
    fn aad(&self, sn: &str) -> String {
        format!("{}|{}|{}|{sn}", self.url, self.app_id, self.timestamp)
    }
}

impl SymmetricKey<'_> {
    fn read(&self, trace: &mut Trace) -> Result<Gcm, Error> {
        let bytes = form::present("key.sn", self.sn).and_then(|()| {
            let bytes = base64::decode_key(self.key).and_then(|bytes| <[u8; 32]>::try_from(&**bytes).ok());
            let refusal = Error::from(Code::ApiKeyInvalid).with("argument", "key.key");
            bytes.ok_or_else(|| refusal.with_words("reason", THIRTY_TWO))
        });
        let bytes = trace.step(StepId::SymmetricKey, bytes, |_| {
            vec![Fact::input("sn", self.sn), Fact::input("key", self.key)]
        })?;
        Ok(Gcm::new(&bytes))
    }
}

/// Reports what a seal covers without hiding it.
fn aad(call: &Call<'_>, sn: &str, trace: &mut Trace) -> Result<String, Error> {
    trace.step(StepId::Aad, Ok(call.aad(sn)), |aad| {
        aad.ok().map(|aad| Fact::output("aad", aad.as_str())).into_iter().collect()
    })
}

const PROTOCOL: Text = Text { zh: "应以 https:// 开头", en: "it begins with https://" };
const QUERY: Text =
    Text { zh: "不应带有 URL 参数（? 之后的部分）", en: "it has no query (what begins with ?)" };
const THIRTY_TWO: Text = Text {
    zh: "应为 32 字节密钥的 Base64（44 个字符）",
    en: "it is the Base64 of 32 bytes (44 characters)",
};

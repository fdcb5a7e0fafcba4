//! The sealed part of a notification of WeChat Pay v3.
//!
//! Source: 证书和回调报文解密: `AEAD_AES_256_GCM`, the key being the 32 characters of the APIv3 key, `nonce`
//! and `associated_data` as text, the tag behind the cipher text.

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::gcm::{Gcm, NONCE};
use crate::message::{self, Format};
use crate::{Text, base64, utf8};

/// The sealed part: `resource` of a notification, an object of JSON.
#[derive(Debug, Clone, Copy)]
pub struct Resource<'a> {
    /// `AEAD_AES_256_GCM`, where it is given.
    pub algorithm: Option<&'a str>,
    /// Twelve characters.
    pub nonce: &'a str,
    /// May be empty.
    pub associated_data: &'a str,
    /// Base64.
    pub ciphertext: &'a str,
}

/// What was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedResource {
    /// The object as JSON. Integers beyond 2^53−1 are strings.
    pub json: String,
    /// The text as it was sealed.
    pub raw: String,
}

/// Opens `resource`.
#[derive(Clone, Copy)]
pub struct OpenResource<'a> {
    /// The APIv3 key from the merchant platform, 32 characters.
    pub api_v3_key: &'a str,
    /// The sealed part.
    pub resource: Resource<'a>,
}

impl Computation for OpenResource<'_> {
    type Output = OpenedResource;

    const STEPS: &'static [StepId] = &[StepId::SymmetricKey, StepId::GcmInput, StepId::GcmOpen, StepId::Json];

    /// # Errors
    /// [`Code::ApiKeyInvalid`]; [`Code::BadSealedData`] for everything else.
    fn run(&self, trace: &mut Trace) -> Result<OpenedResource, Error> {
        let key = self.key();
        let key =
            trace.step(StepId::SymmetricKey, key, |_| vec![Fact::input("apiV3Key", self.api_v3_key)])?;
        let parts = self.parts();
        let (nonce, sealed) = trace.step(StepId::GcmInput, parts, |parts| {
            let resource = self.resource;
            let mut facts = vec![
                Fact::input("nonce", resource.nonce),
                Fact::input("associatedData", resource.associated_data),
                Fact::input("ciphertext", resource.ciphertext),
            ];
            facts.extend(parts.ok().map(|(_, sealed)| Fact::output("length", sealed.len())));
            facts
        })?;
        let plain = Gcm::new(key).open(nonce, self.resource.associated_data.as_bytes(), sealed);
        let raw = plain.as_deref().and_then(utf8::check).map(str::to_owned).ok_or_else(fault);
        let raw = trace.step(StepId::GcmOpen, raw, |raw| {
            raw.ok().map(|raw| Fact::output("text", raw.as_str())).into_iter().collect()
        })?;
        let json =
            message::json_object(&raw).map(|object| message::write(&object, Format::Json)).ok_or_else(fault);
        let json = trace.step(StepId::Json, json, |json| {
            json.ok().map(|json| Fact::output("json", json.as_str())).into_iter().collect()
        })?;
        Ok(OpenedResource { json, raw })
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        failure.map_or(&[], causes)
    }
}

impl<'a> OpenResource<'a> {
    fn key(&self) -> Result<&'a [u8; 32], Error> {
        self.api_v3_key.as_bytes().try_into().map_err(|_| {
            let error = Error::from(Code::ApiKeyInvalid).with("argument", "apiV3Key");
            error.with_words("reason", LENGTH)
        })
    }

    fn parts(&self) -> Result<(&'a [u8; NONCE], Vec<u8>), Error> {
        if self.resource.algorithm.is_some_and(|algorithm| algorithm != "AEAD_AES_256_GCM") {
            return Err(fault());
        }
        let nonce = self.resource.nonce.as_bytes().try_into().map_err(|_| fault())?;
        let sealed =
            base64::decode(self.resource.ciphertext).map_err(|error| fault().hinted(error.hint()))?;
        Ok((nonce, sealed))
    }
}

/// The usual causes, most likely first.
pub(super) fn causes(code: Code) -> &'static [Hint] {
    match code {
        Code::ApiKeyInvalid => &[Hint::ApiV2Key],
        Code::BadSealedData => {
            &[Hint::ApiV2Key, Hint::OtherMerchantKey, Hint::AadMissing, Hint::BlankForPlus]
        }
        _ => &[],
    }
}

/// The one code for all that only the key can tell.
fn fault() -> Error {
    Error::from(Code::BadSealedData).with("argument", "resource")
}

const LENGTH: Text = Text { zh: "APIv3 密钥应为 32 个字符", en: "an APIv3 key has 32 characters" };

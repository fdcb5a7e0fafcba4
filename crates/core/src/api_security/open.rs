//! Opening a response.

use super::{Call, OWN_FIELDS, SymmetricKey, aad};
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::gcm::{NONCE, TAG};
use crate::message::{self, Format, Object, Value};
use crate::{base64, utf8};

/// Opens a response. Verify it first: `super::VerifyApiResponse`.
#[derive(Clone, Copy)]
pub struct OpenApiResponse<'a> {
    /// What the call was about, with the timestamp of the response (`Wechatmp-TimeStamp`).
    pub call: Call<'a>,
    /// The symmetric key.
    pub key: SymmetricKey<'a>,
    /// The body of the response.
    pub body: &'a str,
}

impl Computation for OpenApiResponse<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[
        StepId::Form,
        StepId::SymmetricKey,
        StepId::GcmInput,
        StepId::Aad,
        StepId::GcmOpen,
        StepId::Json,
        StepId::SecurityFields,
    ];

    /// The object as JSON, without `_n`, `_appid` and `_timestamp`. Integers beyond 2^53−1 are strings.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`], [`Code::ApiKeyInvalid`]; [`Code::BadSealedData`] for everything that only
    /// the key can tell; [`Code::SecurityFieldMismatch`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        self.call.check(trace)?;
        let key = self.key.read(trace)?;
        let (iv, sealed) = trace.step(StepId::GcmInput, self.parts(), |parts| {
            let mut facts = vec![Fact::input("body", self.body)];
            facts.extend(parts.ok().map(|(_, sealed)| Fact::output("length", sealed.len())));
            facts
        })?;
        let aad = aad(&self.call, self.key.sn, trace);
        let plain = key.open(&iv, aad.as_bytes(), sealed);
        let text = plain.as_deref().and_then(utf8::check).ok_or_else(fault);
        let text = trace.step(StepId::GcmOpen, text, |text| {
            text.ok().map(|text| Fact::output("text", *text)).into_iter().collect()
        })?;
        let object =
            trace.step(StepId::Json, message::json_object(text).ok_or_else(fault), |_| Vec::new())?;
        let checked = trace.step(StepId::SecurityFields, self.check(&object), |_| {
            OWN_FIELDS
                .into_iter()
                .filter_map(|name| Some(Fact::input(name, plain_text(object.value(name)?))))
                .collect()
        });
        checked.map(|()| message::write(&without_own(&object), Format::Json))
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::BadSealedData) => &[
                Hint::OtherSn,
                Hint::ApiUrlDiffers,
                Hint::OtherTimestamp,
                Hint::BodyNotExact,
                Hint::BlankForPlus,
            ],
            Some(Code::InvalidArgument) => &[Hint::UrlHasQuery, Hint::Milliseconds],
            Some(Code::SecurityFieldMismatch) => &[Hint::OtherTimestamp, Hint::OtherAppId],
            _ => &[],
        }
    }
}

impl OpenApiResponse<'_> {
    fn parts(&self) -> Result<([u8; NONCE], Vec<u8>), Error> {
        let object = message::json_object(self.body).ok_or_else(fault)?;
        let bytes = |name| {
            let text = object.text(name).ok_or_else(fault)?;
            base64::decode(text).map_err(|error| fault().hinted(error.hint()))
        };
        let [iv, mut sealed, tag] = [bytes("iv")?, bytes("data")?, bytes("authtag")?];
        if tag.len() != TAG {
            return Err(fault());
        }
        sealed.extend(tag);
        Ok((iv.try_into().map_err(|_| fault())?, sealed))
    }

    fn check(&self, object: &Object<'_>) -> Result<(), Error> {
        let wrong = |field| Error::from(Code::SecurityFieldMismatch).with("field", field);
        if object.text("_appid") != Some(self.call.app_id) {
            return Err(wrong("_appid"));
        }
        let seconds = object.value("_timestamp").map(plain_text);
        if seconds != Some(self.call.timestamp.to_string()) {
            return Err(wrong("_timestamp"));
        }
        Ok(())
    }
}

fn without_own<'a>(object: &Object<'a>) -> Object<'a> {
    let Object(members) = object;
    let others = members.iter().filter(|(name, _)| !OWN_FIELDS.contains(&name.as_ref()));
    Object(others.cloned().collect())
}

/// A value as text, without quotes.
fn plain_text(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.clone().into_owned(),
        other => {
            let mut text = String::new();
            message::write_json_value(other, &mut text);
            text
        }
    }
}

/// The one code for all that only the key can tell.
fn fault() -> Error {
    Error::from(Code::BadSealedData).with("argument", "body")
}

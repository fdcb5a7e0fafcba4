//! Sealed and signed calls of the server API.

use std::borrow::Cow;

use serde::Serialize;
use weseal::Error;
use weseal::api_security::{
    Call, MAX_AGE, OpenApiResponse, SealApiRequest, SignApiRequest, SymmetricKey, VerifyApiResponse,
};
use weseal::headers::Headers as HeaderPairs;
use weseal::message::Value;
use weseal::rsa::Source;

use super::http::{Headers, Keys};
use super::{bytes, seed};
use crate::compute::driver::Driver;
use crate::fields::{Fields, MISSING, WRONG_TYPE};
use crate::frame::json;

pub(super) fn seal(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Sealed {
        body: String,
        timestamp: u64,
    }
    let call = CallArgs::read(fields)?;
    let key = KeyArgs::read(fields)?;
    let nonce = fields.required_text("nonce")?;
    let iv = bytes(fields, "iv")?;
    let params = match fields.take("params") {
        Some(Value::Object(params)) => params,
        Some(_) => return Err(fields.refuse("params", WRONG_TYPE)),
        None => return Err(fields.refuse("params", MISSING)),
    };
    fields.end()?;
    let computation =
        SealApiRequest { call: call.call(), key: key.key(), params: &params, iv, nonce: &nonce };
    driver.run(&computation, |sealed| json(&Sealed { body: sealed.body, timestamp: sealed.timestamp }));
    Ok(())
}

pub(super) fn open(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let call = CallArgs::read(fields)?;
    let key = KeyArgs::read(fields)?;
    let body = fields.required_text("body")?;
    fields.end()?;
    driver.run(&OpenApiResponse { call: call.call(), key: key.key(), body: &body }, |object| object);
    Ok(())
}

pub(super) fn sign(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let call = CallArgs::read(fields)?;
    let [body, private_key] = fields.required_texts(["body", "privateKey"])?;
    let salt = bytes(fields, "salt")?;
    let seed = seed(fields)?;
    fields.end()?;
    let computation = SignApiRequest {
        call: call.call(),
        body: &body,
        private_key: Source::Pem(&private_key),
        salt: &salt,
        seed: &seed,
    };
    driver.run(&computation, |signature| json(&signature));
    Ok(())
}

pub(super) fn verify(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Verified {
        sn: String,
        deprecated: bool,
        timestamp: u64,
    }
    let headers = Headers::read(fields)?;
    let certificates = Keys::read(fields, "certificates", "sn", &["certificate"])?;
    let [url, app_id, body] = fields.required_texts(["url", "appId", "body"])?;
    let now = fields.seconds("now")?;
    let max_age_seconds = fields.seconds("maxAgeSeconds")?.unwrap_or(MAX_AGE);
    fields.end()?;
    let computation = VerifyApiResponse {
        url: &url,
        app_id: &app_id,
        headers: HeaderPairs(&headers.pairs()),
        body: &body,
        certificates: &certificates.sources(),
        now,
        max_age_seconds,
    };
    driver.run(&computation, |verified| {
        let weseal::api_security::Verified { sn, deprecated, timestamp } = verified;
        json(&Verified { sn, deprecated, timestamp })
    });
    Ok(())
}

struct CallArgs<'a> {
    url: Cow<'a, str>,
    app_id: Cow<'a, str>,
    timestamp: u64,
}

impl<'a> CallArgs<'a> {
    fn read(fields: &mut Fields<'a>) -> Result<Self, Error> {
        let [url, app_id] = fields.required_texts(["url", "appId"])?;
        Ok(Self { url, app_id, timestamp: fields.required_number("timestamp")? })
    }

    fn call(&self) -> Call<'_> {
        Call { url: &self.url, app_id: &self.app_id, timestamp: self.timestamp }
    }
}

struct KeyArgs<'a> {
    sn: Cow<'a, str>,
    key: Cow<'a, str>,
}

impl<'a> KeyArgs<'a> {
    fn read(fields: &mut Fields<'a>) -> Result<Self, Error> {
        let mut key = fields.fields("key")?;
        let [sn, bytes] = key.required_texts(["sn", "key"])?;
        key.end().map(|()| Self { sn, key: bytes })
    }

    fn key(&self) -> SymmetricKey<'_> {
        SymmetricKey { sn: &self.sn, key: &self.key }
    }
}

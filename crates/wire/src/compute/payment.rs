//! Payments.

use serde::Serialize;
use weseal::message::{self, Object, Value};
use weseal::payment::{PaymentRequest, SignPayment, SignPaymentV2, SignType, VerifyPaymentV2};
use weseal::virtual_payment::SignVirtualPayment;
use weseal::{Error, Text};

use super::driver::Driver;
use crate::fields::{Fields, MISSING, WRONG_TYPE};
use crate::frame::json;

const SIGN_TYPES: &str = "MD5 | HMAC-SHA256";
const PARAMS: Text = Text { zh: "params ", en: "params" };

pub(super) fn sign(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let [app_id, nonce_str, package, key] = fields.required_texts(["appId", "nonceStr", "package", "key"])?;
    let time_stamp = fields.time("timeStamp")?;
    let sign_type = sign_type(fields)?;
    fields.end()?;
    let request =
        PaymentRequest { app_id: &app_id, time_stamp: &time_stamp, nonce_str: &nonce_str, package: &package };
    driver.run(&SignPayment { request, key: &key, sign_type }, |signature| json(&signature));
    Ok(())
}

pub(super) fn sign_v2(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    with_params(fields, |computation| driver.run(&computation, |signature| json(&signature)))
}

pub(super) fn verify_v2(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    with_params(fields, |computation| driver.run(&VerifyPaymentV2(computation), |()| json(&true)))
}

pub(super) fn sign_virtual(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Signatures {
        pay_sig: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        signature: Option<String>,
    }
    let [app_key, uri, sign_data] = fields.required_texts(["appKey", "uri", "signData"])?;
    let session_key = fields.text("sessionKey")?;
    fields.end()?;
    let computation = SignVirtualPayment {
        app_key: &app_key,
        session_key: session_key.as_deref(),
        uri: &uri,
        sign_data: &sign_data,
    };
    driver.run(&computation, |made| json(&Signatures { pay_sig: made.pay_sig, signature: made.signature }));
    Ok(())
}

/// Reads parameters: an object, or the text of a notification (XML or JSON).
fn with_params(fields: &mut Fields<'_>, run: impl FnOnce(SignPaymentV2<'_>)) -> Result<(), Error> {
    let key = fields.required_text("key")?;
    let given = sign_type_if(fields)?;
    let text = match fields.take("params") {
        Some(Value::Object(params)) => return finish(fields, &params, &key, given, run),
        Some(Value::Text(text)) => text,
        Some(_) => return Err(fields.refuse("params", WRONG_TYPE)),
        None => return Err(fields.refuse("params", MISSING)),
    };
    let (_, params) = message::parse(&text).map_err(|error| error.with_words("part", PARAMS))?;
    finish(fields, &params, &key, given, run)
}

fn finish(
    fields: &Fields<'_>,
    params: &Object<'_>,
    key: &str,
    given: Option<SignType>,
    run: impl FnOnce(SignPaymentV2<'_>),
) -> Result<(), Error> {
    fields.end()?;
    let mut pairs = Vec::with_capacity(params.0.len());
    for (name, value) in &params.0 {
        let value = match value {
            Value::Text(text) => text.clone(),
            Value::Integer(integer) => integer.to_string().into(),
            Value::Null => continue,
            _ => return Err(fields.refuse(&format!("params.{name}"), WRONG_TYPE)),
        };
        pairs.push((name.clone(), value));
    }
    let named = pairs.iter().find(|(name, _)| name == "sign_type" || name == "signType");
    let named = match named {
        Some((name, value)) if given.is_none() && !value.is_empty() => {
            let unknown =
                || fields.refuse(&format!("params.{name}"), Text { zh: SIGN_TYPES, en: SIGN_TYPES });
            Some(SignType::parse(value).ok_or_else(unknown)?)
        }
        _ => None,
    };
    let sign_type = given.or(named).unwrap_or_default();
    run(SignPaymentV2 { params: pairs, key, sign_type });
    Ok(())
}

fn sign_type(fields: &mut Fields<'_>) -> Result<SignType, Error> {
    Ok(sign_type_if(fields)?.unwrap_or_default())
}

fn sign_type_if(fields: &mut Fields<'_>) -> Result<Option<SignType>, Error> {
    fields.word("signType", SignType::parse, SIGN_TYPES)
}

//! What a `session_key` signs, and the JS-SDK.

use weseal::Error;
use weseal::jsapi::SignJsapi;
use weseal::session::{HashEncryptedData, SignSession, VerifyRawData};
use weseal::voip::SignVoip;

use super::driver::Driver;
use crate::fields::Fields;
use crate::frame::json;

pub(super) fn verify_raw_data(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let raw_data = fields.required_text("rawData")?;
    let signature = fields.required_text("signature")?;
    let session_key = fields.required_text("sessionKey")?;
    fields.end()?;
    let (raw_data, signature, session_key) = (&raw_data, &signature, &session_key);
    driver.run(&VerifyRawData { raw_data, signature, session_key }, |()| json(&true));
    Ok(())
}

pub(super) fn sign_session(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let body = fields.required_text("body")?;
    let session_key = fields.required_text("sessionKey")?;
    fields.end()?;
    driver.run(&SignSession { body: &body, session_key: &session_key }, |signature| json(&signature));
    Ok(())
}

pub(super) fn hash_encrypted_data(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let encrypted_data = fields.required_text("encryptedData")?;
    let decoded = fields.flag("decoded")?;
    fields.end()?;
    driver.run(&HashEncryptedData { encrypted_data: &encrypted_data, decoded }, |hash| json(&hash));
    Ok(())
}

pub(super) fn sign_voip(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let [app_id, group_id, nonce_str, session_key] =
        fields.required_texts(["appId", "groupId", "nonceStr", "sessionKey"])?;
    let time_stamp = fields.time("timeStamp")?;
    fields.end()?;
    let computation = SignVoip {
        app_id: &app_id,
        group_id: &group_id,
        nonce_str: &nonce_str,
        time_stamp: &time_stamp,
        session_key: &session_key,
    };
    driver.run(&computation, |signature| json(&signature));
    Ok(())
}

pub(super) fn sign_jsapi(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let [jsapi_ticket, nonce_str, url] = fields.required_texts(["jsapiTicket", "nonceStr", "url"])?;
    let timestamp = fields.time("timestamp")?;
    fields.end()?;
    let computation =
        SignJsapi { jsapi_ticket: &jsapi_ticket, nonce_str: &nonce_str, timestamp: &timestamp, url: &url };
    driver.run(&computation, |signature| json(&signature));
    Ok(())
}

//! User data.

use std::borrow::Cow;

use weseal::Error;
use weseal::explain::Computation as _;
#[cfg(feature = "extra")]
use weseal::message::Value;
#[cfg(feature = "extra")]
use weseal::user_data::Watermark;
use weseal::user_data::{Freshness, OpenUserData, UserData};

#[cfg(feature = "extra")]
use super::driver::Driver;
use super::locale_of;
#[cfg(feature = "extra")]
use crate::fields::WRONG_TYPE;
use crate::fields::{Fields, MISSING};
use crate::frame;

/// Opens user data. `session_keys` are lines. The frame is kind, place of the key and timestamp of the
/// watermark, each ended by a tab; the data as JSON; then, unless that is the same, a line break and the text
/// that was sealed.
///
/// The one computation with a function of its own: opening is what servers do all day, and long texts
/// cross faster outside of an object.
#[must_use]
pub fn open_user_data(session_keys: &str, encrypted_data: &str, iv: &str, options: &str) -> String {
    let mut fields = match Fields::of_options(options) {
        Ok(fields) => fields,
        Err(error) => return frame::text(Err(error), locale_of("")),
    };
    let locale = locale_of(&fields.text("locale").ok().flatten().unwrap_or_default());
    let keys: Vec<&str> = session_keys.split('\n').collect();
    let result = Options::read(&mut fields).and_then(|options| {
        fields.end()?;
        options.request(&keys, encrypted_data, iv).compute()
    });
    frame::text(result.map(|opened| framed(&opened)), locale)
}

#[cfg(feature = "extra")]
pub(super) fn open(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let keys = session_keys(fields)?;
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    let [encrypted_data, iv] = fields.required_texts(["encryptedData", "iv"])?;
    let options = Options::read(fields)?;
    fields.end()?;
    driver.run(&options.request(&keys, &encrypted_data, &iv), |opened| write(&opened));
    Ok(())
}

/// What is the same for every payload of a server.
struct Options<'a> {
    app_id: Cow<'a, str>,
    freshness: Option<Freshness>,
    watermark_optional: bool,
}

impl<'a> Options<'a> {
    fn read(fields: &mut Fields<'a>) -> Result<Self, Error> {
        let app_id = fields.required_text("appId")?;
        let now = fields.seconds("now")?;
        let freshness = match fields.seconds("maxAgeSeconds")? {
            None => None,
            Some(max_age_seconds) => {
                let now = now.ok_or_else(|| fields.refuse("now", MISSING))?;
                Some(Freshness { now, max_age_seconds })
            }
        };
        let word = |text: &str| ["required", "optional"].iter().position(|word| *word == text);
        let watermark_optional = fields.word("watermark", word, "required | optional")? == Some(1);
        Ok(Self { app_id, freshness, watermark_optional })
    }

    fn request<'r>(
        &'r self,
        session_keys: &'r [&'r str],
        encrypted_data: &'r str,
        iv: &'r str,
    ) -> OpenUserData<'r> {
        let Self { app_id, freshness, watermark_optional } = self;
        OpenUserData {
            session_keys,
            encrypted_data,
            iv,
            app_id,
            freshness: *freshness,
            watermark_optional: *watermark_optional,
        }
    }
}

#[cfg(feature = "extra")]
fn session_keys<'a>(fields: &mut Fields<'a>) -> Result<Vec<Cow<'a, str>>, Error> {
    match fields.take("sessionKey") {
        Some(Value::Text(key)) => Ok(vec![key]),
        Some(Value::List(keys)) => {
            let keys = keys.into_iter().map(|key| match key {
                Value::Text(key) => Ok(key),
                _ => Err(fields.refuse("sessionKey", WRONG_TYPE)),
            });
            keys.collect()
        }
        Some(_) => Err(fields.refuse("sessionKey", WRONG_TYPE)),
        None => Err(fields.refuse("sessionKey", MISSING)),
    }
}

fn framed(opened: &UserData) -> String {
    let UserData { kind, json, raw, watermark, session_key } = opened;
    let timestamp = watermark.as_ref().map(|mark| mark.timestamp.to_string()).unwrap_or_default();
    let (line, raw) = if raw == json { ("", "") } else { ("\n", raw.as_str()) };
    [kind, "\t", &session_key.to_string(), "\t", &timestamp, "\t", json, line, raw].concat()
}

/// The same as JSON.
#[cfg(feature = "extra")]
fn write(opened: &UserData) -> String {
    let UserData { kind, json, raw, watermark, session_key } = opened;
    let watermark = watermark.as_ref().map_or("null".to_owned(), |Watermark { app_id, timestamp }| {
        format!("{{\"appid\":{},\"timestamp\":{timestamp}}}", frame::json(app_id))
    });
    let raw = frame::json(raw);
    format!(
        "{{\"type\":\"{kind}\",\"sessionKey\":{session_key},\"watermark\":{watermark},\"raw\":{raw},\"data\":{json}}}"
    )
}

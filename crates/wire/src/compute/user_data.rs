//! User data.

use std::borrow::Cow;

use weseal::explain::Computation as _;
#[cfg(feature = "extra")]
use weseal::message::Value;
use weseal::user_data::{Freshness, OpenUserData, UserData, Watermark};
use weseal::{Error, Text};

#[cfg(feature = "extra")]
use super::driver::Driver;
use super::locale_of;
#[cfg(feature = "extra")]
use crate::fields::WRONG_TYPE;
use crate::fields::{Fields, MISSING};
use crate::frame;

/// Opens user data. `session_keys` are lines; the answer is JSON.
///
/// The one computation with a function of its own: opening is what servers do all day, and long texts
/// cross faster outside of an object.
#[must_use]
pub fn open_user_data(session_keys: &str, encrypted_data: &str, iv: &str, options: &str) -> String {
    let locale = locale_of("");
    let mut fields = match Fields::of_options(options) {
        Ok(fields) => fields,
        Err(error) => return frame::text(Err(error), locale),
    };
    let named = fields.text("locale").ok().flatten();
    let locale = named.map_or(locale, |name| locale_of(&name));
    let keys: Vec<&str> = session_keys.split('\n').collect();
    let result = Options::read(&mut fields).and_then(|options| {
        fields.end()?;
        options.request(&keys, encrypted_data, iv).compute()
    });
    frame::text(result.map(|opened| write(opened, true)), locale)
}

#[cfg(feature = "extra")]
pub(super) fn open(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let keys = session_keys(fields)?;
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    let [encrypted_data, iv] = fields.required_texts(["encryptedData", "iv"])?;
    let options = Options::read(fields)?;
    fields.end()?;
    driver.run(&options.request(&keys, &encrypted_data, &iv), |opened| write(opened, false));
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
        if app_id.is_empty() {
            return Err(fields.refuse("appId", EMPTY));
        }
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

/// An object with the data last: where that is the very text that was sealed, `raw` can be null, for a
/// facade that cuts it out.
fn write(opened: UserData, once: bool) -> String {
    let UserData { kind, json, raw, watermark, session_key } = opened;
    let mut text = String::with_capacity(json.len().saturating_add(256));
    let mut push = |parts: &[&str]| parts.iter().for_each(|part| text.push_str(part));
    push(&["{\"type\":\"", kind, "\",\"sessionKey\":", &session_key.to_string()]);
    match watermark {
        None => push(&[",\"watermark\":null"]),
        Some(Watermark { app_id, timestamp }) => push(&[
            ",\"watermark\":{\"appid\":",
            &frame::json(&app_id),
            ",\"timestamp\":",
            &timestamp.to_string(),
            "}",
        ]),
    }
    let raw = if once && raw == json { "null".to_owned() } else { frame::json(&raw) };
    push(&[",\"raw\":", &raw, ",\"data\":", &json, "}"]);
    text
}

const EMPTY: Text = Text {
    zh: "为空（环境变量可能未设置）",
    en: "it is empty (an environment variable may be unset)",
};

//! The bare signature.

use weseal::message::Value;
use weseal::signature::Signature;
use weseal::{Error, Locale};

use crate::fields::{Fields, WRONG_TYPE};
use crate::frame;

/// SHA-1 over the sorted, joined parts (`{ parts: string[] }`), as 40 hexadecimal digits.
#[must_use]
pub fn signature(parts: &str, locale: &str) -> String {
    frame::value(try_signature(parts), Locale::parse(locale).unwrap_or_default())
}

fn try_signature(parts: &str) -> Result<String, Error> {
    let mut fields = Fields::of_argument("", parts)?;
    let Some(Value::List(parts)) = fields.take("parts") else {
        return Err(fields.refuse("parts", WRONG_TYPE));
    };
    let texts: Option<Vec<&str>> = parts.iter().map(Value::as_text).collect();
    let texts = texts.ok_or_else(|| fields.refuse("parts", WRONG_TYPE))?;
    Ok(Signature::of(&texts).as_str().to_owned())
}

//! The bare signature.

use std::borrow::Cow;

use weseal::signature::Signature;
use weseal::{Error, Locale};

use crate::fields::{WRONG_TYPE, invalid_argument};
use crate::outcome::Outcome;

/// SHA-1 over the sorted, joined parts (a JSON array of strings), as 40 hexadecimal digits.
#[must_use]
pub fn signature(parts: &str, locale: &str) -> Outcome<String> {
    Outcome::of(try_signature(parts), Locale::parse(locale).unwrap_or_default())
}

fn try_signature(parts: &str) -> Result<String, Error> {
    let parts: Vec<Cow<'_, str>> =
        serde_json::from_str(parts).map_err(|_| invalid_argument("parts", WRONG_TYPE))?;
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    Ok(Signature::of(&parts).as_str().to_owned())
}

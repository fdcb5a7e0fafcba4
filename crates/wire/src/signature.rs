//! The bare signature.

use weseal::signature::Signature;
use weseal::{Error, Locale};

use crate::args;
use crate::outcome::Outcome;

/// SHA-1 over the sorted, joined parts (a JSON array of strings), as 40 hexadecimal digits.
#[must_use]
pub fn signature(parts: &str, locale: &str) -> Outcome<String> {
    Outcome::of(try_signature(parts), Locale::parse(locale).unwrap_or_default())
}

fn try_signature(parts: &str) -> Result<String, Error> {
    let parts: Vec<String> = args::read("parts", parts)?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Ok(Signature::of(&parts).as_str().to_owned())
}

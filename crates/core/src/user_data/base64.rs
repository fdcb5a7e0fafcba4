//! Base64 as clients send it.

use std::borrow::Cow;

use crate::error::{Code, Error, Hint};
use crate::query::percent_decoded;
use crate::{base64, scan};

/// Decodes what has come through forms, URLs and log files: line breaks and percent-encoding leave no
/// doubt about what was meant and are undone. A blank could have been a `+` or nothing: it is refused
/// by name, as guessing would hide the fault that put it there.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let blank = || text.contains(' ').then_some(Hint::BlankForPlus);
    base64::decode(&clean(text)).map_err(|_| Error::from(Code::BadUserData).hinted(blank()))
}

/// The text as it was before it travelled.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let clean = scan::position(text.as_bytes(), *b"%\n\r") == text.len();
    if clean { Cow::Borrowed(text) } else { undone(text) }
}

/// Percent-encoding is undone, line breaks go, and the indentation around them.
fn undone(text: &str) -> Cow<'_, str> {
    let text = percent_decoded(text).unwrap_or(Cow::Borrowed(text));
    text.split(['\n', '\r']).map(str::trim).collect()
}

//! Base64 as clients send it.

use std::borrow::Cow;

use crate::base64;
use crate::error::{Code, Error, Hint};
use crate::query::percent_decoded;

/// Decodes what has come through forms, URLs and log files: line breaks and percent-encoding leave no
/// doubt about what was meant and are undone. A blank could have been a `+` or nothing: it is refused
/// by name, as guessing would hide the fault that put it there.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = if text.contains('%') { percent_decoded(text).unwrap_or(text.into()) } else { text.into() };
    base64::decode(&without_line_breaks(text)).map_err(|error| {
        let blank = error.hint().filter(|hint| *hint == Hint::BlankForPlus);
        Error::from(Code::BadUserData).hinted(blank)
    })
}

/// Line breaks go, and the indentation around them.
fn without_line_breaks(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains(['\n', '\r']) { text.split(['\n', '\r']).map(str::trim).collect() } else { text }
}

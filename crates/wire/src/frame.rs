//! Text that carries a result: what `JSON.parse` reads first, then what needs no parsing.
//!
//! One string crosses into JavaScript once; crossing costs more than all the cryptography.
//! A failure is `!` and its JSON; no result begins with `!`.

use serde::Serialize;
use weseal::{Error, Locale};

use crate::outcome::Failure;

/// The frame of a result that is text already, or of the failure.
pub(crate) fn text(result: Result<String, Error>, locale: Locale) -> String {
    result.unwrap_or_else(|error| failure(&error, locale))
}

/// The frame of a value as JSON, or of the failure.
pub(crate) fn value(result: Result<impl Serialize, Error>, locale: Locale) -> String {
    text(result.map(|value| json(&value)), locale)
}

/// A JSON head, a line break, and a tail that stays as it is.
pub(crate) fn with_tail(head: &impl Serialize, tail: &str) -> String {
    let mut text = json(head);
    text.reserve(tail.len().saturating_add(1));
    text.push('\n');
    text.push_str(tail);
    text
}

/// JSON text of something that cannot fail to be JSON.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The same where only arguments can be wrong.
#[cfg(feature = "lint")]
pub(crate) fn of_arguments(result: Result<String, Error>, locale: Locale) -> String {
    result.unwrap_or_else(|error| format!("!{}", json(&Failure::of_argument(&error, locale))))
}

fn failure(error: &Error, locale: Locale) -> String {
    format!("!{}", json(&Failure::of(error, locale)))
}

//! Lengths of texts, and how values are shown.

use weseal::message::Value;

use crate::{Place, Report};

/// How many characters a text has: Unicode scalar values. WeChat has not published how it counts.
#[must_use]
pub fn in_characters(text: &str) -> usize {
    text.chars().count()
}

pub(super) fn longer(place: &Place<'_>, limit: usize, length: fn(&str) -> usize, report: &mut Report<'_>) {
    let Some(text) = place.text() else { return };
    // No text has more characters than bytes.
    if text.len() > limit && length(text) > limit {
        let draft = report.at(place).with("length", length(text).to_string());
        draft.with("limit", limit.to_string()).with("found", display(place)).say();
    }
}

/// A value as it is shown in a finding: short, and on one line.
#[must_use]
pub fn display(place: &Place<'_>) -> String {
    match place.value() {
        Value::Null => "null".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Number(literal) => shortened(literal),
        Value::Text(text) => quoted(text),
        Value::List(_) => "[…]".to_owned(),
        Value::Object(_) | Value::Json(_) => "{…}".to_owned(),
    }
}

/// The same of a text that is no value of its own.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", shortened(text))
}

/// How much of a value is shown.
const SHOWN: usize = 40;

/// A text of others as it stands in a sentence: its beginning, on one line.
#[must_use]
pub fn shortened(text: &str) -> String {
    let visible = |character: char| if character.is_control() { '\u{fffd}' } else { character };
    let mut short: String = text.chars().take(SHOWN).map(visible).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}

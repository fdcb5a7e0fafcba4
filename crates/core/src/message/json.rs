//! JSON in and out.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::value::{Object, Value};
use super::{malformed, reason};
use crate::Text;
use crate::error::Error;

/// Reads an object of JSON.
pub(super) fn parse(text: &str) -> Result<Object<'_>, Error> {
    let wide = Cell::new(false);
    let value = read(text, &wide)?;
    if !wide.get() {
        return object(value);
    }
    // An integer of more than 64 bits has lost its digits: quote such literals and read again.
    let quoted = quote_wide_integers(text);
    object(own(read(&quoted, &Cell::new(false))?))
}

/// Writes a value without white space.
pub(crate) fn write_value(value: &Value<'_>, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Integer(value) => write_number(value, text),
        Value::Number(value) => write_number(value, text),
        Value::Text(value) => write_str(value, text),
        Value::List(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(value, text);
            }
            text.push(']');
        }
        Value::Object(object) => write_object(object, text),
    }
}

/// Writes an object without white space.
pub(crate) fn write_object(object: &Object<'_>, text: &mut String) {
    text.push('{');
    for (index, (name, value)) in object.0.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write_str(name, text);
        text.push(':');
        write_value(value, text);
    }
    text.push('}');
}

/// Writes text in quotes, escaped.
pub(crate) fn write_str(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(at) = rest
        .bytes()
        .position(|b| b < 0x20 || b == b'"' || b == b'\\')
    {
        let (plain, tail) = rest.split_at(at);
        text.push_str(plain);
        let mut tail = tail.chars();
        match tail.next() {
            Some('"') => text.push_str("\\\""),
            Some('\\') => text.push_str("\\\\"),
            Some('\n') => text.push_str("\\n"),
            Some(control) => text.push_str(&format!("\\u{:04x}", u32::from(control))),
            None => {}
        }
        rest = tail.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

fn write_number(value: &impl serde::Serialize, text: &mut String) {
    text.push_str(&serde_json::to_string(value).unwrap_or_default());
}

fn read<'a>(text: &'a str, wide: &Cell<bool>) -> Result<Value<'a>, Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Seed {
        wide,
        depth: super::MAX_DEPTH,
    }
    .deserialize(&mut reader)
    .map_err(|error| refusal(&error, reason::TOO_DEEP))?;
    reader
        .end()
        .map_err(|error| refusal(&error, reason::TOO_DEEP))?;
    Ok(value)
}

fn object(value: Value<'_>) -> Result<Object<'_>, Error> {
    match value {
        Value::Object(object) => Ok(object),
        _ => Err(malformed(reason::NOT_OBJECT)),
    }
}

const TOO_DEEP: &str = "too deep";

/// What a failure of the library means; `data` where the syntax was right but not what was wanted.
/// The library's own words are not passed on: they may quote the body.
pub(crate) fn refusal(error: &serde_json::Error, data: Text) -> Error {
    let reason = if error.is_data() {
        data
    } else if error.to_string().starts_with("recursion limit") {
        reason::TOO_DEEP
    } else {
        reason::SYNTAX
    };
    malformed(reason).with(
        "position",
        format_args!("{}:{}", error.line(), error.column()),
    )
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: de::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        Seed {
            wide: &Cell::new(false),
            depth: super::MAX_DEPTH,
        }
        .deserialize(reader)
    }
}

struct Seed<'c> {
    wide: &'c Cell<bool>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TOO_DEEP)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::integer(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::integer(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        if value.abs() >= 9.2e18 {
            self.wide.set(true);
        }
        Ok(Value::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let depth = self
            .depth
            .checked_sub(1)
            .ok_or_else(|| de::Error::custom(TOO_DEEP))?;
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(Seed {
            wide: self.wide,
            depth,
        })? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let depth = self
            .depth
            .checked_sub(1)
            .ok_or_else(|| de::Error::custom(TOO_DEEP))?;
        let mut members = Vec::with_capacity(8);
        while let Some(Name(name)) = entries.next_key()? {
            members.push((
                name,
                entries.next_value_seed(Seed {
                    wide: self.wide,
                    depth,
                })?,
            ));
        }
        Ok(Value::Object(Object(members)))
    }
}

/// A member name that borrows where it can (`Cow` alone never does).
#[derive(Deserialize)]
pub(crate) struct Name<'a>(#[serde(borrow)] pub(crate) Cow<'a, str>);

fn own(value: Value<'_>) -> Value<'static> {
    match value {
        Value::Null => Value::Null,
        Value::Boolean(value) => Value::Boolean(value),
        Value::Integer(value) => Value::Integer(value),
        Value::Number(value) => Value::Number(value),
        Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
        Value::List(values) => Value::List(values.into_iter().map(own).collect()),
        Value::Object(Object(members)) => Value::Object(Object(
            members
                .into_iter()
                .map(|(name, value)| (Cow::Owned(name.into_owned()), own(value)))
                .collect(),
        )),
    }
}

/// Puts quotes around integer literals of 19 digits and more. The text is known to be valid JSON.
fn quote_wide_integers(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(16));
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let token = if first == '"' {
            string_token(rest)
        } else {
            let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
            let length = rest
                .find(|c| number(c) != number(first) || c == '"')
                .unwrap_or(rest.len());
            rest.split_at(length).0
        };
        let digits = token.strip_prefix('-').unwrap_or(token);
        let wide = digits.len() >= 19 && digits.bytes().all(|b| b.is_ascii_digit());
        if wide {
            out.push('"');
        }
        out.push_str(token);
        if wide {
            out.push('"');
        }
        rest = rest.split_at(token.len()).1;
    }
    out
}

/// The string literal in front, with its quotes.
fn string_token(text: &str) -> &str {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find_map(|(at, c)| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes.then(|| at.saturating_add(1))
    });
    text.split_at(end.unwrap_or(text.len())).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_keep_their_digits() {
        let text = r#"{"a":9007199254740991,"b":9007199254740992,"c":-9007199254740992,"d":123456789012345678901234567890,"e":1e30,"f":["9\"12345678901234567890",-12345678901234567890123]}"#;
        let mut out = String::new();
        write_object(&parse(text).unwrap(), &mut out);
        assert_eq!(
            out,
            r#"{"a":9007199254740991,"b":"9007199254740992","c":"-9007199254740992","d":"123456789012345678901234567890","e":1e+30,"f":["9\"12345678901234567890","-12345678901234567890123"]}"#
        );
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(
            parse(&deep)
                .unwrap_err()
                .message(crate::Locale::En)
                .contains("deep")
        );
    }
}

//! JSON in and out.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::value::{Object, Value};
use super::{malformed, reason};
use crate::error::Error;

/// Reads an object of JSON.
///
/// Nearly every body has integers alone, and is read in one pass. What a float would round (fractions,
/// integers of more than 64 bits) is noticed on the way; then the literals are read as they stand.
pub(super) fn parse(text: &str) -> Result<Object<'_>, Error> {
    let inexact = Cell::new(false);
    let value = read(text, Numbers::Noticed(&inexact))?;
    let value = if inexact.get() { read(text, Numbers::Literal(&Cell::new(text)))? } else { value };
    match value {
        Value::Object(object) => Ok(object),
        _ => Err(malformed(reason::NOT_OBJECT)),
    }
}

/// Writes a value without white space.
pub(crate) fn write_value(value: &Value<'_>, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Integer(value) => text.push_str(&value.to_string()),
        Value::Number(literal) => text.push_str(literal),
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
    while let Some(at) = first_escape(rest.as_bytes()) {
        let (plain, tail) = rest.split_at(at);
        text.push_str(plain);
        let mut tail = tail.chars();
        match tail.next() {
            Some('"') => text.push_str("\\\""),
            Some('\\') => text.push_str("\\\\"),
            Some('\n') => text.push_str("\\n"),
            Some(control) => {
                let digit = |nibble: u32| char::from_digit(nibble, 16).unwrap_or('0');
                text.push_str("\\u00");
                text.extend([digit(u32::from(control) >> 4), digit(u32::from(control) & 15)]);
            }
            None => {}
        }
        rest = tail.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

/// Where something has to be escaped. Looks at 32 bytes at once, which compiles to vector instructions.
fn first_escape(bytes: &[u8]) -> Option<usize> {
    let special = |byte: u8| u8::from(byte < 0x20) | u8::from(byte == b'"') | u8::from(byte == b'\\');
    let (chunks, rest) = bytes.as_chunks::<32>();
    let clean = chunks.iter().take_while(|chunk| chunk.iter().fold(0, |found, b| found | special(*b)) == 0);
    let start = clean.count().saturating_mul(32);
    let rest = if start < bytes.len().saturating_sub(rest.len()) { bytes.get(start..)? } else { rest };
    rest.iter().position(|b| special(*b) == 1).map(|at| at.saturating_add(start))
}

fn read<'a>(text: &'a str, numbers: Numbers<'_, 'a>) -> Result<Value<'a>, Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Seed { numbers, depth: super::MAX_DEPTH };
    let value = seed.deserialize(&mut reader).map_err(|error| refusal(&error))?;
    reader.end().map_err(|error| refusal(&error))?;
    Ok(value)
}

const TOO_DEEP: &str = "too deep";

/// The library's own words are not passed on: they may quote the body.
fn refusal(error: &serde_json::Error) -> Error {
    let reason = if error.is_data() { reason::TOO_DEEP } else { reason::SYNTAX };
    malformed(reason).with("position", format_args!("{}:{}", error.line(), error.column()))
}

/// What becomes of numbers.
#[derive(Clone, Copy)]
enum Numbers<'c, 'a> {
    /// Integers are read; that there is something else is noticed.
    Noticed(&'c Cell<bool>),
    /// Each is read as it was written. The cell holds the text behind the number before.
    Literal(&'c Cell<&'a str>),
}

impl<'a> Numbers<'_, 'a> {
    /// A number that is exact as it is.
    fn exact(self, value: Value<'a>) -> Value<'a> {
        if let Self::Literal(rest) = self {
            next_number(rest);
        }
        value
    }

    fn float(self) -> Value<'a> {
        match self {
            Self::Noticed(inexact) => {
                inexact.set(true);
                Value::Null
            }
            Self::Literal(rest) => literal(next_number(rest)),
        }
    }
}

/// The next number of a text that is known to be JSON. Values come in the order of the text.
fn next_number<'a>(rest: &Cell<&'a str>) -> &'a str {
    let (mut quoted, mut escaped) = (false, false);
    let starts = |c: char| match c {
        _ if std::mem::take(&mut escaped) => false,
        '\\' => {
            escaped = quoted;
            false
        }
        '"' => {
            quoted = !quoted;
            false
        }
        _ => !quoted && (c == '-' || c.is_ascii_digit()),
    };
    let text = rest.get();
    let (_, number) = text.split_at(text.find(starts).unwrap_or(text.len()));
    let part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
    let (number, behind) = number.split_at(number.find(|c| !part(c)).unwrap_or(number.len()));
    rest.set(behind);
    number
}

/// A number that is no 64-bit integer: text where it is an integer all the same (but for −0).
fn literal(number: &str) -> Value<'_> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    if digits != "0" && digits.bytes().all(|b| b.is_ascii_digit()) {
        Value::Text(Cow::Borrowed(number))
    } else {
        Value::Number(Cow::Borrowed(number))
    }
}

struct Seed<'c, 'a> {
    numbers: Numbers<'c, 'a>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, 'de> {
    type Value = Value<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_, 'de> {
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
        Ok(self.numbers.exact(Value::integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(self.numbers.exact(Value::unsigned(value)))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(self.numbers.float())
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| de::Error::custom(TOO_DEEP))?;
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(Seed { numbers: self.numbers, depth })? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| de::Error::custom(TOO_DEEP))?;
        let mut members = Vec::with_capacity(8);
        while let Some(Name(name)) = entries.next_key()? {
            members.push((name, entries.next_value_seed(Seed { numbers: self.numbers, depth })?));
        }
        Ok(Value::Object(Object(members)))
    }
}

/// A member name that borrows where it can (`Cow` alone never does).
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_keep_their_digits() {
        let text = r#"{"a":9007199254740991,"b":9007199254740992,"c":-9007199254740992,"d":123456789012345678901234567890,"e":1e30,"g":0.10,"z":-0,"f":["9\"12345678901234567890",-12345678901234567890123]}"#;
        let mut out = String::new();
        write_object(&parse(text).unwrap(), &mut out);
        assert_eq!(
            out,
            r#"{"a":9007199254740991,"b":"9007199254740992","c":"-9007199254740992","d":"123456789012345678901234567890","e":1e30,"g":0.10,"z":-0,"f":["9\"12345678901234567890","-12345678901234567890123"]}"#
        );
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse(&deep).unwrap_err().message(crate::Locale::En).contains("deep"));
    }
}

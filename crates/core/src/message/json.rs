//! JSON in and out.

mod locate;
mod read;
mod settled;

use super::value::{Object, Value};
use super::{malformed, reason};
use crate::error::Error;
use crate::scan;

pub(super) use locate::locate;
pub(super) use read::Depth;

/// Reads an object of JSON.
pub(super) fn parse(text: &str, depth: Depth) -> Result<Object<'_>, Error> {
    match read::read(text, depth)? {
        Value::Object(object) => Ok(object),
        _ => Err(malformed(reason::NOT_OBJECT)),
    }
}

/// Reads any value of JSON as it was written.
pub(super) fn parse_value(text: &str) -> Result<Value<'_>, Error> {
    read::read(text, Depth::Verbatim)
}

/// Reads what was left as text.
pub(crate) fn expand(value: &mut Value<'_>) {
    if let Value::Json(text) = value
        && let Ok(expanded) = read::read(text, Depth::Whole)
    {
        *value = expanded;
    }
}

/// Writes a value without white space.
pub(crate) fn write_value(value: &Value<'_>, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Integer(value) => write_integer(*value, text),
        Value::Number(literal) => text.push_str(literal),
        Value::Json(value) => text.push_str(value),
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

fn write_integer(value: i64, text: &mut String) {
    let mut digits = [0; 20];
    let mut rest = value.unsigned_abs();
    let mut start = digits.len();
    for (place, digit) in digits.iter_mut().enumerate().rev() {
        *digit = b'0' | u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        start = place;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        text.push('-');
    }
    let digits = digits.get(start..).unwrap_or_default();
    text.push_str(str::from_utf8(digits).unwrap_or_default());
}

/// Writes text in quotes, escaped.
pub(crate) fn write_str(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    loop {
        let (plain, tail) = rest.split_at(scan::plain_json(rest.as_bytes()));
        text.push_str(plain);
        let mut tail = tail.chars();
        match tail.next() {
            None => break,
            Some('"') => text.push_str("\\\""),
            Some('\\') => text.push_str("\\\\"),
            Some('\n') => text.push_str("\\n"),
            Some(control) => {
                let digit = |nibble: u32| char::from_digit(nibble, 16).unwrap_or('0');
                text.push_str("\\u00");
                text.extend([digit(u32::from(control) >> 4), digit(u32::from(control) & 15)]);
            }
        }
        rest = tail.as_str();
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_keep_their_digits() {
        let text = r#"{"a":9007199254740991,"b":9007199254740992,"c":-9007199254740992,"d":123456789012345678901234567890,"e":1e30,"g":0.10,"z":-0,"f":["9\"12345678901234567890",-12345678901234567890123]}"#;
        let mut out = String::new();
        write_object(&parse(text, Depth::Whole).unwrap(), &mut out);
        assert_eq!(
            out,
            r#"{"a":9007199254740991,"b":"9007199254740992","c":"-9007199254740992","d":"123456789012345678901234567890","e":1e30,"g":0.10,"z":-0,"f":["9\"12345678901234567890","-12345678901234567890123"]}"#
        );
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse(&deep, Depth::Whole).unwrap_err().message(crate::Locale::En).contains("deep"));
    }
}

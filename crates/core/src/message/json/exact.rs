//! Reading with every number as it was written.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Name, Object, Value, refusal};
use crate::error::Error;
use crate::message::reason;

/// Reads a value whose syntax and depth are known to be right. Each level is scanned once more than
/// the one above it; depth is bounded, and few bodies come here.
pub(super) fn read(text: &str) -> Result<Value<'_>, Error> {
    value(text.trim()).map_err(|error| refusal(&error, reason::SYNTAX))
}

fn value(text: &str) -> Result<Value<'_>, serde_json::Error> {
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let Members(members) = serde_json::from_str(text)?;
            let members = members.into_iter().map(|(name, raw)| Ok((name, value(raw.get())?)));
            Value::Object(Object(members.collect::<Result<_, serde_json::Error>>()?))
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            Value::List(items.into_iter().map(|raw| value(raw.get())).collect::<Result<_, _>>()?)
        }
        Some(b'-' | b'0'..=b'9') => number(text),
        _ => serde_json::from_str(text)?,
    })
}

fn number(literal: &str) -> Value<'_> {
    let digits = literal.strip_prefix('-').unwrap_or(literal);
    match literal.parse() {
        Ok(integer) => Value::integer(integer),
        // More than 128 bits are text like all that a JavaScript number cannot hold.
        Err(_) if digits.bytes().all(|b| b.is_ascii_digit()) => Value::Text(Cow::Borrowed(literal)),
        Err(_) => Value::Number(Cow::Borrowed(literal)),
    }
}

/// The members of an object, in order, repeated names included.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some((Name(name), raw)) = entries.next_entry()? {
            members.push((name, raw));
        }
        Ok(Members(members))
    }
}

//! Values as the facade in JavaScript turns them into text, the expressions for values that JSON does not
//! have among them. What it refuses by itself cannot be said here.

use serde_json::Value;

use crate::suite::library::Unsayable;
use crate::suite::values::HALF;

/// How values that JSON does not have are written.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// As `JSON.stringify` does: `undefined` is left out, a number that is none is null.
    Plain,
    /// `undefined` is null, a number that is none an object: neither may look like an absent field.
    Exact,
}

/// JSON text of options; no text where there are none. A star in front says that a parser has made the body.
pub(crate) fn options(value: &Value) -> Result<String, Unsayable> {
    match value {
        Value::Null => Ok(String::new()),
        Value::Object(members) if members.contains_key(PARSED) => {
            let mut members = members.clone();
            members.remove(PARSED);
            Ok(format!("*{}", exact(&Value::Object(members))?))
        }
        _ => exact(value),
    }
}

/// What no caller can say.
pub(crate) const PARSED: &str = "*";

/// JSON text in which nothing is lost.
pub(crate) fn exact(value: &Value) -> Result<String, Unsayable> {
    json(value, Manner::Exact)
}

/// JSON text of an object whose fields are the caller's own.
pub(crate) fn object(value: &Value) -> Result<String, Unsayable> {
    let text = json(value, Manner::Plain)?;
    if text.starts_with('{') { Ok(text) } else { Err(unsayable(value)) }
}

/// The text of a query.
pub(crate) fn query(query: &Value) -> Result<String, Unsayable> {
    match query.as_str().or_else(|| query["$searchParams"].as_str()) {
        Some(text) => Ok(text.to_owned()),
        None => object(query),
    }
}

/// The bytes of a body, and whether a parser has made an object of it.
pub(crate) fn body(body: &Value) -> Result<(Vec<u8>, bool), Unsayable> {
    let bytes = body.get("$bytes").or_else(|| body.get("$view")).unwrap_or(body);
    match bytes.as_str() {
        Some(text) => Ok((whole(text)?.as_bytes().to_vec(), false)),
        None => Ok((object(body)?.into_bytes(), true)),
    }
}

/// Text that has no half characters.
pub(crate) fn whole(text: &str) -> Result<&str, Unsayable> {
    if text.contains(HALF) { Err(Unsayable("half a character".to_owned())) } else { Ok(text) }
}

fn json(value: &Value, manner: Manner) -> Result<String, Unsayable> {
    let mut text = String::new();
    write(value, manner, &mut text)?;
    // Within JSON half a character is an escape.
    Ok(text.replace(HALF, r"\ud800"))
}

fn write(value: &Value, manner: Manner, out: &mut String) -> Result<(), Unsayable> {
    match value {
        Value::Array(values) => {
            let items = values
                .iter()
                .map(|value| json(if is_undefined(value) { &Value::Null } else { value }, manner));
            out.push_str(&format!("[{}]", items.collect::<Result<Vec<_>, _>>()?.join(",")));
        }
        Value::Object(members) => match members.iter().next() {
            Some((name, inner)) if name.starts_with('$') => special(name, inner, manner, out)?,
            _ => {
                let kept =
                    members.iter().filter(|(_, value)| manner == Manner::Exact || !is_undefined(value));
                let member = |(name, value): (&String, &Value)| {
                    Ok(format!("{}:{}", Value::from(name.as_str()), json(value, manner)?))
                };
                let members = kept.map(member).collect::<Result<Vec<_>, Unsayable>>()?;
                out.push_str(&format!("{{{}}}", members.join(",")));
            }
        },
        other => out.push_str(&other.to_string()),
    }
    Ok(())
}

fn special(name: &str, inner: &Value, manner: Manner, out: &mut String) -> Result<(), Unsayable> {
    match (name, inner.as_u64()) {
        ("$undefined", _) if manner == Manner::Exact => out.push_str("null"),
        ("$number", _) if manner == Manner::Exact => match inner.as_str() {
            Some("NaN" | "Infinity") => out.push_str(&format!("{{\"number\":{inner}}}")),
            digits => out.push_str(digits.unwrap()),
        },
        ("$nullPrototype", _) => write(inner, manner, out)?,
        // JavaScript's stack may not suffice for it; ours must.
        ("$nested", Some(depth)) => {
            let depth = usize::try_from(depth).unwrap();
            out.push_str(&r#"{"a":"#.repeat(depth));
            out.push_str("{}");
            out.push_str(&"}".repeat(depth));
        }
        _ => return Err(unsayable(&name.into())),
    }
    Ok(())
}

fn is_undefined(value: &Value) -> bool {
    value.get("$undefined").is_some()
}

fn unsayable(value: &Value) -> Unsayable {
    Unsayable(value.to_string())
}

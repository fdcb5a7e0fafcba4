//! One shape per event, whichever format and spelling it came in.

use std::borrow::Cow;

use super::{Event, Field, FieldType, Key, find};
use crate::message::{Format, Object, Value, expand_json};

/// Names that are identifiers wherever they occur: 64 bits, too wide for a JavaScript number.
pub(crate) const IDS: [&str; 3] = ["MsgId", "MsgID", "MsgDataId"];

/// The name that is a list wherever it occurs.
pub(crate) const LIST: &str = "List";

/// Finds the row of a message and brings its values into the shape that the row declares:
/// identifiers and integers beyond 2^53−1 are text, `CreateTime` is a number, lists are lists,
/// numbers of XML are numbers where the field is known to be one, kinds have the table's spelling.
pub(crate) fn normalise(format: Format, object: &mut Object<'_>) -> Option<&'static Event> {
    let row = find(object.text("MsgType"), object.text("Event"), object.text("InfoType"));
    if let (Some(row), Format::Xml) = (row, format) {
        unwrap_fields(row.wrapper, object);
    }
    for (name, value) in &mut object.0 {
        match name.as_ref() {
            "CreateTime" => {
                to_integer(value);
                shape_unknown(value, format);
            }
            "MsgType" | "Event" | "InfoType" => respell(row, name, value),
            _ => {
                let leads =
                    |path: &&str| path.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('.'));
                if matches!(value, Value::Json(_)) && row.is_some_and(|row| row.id.iter().any(leads)) {
                    expand_json(value);
                }
                shape(name, value, row.map_or(&[], |row| row.fields), format);
            }
        }
    }
    row
}

fn shape(name: &str, value: &mut Value<'_>, fields: &[Field], format: Format) {
    let field = fields.iter().find(|field| field.name == name);
    if let Value::Json(text) = value {
        let unknown = if name == LIST { FieldType::List(&[]) } else { FieldType::Text };
        if stands(field.map_or(unknown, |field| field.ty), text) {
            return;
        }
        expand_json(value);
    }
    match field {
        Some(field) => shape_as(field.ty, value, format),
        None if IDS.contains(&name) => {
            to_text(value);
            shape_unknown(value, format);
        }
        None if name == LIST => shape_as(FieldType::List(&[]), value, format),
        None => shape_members(value, &[], format),
    }
}

/// Whether nested JSON, which is known to be settled, has the shape of its field already.
fn stands(ty: FieldType, text: &str) -> bool {
    match ty {
        FieldType::Object(fields) => none_changes(fields),
        FieldType::List(fields) => text.starts_with('[') && none_changes(fields),
        FieldType::Values(ty) => text.starts_with('[') && *ty != FieldType::Id,
        _ => true,
    }
}

/// Whether fields below have types alone that change nothing in settled JSON.
fn none_changes(fields: &[Field]) -> bool {
    fields.iter().all(|field| match field.ty {
        FieldType::Id => IDS.contains(&field.name),
        FieldType::Object(fields) => none_changes(fields),
        FieldType::List(fields) => field.name == LIST && none_changes(fields),
        FieldType::Values(_) => false,
        _ => true,
    })
}

fn shape_as(ty: FieldType, value: &mut Value<'_>, format: Format) {
    match ty {
        FieldType::Id => {
            to_text(value);
            shape_unknown(value, format);
        }
        FieldType::Integer if format == Format::Xml => to_integer(value),
        FieldType::Number if format == Format::Xml => to_number(value),
        FieldType::Boolean if format == Format::Xml => to_boolean(value),
        FieldType::Text | FieldType::Integer | FieldType::Number | FieldType::Boolean => {
            shape_unknown(value, format);
        }
        FieldType::Object(fields) => {
            if format == Format::Xml && matches!(value, Value::Text(text) if text.trim().is_empty()) {
                *value = Value::Object(Object::default());
            }
            shape_members(value, fields, format);
        }
        FieldType::List(fields) => {
            to_list(value, format);
            shape_members(value, fields, format);
        }
        FieldType::Values(ty) => {
            to_list(value, format);
            if let Value::List(values) = value {
                values.iter_mut().for_each(|value| shape_as(*ty, value, format));
            }
        }
    }
}

/// Shapes what stands where the documents have a single value.
fn shape_unknown(value: &mut Value<'_>, format: Format) {
    expand_json(value);
    shape_members(value, &[], format);
}

fn shape_members(value: &mut Value<'_>, fields: &[Field], format: Format) {
    match value {
        Value::Object(object) => {
            object.0.iter_mut().for_each(|(name, value)| shape(name, value, fields, format));
        }
        Value::List(values) => values.iter_mut().for_each(|value| shape_members(value, fields, format)),
        _ => {}
    }
}

/// Puts the members of the element that only XML has in its place.
fn unwrap_fields(wrapper: &str, object: &mut Object<'_>) {
    let place = object.0.iter().position(|(name, value)| name == wrapper && value.as_object().is_some());
    if let Some(place) = place.filter(|_| !wrapper.is_empty())
        && let (_, Value::Object(inner)) = object.0.remove(place)
    {
        object.0.splice(place..place, inner.0);
    }
}

fn respell(row: Option<&'static Event>, name: &str, value: &mut Value<'_>) {
    let spelling = match (name, row.map(|row| row.key)) {
        ("MsgType", Some(Key::Event(_))) => "event",
        ("MsgType", Some(Key::Message(key)))
        | ("Event", Some(Key::Event(key)))
        | ("InfoType", Some(Key::Info(key))) => key,
        _ => return,
    };
    *value = Value::Text(Cow::Borrowed(spelling));
}

fn to_text(value: &mut Value<'_>) {
    match value {
        Value::Integer(integer) => *value = Value::Text(Cow::Owned(integer.to_string())),
        Value::Number(literal) => *value = Value::Text(std::mem::take(literal)),
        _ => {}
    }
}

fn to_list(value: &mut Value<'_>, format: Format) {
    match value {
        Value::List(_) => {}
        Value::Null => *value = Value::List(Vec::new()),
        Value::Text(text) if format == Format::Xml && text.trim().is_empty() => {
            *value = Value::List(Vec::new());
        }
        _ => {
            let single = std::mem::replace(value, Value::Null);
            *value = Value::List(vec![single]);
        }
    }
}

fn to_integer(value: &mut Value<'_>) {
    if let Value::Text(text) = value
        && is_decimal(text, false)
        && let Ok(integer) = text.parse()
    {
        *value = Value::integer(integer);
    }
}

fn to_number(value: &mut Value<'_>) {
    if let Value::Text(text) = value
        && is_decimal(text, true)
    {
        *value = Value::Number(std::mem::take(text));
    }
}

fn to_boolean(value: &mut Value<'_>) {
    match value.as_text() {
        Some("true") => *value = Value::Boolean(true),
        Some("false") => *value = Value::Boolean(false),
        _ => {}
    }
}

/// Whether a text is a number and nothing but a number: `0012` and `1e5` are text.
fn is_decimal(text: &str, fraction: bool) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = unsigned.split_once('.').filter(|_| fraction).unwrap_or((unsigned, "0"));
    let digits =
        |part: &str| !part.is_empty() && part.len() <= 18 && part.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(rest) && (whole == "0" || !whole.starts_with('0')) && text != "-0"
}

//! The key by which a retried message is known again, and a different one never is.
//!
//! `account : type : digest`. The digest covers the whole event without `RetryTimes`, which only
//! retries change, and without `CreateTime` where something else makes the event distinct: a `MsgId`
//! or the row's own id. So two bodies that differ in anything else never share a key, and a message
//! is never dropped because it resembles another.

use sha1::{Digest, Sha1};

use crate::event::Event;
use crate::message::{Object, Value, write_json_str, write_json_value};
use crate::signature::hex;

/// Writes the event as JSON and works out its key on the way, from the same text.
pub(super) fn write(
    account: &str,
    row: Option<&'static Event>,
    object: &Object<'_>,
    size: usize,
) -> (String, String) {
    let distinct = is_distinct(row, object);
    let mut hash = Sha1::new();
    let mut json = String::with_capacity(size);
    json.push('{');
    // The text is hashed in runs between the members that are left out, as if they had never been there.
    let mut run = None;
    let mut hashed = false;
    let mut end_run = |run: &mut Option<usize>, json: &str| {
        if let Some(text) = run.take().and_then(|start| json.get(start..)) {
            if std::mem::replace(&mut hashed, true) {
                hash.update(b",");
            }
            hash.update(text);
        }
    };
    for (index, (name, value)) in object.0.iter().enumerate() {
        let changes = name == "RetryTimes" || (name == "CreateTime" && distinct);
        if changes {
            end_run(&mut run, &json);
        }
        if index > 0 {
            json.push(',');
        }
        if !changes && run.is_none() {
            run = Some(json.len());
        }
        write_json_str(name, &mut json);
        json.push(':');
        write_json_value(value, &mut json);
    }
    end_run(&mut run, &json);
    json.push('}');

    let name = row.map_or("unknown", |row| row.name);
    let mut key = String::with_capacity(account.len().saturating_add(name.len()).saturating_add(42));
    let digest = hex(&hash.finalize().into());
    for part in [account, ":", name, ":", str::from_utf8(&digest).unwrap_or_default()] {
        key.push_str(part);
    }
    (json, key)
}

/// Whether something in the event makes it distinct, so that a retry is the same event whatever its
/// `CreateTime` says.
fn is_distinct(row: Option<&'static Event>, object: &Object<'_>) -> bool {
    let filled = |value: &Value<'_>| !matches!(value, Value::Null) && value.as_text() != Some("");
    let message_id =
        ["MsgId", "MsgID", "MsgDataId"].iter().any(|name| object.value(name).is_some_and(filled));
    let own_id = row.is_some_and(|row| row.id.iter().any(|path| object.at(path).is_some_and(filled)));
    message_id || own_id
}

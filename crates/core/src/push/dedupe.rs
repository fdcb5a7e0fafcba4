//! The key by which a retried message is known again, and a different one never is.
//!
//! `account : type : digest`. The digest covers the whole event without `RetryTimes`, which only
//! retries change, and without `CreateTime` where something else makes the event distinct: a `MsgId`
//! or the row's own id. So two bodies that differ in anything else never share a key, and a message
//! is never dropped because it resembles another.
//!
//! WeChat's texts know an event by `FromUserName` and `CreateTime` alone; [`DedupeBy::SenderAndTime`] does so.

use sha1::{Digest, Sha1};

use super::config::DedupeBy;
use crate::event::{Event, IDS};
use crate::message::{Object, Value, write_json_str, write_json_value};
use crate::signature::hex;

/// Writes the event as JSON and works out its key on the way, from the same text.
pub(super) fn write(
    account: &str,
    by: DedupeBy,
    row: Option<&'static Event>,
    object: &Object<'_>,
    size: usize,
) -> (String, String) {
    let message_id = has_message_id(object);
    let distinct = message_id || has_own_id(row, object);
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
    if by == DedupeBy::SenderAndTime
        && !message_id
        && let Some(fields) = sender_and_time(row, object)
    {
        hash = Sha1::new_with_prefix(fields);
    }

    let name = row.map_or("unknown", |row| row.name);
    let mut key = String::with_capacity(account.len().saturating_add(name.len()).saturating_add(42));
    let digest = hex(&hash.finalize().into());
    for part in [account, ":", name, ":", str::from_utf8(&digest).unwrap_or_default()] {
        key.push_str(part);
    }
    (json, key)
}

/// Whether the message has an id of its own, so that a retry is the same event whatever its
/// `CreateTime` says.
fn has_message_id(object: &Object<'_>) -> bool {
    IDS.iter().any(|name| object.value(name).is_some_and(is_filled))
}

/// Whether the event has the id that its row names; the same holds.
fn has_own_id(row: Option<&'static Event>, object: &Object<'_>) -> bool {
    row.is_some_and(|row| row.id.iter().any(|path| object.at(path).is_some_and(is_filled)))
}

fn is_filled(value: &Value<'_>) -> bool {
    !matches!(value, Value::Null) && value.as_text() != Some("")
}

/// Both fields, where both are there: one of them alone would make one event of many.
fn sender_and_time(row: Option<&'static Event>, object: &Object<'_>) -> Option<String> {
    let mut text = String::new();
    if row.is_none() {
        // The key says "unknown" of them all: which of them it is has to be in the digest.
        for value in ["MsgType", "Event", "InfoType"].iter().filter_map(|name| object.value(name)) {
            write_json_value(value, &mut text);
            text.push(';');
        }
    }
    for name in ["FromUserName", "CreateTime"] {
        write_json_value(object.value(name).filter(|value| is_filled(value))?, &mut text);
        text.push(',');
    }
    Some(text)
}

//! Results and refusals, read as the facade in JavaScript reads them.

use serde::Serialize;
use serde_json::{Value, json};
use weseal_wire::Outcome;

use crate::suite::library::Failure;

/// The value of an outcome, or its failure.
pub(crate) fn outcome<T: Serialize>(outcome: &Outcome<T>) -> Result<Value, Failure> {
    let mut data = serde_json::to_value(outcome).unwrap();
    match data.get_mut("error") {
        Some(error) => Err(failure(error.take())),
        None => Ok(data["value"].take()),
    }
}

/// The text of a frame, or its failure: "!" and its JSON.
pub(crate) fn frame(text: String) -> Result<String, Failure> {
    match text.strip_prefix('!') {
        Some(error) => Err(failure(serde_json::from_str(error).unwrap())),
        None => Ok(text),
    }
}

/// A line of fields between tabs, a line with the event, and the raw text where it is another.
pub(crate) fn opened(frame: &str) -> Value {
    let (head, rest) = frame.split_once('\n').unwrap();
    let (event, raw) = rest.split_once('\n').unwrap_or((rest, rest));
    let fields: Vec<&str> = head.split_terminator('\t').collect();
    let [mode, format, index, app_id, token, key, kind, timestamp, nonce, dedupe_key] = fields[..] else {
        panic!("{} fields", fields.len());
    };
    json!({
        "type": kind,
        "event": serde_json::from_str::<Value>(event).unwrap(),
        "raw": raw,
        "mode": mode,
        "format": format,
        "account": {
            "index": index.parse::<u64>().unwrap(),
            "appId": app_id,
            "token": token,
            "encodingAesKey": Some(key).filter(|key| !key.is_empty()),
        },
        "timestamp": timestamp.parse::<u64>().unwrap(),
        "nonce": nonce,
        "dedupeKey": dedupe_key,
    })
}

/// Status, headers and a warning; a line break; the body.
pub(crate) fn answer(frame: &str) -> Value {
    let (head, body) = frame.split_once('\n').unwrap();
    let mut answer: Value = serde_json::from_str(head).unwrap();
    answer["body"] = body.into();
    answer
}

fn failure(value: Value) -> Failure {
    let said = format!("{value} {}", value["message"].as_str().unwrap());
    Failure { value, said }
}

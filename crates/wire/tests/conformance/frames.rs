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

/// The value that a frame holds as JSON, or its failure.
pub(crate) fn json(frame: String) -> Result<Value, Failure> {
    self::frame(frame).map(|text| serde_json::from_str(&text).unwrap())
}

/// The text of a frame, or its failure: "!" and its JSON.
pub(crate) fn frame(text: String) -> Result<String, Failure> {
    match text.strip_prefix('!') {
        Some(error) => Err(failure(serde_json::from_str(error).unwrap())),
        None => Ok(text),
    }
}

/// Five letters, four small numbers as characters, then what they give the length of.
pub(crate) fn opened(frame: &str) -> Value {
    let letters: Vec<char> = frame.chars().take(5).collect();
    let numbers: Vec<usize> = frame.chars().skip(5).take(4).map(|c| c as usize - 32).collect();
    let rest: String = frame.chars().skip(9).collect();
    let (timestamp, rest) = rest.split_at(10);
    let (nonce, rest) = rest.split_at(numbers[1]);
    let (dedupe_key, rest) = rest.split_at(numbers[2] + numbers[3] + 42);
    let (app_id, rest_of_key) = dedupe_key.split_at(numbers[2]);
    let (first, raw) = match letters[4] {
        '=' => (rest, rest),
        _ => rest.split_once('\n').unwrap(),
    };
    let event = if letters[4] == '~' { patched(first, raw) } else { first.to_owned() };
    let generation = |letter| match letter {
        'c' => Some("current"),
        'p' => Some("previous"),
        _ => None,
    };
    json!({
        "type": &rest_of_key[1..=numbers[3]],
        "event": serde_json::from_str::<Value>(&event).unwrap(),
        "raw": raw,
        "mode": match letters[0] { 's' => "secure", 'c' => "compat", _ => "plain" },
        "format": if letters[1] == 'x' { "xml" } else { "json" },
        "account": {
            "index": numbers[0],
            "appId": app_id,
            "token": generation(letters[2]),
            "encodingAesKey": generation(letters[3]),
        },
        "timestamp": timestamp.parse::<u64>().unwrap(),
        "nonce": nonce,
        "dedupeKey": dedupe_key,
    })
}

/// How many UTF-16 units go and how many behind them stay; then what is put in between.
fn patched(patch: &str, raw: &str) -> String {
    let [removed, kept, inserted] = patch.splitn(3, ',').collect::<Vec<_>>()[..] else { panic!("{patch}") };
    let raw: Vec<u16> = raw.encode_utf16().collect();
    let (front, end) = raw.split_at(raw.len() - kept.parse::<usize>().unwrap());
    let front = &front[..front.len() - removed.parse::<usize>().unwrap()];
    String::from_utf16(front).unwrap() + inserted + &String::from_utf16(end).unwrap()
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

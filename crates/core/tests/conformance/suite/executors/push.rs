//! A message opened plain, and once more sealed by the push itself: both give the same event.

use serde_json::{Value, json};

use super::Tried;
use super::attempt::attempt;
use super::open::problems_of_opened;
use crate::suite::library::{Answer, Library};
use crate::suite::next_call::{NONCE, TIMESTAMP, seal_options};
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let raw = vector.text("body");
    let expect = |opened: &Value, _: &L::Push| {
        let mut problems = problems_of_opened(opened, vector.expected());
        // A byte order mark is no part of a text.
        let text = |text: &str| text.trim_start_matches('\u{feff}').to_owned();
        if opened["raw"].as_str().map(text) != Some(text(&raw)) {
            problems.push("raw is another text".to_owned());
        }
        Ok(problems)
    };
    let open = |push: &L::Push, query: &Value, body: &str| -> Answer<Value> {
        let opened = library.open(push, query, body.as_bytes(), &Value::Null)?;
        Ok(opened.map(|opened| library.shown(&opened)))
    };
    let mut problems = attempt(library, vector, |push, query| open(push, query, &raw), expect)?;
    let sealed = attempt(
        library,
        vector,
        |push, _| match sealed_request(library, push, vector, &raw)? {
            Ok((query, body)) => open(push, &query, &body),
            Err(failure) => Ok(Err(failure)),
        },
        expect,
    )?;
    problems.extend(sealed.into_iter().map(|problem| format!("sealed: {problem}")));
    Ok(problems)
}

fn sealed_request<L: Library>(
    library: &L,
    push: &L::Push,
    vector: &Vector,
    message: &str,
) -> Answer<(Value, String)> {
    let sealed = library.seal(push, message, &seal_options())?;
    Ok(sealed.map(|sealed| {
        let encrypt = sealed["Encrypt"].as_str().unwrap();
        let config = vector.config();
        let signature = library.signature(&[config["token"].as_str().unwrap(), TIMESTAMP, NONCE, encrypt]);
        let query = json!({ "timestamp": TIMESTAMP, "nonce": NONCE, "msg_signature": signature });
        (query, format!(r#"{{"Encrypt":"{encrypt}"}}"#))
    }))
}

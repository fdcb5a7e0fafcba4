//! seal: the four fields; and what was sealed is opened again.

use serde_json::{Map, Value};

use super::Tried;
use super::attempt::attempt;
use crate::suite::compare::difference_of;
use crate::suite::library::{Answer, Library};
use crate::suite::next_call::request_of;
use crate::suite::vectors::Vector;

const FIELDS: [&str; 4] = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let (content, options) = (vector.text("content"), vector.value("options"));
    attempt(
        library,
        vector,
        |push, _| library.seal(push, &content, &options),
        |sealed, push| {
            let mut problems: Vec<String> = difference_of(sealed, &vector.expected()).into_iter().collect();
            if !sealed.as_object().is_some_and(has_fields) {
                problems.push(format!("has other fields than {FIELDS:?}"));
            }
            match unsealed(library, push, sealed)? {
                Ok(message) if message == content => {}
                Ok(_) => problems.push("opens as another text".to_owned()),
                Err(failure) => problems.push(format!("does not open: {}", failure.message())),
            }
            Ok(problems)
        },
    )
}

fn has_fields(sealed: &Map<String, Value>) -> bool {
    sealed.len() == FIELDS.len() && FIELDS.iter().all(|name| sealed.contains_key(*name))
}

/// The text of an envelope, by the push that made it.
pub(crate) fn unsealed<L: Library>(library: &L, push: &L::Push, sealed: &Value) -> Answer<String> {
    let (query, body) = request_of(sealed);
    let unsealed = library.unseal(push, &query, body.as_bytes(), &Value::Null)?;
    Ok(unsealed.map(|unsealed| unsealed["message"].as_str().unwrap_or_default().to_owned()))
}

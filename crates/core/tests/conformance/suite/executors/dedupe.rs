//! Two requests: whether their dedupe keys are equal.

use serde_json::Value;

use super::Tried;
use crate::suite::library::Library;
use crate::suite::values;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let push = match library.push(&vector.config(), "en")? {
        Ok(push) => push,
        Err(failure) => return Ok(vec![format!("createPush: {}", failure.message())]),
    };
    let (shared, requests) = (vector.value("query"), vector.value("requests"));
    let mut keys = Vec::new();
    for request in requests.as_array().unwrap() {
        let query = request.get("query").unwrap_or(&shared);
        match library.open(&push, query, &values::bytes(&request["body"]), &Value::Null)? {
            Ok(opened) => keys.push(library.shown(&opened)["dedupeKey"].as_str().unwrap().to_owned()),
            Err(failure) => return Ok(vec![format!("was refused: {}", failure.message())]),
        }
    }
    let [one, other] = keys.as_slice() else { return Ok(vec!["two requests are needed".to_owned()]) };
    if one.is_empty() || one.len() > 200 || other.len() > 200 {
        return Ok(vec!["a dedupeKey has no fixed length".to_owned()]);
    }
    let equal = vector.value("sameKey").as_bool().unwrap();
    Ok(if (one == other) == equal { vec![] } else { vec![format!("the keys are {one} and {other}")] })
}

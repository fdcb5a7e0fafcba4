//! open: the event, and how it came. `explain` must come to the same end.

use serde_json::Value;

use super::attempt::attempt;
use super::{Tried, explained};
use crate::suite::compare::{difference, difference_of};
use crate::suite::library::Library;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let (body, options) = (vector.bytes("body"), vector.value("options"));
    let mut problems = attempt(
        library,
        vector,
        |push, query| {
            let opened = library.open(push, query, &body, &options)?;
            Ok(opened.map(|opened| library.shown(&opened)))
        },
        |opened, _| Ok(problems_of_opened(opened, vector.expected())),
    )?;
    problems.extend(explained::problems(library, vector, Some(&body), |told| {
        let kind = vector.expected()["type"].take();
        difference(&told["opened"]["type"], &kind, "explain's type").into_iter().collect()
    })?);
    Ok(problems)
}

/// The problems of an opened push, as JavaScript shows it.
pub(crate) fn problems_of_opened(opened: &Value, mut expected: Value) -> Vec<String> {
    if let Some(message) = expected.as_object_mut().and_then(|expected| expected.remove("message")) {
        expected["raw"] = message;
    }
    let mut problems: Vec<String> = difference_of(opened, &expected).into_iter().collect();
    if opened["dedupeKey"].as_str().is_none_or(str::is_empty) {
        problems.push("there is no dedupeKey".to_owned());
    }
    if !opened["raw"].is_string() {
        problems.push("there is no raw text".to_owned());
    }
    problems
}

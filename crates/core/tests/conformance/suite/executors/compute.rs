//! Computations: the answer or the refusal, and the same step by step.

use serde_json::Value;

use super::Tried;
use crate::suite::compare::difference;
use crate::suite::library::{Failure, LOCALES, Library};
use crate::suite::refusal;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let (name, options) = (vector.text("computation"), options(vector));
    let (mut problems, mut failures) = (Vec::new(), Vec::new());
    for locale in LOCALES {
        match (library.compute(&name, &options, locale)?, vector.is_valid()) {
            (Ok(answer), true) => problems.extend(difference(&answer, &vector.value("answer"), "")),
            (Ok(_), false) => problems.push("was accepted".to_owned()),
            (Err(failure), true) => problems.push(format!("was refused: {}", failure.said)),
            (Err(failure), false) => {
                problems.extend(refusal::problems(library, &failure, vector));
                problems.extend(secrets(vector, &failure));
                failures.push(failure);
            }
        }
        match library.explain_computation(&name, &options, locale)? {
            Ok(told) => problems.extend(problems_of_told(&told, vector)),
            // What could not even be read has no steps.
            Err(failure) if vector.value("error")["code"] == failure.code() => {}
            Err(failure) => problems.push(format!("explain was refused: {}", failure.said)),
        }
    }
    problems.extend(refusal::problems_of_languages(&failures, vector));
    problems.dedup();
    Ok(problems)
}

/// The options as text, in their order, each `{"$key": name}` being the text that the group names.
fn options(vector: &Vector) -> String {
    let mut options = vector.raw("options").unwrap().to_owned();
    for (name, text) in vector.value("keys").as_object().into_iter().flatten() {
        options = options.replace(&format!(r#"{{"$key":"{name}"}}"#), &text.to_string());
    }
    options
}

/// No error may tell a line of a key, nor a key that stands in the options.
fn secrets(vector: &Vector, failure: &Failure) -> Option<String> {
    let (keys, options) = (vector.value("keys"), vector.value("options"));
    let pems = keys.as_object().into_iter().flatten().filter_map(|(_, text)| text.as_str());
    let own = [&options["apiV3Key"], &options["key"]["key"]].into_iter().filter_map(Value::as_str);
    let mut lines =
        pems.flat_map(str::lines).chain(own).filter(|line| line.len() >= 16 && !line.starts_with('-'));
    lines.any(|line| failure.said.contains(line)).then(|| "the error says a key".to_owned())
}

fn problems_of_told(told: &Value, vector: &Vector) -> Vec<String> {
    let steps = told["steps"].as_array().cloned().unwrap_or_default();
    let wanted = vector.value("error")["code"].take();
    let failed = steps.iter().filter(|step| step["status"] == "failed");
    let codes: Vec<Value> = failed.map(|step| step["error"]["code"].clone()).collect();
    let mut problems: Vec<String> =
        difference(&told["error"]["code"], &wanted, "explain's error").into_iter().collect();
    if vector.is_valid() {
        problems.extend(difference(&told["answer"], &vector.value("answer"), "explain's answer"));
    } else if codes != [wanted.clone()] {
        problems.push(format!("explain: {codes:?} failed, not {wanted}"));
    }
    if let Some(causes) = vector.value("causes").as_array() {
        let told: Vec<Value> =
            told["causes"].as_array().into_iter().flatten().map(|cause| cause["code"].clone()).collect();
        problems.extend(difference(&told.into(), &causes.clone().into(), "causes"));
    }
    problems
}

//! `verify_url`: the answer is plain text that no browser sniffs. `explain` must come to the same end.

use serde_json::{Value, json};

use super::attempt::attempt;
use super::{Tried, explained};
use crate::suite::compare::difference;
use crate::suite::library::Library;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let options = vector.value("options");
    let wanted = json!({
        "status": 200,
        "headers": {
            "content-type": "text/plain; charset=utf-8",
            "x-content-type-options": "nosniff",
        },
        "body": vector.value("expected")["body"],
    });
    let mut problems = attempt(
        library,
        vector,
        |push, query| library.verify_url(push, query, &options),
        |answer, _| Ok(difference(answer, &wanted, "").into_iter().collect()),
    )?;
    // What names no echostr is not known for a verification.
    if vector.value("query").to_string().contains("echostr") {
        problems.extend(explained::problems(library, vector, None, |told| {
            let mut problems = problems_of_steps(&told["steps"], vector);
            problems.extend(difference(&told["reply"], &wanted, "explain's reply"));
            problems
        })?);
    }
    Ok(problems)
}

/// The digest of the sorted parts is the signature that was given, and the last step gives the answer.
fn problems_of_steps(steps: &Value, vector: &Vector) -> Vec<String> {
    let steps = steps.as_array().cloned().unwrap_or_default();
    let last_of = |id: &str| steps.iter().rfind(|step| step["id"] == id).cloned().unwrap_or_default();
    let (signed, last) = (last_of("sign"), steps.last().cloned().unwrap_or_default());
    let given = value_of(&last_of("signature")["inputs"], "given");
    let parts = values_of(&signed["outputs"], "sorted").concat();
    let mut problems: Vec<String> = [
        difference(&parts.into(), &value_of(&signed["outputs"], "joined"), "explain's joined"),
        difference(&value_of(&signed["outputs"], "digest"), &given, "explain's digest"),
        difference(&last["id"], &"echo".into(), "explain's last step"),
        difference(&value_of(&last["outputs"], "body"), &vector.expected()["body"], "explain's body"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !vector.value("query").to_string().contains(given.as_str().unwrap_or("?")) {
        problems.push("explain: another signature was given".to_owned());
    }
    problems
}

fn value_of(facts: &Value, name: &str) -> Value {
    values_of(facts, name).first().cloned().into()
}

fn values_of(facts: &Value, name: &str) -> Vec<String> {
    let facts = facts.as_array().into_iter().flatten().filter(|fact| fact["name"] == name);
    facts.filter_map(|fact| fact["value"].as_str().map(str::to_owned)).collect()
}

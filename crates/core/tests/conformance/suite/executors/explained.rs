//! explain: all steps done where a request is accepted; where not, one step failed, with the same code.

use serde_json::Value;

use super::Tried;
use crate::suite::compare::difference;
use crate::suite::library::{LOCALES, Library};
use crate::suite::values;
use crate::suite::vectors::Vector;

/// `expect` gives the problems of a result; without a body it is the URL verification.
pub(super) fn problems<L: Library>(
    library: &L,
    vector: &Vector,
    body: Option<&[u8]>,
    expect: impl Fn(&Value) -> Vec<String>,
) -> Tried {
    let (config, options) = (vector.config(), vector.value("options"));
    let mut problems = Vec::new();
    for (locale, query) in LOCALES.into_iter().zip(values::query_forms(&vector.value("query"))) {
        problems.extend(match library.explain(&config, &query, body, &options, locale)? {
            Ok(told) => problems_of_told(&told, vector, &expect),
            // An argument that is not even looked at in steps.
            Err(failure) => {
                let code = vector.value("error")["code"].take();
                difference(&failure.value["code"], &code, "explain").into_iter().collect()
            }
        });
    }
    problems.dedup();
    Ok(problems)
}

fn problems_of_told(told: &Value, vector: &Vector, expect: impl Fn(&Value) -> Vec<String>) -> Vec<String> {
    let steps = told["steps"].as_array().cloned().unwrap_or_default();
    let failed = steps.iter().filter(|step| step["status"] == "failed");
    let codes: Vec<&str> = failed.filter_map(|step| step["error"]["code"].as_str()).collect();
    let wanted = vector.value("error")["code"].take();
    let mut problems: Vec<String> =
        difference(&told["error"]["code"], &wanted, "explain's error").into_iter().collect();
    if vector.is_valid() {
        problems.extend(expect(told));
    } else if wanted != "ACCOUNT_UNKNOWN" && !codes.iter().any(|code| wanted == *code) {
        // Whom the caller asked for is no step of the protocol.
        problems.push(format!("explain: no step failed with {wanted}, but {codes:?}"));
    }
    if steps.is_empty() || !steps.iter().all(is_whole) {
        problems.push("explain: a step lacks id, title or status".to_owned());
    }
    problems
}

fn is_whole(step: &Value) -> bool {
    let named = |name: &str| step[name].as_str().is_some_and(|text| !text.is_empty());
    named("id")
        && named("title")
        && ["ok", "failed", "skipped"].iter().any(|status| step["status"] == *status)
}

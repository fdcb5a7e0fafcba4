//! The conformance vectors that judge payloads, on the crate itself.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "a test that panics has failed, as it should"
)]

mod common;
#[path = "../../core/tests/conformance/suite/values.rs"]
mod values;
#[path = "../../core/tests/conformance/suite/vectors.rs"]
mod vectors;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vectors::Vector;
use weseal_rules::{Day, catalogue};

#[test]
fn every_vector_is_judged_as_it_says() {
    let mut wrong = Vec::new();
    for vector in judgements() {
        let (as_of, now) = (vector.value("asOf"), vector.value("context")["now"].as_i64());
        let of_now = now.map_or(common::TODAY.to_owned(), |now| Day::at(now).to_string());
        let as_of = as_of.as_str().unwrap_or(&of_now);
        let context = vector.raw("context").unwrap_or_default();
        let told = match common::judged(&vector.text("subject"), &vector.text("payload"), context, as_of) {
            Err(error) => json!(error.code().as_str()),
            Ok(findings) => findings
                .iter()
                .map(|finding| {
                    let severity = finding.rule.severity.as_str();
                    json!({ "rule": finding.rule.id, "severity": severity, "path": finding.path })
                })
                .collect(),
        };
        let wanted = if vector.is_valid() {
            plain(vector.value("findings"))
        } else {
            vector.value("error")["code"].take()
        };
        if told != wanted {
            wrong.push(format!("{}: {told}, not {wanted}", vector.id()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_is_found_by_some_vector() {
    let found: BTreeSet<String> = judgements()
        .flat_map(|vector| vector.value("findings").as_array().cloned().unwrap_or_default())
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect();
    let rules: BTreeSet<String> = catalogue::rules().iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(found, rules);
}

/// The vectors that judge, but for those that only JavaScript can say.
fn judgements() -> impl Iterator<Item = Vector> {
    let vectors = vectors::files().into_iter().flat_map(|file| file.vectors);
    vectors.filter(|vector| vector.kind() == "Check" && vector.value("error")["code"] != "INVALID_ARGUMENT")
}

fn plain(mut findings: Value) -> Value {
    for finding in findings.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        finding.remove("says");
    }
    findings
}

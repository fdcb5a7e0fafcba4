//! Payloads and contexts in which something is of another type: no rule stumbles, and what is found can be told.

mod common;

use std::collections::BTreeSet;

use serde_json::Value;
use weseal_rules::{Example, Locale, Subject, catalogue};

const VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "-1.5e300",
    "99999999999999999999",
    r#""""#,
    r#""中文 %ff&=<a ""#,
    "[]",
    r#"[null,[],{},1,"1"]"#,
    "{}",
    r#"{"__proto__":{"a":[1]},"":null}"#,
];

#[test]
fn anything_may_stand_in_a_payload() {
    let mut count = 0;
    for subject in catalogue::subjects() {
        for example in examples(subject) {
            for payload in others(example.payload) {
                count += 1;
                judge(subject, &example, &payload, example.context);
            }
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn anything_may_stand_in_a_context() {
    let (mut judged, mut refused) = (0, 0);
    for subject in catalogue::subjects() {
        for example in examples(subject).into_iter().filter(|example| !example.context.is_empty()) {
            for context in others(example.context) {
                if judge(subject, &example, example.payload, &context) { judged += 1 } else { refused += 1 }
            }
        }
    }
    assert!(judged > 1000 && refused > 1000, "{judged} {refused}");
}

/// Whether a payload can be judged. What is found has words in both languages, and a place.
fn judge(subject: &Subject, example: &Example, payload: &str, context: &str) -> bool {
    let as_of = if example.as_of.is_empty() { common::TODAY } else { example.as_of };
    let Ok(findings) = common::judged(subject.name, payload, context, as_of) else { return false };
    for finding in findings {
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(!finding.message(locale).is_empty() && !finding.help(locale).is_empty(), "{payload}");
        }
        assert!(!finding.span(payload).is_empty(), "{}: {payload}", finding.rule.id);
    }
    true
}

/// What its rules find something in.
fn examples(subject: &Subject) -> Vec<Example> {
    let mut seen = BTreeSet::new();
    let examples = subject.rules().map(|rule| rule.bad);
    examples.filter(|example| seen.insert((example.payload, example.context))).collect()
}

/// The text with each of its values replaced by each other one, also inside of texts that are JSON themselves.
fn others(text: &str) -> Vec<String> {
    // A long one differs from a short one in how often something stands in it.
    let value: Option<Value> = serde_json::from_str(text).ok().filter(|_| text.len() < 2000);
    let Some(value) = value else { return Vec::new() };
    let mut pointers = Vec::new();
    collect(&value, String::new(), &mut pointers);
    let mut texts = Vec::new();
    for pointer in pointers {
        let inner = value.pointer(&pointer).and_then(Value::as_str).filter(|text| text.starts_with('{'));
        let inner = inner.into_iter().flat_map(others).map(Value::String);
        let others = VALUES.iter().map(|other| serde_json::from_str(other).expect("JSON")).chain(inner);
        for other in others {
            let mut value = value.clone();
            *value.pointer_mut(&pointer).expect("it is there") = other;
            texts.push(value.to_string());
        }
    }
    texts
}

/// The pointers of a value and of all below it.
fn collect(value: &Value, at: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            let name = name.replace('~', "~0").replace('/', "~1");
            collect(value, format!("{at}/{name}"), pointers);
        }),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| collect(value, format!("{at}/{index}"), pointers));
        }
        _ => {}
    }
    pointers.push(at);
}

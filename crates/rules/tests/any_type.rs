//! Payloads and contexts in which something is of another type: no rule stumbles, and what is found can be told.

mod common;

use std::collections::BTreeSet;
use std::mem;

use serde_json::{Value, json};
use weseal::Code;
use weseal_rules::{Error, Example, Finding, Locale, Rule, Subject, Top, catalogue};

/// As they are written: a reader would make others of some.
const VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "-1.5e300",
    "1e400",
    "99999999999999999999",
    r#""""#,
    r#""中文 %ff&=<a ""#,
    r#""\u0000\n\ud83d\ude00""#,
    LONE,
    "[]",
    r#"[null,[],{},1,"1"]"#,
    "{}",
    r#"{"__proto__":{"a":[1]},"":null,"":{},"\u0000":"\u0000"}"#,
];

/// Half of a character, which is no text: a payload with it is refused.
const LONE: &str = r#""\ud800""#;

#[test]
fn anything_may_stand_in_a_payload() {
    let mut count = 0;
    for subject in catalogue::subjects() {
        let given = examples(subject).into_iter().map(|example| (example, others(example.payload)));
        let built = subject.rules().map(|rule| (rule.bad, built(subject, rule)));
        let mut seen = BTreeSet::new();
        for (example, payloads) in given.chain(built) {
            for payload in payloads {
                if !seen.insert((example.context, example.as_of, payload.clone())) {
                    continue;
                }
                let findings = judge(subject, &example, &payload, example.context);
                assert_eq!(findings.is_ok(), fits(subject.top, &payload), "{}: {payload}", subject.name);
                tell(&payload, &findings.unwrap_or_default());
                count += 1;
            }
        }
    }
    assert!(count > 90_000, "{count}");
}

#[test]
fn anything_may_stand_in_a_context() {
    let (mut judged, mut refused) = (0, 0);
    for subject in catalogue::subjects() {
        for example in examples(subject).into_iter().filter(|example| !example.context.is_empty()) {
            for context in others(example.context) {
                match judge(subject, &example, example.payload, &context) {
                    Ok(findings) => {
                        assert!(fits(Top::Object, &context), "{context}");
                        tell(example.payload, &findings);
                        judged += 1;
                    }
                    Err(error) => {
                        // Every member is of one type.
                        let is_read = fits(Top::Object, &context);
                        let code = if is_read { Code::InvalidArgument } else { Code::BodyMalformed };
                        assert_eq!(error.code(), code, "{context}");
                        refused += 1;
                    }
                }
            }
        }
    }
    assert!(judged > 1000 && refused > 1000, "{judged} {refused}");
}

fn judge(subject: &Subject, example: &Example, payload: &str, context: &str) -> Result<Vec<Finding>, Error> {
    let as_of = if example.as_of.is_empty() { common::TODAY } else { example.as_of };
    common::judged(subject.name, payload, context, as_of)
}

/// Whether it is judged, whatever its rules say.
fn fits(top: Top, text: &str) -> bool {
    match top {
        Top::Object if !text.starts_with('{') => false,
        Top::List if !text.starts_with('[') => false,
        // It is no JSON, and taken as it is.
        Top::Text if !text.starts_with('"') => true,
        _ => !text.contains(LONE),
    }
}

/// What is found has words in both languages, and a place.
fn tell(payload: &str, findings: &[Finding]) {
    for finding in findings {
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(!finding.message(locale).is_empty() && !finding.help(locale).is_empty(), "{payload}");
        }
        assert!(!finding.span(payload).is_empty(), "{}: {payload}", finding.rule.id);
    }
}

/// What its rules find something in, and what they do not.
fn examples(subject: &Subject) -> Vec<Example> {
    let mut seen = BTreeSet::new();
    let examples = subject.rules().flat_map(|rule| [rule.bad, rule.good]);
    examples.filter(|example| seen.insert((example.payload, example.context, example.as_of))).collect()
}

/// The text with each of its values replaced by each other one, also inside of texts that are JSON themselves.
fn others(text: &str) -> Vec<String> {
    let Some(value) = read(text) else { return Vec::new() };
    let mut pointers = Vec::new();
    collect(&value, String::new(), &mut pointers);
    pointers.iter().flat_map(|pointer| replaced(value.clone(), pointer)).collect()
}

/// Texts with each value where a rule looks and nothing stands in its examples, with an example and alone.
fn built(subject: &Subject, rule: &Rule) -> Vec<String> {
    let alone = if subject.top == Top::List { "[]" } else { "{}" };
    let mut texts = Vec::new();
    for base in [alone, rule.bad.payload, rule.good.payload].into_iter().filter_map(read) {
        for path in rule.at.iter().filter(|path| !path.is_empty()) {
            for kind in [json!([]), json!({})] {
                let mut value = base.clone();
                let pointer = lead(&mut value, path, &kind);
                if value != base {
                    texts.extend(replaced(value, &pointer));
                }
            }
        }
    }
    texts
}

/// A long one differs from a short one in how often something stands in it.
fn read(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().filter(|_| text.len() < 2000)
}

/// Makes what is missing on a path, a list or an object where any child is meant, and gives the pointer of the first
/// place to which it leads.
fn lead(value: &mut Value, path: &str, kind: &Value) -> String {
    let (mut value, mut pointer) = (value, String::new());
    for step in path.split('/').skip(1) {
        if step == "*" && !value.is_array() && !value.is_object() {
            *value = kind.clone();
        }
        if step != "*" && !value.is_object() {
            *value = json!({});
        }
        let name = match value {
            Value::Array(items) => {
                items.resize(items.len().max(1), Value::Null);
                "0".to_owned()
            }
            Value::Object(members) if step == "*" => {
                members.keys().next().map_or("a", String::as_str).to_owned()
            }
            _ => step.to_owned(),
        };
        pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
        value = if value.is_array() { &mut value[0] } else { &mut value[name] };
    }
    pointer
}

/// The texts of a value with each other one at a pointer, and with its name twice.
fn replaced(mut value: Value, pointer: &str) -> Vec<String> {
    const MARK: &str = "\u{e000}";
    let old = mem::replace(value.pointer_mut(pointer).expect("it is there"), Value::from(MARK));
    let mut written: Vec<_> = VALUES.iter().map(|&other| other.to_owned()).collect();
    if let Some(inner) = old.as_str().filter(|text| text.starts_with('{')) {
        written.extend(others(inner).into_iter().map(|other| Value::from(other).to_string()));
    }
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && value.pointer(parent).is_some_and(Value::is_object)
    {
        let name = Value::from(name.replace("~1", "/").replace("~0", "~"));
        written.extend([format!("{old},{name}:[]"), format!("[],{name}:{old}")]);
    }
    let (text, mark) = (value.to_string(), Value::from(MARK).to_string());
    written.iter().map(|other| text.replace(&mark, other)).collect()
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

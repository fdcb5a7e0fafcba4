//! The examples of the rules as conformance vectors: every backend judges them alike.

use serde_json::{Value, json};
use weseal::message::{Object, parse_verbatim};
use weseal_rules::{Context, Day, Example, Library, Options, Rule, Subject, catalogue, check};

use crate::shell::Result;

/// Path and content of the file.
pub(super) fn file() -> Result<(String, String)> {
    let mut groups = Vec::new();
    let mut count = 0_usize;
    for subject in catalogue::subjects() {
        let mut tests = Vec::new();
        for rule in subject.rules() {
            // A rule that several subjects have is shown by the first.
            if catalogue::subjects_of(rule).next().is_some_and(|first| first.name == subject.name) {
                tests.push(vector(subject, rule, &rule.bad, "bad", None)?);
                tests.push(vector(subject, rule, &rule.good, "good", None)?);
                for version in rule.library.from.into_iter().chain(rule.library.until) {
                    let [below, above] = version.neighbours();
                    for near in [below, version, above] {
                        let which = format!("library-{near}").replace('.', "-");
                        tests.push(vector(subject, rule, &rule.bad, &which, Some(near))?);
                    }
                }
            }
        }
        count = count.saturating_add(tests.len());
        if !tests.is_empty() {
            let name = Value::from(subject.name);
            let tests = tests.iter().map(|test| format!("        {test}")).collect::<Vec<_>>().join(",\n");
            groups.push(format!(
                "    {{\n      \"type\": \"Check\",\n      \"source\": {{\"by\":\"weseal\",\"tool\":\"cargo xtask gen\"}},\n      \
                 \"subject\": {name},\n      \"tests\": [\n{tests}\n      ]\n    }}"
            ));
        }
    }
    let text = format!(
        "{{\n  \"schema\": \"schema.json\",\n  \"about\": \"The examples of every rule: the bad one has exactly its \
         findings, the good one none. \
         Rules of a base library are shown below, at and above it.\",\n  \"generator\": \"cargo xtask gen\",\n  \"numberOfTests\": {count},\n  \
         \"notes\": {{\n    \"RuleExample\": {note}\n  }},\n  \"testGroups\": [\n{groups}\n  ]\n}}\n",
        note = json!({ "bugType": "WRONG_RESULT", "description": "A rule that finds too much or too little, or elsewhere." }),
        groups = groups.join(",\n"),
    );
    Ok(("tests/vectors/rules.json".to_owned(), text))
}

/// An example, or what it is on another base library.
fn vector(
    subject: &Subject,
    rule: &Rule,
    example: &Example,
    kind: &str,
    library: Option<Library>,
) -> Result<Value> {
    let known = if example.context.is_empty() { "{}" } else { example.context };
    let mut context: Value = serde_json::from_str(known)?;
    if let (Some(version), Some(members)) = (library, context.as_object_mut()) {
        members.insert("baseLibrary".to_owned(), version.to_string().into());
    }
    let known = context.to_string();
    let object = if context == json!({}) { Object::default() } else { read(&known)? };
    let known = Context::read(object).map_err(|error| error.message(weseal::Locale::En))?;
    // The example of a rule that has ended is of a day on which it held.
    let as_of = if example.as_of.is_empty() { TODAY } else { example.as_of };
    let day = Day::parse(as_of).ok_or("the day of an example is no date")?;
    let options = Options { as_of: day, context: &known };
    let found =
        check(subject, example.payload, &options).map_err(|error| error.message(weseal::Locale::En))?;
    let findings: Vec<Value> = found
        .iter()
        .map(|finding| {
            let severity = finding.rule.severity.as_str();
            json!({ "rule": finding.rule.id, "severity": severity, "path": finding.path })
        })
        .collect();
    let comment = match library {
        None => format!("{}: the {kind} example", rule.id),
        Some(version) => format!("{}: the bad example on base library {version}", rule.id),
    };
    let mut vector = json!({
        "tcId": format!("rule-{}-{kind}", rule.id),
        "comment": comment,
        "flags": ["RuleExample"],
        "payload": example.payload,
        "context": if context == json!({}) { Value::Null } else { context },
        "asOf": as_of,
        "findings": findings,
        "result": "valid",
    });
    if let Some(vector) = vector.as_object_mut() {
        vector.retain(|_, value| !value.is_null());
    }
    Ok(vector)
}

fn read(text: &str) -> Result<Object<'_>> {
    parse_verbatim(text).map_err(|error| error.message(weseal::Locale::En).into())
}

/// The day of the catalogue.
const TODAY: &str = "2026-11-01";

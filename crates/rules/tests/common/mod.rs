//! What the tests of the catalogue share.
#![allow(dead_code, unreachable_pub, reason = "every test file uses some of it")]

use weseal::message::{Object, parse_verbatim};
use weseal_rules::{Context, Day, Error, Finding, Options, Subject, check};

/// The day of this catalogue: what is retired is retired.
pub const TODAY: &str = "2026-11-01";

/// Judges a payload on a day, with JSON text of the context or "".
pub fn judged(subject: &str, payload: &str, context: &str, as_of: &str) -> Result<Vec<Finding>, Error> {
    let object = if context.is_empty() { Object::default() } else { parse_verbatim(context)? };
    let context = Context::read(object)?;
    let subject = Subject::find(subject).unwrap_or_else(|| panic!("no subject {subject}"));
    check(subject, payload, &Options { as_of: Day::parse(as_of).expect("a date"), context: &context })
}

/// The findings of a payload as `rule path`, today.
pub fn found(subject: &str, payload: &str, context: &str) -> Vec<String> {
    found_on(subject, payload, context, TODAY)
}

/// The same on a day.
pub fn found_on(subject: &str, payload: &str, context: &str, as_of: &str) -> Vec<String> {
    let findings = judged(subject, payload, context, as_of)
        .unwrap_or_else(|error| panic!("{payload}: {}", error.message(weseal::Locale::En)));
    findings.iter().map(|finding| format!("{} {}", finding.rule.id, finding.path)).collect()
}

/// The rules of these findings, without the paths.
pub fn ids(found: &[String]) -> Vec<String> {
    found.iter().map(|finding| finding.split(' ').next().unwrap_or_default().to_owned()).collect()
}

/// The findings of a payload that overrides what it was made from by repeating its names.
pub fn overridden(mut found: Vec<String>) -> Vec<String> {
    found.retain(|finding| !finding.starts_with("json-repeated-name"));
    found
}

//! Every subject of the rule catalogue, with any payload and any context.
//!
//! Input: the name of the subject (or anything, which chooses one), the context as JSON, the payload.

use std::sync::LazyLock;

use crate::{Extent, Parts, framed, pointer, sound, sound_in};
use serde_json::Value;
use weseal::{Code, Locale, message};
use weseal_rules::{Context, Day, MAX_BYTES, Options, Subject, catalogue, check};

static SUBJECTS: LazyLock<Vec<&'static Subject>> = LazyLock::new(|| catalogue::subjects().collect());

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let (Some(name), Some(given), Some(payload)) = (parts.text(), parts.text(), parts.last()) else { return };
    let sum = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    let subject = Subject::find(name).unwrap_or(SUBJECTS[sum % SUBJECTS.len()]);
    let Ok(object) = message::parse_verbatim(if given.is_empty() { "{}" } else { given }) else { return };
    let context = match Context::read(object) {
        Ok(context) => context,
        Err(error) => return sound(&error, &[Code::InvalidArgument]),
    };
    let as_of = Day::parse("2026-11-01").expect("a day");
    let findings = match check(subject, payload, &Options { as_of, context: &context }) {
        Ok(findings) => findings,
        Err(error) => return sound_in(&error, &[Code::BadInput], payload),
    };
    assert!(payload.len() <= MAX_BYTES);
    let document: Option<Value> = serde_json::from_str(payload).ok();
    for finding in &findings {
        assert!(subject.rules().any(|rule| rule.id == finding.rule.id), "{}", finding.rule.id);
        assert!(finding.rule.holds.holds(as_of));
        Extent(payload).has(&finding.span(payload));
        if let Some(document) = &document {
            pointer(document, &finding.path);
        }
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(!finding.message(locale).is_empty() && !finding.help(locale).is_empty());
        }
    }
    if !findings.is_empty() {
        as_javascript_has_it(subject, given, payload, findings.len());
    }
}

/// The same through the contract with JavaScript, whose places are UTF-16 units.
fn as_javascript_has_it(subject: &Subject, context: &str, payload: &str, count: usize) {
    let context = if context.is_empty() { "{}" } else { context };
    let options = format!(r#"{{"asOf":"2026-11-01","context":{context},"spans":true}}"#);
    // A context in which something is null is another one here: what an option without a value becomes.
    let frame = weseal_wire::check(subject.name, payload, &options, "en");
    let Some(found) = framed(&frame) else { return };
    let found: Vec<Value> = serde_json::from_str(found).expect("a list");
    assert!(found.len() == count || context.contains("null"));
    for finding in found {
        let place = |name| {
            let place = finding["span"][name].as_u64().expect("a place");
            usize::try_from(place).expect("a place")
        };
        Extent(payload).has_units(&(place("start")..place("end")));
    }
}

//! Every rule has a bad example with exactly its finding, and a good one with none.

use std::collections::BTreeMap;

use serde_json::Value;
use weseal_lint::{Day, File, Finding, Library, Locale, Options, Rule, Severity, catalogue, lint};
use weseal_rules::{Confidence, Example};

/// What every small project has, where its example does not say otherwise.
const SHARED: &[(&str, &str)] = &[
    ("app.json", r#"{"pages":["pages/index/index"]}"#),
    ("app.js", "App({onLaunch() { wx.getPrivacySetting({}) }})"),
    ("pages/index/index.wxml", "<view/>"),
    ("pages/index/index.js", "Page({})"),
    ("project.config.json", "{}"),
];

fn judged(example: &Example) -> Vec<Finding> {
    let files: Value = serde_json::from_str(example.payload).expect("JSON");
    let mut texts: BTreeMap<&str, &str> = SHARED.iter().copied().collect();
    texts.extend(
        files
            .as_object()
            .expect("an object")
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str().expect("a text"))),
    );
    let files: Vec<_> = texts.into_iter().map(|(path, text)| File::new(path, text)).collect();
    let context: Value = serde_json::from_str(example.context).unwrap_or_default();
    let day = if example.as_of.is_empty() { "2026-11-21" } else { example.as_of };
    let mut options = Options::on(Day::parse(day).expect("a day"));
    options.base_library = context.get("baseLibrary").and_then(Value::as_str).and_then(Library::parse);
    lint(&files, &options).findings
}

fn ids(example: &Example) -> Vec<&'static str> {
    judged(example).iter().map(|finding| finding.rule.id).collect()
}

fn with_examples() -> impl Iterator<Item = &'static Rule> {
    // Bytes that are no text, and files that cannot be read, are no example.
    catalogue::rules().into_iter().filter(|rule| !rule.bad.payload.is_empty())
}

#[test]
fn every_bad_example_yields_exactly_its_rule() {
    let found = with_examples().map(|rule| (rule.id, ids(&rule.bad)));
    let wrong: Vec<_> = found.filter(|(id, found)| *found != [*id]).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_good_example_yields_anything() {
    let found = catalogue::rules().into_iter().map(|rule| (rule.id, ids(&rule.good)));
    let wrong: Vec<_> = found.filter(|(_, found)| !found.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rules_are_complete() {
    let rules = catalogue::rules();
    for rule in &rules {
        let id = rule.id;
        assert!(rules.iter().filter(|other| other.id == id).count() == 1, "{id} is there twice");
        let known = weseal_rules::catalogue::rules();
        assert!(known.iter().all(|other| other.id != id), "{id} is a rule of weseal-rules");
        assert!(
            !rule.source.title.is_empty() && Day::parse(rule.source.date).is_some(),
            "{id} has no source"
        );
        let sure = matches!(rule.confidence, Confidence::A | Confidence::B);
        assert!(sure || rule.severity != Severity::Error, "{id} is not sure enough for an error");
        for text in [rule.what, rule.why, rule.fix] {
            assert_eq!(text.zh.is_empty(), text.en.is_empty(), "{id} lacks a language");
        }
        assert!(!rule.what.zh.is_empty() && !rule.fix.zh.is_empty(), "{id} says nothing");
    }
}

#[test]
fn findings_speak_both_languages() {
    for rule in with_examples() {
        for finding in judged(&rule.bad) {
            for locale in [Locale::ZhCn, Locale::En] {
                for text in [finding.message(locale), finding.help(locale)] {
                    assert!(!text.is_empty() && !has_placeholder(&text), "{}: {text}", rule.id);
                }
            }
        }
    }
}

/// Whether a placeholder was left: `{found}`, and not JSON.
fn has_placeholder(text: &str) -> bool {
    text.split('{').skip(1).any(|behind| {
        let name = behind.split('}').next().unwrap_or_default();
        behind.contains('}') && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

//! The catalogue itself, for those who show it.

use serde::Serialize;
use weseal::Locale;
use weseal_rules::{Rule, Source, catalogue};

use crate::frame;

/// A rule, for readers.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Rule"))]
pub struct RuleOut {
    /// Its stable id.
    #[cfg_attr(feature = "typescript", ts(type = "RuleId"))]
    id: &'static str,
    /// What it judges.
    #[cfg_attr(feature = "typescript", ts(type = "Subject[]"))]
    subjects: Vec<&'static str>,
    /// How grave a finding is.
    #[cfg_attr(feature = "typescript", ts(type = "Severity"))]
    severity: &'static str,
    /// How sure it is: A current documents, B announcements, C the community, U unconfirmed.
    #[cfg_attr(feature = "typescript", ts(type = "\"A\" | \"B\" | \"C\" | \"U\""))]
    confidence: &'static str,
    /// Where it looks: JSON Pointers, `*` for every member or item.
    paths: &'static [&'static str],
    /// What is wrong and why it matters; `{name}` stands for what is found.
    message: String,
    /// What to write instead.
    help: String,
    /// What WeChat's server answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    errcode: Option<i32>,
    /// The first day on which it holds, in Asia/Shanghai.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    from: Option<String>,
    /// The first day on which it holds no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    until: Option<String>,
    /// The first base library on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    from_library: Option<String>,
    /// The first base library on which it holds no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    until_library: Option<String>,
    /// The document that says so.
    source: SourceOut,
}

/// A document.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "RuleSource"))]
pub struct SourceOut {
    /// Its title, as published.
    title: &'static str,
    /// Its address, if it has one.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<String>"))]
    url: &'static str,
    /// The day of its text.
    date: &'static str,
}

/// Every rule, in a language.
#[must_use]
pub fn rules(locale: &str) -> String {
    let locale = Locale::parse(locale).unwrap_or_default();
    let rules: Vec<_> = catalogue::rules().into_iter().map(|rule| RuleOut::of(rule, locale)).collect();
    frame::json(&rules)
}

impl RuleOut {
    fn of(rule: &'static Rule, locale: Locale) -> Self {
        Self {
            id: rule.id,
            subjects: catalogue::subjects_of(rule).map(|subject| subject.name).collect(),
            severity: rule.severity.as_str(),
            confidence: rule.confidence.as_str(),
            paths: rule.at,
            message: rule.message(locale),
            help: rule.help(locale).to_owned(),
            errcode: rule.errcode.map(|answer| answer.code),
            from: rule.holds.from.map(|day| day.to_string()),
            until: rule.holds.until.map(|day| day.to_string()),
            from_library: rule.library.from.map(|version| version.to_string()),
            until_library: rule.library.until.map(|version| version.to_string()),
            source: SourceOut::of(rule.source),
        }
    }
}

impl SourceOut {
    const fn of(source: &Source) -> Self {
        Self { title: source.title, url: source.url, date: source.date }
    }
}

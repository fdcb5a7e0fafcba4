//! Findings, as JavaScript has them.

use serde::Serialize;
use weseal_rules::{Finding, Locale};

/// What a rule has found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Finding"))]
pub struct FindingOut {
    /// The rule.
    #[cfg_attr(feature = "typescript", ts(type = "RuleId"))]
    rule: &'static str,
    /// How grave it is.
    #[cfg_attr(feature = "typescript", ts(type = "Severity"))]
    severity: &'static str,
    /// Where, as a JSON Pointer; of something missing, where it should be.
    path: String,
    /// What is wrong and why it matters.
    message: String,
    /// What to write instead.
    help: String,
    /// The document that says so: title, address, date.
    source: String,
    /// Where in the text, if the payload was given as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    span: Option<SpanOut>,
}

/// Where in a text, in UTF-16 code units, as JavaScript counts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Span"))]
pub struct SpanOut {
    start: usize,
    end: usize,
}

impl FindingOut {
    /// A finding in a language. With the text, its place in it.
    pub(super) fn of(finding: &Finding, text: Option<&str>, locale: Locale) -> Self {
        Self {
            rule: finding.rule.id,
            severity: finding.rule.severity.as_str(),
            path: finding.path.clone(),
            message: finding.message(locale),
            help: finding.help(locale),
            source: finding.source(),
            span: text.and_then(|text| SpanOut::of(finding, text)),
        }
    }
}

impl SpanOut {
    fn of(finding: &Finding, text: &str) -> Option<Self> {
        let bytes = finding.span(text);
        let units = |text: &str| text.encode_utf16().count();
        let start = units(text.get(..bytes.start)?);
        let length = units(text.get(bytes)?);
        Some(Self { start, end: start.saturating_add(length) })
    }
}

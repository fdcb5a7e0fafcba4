//! The query of a plain scheme: its length, its characters, and that it is URL-encoded.

use super::plain_scheme::{GOOD, UNOPENED, query, shown};
use super::query::SCHEME_SOURCE as SOURCE;
use crate::check::{Check, in_characters};
use crate::link::{LONGEST_PLAIN, decoded, encoded, is_query, parameters};
use crate::{Example, Place, Rule, Severity, Text};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "plain-scheme-query-length",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| {
            let Some(query) = raw(top, "query") else { return };
            let length = in_characters(&decoded(query).unwrap_or_else(|| query.into()));
            if length > LONGEST_PLAIN {
                let draft = report.at(top).with("name", "query").with("length", length.to_string());
                draft.with("limit", LONGEST_PLAIN.to_string()).say();
            }
        }),
        what: Check::MaxChars(0).what(),
        fix: Check::MaxChars(0).fix(),
        why: UNOPENED,
        source: SOURCE,
        bad: long!(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D"#,
            "\""
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-query-characters",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| {
            if let Some(query) = raw(top, "query").filter(|query| !is_query(query)) {
                report.at(top).with("name", "query").with("found", shown(query)).say();
            }
        }),
        what: CHARACTERS,
        fix: ENCODE,
        why: UNOPENED,
        source: SOURCE,
        bad: Example::of(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=名%3D1""#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-query-encoded-once",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            let Some(query) = raw(top, "query").filter(|query| is_query(query)) else { return };
            if let Some(query) = decoded(query).filter(|query| !is_query(query)) {
                report.at(top).with("name", "query").with("found", shown(&query)).say();
            }
        }),
        what: CHARACTERS,
        why: Text {
            zh: "字符限制针对编码前的 query，编码只是为了放进链接。",
            en: "The limit is for the query before it is encoded to stand in the link.",
        },
        fix: Text {
            zh: "先对每个值做 URL 编码，再对整个 query 编码一次。",
            en: "URL-encode each value first, then the whole query once more.",
        },
        source: SOURCE,
        bad: Example::of(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D%E5%90%8D""#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-query-encoding",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            let Some(query) = raw(top, "query").filter(|query| is_query(query)) else { return };
            if encoded(query, b"%") != query || decoded(query).is_none() {
                report.at(top).with("found", shown(query)).say();
            }
        }),
        what: Text {
            zh: "query {found} 没有做 URL 编码，或编码有误。",
            en: "The query {found} is not URL-encoded, or not rightly.",
        },
        why: Text { zh: "文档要求编码。", en: "The document asks for it." },
        fix: Text { zh: "用 encodeURIComponent(query)。", en: "Write encodeURIComponent(query)." },
        source: SOURCE,
        bad: Example::of(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a=1""#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// What is said of a query with other characters.
pub(super) const CHARACTERS: Text = Text {
    zh: "{name} {found} 含有不允许的字符。",
    en: "{name} {found} has characters that are not allowed.",
};

/// What is to be done about them.
pub(super) const ENCODE: Text = Text {
    zh: "对中文、空格等字符做 URL 编码；允许字母、数字与 !#$&'()*+,/:;=?@-._~%`。",
    en: "URL-encode it: letters, digits and !#$&'()*+,/:;=?@-._~%` are allowed.",
};

/// A parameter of a plain scheme that is not empty, as it is written; the last one where it is repeated.
pub(super) fn raw<'p>(top: &Place<'p>, name: &str) -> Option<&'p str> {
    let parameters = parameters(query(top.text()?)?);
    parameters.filter(|(own, value)| *own == name && !value.is_empty()).map(|(_, value)| value).last()
}

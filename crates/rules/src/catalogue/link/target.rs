//! Where a link leads: page, query, version.

use super::scheme::{GOOD, SOURCE};
use crate::catalogue::page;
use crate::check::Check;
use crate::link::{ENV_VERSIONS, is_query};
use crate::{Example, Rule, Severity, Text};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "link-path-query",
        rulebook: "link-path-query",
        at: &["/jump_wxa/path", "/path"],
        check: Check::Text(|path| !path.contains('?')),
        what: HAS_QUERY,
        fix: TO_QUERY,
        errcode: Rule::answer(40165),
        source: SOURCE,
        bad: Example::of(
            r#"{"jump_wxa":{"path":"pages/index/index?a=1"},"expire_type":1,"expire_interval":7}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-path-page",
        rulebook: "link-path-query",
        at: &["/jump_wxa/path", "/path"],
        check: Check::With(page::unknown),
        what: page::NOT_THERE,
        fix: Text {
            zh: "填写已发布版本里存在的页面，或留空以进入主页。",
            en: "Give a page of the released version, or leave it empty for the home page.",
        },
        errcode: Rule::answer(40165),
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"path":"pages/other/other"},"expire_type":1,"expire_interval":7}"#)
            .with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-query-length",
        rulebook: "link-path-query",
        at: &["/jump_wxa/query", "/query"],
        check: Check::MaxChars(1024),
        errcode: Rule::answer(40212),
        source: SOURCE,
        bad: long!(r#"{"jump_wxa":{"query":"a="#, r#""},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-query-characters",
        rulebook: "link-path-query",
        at: &["/jump_wxa/query", "/query", "/cloud_base/query"],
        check: Check::Text(is_query),
        what: Text {
            zh: "query {found} 含有不允许的字符。",
            en: "The query {found} has characters that are not allowed.",
        },
        fix: Text {
            zh: "对中文、空格等字符做 URL 编码；允许字母、数字与 !#$&'()*+,/:;=?@-._~%。",
            en: "URL-encode it: letters, digits and !#$&'()*+,/:;=?@-._~% are allowed.",
        },
        errcode: Rule::answer(40212),
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"query":"名=1"},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-query-backtick",
        rulebook: "link-path-query",
        severity: Severity::Warning,
        at: &["/jump_wxa/query", "/query"],
        check: Check::Text(|query| !query.contains('`')),
        what: Text { zh: "query 含有反引号 `。", en: "The query has a backtick." },
        why: Text {
            zh: "官方文档只在部分页面允许它。", en: "Only some of the official pages allow it."
        },
        fix: Text { zh: "写成 %60。", en: "Write it as %60." },
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"query":"a=`"},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-query-pairs",
        rulebook: "link-path-query",
        severity: Severity::Warning,
        at: &["/jump_wxa/query", "/query", "/cloud_base/query"],
        check: Check::Text(|query| {
            let mut pairs = query.split('&').filter(|pair| !pair.is_empty());
            !query.starts_with('?') && pairs.all(|pair| pair.find('=').is_some_and(|place| place > 0))
        }),
        what: Text {
            zh: "query {found} 不是 k1=v1&k2=v2 的形式。",
            en: "The query {found} has not the form k1=v1&k2=v2.",
        },
        why: Text { zh: "平台可能返回 40212。", en: "The platform may answer 40212." },
        fix: Text {
            zh: "写成 k1=v1&k2=v2，开头不加「?」。",
            en: "Write k1=v1&k2=v2, without a \"?\" in front.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"query":"?a=1"},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-env-version",
        rulebook: "link-env-version",
        at: &["/jump_wxa/env_version", "/env_version"],
        check: Check::OneOf(ENV_VERSIONS),
        errcode: Rule::answer(85402),
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"env_version":"formal"},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// What is said of a path with a query.
pub(super) const HAS_QUERY: Text =
    Text { zh: "路径 {found} 带有参数。", en: "The path {found} has a query." };

/// What is to be done about it.
pub(super) const TO_QUERY: Text =
    Text { zh: "把「?」之后的部分放进 query。", en: "Put what stands behind \"?\" into query." };

//! Plain schemes: `weixin://dl/business/?appid=…&path=…&query=…&env_version=…`, which developers put together
//! themselves. The payload is the link, as a string of JSON or as it is; findings stand at its top and name the parameter.

use std::borrow::Cow;

use super::query::SCHEME_SOURCE as SOURCE;
use super::{limits, plain_query, target};
use crate::catalogue::page;
use crate::check::{Check, display, quoted};
use crate::form::is_app_id;
use crate::link::{ENV_VERSIONS, SCHEME, decoded, parameters};
use crate::{Confidence, Example, Period, Place, Report, Rule, Scope, Severity, Source, Subject, Text, Top};

pub(super) const SUBJECT: Subject = Subject {
    name: "plain-scheme",
    title: Text { zh: "明文 URL Scheme", en: "A plain scheme" },
    top: Top::Text,
    tables: &[RULES, plain_query::RULES, limits::OPENED],
    ..Subject::BASE
};

const NOTICE: &Source = &Source {
    title: "URL Scheme 和 URL Link优化公告",
    url: "https://developers.weixin.qq.com/community/develop/doc/00024e32cbc36055c0c0a34b066401",
    date: "2023-12-19",
};

pub(super) const GOOD: Example = Example::of(
    r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D1%26b%3D2&env_version=release""#,
);

/// The parameters that there are.
const NAMES: &[&str] = &["appid", "path", "query", "env_version"];

const RULES: &[Rule] = &[
    Rule {
        id: "plain-scheme-form",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| {
            if top.text().is_some_and(|link| query(link).is_none()) {
                report.at(top).with("found", display(top)).say();
            }
        }),
        what: Text { zh: "{found} 不是明文 URL Scheme。", en: "{found} is no plain scheme." },
        why: Text {
            zh: "带参数 t 的是加密 URL Scheme，其余写法微信不认识。",
            en: "With a parameter t it is an encrypted one; WeChat knows no other form.",
        },
        fix: PATTERN,
        source: SOURCE,
        bad: Example::of(r#""weixin://dl/business/?t=XTSkBZlzqmn""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-required",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| {
            let Some(query) = top.text().and_then(query) else { return };
            for name in ["appid", "path"] {
                if !parameters(query).any(|(own, value)| own == name && !value.is_empty()) {
                    report.at(top).with("name", name).say();
                }
            }
        }),
        what: Text {
            zh: "缺少参数 {name}，或它为空。", en: "The parameter {name} is missing or empty."
        },
        fix: PATTERN,
        errcode: Rule::answer(85405),
        source: SOURCE,
        bad: Example::of(r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-unknown",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            let Some(query) = top.text().and_then(query) else { return };
            for (name, _) in parameters(query).filter(|(name, _)| !NAMES.contains(name)) {
                report.at(top).with("name", quoted(name)).say();
            }
        }),
        what: Text { zh: "没有名为 {name} 的参数。", en: "There is no parameter {name}." },
        fix: Text {
            zh: "属于 query 的部分要整体做 URL 编码（& 写成 %26）；cq 只用于加密 URL Scheme。",
            en: "URL-encode the query as a whole, & as %26. Only encrypted schemes have a cq.",
        },
        source: SOURCE,
        bad: Example::of(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D1&b=2""#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-repeated",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            let Some(query) = top.text().and_then(query) else { return };
            for name in NAMES {
                if parameters(query).filter(|(own, _)| own == name).nth(1).is_some() {
                    report.at(top).with("found", *name).say();
                }
            }
        }),
        what: Check::Repeated.what(),
        fix: Check::Repeated.fix(),
        source: SOURCE,
        bad: Example::of(r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/a/a&path=pages/b/b""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-app-id",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        confidence: Confidence::C,
        check: Check::With(|top, _, report| each(top, "appid", |id| !is_app_id(id), report)),
        what: Text {
            zh: "appid {found} 不像 AppID。", en: "The appid {found} does not look like an AppID."
        },
        fix: Text {
            zh: "AppID 为 wx 加 16 位十六进制小写字符。",
            en: "An AppID is wx and 16 lower-case hexadecimal digits.",
        },
        source: SOURCE,
        bad: Example::of(r#""weixin://dl/business/?appid=xxx&path=pages/index/index""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-owner",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::With(|top, scope, report| {
            let owner = scope.context.text("owner");
            each(top, "appid", |id| is_app_id(id) && owner.is_some_and(|owner| owner != id), report);
        }),
        what: Text {
            zh: "appid {found} 不是自己的小程序。",
            en: "The appid {found} is not your own mini program.",
        },
        why: Text {
            zh: "要由跳转到的小程序在后台声明可用明文 scheme。",
            en: "The mini program that opens has to allow plain schemes in its console.",
        },
        fix: Text { zh: "核对 AppID。", en: "Check the appid." },
        source: SOURCE,
        bad: GOOD.with(r#"{"owner":"wx0000000000000000"}"#),
        good: GOOD.with(r#"{"owner":"wxba5fad812f8e6fb9"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-path-query",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| each(top, "path", |path| path.contains('?'), report)),
        what: target::HAS_QUERY,
        fix: target::TO_QUERY,
        why: UNOPENED,
        source: SOURCE,
        bad: Example::of(r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index?a=1""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-path-page",
        rulebook: "scheme-plaintext",
        check: Check::With(unknown_page),
        what: page::NOT_THERE,
        fix: page::RELEASED,
        why: UNOPENED,
        source: SOURCE,
        bad: GOOD.with(r#"{"appJson":{"pages":["pages/other/other"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-env-version",
        rulebook: "scheme-plaintext",
        check: Check::With(|top, _, report| {
            if let Some(version) = value(top, "env_version").filter(|text| !ENV_VERSIONS.contains(&&**text)) {
                let draft = report.at(top).with("name", "env_version").with("found", quoted(&version));
                draft.with("allowed", ENV_VERSIONS.join(" | ")).say();
            }
        }),
        what: Check::OneOf(&[]).what(),
        fix: Check::OneOf(&[]).fix(),
        why: UNOPENED,
        source: SOURCE,
        bad: Example::of(
            r#""weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&env_version=formal""#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "plain-scheme-early",
        rulebook: "scheme-plaintext",
        severity: Severity::Warning,
        check: Check::Text(|link| query(link).is_none()),
        what: Text {
            zh: "明文 URL Scheme 自 2023-12-19 起才可用。",
            en: "There are plain schemes since 2023-12-19 only.",
        },
        fix: Text { zh: "改用加密 URL Scheme。", en: "Use an encrypted scheme." },
        holds: Period::before("2023-12-19"),
        source: NOTICE,
        bad: GOOD.on("2023-12-18"),
        good: GOOD.on("2023-12-19"),
        ..Rule::BASE
    },
];

/// What becomes of a link that is not as the document asks. No interface makes it, so none answers with a code.
pub(super) const UNOPENED: Text = Text {
    zh: "不合文档要求的链接可能打不开小程序。",
    en: "A link that is not as the document asks may not open the mini program.",
};

const PATTERN: Text = Text {
    zh: "写成 weixin://dl/business/?appid=…&path=…&query=…&env_version=…，appid 与 path 必填。",
    en: "Write weixin://dl/business/?appid=…&path=…&query=…&env_version=…, with appid and path at least.",
};

/// The parameters of a plain scheme, as they are written.
pub(super) fn query(link: &str) -> Option<&str> {
    let query = link.strip_prefix(SCHEME)?;
    let has = |name: &str| parameters(query).any(|(own, _)| own == name);
    (has("appid") || !has("t")).then_some(query)
}

/// A parameter that is not empty, decoded; as it is written where its encoding is broken.
fn value<'p>(top: &Place<'p>, name: &str) -> Option<Cow<'p, str>> {
    let raw = plain_query::raw(top, name)?;
    Some(decoded(raw).unwrap_or(Cow::Borrowed(raw)))
}

fn each(top: &Place<'_>, name: &str, wrong: impl Fn(&str) -> bool, report: &mut Report<'_>) {
    if let Some(value) = value(top, name).filter(|value| wrong(value)) {
        report.at(top).with("found", quoted(&value)).say();
    }
}

/// The app.json is that of the owner: it says nothing about other mini programs.
fn unknown_page(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let owner = scope.context.text("owner");
    let own = owner.is_none_or(|owner| value(top, "appid").is_some_and(|id| id == owner));
    let unknown = |path: &str| page::is_unknown(path, scope.context);
    each(top, "path", |path| own && unknown(path), report);
}

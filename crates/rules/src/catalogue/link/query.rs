//! Queries of schemes and URL Links: `POST /wxa/queryscheme` and `/wxa/query_urllink`, `urlscheme.query` and
//! `urllink.query` in a cloud function. Which of them: the link that is there, or `api` of the context (`queryscheme`,
//! `query_urllink`).

use super::custom_param;
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Shape, integer, text};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "link-query",
    title: Text { zh: "scheme 与 URL Link 的查询参数", en: "Query of a scheme or URL Link" },
    cloud: true,
    tables: &[RULES, custom_param::RULES, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[text("scheme"), text("url_link"), integer("query_type")]);

const SOURCE: &Source = &Source {
    title: "查询scheme码",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_queryscheme",
    date: "2026-07-29",
};
pub(super) const SCHEME_SOURCE: &Source = &Source {
    title: "获取 URL Scheme",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/url-scheme",
    date: "2026-07-29",
};

pub(super) const GOOD: Example =
    Example::of(r#"{"scheme":"weixin://dl/business/?t=XTSkBZlzqmn&cq=a=hello","query_type":0}"#);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "link-query-api",
        errcode: Rule::answer(40097),
        source: SOURCE,
        bad: Example::of(r#"{"query_type":"1"}"#),
        good: GOOD,
        ..generic::types("queried-link-type", SHAPE)
    },
    Rule {
        rulebook: "link-query-api",
        source: SOURCE,
        bad: Example::of(r#"{"url":"https://wxaurl.cn/BQZRrcFCPvg","query_type":1}"#),
        good: GOOD,
        ..generic::unknown("queried-link-unknown", SHAPE)
    },
    Rule {
        id: "queried-link-kind",
        rulebook: "link-query-api",
        at: &["/query_type"],
        check: Check::IntegerOf(&[0, 1]),
        why: Text {
            zh: "0 查询链接信息，1 查询当天剩余访问次数。",
            en: "0 asks about the link, 1 how often links may still be opened today.",
        },
        errcode: Rule::answer(40097),
        source: SOURCE,
        bad: Example::of(r#"{"query_type":2}"#),
        good: Example::of(r#"{"query_type":1}"#),
        ..Rule::BASE
    },
    Rule {
        id: "queried-link-missing",
        rulebook: "link-query-api",
        check: Check::With(missing),
        what: Text {
            zh: "query_type 为 0 时需要 {name}，这里没有或为空。",
            en: "With query_type 0 there is to be {name}, which is missing or empty.",
        },
        fix: Text {
            zh: "补上链接；只查剩余次数时写 query_type: 1。",
            en: "Add the link, or write query_type: 1 to ask about the day alone.",
        },
        errcode: Rule::answer(40097),
        source: SOURCE,
        bad: Example::of(r#"{"query_type":0}"#),
        good: Example::of(r#"{"query_type":1}"#),
        ..Rule::BASE
    },
    Rule {
        id: "queried-link-other",
        rulebook: "link-query-api",
        severity: Severity::Warning,
        at: &["/scheme", "/url_link"],
        check: Check::With(other),
        what: Text { zh: "{name} 不是这个接口的参数。", en: "{name} is not of this interface." },
        why: Text {
            zh: "scheme 用 queryscheme 查询，url_link 用 query_urllink 查询。",
            en: "queryscheme takes scheme, query_urllink takes url_link.",
        },
        fix: Text { zh: "只保留对应接口的一个。", en: "Keep the one of your interface." },
        source: SOURCE,
        bad: Example::of(r#"{"scheme":"weixin://dl/business/?t=a","url_link":"https://wxaurl.cn/a"}"#),
        good: Example::of(r#"{"url_link":"https://wxaurl.cn/a"}"#).with(r#"{"api":"query_urllink"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "queried-link-form",
        rulebook: "link-query-api",
        at: &["/scheme", "/url_link"],
        check: Check::When(|place, _| {
            let begins = if place.same(place.key(), "scheme") { "weixin://" } else { "https://" };
            place.text().is_some_and(|link| !link.is_empty() && !link.starts_with(begins))
        }),
        what: Text { zh: "{name} {found} 不是这种链接。", en: "{name} {found} is no such link." },
        fix: Text {
            zh: "scheme 以 weixin://dl/business/? 开头，URL Link 以 https:// 开头。",
            en: "A scheme begins with weixin://dl/business/?, a URL Link with https://.",
        },
        errcode: Rule::answer(85403),
        source: SOURCE,
        bad: Example::of(r#"{"scheme":"https://wxaurl.cn/BQZRrcFCPvg"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

fn missing(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let about_link = top.get("query_type").is_none_or(|kind| kind.integer() == Some(0));
    let names: &[&str] = match scope.context.text("api") {
        Some("queryscheme" | "urlscheme.query") => &["scheme"],
        Some("query_urllink" | "urllink.query") => &["url_link"],
        _ if top.get("url_link").is_some() => &["url_link", "scheme"],
        _ => &["scheme"],
    };
    let is_there = |name: &str| top.get(name).is_some_and(|link| link.text() != Some(""));
    if let Some(name) = names.first().filter(|_| about_link && !names.iter().any(|name| is_there(name))) {
        report.missing(top, name).say();
    }
}

fn other(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let is_scheme = place.same(place.key(), "scheme");
    let wrong = match scope.context.text("api") {
        Some("queryscheme" | "urlscheme.query") => !is_scheme,
        Some("query_urllink" | "urllink.query") => is_scheme,
        _ => !is_scheme && scope.top.get("scheme").is_some(),
    };
    if wrong {
        report.key(place).say();
    }
}

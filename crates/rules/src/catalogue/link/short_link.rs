//! Short links: `POST /wxa/genwxashortlink`, `shortlink.generate` in a cloud function. Permanent ones still exist here,
//! and the thirty days of schemes and URL Links do not concern them. Counters: `shortLinksToday`,
//! `permanentShortLinks`.

use crate::catalogue::page;
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Shape, boolean, text};
use crate::{Example, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "short-link",
    title: Text { zh: "Short Link 的生成参数", en: "Parameters of a short link" },
    cloud: true,
    tables: &[RULES, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[text("page_url").required(), text("page_title"), boolean("is_permanent")]);

const SOURCE: &Source = &Source {
    title: "获取ShortLink",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/short-link/api_generateshortlink",
    date: "2026-07-29",
};

const GOOD: Example =
    Example::of(r#"{"page_url":"pages/index/index?a=1","page_title":"Homework title","is_permanent":false}"#);
const PERMANENT: Example = Example::of(r#"{"page_url":"pages/index/index","is_permanent":true}"#);

/// The categories that may make short links.
const CATEGORIES: &[&str] = &["电商平台", "商家自营", "跨境电商"];

const RULES: &[Rule] = &[
    Rule {
        rulebook: "short-link",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"page_url":"pages/index/index","is_permanent":"true"}"#),
        good: GOOD,
        ..generic::types("short-link-type", SHAPE)
    },
    Rule {
        rulebook: "short-link",
        errcode: Rule::answer(40066),
        source: SOURCE,
        bad: Example::of(r#"{"page_title":"Homework title"}"#),
        good: GOOD,
        ..generic::missing("short-link-required", SHAPE)
    },
    Rule {
        rulebook: "short-link",
        source: SOURCE,
        bad: Example::of(r#"{"page_url":"pages/index/index","expire_interval":30}"#),
        good: PERMANENT,
        ..generic::unknown("short-link-unknown", SHAPE)
    },
    Rule {
        id: "short-link-url-empty",
        rulebook: "short-link",
        at: &["/page_url"],
        check: Check::Empty,
        fix: Text { zh: "填写已发布页面的路径。", en: "Give the path of a released page." },
        errcode: Rule::answer(40066),
        source: SOURCE,
        bad: Example::of(r#"{"page_url":""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "short-link-url-length",
        rulebook: "short-link",
        at: &["/page_url"],
        check: Check::MaxChars(1024),
        errcode: Rule::answer(40066),
        source: SOURCE,
        bad: long!(r#"{"page_url":""#, r#""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "short-link-page",
        rulebook: "short-link",
        at: &["/page_url"],
        check: Check::With(page::unknown),
        what: page::NOT_THERE,
        fix: Text {
            zh: "填写已发布版本里存在的页面，可带参数。",
            en: "Give a page of the released version; it may have a query.",
        },
        errcode: Rule::answer(40066),
        source: SOURCE,
        bad: Example::of(r#"{"page_url":"pages/other/other?a=1"}"#)
            .with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "short-link-title-length",
        rulebook: "short-link",
        severity: Severity::Warning,
        at: &["/page_title"],
        check: Check::MaxChars(20),
        why: Text { zh: "超出部分会被截断为「...」。", en: "What is beyond becomes \"...\"." },
        source: SOURCE,
        bad: Example::of(r#"{"page_url":"pages/index/index","page_title":"aaaaaaaaaaaaaaaaaaaaa"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "short-link-category",
        rulebook: "short-link",
        severity: Severity::Warning,
        check: Check::When(|_, scope| {
            scope.context.texts("categories").is_some_and(|categories| {
                !categories.iter().any(|category| CATEGORIES.iter().any(|shop| category.contains(shop)))
            })
        }),
        what: Text {
            zh: "小程序没有电商类目（电商平台、商家自营、跨境电商）。",
            en: "The mini program has no category of e-commerce (电商平台, 商家自营, 跨境电商).",
        },
        why: Text {
            zh: "指南与错误码 43104 说明只开放给这些类目，接口页开头则称对所有非个人主体开放。",
            en: "The guide and error 43104 allow these alone, while the interface's page begins by allowing all but personal accounts.",
        },
        fix: Text { zh: "改用 URL Link 或 URL Scheme。", en: "Use a URL Link or a scheme." },
        source: SOURCE,
        bad: GOOD.with(r#"{"categories":["工具 > 信息查询"]}"#),
        good: GOOD.with(r#"{"categories":["商家自营 > 服装/鞋/箱包"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "short-link-permanent-limit",
        rulebook: "short-link",
        at: &["/is_permanent"],
        check: Check::When(|place, scope| {
            place.boolean() == Some(true)
                && scope.context.counter("permanentShortLinks").is_some_and(|count| count >= 100_000)
        }),
        what: Text {
            zh: "永久有效的 Short Link 已达 10 万条。",
            en: "There are 100,000 permanent short links already.",
        },
        fix: Text {
            zh: "改为 is_permanent: false（30 天有效）。",
            en: "Write is_permanent: false, for 30 days.",
        },
        errcode: Rule::answer(85400),
        source: SOURCE,
        bad: PERMANENT.with(r#"{"counters":{"permanentShortLinks":100000}}"#),
        good: PERMANENT.with(r#"{"counters":{"permanentShortLinks":99999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "short-link-daily-limit",
        rulebook: "short-link",
        check: Check::When(|_, scope| {
            scope.context.counter("shortLinksToday").is_some_and(|count| count >= 10_000_000)
        }),
        what: Text {
            zh: "今天已生成 1000 万条 Short Link。",
            en: "10,000,000 short links have been made today.",
        },
        fix: Text { zh: "复用未失效的链接。", en: "Use those that have not expired again." },
        errcode: Rule::answer(45009),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"shortLinksToday":10000000}}"#),
        good: GOOD.with(r#"{"counters":{"shortLinksToday":9999999}}"#),
        ..Rule::BASE
    },
];

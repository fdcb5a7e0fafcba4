//! How many links may be made and opened, and by whom. Counters: `linksToday`, `linksThisSecond`, `opensToday`.

use super::scheme::{GOOD, SOURCE};
use crate::check::Check;
use crate::link::SINCE;
use crate::{Period, Rule, Severity, Text};

/// Making links, those for NFC tags included.
pub(super) const MADE: &[Rule] = &[
    Rule {
        id: "link-daily-limit",
        rulebook: "link-limits",
        check: Check::When(|_, scope| {
            scope.context.counter("linksToday").is_some_and(|count| count >= 500_000)
        }),
        what: Text {
            zh: "今天已生成 50 万条（URL Scheme 与 URL Link 合计）。",
            en: "500,000 links (URL Schemes and URL Links together) have been made today.",
        },
        fix: Text {
            zh: "在用户访问网页时再按需生成，并复用未失效的链接。",
            en: "Make links when a user opens the page, and use those that have not expired again.",
        },
        errcode: Rule::answer(44993),
        holds: SINCE,
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"linksToday":500000}}"#),
        good: GOOD.with(r#"{"counters":{"linksToday":499999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-rate-limit",
        rulebook: "link-limits",
        check: Check::When(|_, scope| {
            scope.context.counter("linksThisSecond").is_some_and(|count| count >= 100)
        }),
        what: Text { zh: "这一秒已调用 100 次。", en: "There have been 100 calls in this second." },
        fix: Text { zh: "把调用限制在每秒 100 次以内。", en: "Keep to 100 calls a second." },
        errcode: Rule::answer(44990),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"linksThisSecond":100}}"#),
        good: GOOD.with(r#"{"counters":{"linksThisSecond":99}}"#),
        ..Rule::BASE
    },
];

/// Opening links, plain schemes included.
pub(super) const OPENED: &[Rule] = &[Rule {
    id: "link-daily-opens",
    rulebook: "link-limits",
    severity: Severity::Info,
    check: Check::When(|_, scope| {
        scope.context.counter("opensToday").is_some_and(|count| count >= 3_000_000)
    }),
    what: Text {
        zh: "今天的访问次数已达 300 万。", en: "Links have been opened 3,000,000 times today."
    },
    why: Text {
        zh: "接口文档写每天 300 万次，指南写 600 万次，达到上限后链接打不开。",
        en: "The interface's page says 3,000,000 a day and the guide 6,000,000; beyond that links do not open.",
    },
    fix: Text {
        zh: "为进不去的用户准备备用入口。",
        en: "Prepare another way in for users whose link does not open.",
    },
    errcode: Rule::answer(85406),
    holds: Period::since("2023-12-19"),
    source: SOURCE,
    bad: GOOD.with(r#"{"counters":{"opensToday":3000000}}"#),
    good: GOOD.with(r#"{"counters":{"opensToday":2999999}}"#),
    ..Rule::BASE
}];

/// Who may open links that are not for NFC tags.
pub(super) const ONE_USER: &[Rule] = &[Rule {
    id: "link-one-user",
    rulebook: "link-one-user",
    severity: Severity::Info,
    check: Check::When(|_, _| true),
    what: Text {
        zh: "在这一天，每条链接只能被一名用户访问。",
        en: "On this day a link opens for one user only.",
    },
    why: Text {
        zh: "一人一链的限制自 2022-04-11 起，于 2023-12-19 取消。",
        en: "That holds from 2022-04-11 and was lifted on 2023-12-19.",
    },
    fix: Text { zh: "为每名用户各生成一条。", en: "Make one for every user." },
    holds: Period::between("2022-04-11", "2023-12-19"),
    source: SOURCE,
    bad: GOOD.on("2023-12-18"),
    good: GOOD.on("2023-12-19"),
    ..Rule::BASE
}];

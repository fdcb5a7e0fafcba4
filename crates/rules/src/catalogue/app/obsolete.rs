//! What app.json once needed. An ext.json has none of it.

use super::{GOOD, SOURCE, TOOLS};
use crate::check::Check;
use crate::{Confidence, Example, Period, Rule, Severity, Source, Text};

const PRIVACY: &Source = &Source {
    title: "小程序隐私协议开发指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize",
    date: "2023-09-14",
};
const JUMP: &Source = &Source {
    title: "小程序在 web-view 中跳转小程序，提示「当前小程序无法打开***小程序」",
    url: "",
    date: "2018-09-25",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-navigate-list",
        rulebook: "app-navigate-list",
        severity: Severity::Warning,
        at: &["/navigateToMiniProgramAppIdList"],
        what: Text { zh: "{name} 已废弃。", en: "{name} is obsolete." },
        why: Text {
            zh: "2020-04-24 起跳转其他小程序不再需要名单，开发者工具会提示该字段无效。",
            en: "Since 2020-04-24 no list is needed to open other mini programs, and the developer tools call it invalid.",
        },
        fix: Text {
            zh: "删除它；半屏打开的小程序写在 embeddedAppIdList。",
            en: "Remove it; embeddedAppIdList is for those opened over half the screen.",
        },
        holds: Period::since("2020-04-24"),
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"navigateToMiniProgramAppIdList":["wxe5f52902cf4de896"]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-navigate-list-count",
        rulebook: "app-navigate-list",
        confidence: Confidence::B,
        at: &["/navigateToMiniProgramAppIdList"],
        check: Check::Items(0, 10),
        why: Text { zh: "当时超过 10 个无法通过审核。", en: "With more the audit failed then." },
        holds: Period::before("2020-04-24"),
        source: JUMP,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"navigateToMiniProgramAppIdList":["a","b","c","d","e","f","g","h","i","j","k"]}"#,
        )
        .on("2020-04-23"),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"navigateToMiniProgramAppIdList":["a","b","c","d","e","f","g","h","i","j"]}"#,
        )
        .on("2020-04-23"),
        ..Rule::BASE
    },
    Rule {
        id: "app-use-privacy-check",
        rulebook: "app-use-privacy-check",
        severity: Severity::Info,
        at: &["/__usePrivacyCheck__"],
        check: Check::When(|place, _| place.boolean().is_some()),
        what: Text { zh: "{name} 已不起作用。", en: "{name} has no effect any more." },
        why: Text {
            zh: "2023-10-17 起隐私授权始终启用。", en: "Since 2023-10-17 privacy authorisation is always on."
        },
        fix: Text { zh: "删除它。", en: "Remove it." },
        holds: Period::since("2023-10-17"),
        source: PRIVACY,
        bad: Example::of(r#"{"pages":["pages/index/index"],"__usePrivacyCheck__":true}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"__usePrivacyCheck__":true}"#).on("2023-10-16"),
        ..Rule::BASE
    },
    Rule {
        id: "app-sitemap",
        rulebook: "app-sitemap",
        severity: Severity::Info,
        at: &["/sitemapLocation"],
        check: Check::When(|place, _| place.text().is_some()),
        what: Text { zh: "sitemap.json 已下线，{name} 不起作用。", en: "sitemap.json is retired: {name} has no effect." },
        fix: Text { zh: "可以删除。", en: "It can be removed." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"sitemapLocation":"sitemap.json"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

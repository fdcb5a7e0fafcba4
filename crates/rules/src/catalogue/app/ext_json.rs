//! ext.json: the configuration of a third-party platform, laid over app.json.
//!
//! The rules of app.json are run on what the two make together: with `appJson` of the context as the platform merges
//! it (lists replaced, objects laid over each other, plugins replaced, extPages kept for the pages), without it on
//! ext.json alone. What is wrong with app.json by itself is not told again. A finding whose value stands in app.json
//! has the path in the result and the place of the nearest object of ext.json.

use weseal::message::Value;

use super::fields::EXT;
use super::pages::Pages;
use super::theme::COLOUR;
use super::{REFUSED, TOOLS, is_app_id, is_colour};
use crate::catalogue::generic;
use crate::check::Check;
use crate::{Confidence, Example, Overlay, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "ext-json",
    title: Text { zh: "第三方平台 ext.json", en: "The ext.json of a third-party platform" },
    tables: &[RULES],
    overlay: Some(Overlay {
        below: "appJson",
        holds: |ext| match ext {
            Value::Object(ext) => ext.value("extEnable") != Some(&Value::Boolean(false)),
            _ => false,
        },
        replaced: &["plugins", "supportedMaterials"],
        tables: with_shared!(),
    }),
    ..Subject::BASE
};

const SOURCE: &Source = &Source {
    title: "extAppid 的开发调试",
    url: "https://developers.weixin.qq.com/miniprogram/dev/devtools/ext",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r##"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","directCommit":false,"ext":{"name":"wechat"},"extPages":{"pages/logs/logs":{"navigationBarTitleText":"logs"}},"window":{"backgroundTextStyle":"light","navigationBarBackgroundColor":"#fff","navigationBarTitleText":"Demo","navigationBarTextStyle":"black"},"tabBar":{"list":[{"pagePath":"pages/index/index","text":"首页"},{"pagePath":"pages/logs/logs","text":"日志"}]},"networkTimeout":{"request":10000,"downloadFile":10000},"plugins":{"myPlugin":{"version":"1.0.0","provider":"wxidxxxxxxxxxxxxxxxx"}}}"##,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "ext-json",
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"extEnable":"true","extAppid":"wxf9c4501a76931b33"}"#),
        good: GOOD,
        ..generic::types("ext-json-type", EXT)
    },
    Rule {
        rulebook: "ext-json",
        why: REFUSED,
        source: TOOLS,
        bad: Example::of(
            r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","plugins":{"a":{"version":"1.0.0"}}}"#,
        ),
        good: GOOD,
        ..generic::missing("ext-json-required", EXT)
    },
    Rule {
        rulebook: "ext-json",
        source: TOOLS,
        bad: Example::of(r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","extAppId":"x"}"#),
        good: GOOD,
        ..generic::unknown("ext-json-unknown", EXT)
    },
    Rule {
        id: "ext-json-app-id",
        rulebook: "ext-json",
        check: Check::With(app_id),
        what: Text { zh: "extAppid 不能为空。", en: "extAppid may not be empty." },
        why: REFUSED,
        fix: Text {
            zh: "填写授权小程序的 AppID。", en: "Give the AppID of the authorised mini program."
        },
        source: SOURCE,
        bad: Example::of(r#"{"extEnable":true}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-app-id-form",
        rulebook: "ext-json",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/extAppid"],
        check: Check::Text(|id| id.is_empty() || is_app_id(id)),
        what: Text {
            zh: "extAppid {found} 不像 AppID。",
            en: "extAppid {found} does not look like an AppID.",
        },
        why: Text { zh: "找不到对应的小程序。", en: "No mini program is found by it." },
        fix: Text { zh: "写 wx 加 16 位十六进制字符。", en: "Write wx and 16 hexadecimal digits." },
        source: SOURCE,
        bad: Example::of(r#"{"extEnable":true,"extAppid":"gh_123456789abc"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-enable",
        rulebook: "ext-json",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            if top.get("extEnable").is_none() {
                report.missing(top, "extEnable").say();
            }
        }),
        what: Text { zh: "缺少 extEnable。", en: "extEnable is missing." },
        why: Text {
            zh: "开发者工具里 ext.json 不会生效。",
            en: "In the developer tools ext.json then has no effect.",
        },
        fix: Text { zh: "写 \"extEnable\": true。", en: "Write \"extEnable\": true." },
        source: SOURCE,
        bad: Example::of(r#"{"extAppid":"wxf9c4501a76931b33"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-disabled",
        rulebook: "ext-json",
        severity: Severity::Info,
        at: &["/extEnable"],
        check: Check::When(|place, _| place.boolean() == Some(false)),
        what: Text { zh: "ext.json 未启用。", en: "This ext.json is switched off." },
        why: Text {
            zh: "因此没有与 app.json 合并检查。",
            en: "So it has not been judged together with app.json.",
        },
        fix: Text { zh: "需要生效时改为 true。", en: "Write true for it to take effect." },
        source: SOURCE,
        bad: Example::of(r#"{"extEnable":false,"extAppid":"wxf9c4501a76931b33"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-fuzzy-scope",
        rulebook: "app-permission-desc",
        severity: Severity::Warning,
        at: &["/permission/scope.userFuzzyLocation"],
        what: Text { zh: "ext.json 不认识 {name}。", en: "ext.json does not know {name}." },
        why: Text { zh: "开发者工具会提示无效。", en: "The developer tools call it invalid." },
        fix: Text {
            zh: "写在 app.json，或用 scope.userLocation。",
            en: "Write it in app.json, or use scope.userLocation.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","permission":{"scope.userFuzzyLocation":{"desc":"展示附近门店"}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-page",
        rulebook: "ext-json",
        severity: Severity::Warning,
        at: &["/extPages"],
        check: Check::With(pages),
        what: Text { zh: "app.json 里没有页面 {name}。", en: "The app.json has no page {name}." },
        why: Text { zh: "这份页面配置不会生效。", en: "What is said of it has no effect." },
        fix: Text {
            zh: "写 app.json 中已有的页面路径。", en: "Write the path of a page of app.json."
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","extPages":{"pages/home":{}}}"#,
        )
        .with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index","pages/logs/logs"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "ext-json-page-colour",
        at: &["/extPages/*/navigationBarBackgroundColor", "/extPages/*/backgroundColor"],
        // Here an empty one counts as none.
        check: Check::Text(|text| text.is_empty() || is_colour(text)),
        bad: Example::of(
            r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","extPages":{"pages/home":{"backgroundColor":"red"}}}"#,
        ),
        good: GOOD,
        ..COLOUR
    },
    Rule {
        id: "ext-json-lazy",
        rulebook: "ext-json",
        severity: Severity::Warning,
        check: Check::With(lazy),
        what: Text {
            zh: "app.json 配置了 lazyCodeLoading，ext.json 没有。",
            en: "app.json has lazyCodeLoading, and ext.json has not.",
        },
        why: Text {
            zh: "用 commit 接口提交代码时，ext_json 里也需要它。",
            en: "Code submitted through the interface commit needs it in ext_json too.",
        },
        fix: Text {
            zh: "写 \"lazyCodeLoading\": \"requiredComponents\"。",
            en: "Write \"lazyCodeLoading\": \"requiredComponents\".",
        },
        source: SOURCE,
        bad: Example::of(r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33"}"#)
            .with(r#"{"appJson":{"pages":["pages/a"],"lazyCodeLoading":"requiredComponents"}}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

fn app_id(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    // Switched off, the file is not even read.
    if top.get("extEnable").is_some_and(|place| place.boolean() == Some(false)) {
        return;
    }
    match top.get("extAppid") {
        None => report.missing(top, "extAppid").say(),
        Some(id) if id.text() == Some("") => report.at(&id).say(),
        Some(_) => {}
    }
}

fn pages(own: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = scope.context.place(|context| Some(Pages::read(&context.get("appJson")?)));
    let Some(known) = known.filter(Pages::are_known) else { return };
    for page in own.children().filter(|page| !known.has_path(page.key())) {
        report.key(&page).say();
    }
}

fn lazy(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let below =
        scope.context.place(|context| context.get("appJson")?.get("lazyCodeLoading").map(drop)).is_some();
    if below && top.get("lazyCodeLoading").is_none() {
        report.missing(top, "lazyCodeLoading").say();
    }
}

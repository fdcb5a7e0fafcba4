//! Skyline, and what it needs.

use super::{GOOD, REFUSED, SOURCE, TOOLS, is_whole};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, boolean, text};
use crate::{Example, Place, Rule, Scope, Severity, Source, Text};

const MIGRATION: &Source = &Source {
    title: "从 WebView 迁移",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/migration/release",
    date: "2026-07-29",
};
const SKYLINE: Example = Example::of(
    r#"{"pages":["pages/index/index"],"renderer":"skyline","lazyCodeLoading":"requiredComponents","componentFramework":"glass-easel","rendererOptions":{"skyline":{"defaultDisplayBlock":true}},"window":{"navigationStyle":"custom","navigationBarTitleText":"演示"}}"#,
);

/// What of Skyline's options has a type. It takes more with every version, so none is unknown.
const OPTIONS: &Shape = &Shape(&[
    boolean("defaultDisplayBlock"),
    boolean("defaultContentBox"),
    text("tagNameStyleIsolation"),
    boolean("enableScrollViewAutoSize"),
    boolean("disableABTest"),
    text("sdkVersionBegin"),
    text("sdkVersionEnd"),
    text("iosVersionBegin"),
    text("iosVersionEnd"),
    text("androidVersionBegin"),
    text("androidVersionEnd"),
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        rulebook: "app-renderer",
        at: &["/rendererOptions/skyline"],
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"rendererOptions":{"skyline":{"defaultDisplayBlock":"true"}}}"#,
        ),
        good: SKYLINE,
        ..generic::types("app-skyline-option-type", OPTIONS)
    },
    Rule {
        id: "app-skyline-lazy",
        rulebook: "app-renderer",
        at: &["/renderer"],
        check: Check::When(|place, scope| {
            is_skyline(place, scope) && !says(scope, "lazyCodeLoading", "requiredComponents")
        }),
        what: Text {
            zh: "使用 Skyline 但没有按需注入。", en: "Skyline is used without lazy loading."
        },
        why: REFUSED,
        fix: Text {
            zh: "写 \"lazyCodeLoading\": \"requiredComponents\"。",
            en: "Write \"lazyCodeLoading\": \"requiredComponents\".",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"renderer":"skyline","componentFramework":"glass-easel","rendererOptions":{"skyline":{}}}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "app-skyline-options",
        rulebook: "app-renderer",
        at: &["/renderer"],
        check: Check::When(|place, scope| {
            let options = scope.top.get("rendererOptions");
            is_skyline(place, scope) && options.and_then(|options| options.get("skyline").map(drop)).is_none()
        }),
        what: Text {
            zh: "使用 Skyline 但没有 rendererOptions.skyline。",
            en: "Skyline is used without rendererOptions.skyline.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写 \"rendererOptions\": {\"skyline\": {…}}，没有选项时写空对象。",
            en: "Write \"rendererOptions\": {\"skyline\": {…}}, an empty object at least.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"renderer":"skyline","lazyCodeLoading":"requiredComponents","componentFramework":"glass-easel"}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "app-skyline-framework",
        rulebook: "app-renderer",
        severity: Severity::Warning,
        at: &["/renderer"],
        check: Check::When(|place, scope| {
            is_skyline(place, scope) && !says(scope, "componentFramework", "glass-easel")
        }),
        what: Text {
            zh: "使用 Skyline 而全局组件框架不是 glass-easel。",
            en: "Skyline is used, and the component framework is not glass-easel.",
        },
        why: Text {
            zh: "每个 Skyline 页面都需要 glass-easel，否则编译报错。",
            en: "Every page in Skyline needs glass-easel, or it does not compile.",
        },
        fix: Text {
            zh: "写 \"componentFramework\": \"glass-easel\"，或在各页面配置。",
            en: "Write \"componentFramework\": \"glass-easel\", here or in every page.",
        },
        source: MIGRATION,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"renderer":"skyline","lazyCodeLoading":"requiredComponents","rendererOptions":{"skyline":{}}}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "app-skyline-navigation-bar",
        rulebook: "app-renderer",
        severity: Severity::Warning,
        at: &["/window"],
        check: Check::When(|window, scope| {
            let uses = says(scope, "renderer", "skyline")
                || scope
                    .top
                    .get("rendererOptions")
                    .and_then(|options| options.get("skyline").map(drop))
                    .is_some();
            let styles = ["navigationBarTextStyle", "navigationBarTitleText", "navigationBarBackgroundColor"];
            let custom = window.get("navigationStyle").is_some_and(|style| style.text() == Some("custom"));
            uses && !custom && styles.iter().any(|style| window.get(style).is_some())
        }),
        what: Text {
            zh: "Skyline 页面没有原生导航栏，window 里的导航栏配置不生效。",
            en: "Pages in Skyline have no native navigation bar: what window says of it has no effect there.",
        },
        fix: Text {
            zh: "设 \"navigationStyle\": \"custom\" 并自行实现导航栏。",
            en: "Write \"navigationStyle\": \"custom\" and draw a navigation bar.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"rendererOptions":{"skyline":{}},"window":{"navigationBarTitleText":"演示"}}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "app-functional-pages-old",
        rulebook: "app-plugins",
        severity: Severity::Warning,
        at: &["/functionalPages"],
        check: Check::When(|place, _| place.boolean() == Some(true)),
        what: Text {
            zh: "functionalPages: true 是旧写法。", en: "functionalPages: true is the old form."
        },
        why: Text {
            zh: "旧写法将不能再编译上传。", en: "It will no longer be compiled one day."
        },
        fix: Text {
            zh: "写 \"functionalPages\": {\"independent\": true}。",
            en: "Write \"functionalPages\": {\"independent\": true}.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"functionalPages":true}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

fn is_skyline(renderer: &Place<'_>, scope: &Scope<'_>) -> bool {
    renderer.text() == Some("skyline") && is_whole(scope)
}

fn says(scope: &Scope<'_>, name: &str, text: &str) -> bool {
    scope.top.get(name).is_some_and(|place| place.text() == Some(text))
}

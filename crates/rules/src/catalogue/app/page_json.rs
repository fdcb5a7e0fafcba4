//! The JSON of a page or of a component.

use super::fields::{
    COMPONENTS, FRAMEWORK, PASSIVE, PLACEHOLDERS, RENDERER_OPTIONS, SINGLE_PAGE, STYLE, window,
};
use super::theme::{ADD_THEME, COLOUR, NO_VARIABLE, VARIABLES};
use super::{REFUSED, TOOLS};
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, any, boolean, map, text};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "page-json",
    title: Text { zh: "页面与组件的 JSON 配置", en: "The JSON of a page or component" },
    tables: &[RULES],
    ..Subject::BASE
};

const SOURCE: &Source = &Source {
    title: "页面配置",
    url: "https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page",
    date: "2026-07-29",
};

const ANYTHING: Kind = Kind::Object(&Shape::ANY);

pub(super) const PAGE: &Shape = window!(
    boolean("disableScroll"),
    boolean("disableSwipeBack"),
    COMPONENTS,
    PLACEHOLDERS,
    any("renderer", Kind::Word(&["webview", "skyline", "cover-view", "xr-frame"])),
    RENDERER_OPTIONS,
    any("componentFramework", FRAMEWORK),
    boolean("component"),
    map("componentGenerics", &Kind::Any),
    SINGLE_PAGE,
    PASSIVE,
    STYLE,
    any(
        "styleIsolation",
        Kind::Word(&[
            "isolated",
            "apply-shared",
            "shared",
            "page-isolated",
            "page-apply-shared",
            "page-shared"
        ])
    ),
    text("pureDataPattern"),
    text("__warning__"),
    any("pageJSONLight", ANYTHING),
    any("pageJSONDark", ANYTHING),
    any("mini-weixin", ANYTHING),
    any("mini-wechat", ANYTHING),
    any("mini-ios", ANYTHING),
    any("mini-android", ANYTHING),
    any("mini-ohos", ANYTHING)
);

const GOOD: Example = Example::of(
    r##"{"navigationBarBackgroundColor":"#ffffff","navigationBarTextStyle":"black","navigationBarTitleText":"微信接口功能演示","backgroundColor":"#eeeeee","backgroundTextStyle":"light"}"##,
);
const SKYLINE: Example = Example::of(
    r#"{"renderer":"skyline","componentFramework":"glass-easel","navigationStyle":"custom","usingComponents":{}}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "page-json",
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"navigationStyle":"none"}"#),
        good: GOOD,
        ..generic::types("page-json-type", PAGE)
    },
    Rule {
        rulebook: "page-json",
        source: SOURCE,
        bad: Example::of(r#"{"window":{"navigationBarTitleText":"演示"}}"#),
        good: GOOD,
        ..generic::unknown("page-json-unknown", PAGE)
    },
    Rule {
        id: "page-json-colour",
        at: &["/navigationBarBackgroundColor", "/backgroundColor"],
        bad: Example::of(r#"{"backgroundColor":"white"}"#),
        good: GOOD,
        ..COLOUR
    },
    Rule {
        id: "page-json-generics",
        rulebook: "page-json",
        at: &["/componentGenerics/*"],
        check: Check::When(|generic, _| {
            let default = generic.get("default");
            generic.boolean() != Some(true) && default.is_none_or(|default| default.text().is_none())
        }),
        what: Text {
            zh: "抽象节点 {name} 应为 true，或含 default 路径的对象。",
            en: "The generic {name} is to be true, or an object with a default path.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写 true，或 {\"default\": \"路径\"}。",
            en: "Write true, or {\"default\": \"its/path\"}.",
        },
        source: TOOLS,
        bad: Example::of(r#"{"component":true,"componentGenerics":{"item":{}}}"#),
        good: Example::of(r#"{"component":true,"componentGenerics":{"item":true,"row":{"default":"row"}}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "page-json-skyline-lazy",
        rulebook: "app-renderer",
        at: &["/renderer"],
        check: Check::When(|renderer, scope| {
            let lazy = app(scope, "lazyCodeLoading");
            renderer.text() == Some("skyline") && lazy.is_some_and(|lazy| lazy != "requiredComponents")
        }),
        what: Text {
            zh: "使用 Skyline，但 app.json 没有按需注入。",
            en: "Skyline is used, and app.json has no lazy loading.",
        },
        why: REFUSED,
        fix: Text {
            zh: "在 app.json 写 \"lazyCodeLoading\": \"requiredComponents\"。",
            en: "Write \"lazyCodeLoading\": \"requiredComponents\" in app.json.",
        },
        source: TOOLS,
        bad: SKYLINE.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: SKYLINE.with(r#"{"appJson":{"lazyCodeLoading":"requiredComponents"}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "page-json-skyline-navigation",
        rulebook: "page-json",
        check: Check::With(navigation),
        what: Text {
            zh: "Skyline 页面的 navigationStyle 应为 custom。",
            en: "In Skyline the navigationStyle is to be custom.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写 \"navigationStyle\": \"custom\"，并自行实现导航栏。",
            en: "Write \"navigationStyle\": \"custom\" and draw a navigation bar.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"renderer":"skyline","componentFramework":"glass-easel","navigationStyle":"default"}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "page-json-skyline-framework",
        rulebook: "app-renderer",
        check: Check::With(framework),
        what: Text {
            zh: "Skyline 页面的组件框架不是 glass-easel。",
            en: "The page is in Skyline, and its component framework is not glass-easel.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写 \"componentFramework\": \"glass-easel\"。",
            en: "Write \"componentFramework\": \"glass-easel\".",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"renderer":"skyline","componentFramework":"exparser","navigationStyle":"custom"}"#,
        ),
        good: SKYLINE,
        ..Rule::BASE
    },
    Rule {
        id: "page-json-theme-text",
        at: &["/navigationBarTitleText"],
        bad: Example::of(r#"{"navigationBarTitleText":"@我"}"#),
        good: GOOD,
        ..NO_VARIABLE
    },
    Rule {
        id: "page-json-theme-variable",
        rulebook: "app-darkmode",
        check: Check::With(variables),
        what: Text {
            zh: "{name} 用了变量 {found}，但 app.json 没有 themeLocation。",
            en: "{name} is the variable {found}, and app.json has no themeLocation.",
        },
        why: REFUSED,
        fix: ADD_THEME,
        source: TOOLS,
        bad: Example::of(r#"{"backgroundColor":"@bg"}"#).with(r#"{"appJson":{"pages":[]}}"#),
        good: Example::of(r#"{"backgroundColor":"@bg"}"#)
            .with(r#"{"appJson":{"pages":[],"themeLocation":"theme.json"}}"#),
        ..Rule::BASE
    },
];

/// A text of app.json, "" where it has none; nothing without an app.json.
fn app(scope: &Scope<'_>, name: &str) -> Option<String> {
    scope.context.place(|context| {
        let app = context.get("appJson")?;
        Some(app.get(name).and_then(|place| place.text().map(str::to_owned)).unwrap_or_default())
    })
}

fn is_component(scope: &Scope<'_>) -> bool {
    scope.top.get("component").and_then(|place| place.boolean()) == Some(true)
}

/// Told of the page's own renderer, else of its own framework. A page that names neither is as app.json has it.
fn framework(page: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let own = page.get("componentFramework");
    let of_app = || app(scope, "componentFramework");
    let framework = own.as_ref().map_or_else(of_app, |own| own.text().map(str::to_owned));
    if is_component(scope) || framework.is_none_or(|framework| framework == "glass-easel") {
        return;
    }
    match page.get("renderer") {
        Some(renderer) if renderer.text() == Some("skyline") => report.at(&renderer).say(),
        None if app(scope, "renderer").as_deref() == Some("skyline") => {
            if let Some(own) = own {
                report.at(&own).say();
            }
        }
        _ => {}
    }
}

/// A navigation bar of its own is what a page in Skyline cannot have.
fn navigation(page: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let renderer = page.get("renderer").map(|place| place.text().unwrap_or_default().to_owned());
    let renderer = renderer.or_else(|| app(scope, "renderer"));
    if renderer.as_deref() != Some("skyline") || is_component(scope) {
        return;
    }
    if let Some(style) = page.get("navigationStyle") {
        if style.text() == Some("default") {
            report.at(&style).say();
        }
        return;
    }
    let of_window = scope.context.place(|context| {
        let app = context.get("appJson")?;
        Some(
            app.get("window")
                .and_then(|window| Some(window.get("navigationStyle")?.text() == Some("custom"))),
        )
    });
    // Without an app.json nobody can say what the page inherits.
    if of_window.is_none_or(|custom| custom == Some(true)) {
        return;
    }
    let styles = ["navigationBarTitleText", "navigationBarTextStyle", "navigationBarBackgroundColor"];
    // An empty text is as good as none.
    if styles.iter().any(|style| page.get(style).is_some_and(|place| place.text() != Some(""))) {
        report.missing(page, "navigationStyle").say();
    }
}

fn variables(page: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if app(scope, "themeLocation").is_none_or(|theme| !theme.is_empty()) {
        return;
    }
    for place in VARIABLES.iter().filter_map(|name| page.get(name)) {
        if place.text().is_some_and(|text| text.starts_with('@')) {
            report.at(&place).with("found", display(&place)).say();
        }
    }
}

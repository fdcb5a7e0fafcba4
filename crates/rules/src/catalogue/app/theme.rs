//! Colours, and the variables of theme.json.

use super::{GOOD, REFUSED, TOOLS, is_colour, is_whole};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const DARK: &Source = &Source {
    title: "DarkMode 适配指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/ability/darkmode",
    date: "2026-07-29",
};

/// Members of a window or a page that may be a variable.
pub(super) const VARIABLES: &[&str] = &[
    "navigationBarBackgroundColor",
    "navigationBarTextStyle",
    "backgroundColor",
    "backgroundTextStyle",
    "backgroundColorTop",
    "backgroundColorBottom",
    "backgroundColorContent",
];

pub(super) const COLOUR: Rule = Rule {
    rulebook: "page-json",
    check: Check::Text(is_colour),
    what: Text {
        zh: "{name} 的值 {found} 不是十六进制颜色。",
        en: "{name} is {found}, which is no hexadecimal colour.",
    },
    why: REFUSED,
    fix: Text { zh: "写成 #fff 或 #ff00ff 的形式。", en: "Write it as #fff or #ff00ff." },
    source: TOOLS,
    ..Rule::BASE
};

/// Texts that may be no variable, and still begin like one.
pub(super) const NO_VARIABLE: Rule = Rule {
    rulebook: "app-darkmode",
    check: Check::Text(|text| !text.starts_with('@')),
    what: Text {
        zh: "{name} 的值 {found} 以 @ 开头，会被当作主题变量，而这里不能用变量。",
        en: "{name} is {found}: what begins with @ is a variable of the theme, and none may stand here.",
    },
    why: REFUSED,
    fix: Text { zh: "文字不以 @ 开头。", en: "Let the text begin otherwise." },
    source: TOOLS,
    ..Rule::BASE
};

pub(super) const ADD_THEME: Text = Text {
    zh: "在 app.json 写 \"themeLocation\": \"theme.json\"，并提供该文件。",
    en: "Write \"themeLocation\": \"theme.json\" in app.json, and add that file.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-window-colour",
        at: &["/window/navigationBarBackgroundColor", "/window/backgroundColor"],
        bad: Example::of(r#"{"pages":["pages/index/index"],"window":{"backgroundColor":"white"}}"#),
        good: Example::of(r##"{"pages":["pages/index/index"],"window":{"backgroundColor":"#FFF"}}"##),
        ..COLOUR
    },
    Rule {
        id: "app-theme-variable",
        rulebook: "app-darkmode",
        check: Check::With(variables),
        what: Text {
            zh: "{name} 用了变量 {found}，但没有 themeLocation。",
            en: "{name} is the variable {found}, and there is no themeLocation.",
        },
        why: REFUSED,
        fix: ADD_THEME,
        source: TOOLS,
        bad: Example::of(r#"{"pages":["pages/index/index"],"window":{"backgroundColor":"@bg"}}"#),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"window":{"backgroundColor":"@bg"},"darkmode":true,"themeLocation":"theme.json"}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "app-theme-text",
        at: &["/window/navigationBarTitleText", "/tabBar/list/*/text"],
        bad: Example::of(r#"{"pages":["pages/index/index"],"window":{"navigationBarTitleText":"@我"}}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"window":{"navigationBarTitleText":"我@"}}"#),
        ..NO_VARIABLE
    },
    Rule {
        id: "app-theme-missing",
        rulebook: "app-darkmode",
        severity: Severity::Warning,
        at: &["/darkmode"],
        check: Check::When(|place, scope| {
            place.boolean() == Some(true) && scope.top.get("themeLocation").is_none() && is_whole(scope)
        }),
        what: Text {
            zh: "darkmode 为 true，但没有 themeLocation。",
            en: "darkmode is true without a themeLocation.",
        },
        why: Text {
            zh: "文档要求此时必填；开发者工具只在用到变量时检查。",
            en: "The documents require it; the developer tools do where a variable is used.",
        },
        fix: ADD_THEME,
        source: DARK,
        bad: Example::of(r#"{"pages":["pages/index/index"],"darkmode":true}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

fn variables(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if scope.top.get("themeLocation").is_some() || !is_whole(scope) {
        return;
    }
    let mut see = |place: &Place<'_>| {
        if place.text().is_some_and(|text| text.starts_with('@')) {
            report.at(place).with("found", display(place)).say();
        }
    };
    for name in VARIABLES {
        top.visit(&format!("/window/{name}"), &mut see);
    }
    for name in ["color", "selectedColor", "backgroundColor", "borderStyle"] {
        top.visit(&format!("/tabBar/{name}"), &mut see);
    }
    for name in ["iconPath", "selectedIconPath"] {
        top.visit(&format!("/tabBar/list/*/{name}"), &mut see);
    }
}

//! The configuration of a mini program: app.json, ext.json, a page's JSON, project.config.json.

/// Tables, with those that hold for an app.json and for what an ext.json makes of it.
macro_rules! with_shared {
    ($($table:expr),*) => {
        &[
            $($table,)*
            super::location::RULES,
            super::permission::RULES,
            super::background::RULES,
            super::pages::RULES,
            super::packages::RULES,
            super::tab_bar::RULES,
            super::plugins::RULES,
            super::renderer::RULES,
            super::theme::RULES,
            super::other::RULES,
        ]
    };
}

mod app_json;
mod background;
mod ext_json;
mod fields;
pub mod location;
mod obsolete;
mod other;
mod packages;
mod page_json;
mod pages;
mod permission;
mod plugins;
mod project;
mod renderer;
mod tab_bar;
mod theme;

use crate::{Example, Scope, Source, Subject, Text};

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] =
    &[app_json::SUBJECT, ext_json::SUBJECT, page_json::SUBJECT, project::SUBJECT];

const SOURCE: &Source = &Source {
    title: "全局配置",
    url: "https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app",
    date: "2026-07-29",
};

/// What the developer tools check beyond the documents.
const TOOLS: &Source = &Source {
    title: "miniprogram-ci 2.1.42",
    url: "https://www.npmjs.com/package/miniprogram-ci",
    date: "2025-08-05",
};

/// The number is that of the developer tools, and no server's.
const REFUSED: Text = Text {
    zh: "微信开发者工具会报错（10009），无法编译上传。",
    en: "WeChat DevTools refuses it with its error 10009.",
};

const GOOD: Example = Example::of(r#"{"pages":["pages/index/index"]}"#);

/// Whether a whole configuration is judged, and no ext.json without the app.json that it is laid over.
fn is_whole(scope: &Scope<'_>) -> bool {
    let has = |name| scope.top.get(name).is_some();
    let is_ext = has("extAppid") || has("extEnable");
    !is_ext || scope.context.place(|context| context.get("appJson").map(drop)).is_some()
}

/// Whether a text is a colour as `#000`, `#0008`, `#000000` or `#00000088`, or a variable of theme.json.
fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hex && [3, 4, 6, 8].contains(&digits.len())) || text.starts_with('@')
}

//! project.config.json. The developer tools add fields of their own, so none is unknown.

use super::is_app_id;
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, any, boolean, list, map, object, text};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "project-config",
    title: Text { zh: "项目配置文件 project.config.json", en: "The project's project.config.json" },
    tables: &[RULES],
    ..Subject::BASE
};

const SOURCE: &Source = &Source {
    title: "项目配置文件",
    url: "https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig",
    date: "2026-07-29",
};

const REFUSED: Text =
    Text { zh: "微信开发者工具会报错。", en: "WeChat DevTools reports an error." };

const PATTERNS: Kind =
    Kind::List(&Kind::Object(&Shape(&[text("type").required(), text("value").required()])));

const SHAPE: &Shape = &Shape(&[
    text("miniprogramRoot"),
    text("srcMiniprogramRoot"),
    text("qcloudRoot"),
    text("pluginRoot"),
    text("cloudbaseRoot"),
    text("cloudfunctionRoot"),
    text("cloudfunctionTemplateRoot"),
    text("cloudcontainerRoot"),
    text("jsserverRoot"),
    text("compileType"),
    text("libVersion"),
    text("appid"),
    text("pluginAppid"),
    text("projectname"),
    text("description"),
    text("simulatorType"),
    object("setting", SETTING),
    object("packOptions", &Shape(&[any("ignore", PATTERNS), any("include", PATTERNS)])),
    object("watchOptions", &Shape(&[list("ignore", &Kind::Text)])),
    object("scripts", &Shape(&[text("beforeCompile"), text("beforePreview"), text("beforeUpload")])),
    object("staticServerOptions", &Shape(&[text("servePath")])),
    object("editorSetting", &Shape(&[any("tabIndent", Kind::Word(&["auto", "insertSpaces", "tab"]))])),
]);

const SETTING: &Shape = &Shape(&[
    boolean("es6"),
    boolean("enhance"),
    boolean("postcss"),
    boolean("minified"),
    boolean("minifyWXSS"),
    boolean("minifyWXML"),
    boolean("uglifyFileName"),
    boolean("ignoreUploadUnusedFiles"),
    boolean("autoAudits"),
    boolean("urlCheck"),
    boolean("compileHotReLoad"),
    boolean("preloadBackgroundData"),
    boolean("lazyloadPlaceholderEnable"),
    boolean("uploadWithSourceMap"),
    boolean("packNpmManually"),
    list("packNpmRelationList", &Kind::Any),
    object("babelSetting", &Shape(&[text("outputPath"), list("ignore", &Kind::Text)])),
    map("minifyWXMLSetting", &Kind::Map(&Kind::Boolean)),
    any(
        "useCompilerPlugins",
        Kind::Either(
            &[Kind::Boolean, Kind::List(&Kind::Text)],
            Text { zh: "数组或 false", en: "a list or false" },
        ),
    ),
]);

const GOOD: Example = Example::of(
    r#"{"appid":"wxf9c4501a76931b33","compileType":"miniprogram","libVersion":"2.19.4","miniprogramRoot":"miniprogram/","setting":{"postcss":true,"es6":true,"enhance":true,"minified":true,"urlCheck":true,"checkSiteMap":true,"babelSetting":{"ignore":["miniprogram_npm/*"]}},"packOptions":{"ignore":[{"type":"suffix","value":".webp"}]},"debugOptions":{},"condition":{}}"#,
);

const RULES: &[Rule] = &[
    Rule {
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"setting":{"minified":"true"}}"#),
        good: GOOD,
        ..generic::types("project-config-type", SHAPE)
    },
    Rule {
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"packOptions":{"ignore":[{"value":"test"}]}}"#),
        good: GOOD,
        ..generic::missing("project-config-required", SHAPE)
    },
    Rule {
        id: "project-config-app-id",
        severity: Severity::Warning,
        at: &["/appid"],
        check: Check::Text(|id| id.is_empty() || id == "touristappid" || is_app_id(id)),
        what: Text { zh: "appid {found} 不像 AppID。", en: "appid {found} does not look like an AppID." },
        why: Text {
            zh: "无法预览和上传。", en: "The project can be neither previewed nor uploaded."
        },
        fix: Text { zh: "写 wx 加 16 位十六进制字符。", en: "Write wx and 16 hexadecimal digits." },
        bad: Example::of(r#"{"appid":"gh_123456789abc"}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-root",
        severity: Severity::Warning,
        at: &[
            "/miniprogramRoot",
            "/qcloudRoot",
            "/pluginRoot",
            "/cloudbaseRoot",
            "/cloudfunctionRoot",
            "/cloudfunctionTemplateRoot",
            "/cloudcontainerRoot",
        ],
        check: Check::Text(|path| {
            !path.starts_with(['/', '\\']) && !path.contains(":\\") && !path.contains("../")
        }),
        what: Text {
            zh: "{name} 的值 {found} 不是项目内的相对路径。",
            en: "{name} is {found}, which is no relative path within the project.",
        },
        why: Text {
            zh: "开发者工具会去掉开头的 / 与 ../，结果可能是别的目录。",
            en: "The developer tools cut off / and ../, so it may be another directory.",
        },
        fix: Text {
            zh: "写相对路径，如 miniprogram/。", en: "Write a relative path as miniprogram/."
        },
        bad: Example::of(r#"{"miniprogramRoot":"/src"}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-compile-type",
        severity: Severity::Warning,
        at: &["/compileType"],
        check: Check::OneOf(&["miniprogram", "plugin", "weapp", "game", "gamePlugin", "search", ""]),
        fix: Text { zh: "写 miniprogram 或 plugin。", en: "Write miniprogram or plugin." },
        bad: Example::of(r#"{"compileType":"mini"}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-plugin-root",
        check: Check::With(plugin),
        what: Text {
            zh: "插件项目的 pluginRoot 缺失，或与 miniprogramRoot 相同。",
            en: "In a plugin project pluginRoot is missing, or the same as miniprogramRoot.",
        },
        why: REFUSED,
        fix: Text { zh: "写插件代码所在的目录。", en: "Give the directory of the plugin." },
        bad: Example::of(r#"{"compileType":"plugin","miniprogramRoot":"miniprogram/"}"#),
        good: Example::of(
            r#"{"compileType":"plugin","miniprogramRoot":"miniprogram/","pluginRoot":"plugin/"}"#,
        ),
        ..BASE
    },
    Rule {
        id: "project-config-lib-version",
        severity: Severity::Warning,
        at: &["/libVersion"],
        check: Check::Text(|version| {
            let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            ["", "latest", "trial", "widelyUsed", "development", "game"].contains(&version)
                || (version.split('.').count() == 3 && version.split('.').all(is_number))
        }),
        what: Text { zh: "没有基础库版本 {found}。", en: "There is no base library {found}." },
        fix: Text {
            zh: "写 3.0.0 这样的版本号，或 latest、trial、widelyUsed。",
            en: "Write a version as 3.0.0, or latest, trial, widelyUsed.",
        },
        bad: Example::of(r#"{"libVersion":"v3"}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-es6",
        severity: Severity::Warning,
        at: &["/setting"],
        check: Check::With(|setting, _, report| {
            let of = |name: &str| setting.get(name).and_then(|place| place.boolean());
            if let (Some(es6), Some(enhance), Some(place)) =
                (of("es6"), of("enhance"), setting.get("enhance"))
                && es6 != enhance
            {
                report.at(&place).say();
            }
        }),
        what: Text { zh: "es6 与 enhance 不一致。", en: "es6 and enhance differ." },
        why: Text {
            zh: "两者同属「将 JS 编译成 ES5」，须同时为 true 或 false。",
            en: "Both are the one setting that compiles to ES5.",
        },
        fix: Text { zh: "改成相同的值。", en: "Give them the same value." },
        bad: Example::of(r#"{"setting":{"es6":true,"enhance":false}}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-url-check",
        severity: Severity::Info,
        at: &["/setting/urlCheck"],
        check: Check::When(|place, _| place.boolean() == Some(false)),
        what: Text {
            zh: "urlCheck 为 false：不检查安全域名和 TLS 版本。",
            en: "urlCheck is false: domains and TLS versions are not checked.",
        },
        why: Text {
            zh: "只影响开发阶段，正式版仍会检查。",
            en: "That is so in development only; a release is checked.",
        },
        fix: Text {
            zh: "发布前改为 true 试一次，或写进 project.private.config.json。",
            en: "Try with true before a release, or write it in project.private.config.json.",
        },
        bad: Example::of(r#"{"setting":{"urlCheck":false}}"#),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-npm",
        severity: Severity::Warning,
        at: &["/setting/packNpmRelationList"],
        check: Check::When(|list, scope| {
            let manual =
                scope.top.get("setting").and_then(|setting| setting.get("packNpmManually")?.boolean());
            list.children().next().is_some() && manual != Some(true)
        }),
        what: Text {
            zh: "{name} 只在 packNpmManually 为 true 时生效。",
            en: "{name} has an effect only where packNpmManually is true.",
        },
        fix: Text { zh: "写 \"packNpmManually\": true。", en: "Write \"packNpmManually\": true." },
        bad: Example::of(
            r#"{"setting":{"packNpmRelationList":[{"packageJsonPath":"package.json","miniprogramNpmDistDir":"miniprogram"}]}}"#,
        ),
        good: GOOD,
        ..BASE
    },
    Rule {
        id: "project-config-compiler-plugin",
        severity: Severity::Warning,
        at: &["/setting/useCompilerPlugins/*"],
        check: Check::OneOf(&["typescript", "less", "sass"]),
        bad: Example::of(r#"{"setting":{"useCompilerPlugins":["scss"]}}"#),
        good: Example::of(r#"{"setting":{"useCompilerPlugins":["typescript","sass"]}}"#),
        ..BASE
    },
    Rule {
        id: "project-config-pattern",
        severity: Severity::Warning,
        at: &["/packOptions/ignore/*/type", "/packOptions/include/*/type"],
        check: Check::OneOf(&["folder", "file", "suffix", "prefix", "regexp", "glob"]),
        bad: Example::of(r#"{"packOptions":{"ignore":[{"type":"dir","value":"test"}]}}"#),
        good: GOOD,
        ..BASE
    },
];

/// The rulebook has no entry for this file alone: these rows come from the page on it.
const BASE: Rule = Rule { rulebook: "app-pages", source: SOURCE, ..Rule::BASE };

fn plugin(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let kind = top.get("compileType");
    if !kind.is_some_and(|kind| ["plugin", "gamePlugin"].map(Some).contains(&kind.text())) {
        return;
    }
    let root = |name: &str| -> Option<String> {
        let place = top.get(name)?;
        Some(place.text()?.trim_start_matches("./").trim_end_matches('/').to_owned())
    };
    match top.get("pluginRoot") {
        None => report.missing(top, "pluginRoot").say(),
        Some(place) => {
            let own = root("pluginRoot").unwrap_or_default();
            if own.is_empty() || Some(own) == root("miniprogramRoot") {
                report.at(&place).with("found", display(&place)).say();
            }
        }
    }
}

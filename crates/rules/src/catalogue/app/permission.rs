//! `permission`: what the user is told when a location is asked for.

use super::fields::PERMISSION;
use super::location::{BACKGROUND, FUZZY, declared, used};
use super::{GOOD, REFUSED, SOURCE, TOOLS, is_whole};
use crate::catalogue::generic;
use crate::check::Check;
use crate::{Draft, Example, Libraries, Place, Report, Rule, Scope, Severity, Source, Text};

const SCOPES: &Source = &Source {
    title: "授权",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize",
    date: "2026-07-29",
};

const MAP: &Source = &Source {
    title: "map",
    url: "https://developers.weixin.qq.com/miniprogram/dev/component/map.html",
    date: "2026-11-21",
};

const AT: &[&str] = &["/permission"];

const DESCRIBE: Text = Text {
    zh: "写 \"permission\": {\"{scope}\": {\"desc\": \"用途，最长 30 个字符\"}}。",
    en: "Write \"permission\": {\"{scope}\": {\"desc\": \"what for, in 30 characters\"}}.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        rulebook: "app-permission-desc",
        at: AT,
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{"desc":1}}}"#),
        good: GOOD,
        ..generic::types("app-permission-type", PERMISSION)
    },
    Rule {
        rulebook: "app-permission-desc",
        at: AT,
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{}}}"#),
        good: GOOD,
        ..generic::missing("app-permission-desc", PERMISSION)
    },
    Rule {
        id: "app-permission-scope",
        rulebook: "scope-table",
        severity: Severity::Warning,
        at: AT,
        check: Check::Unknown(PERMISSION),
        why: Text {
            zh: "这里只认 scope.userLocation 与 scope.userFuzzyLocation 及其 desc，其余会被忽略；后台定位的说明也写在 scope.userLocation。",
            en: "Only scope.userLocation and scope.userFuzzyLocation with their desc are known here, the rest is ignored. The first describes locating in the background too.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"permission":{"scope.camera":{"desc":"扫描证件"}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-permission-desc-length",
        rulebook: "app-permission-desc",
        severity: Severity::Warning,
        at: &["/permission/*/desc"],
        check: Check::MaxChars(30),
        why: Text {
            zh: "文档规定最长 30 个字符；开发者工具不检查长度。",
            en: "So say the documents; the developer tools do not check it.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{"desc":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}}}"#,
        ),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{"desc":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"}}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "app-permission-desc-empty",
        rulebook: "app-permission-desc",
        severity: Severity::Warning,
        at: &["/permission/*/desc"],
        check: Check::Text(|desc| !desc.trim().is_empty()),
        what: Text { zh: "用途说明为空。", en: "The description is empty." },
        why: Text { zh: "授权弹窗会向用户展示它。", en: "It is what the user is asked with." },
        fix: Text {
            zh: "写明位置用来做什么，最长 30 个字符。",
            en: "Say what the location is for, in 30 characters at most.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{"desc":""}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-permission-missing",
        rulebook: "app-permission-desc",
        severity: Severity::Warning,
        check: Check::With(missing),
        what: Text {
            zh: "{interfaces} 需要用户授权 {scope}，但 permission 没有用途说明。",
            en: "For {interfaces} the user is asked for {scope}, and permission has no description of it.",
        },
        why: Text {
            zh: "申请这些授权必须配置用途说明。",
            en: "These scopes cannot be asked for without one.",
        },
        fix: DESCRIBE,
        source: SCOPES,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getLocation"]}"#),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getLocation"],"permission":{"scope.userLocation":{"desc":"展示附近门店"}}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "app-permission-map",
        rulebook: "app-permission-desc",
        severity: Severity::Warning,
        check: Check::With(map),
        what: Text {
            zh: "<map show-location> 需要用户授权 {scope}，但 permission 没有用途说明。",
            en: "<map show-location> asks the user for {scope}, and permission has no description of it.",
        },
        why: Text {
            zh: "没有授权，地图不显示用户的位置。",
            en: "Without it the map does not show where the user is.",
        },
        fix: DESCRIBE,
        library: Libraries::since("3.10.0"),
        source: MAP,
        bad: GOOD.with(r#"{"used":["<map show-location>"]}"#),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"permission":{"scope.userLocation":{"desc":"展示附近门店"}}}"#,
        )
        .with(r#"{"used":["<map show-location>"]}"#),
        ..Rule::BASE
    },
];

const PRECISE: &str = "scope.userLocation";
const FUZZY_SCOPE: &str = "scope.userFuzzyLocation";
/// What asks for the precise location.
const LOCATING: &[&str] = &["getLocation", "startLocationUpdate", BACKGROUND];

/// One finding for each scope: a description of the precise location also tells what a fuzzy one is for.
fn missing(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if !is_whole(scope) {
        return;
    }
    let mut tell = |asked: &str, asking: &[&'static str]| {
        let asking = asked_by(asking, scope);
        if !asking.is_empty() {
            absent(top, asked, report).with("interfaces", asking.join(" / ")).with("scope", asked).say();
        }
    };
    if !describes(top, PRECISE) {
        tell(PRECISE, LOCATING);
        if !describes(top, FUZZY_SCOPE) {
            tell(FUZZY_SCOPE, &[FUZZY]);
        }
    }
}

/// What an interface of the same scope needs is told with it.
fn map(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let shows = scope.context.texts("used").is_some_and(|used| used.iter().any(|used| shows_location(used)));
    if shows && is_whole(scope) && !describes(top, PRECISE) && asked_by(LOCATING, scope).is_empty() {
        absent(top, PRECISE, report).with("scope", PRECISE).say();
    }
}

/// Whether this is a map that shows where the user is: `<map show-location>`, `map.show-location`.
fn shows_location(used: &str) -> bool {
    let Some(("", rest)) = used.trim().trim_start_matches('<').split_once("map") else { return false };
    let Some((before, behind)) = rest.split_once("show-location") else { return false };
    let value = behind.trim_start_matches(['=', '"', '\'', '{', ' ']);
    before.starts_with(|first: char| first == '.' || first.is_whitespace()) && !value.starts_with("false")
}

/// Which of these interfaces are used or declared.
fn asked_by(asking: &[&'static str], scope: &Scope<'_>) -> Vec<&'static str> {
    let (used, declared) = (used(scope).unwrap_or_default(), declared(scope));
    asking.iter().copied().filter(|name| used.contains(name) || declared.contains(name)).collect()
}

fn describes(top: &Place<'_>, scope: &str) -> bool {
    top.get("permission").is_some_and(|permission| permission.get(scope).is_some())
}

fn absent<'r>(top: &Place<'_>, scope: &str, report: &'r mut Report<'_>) -> Draft<'r> {
    match top.get("permission") {
        Some(permission) => report.missing(&permission, scope),
        None => report.missing(top, "permission"),
    }
}

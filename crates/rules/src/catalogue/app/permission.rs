//! `permission`: what the user is told when a location is asked for.

use super::fields::PERMISSION;
use super::location::{BACKGROUND, FUZZY, declared, used};
use super::{GOOD, REFUSED, SOURCE, TOOLS, is_whole};
use crate::catalogue::generic;
use crate::check::Check;
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const SCOPES: &Source = &Source {
    title: "授权",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize",
    date: "2026-07-29",
};

const AT: &[&str] = &["/permission"];

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
            en: "{interfaces} asks the user for {scope}, and permission has no description of it.",
        },
        why: Text {
            zh: "申请这些授权必须配置用途说明。",
            en: "These scopes cannot be asked for without one.",
        },
        fix: Text {
            zh: "写 \"permission\": {\"{scope}\": {\"desc\": \"用途，最长 30 个字符\"}}。",
            en: "Write \"permission\": {\"{scope}\": {\"desc\": \"what for, in 30 characters\"}}.",
        },
        source: SCOPES,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getLocation"]}"#),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getLocation"],"permission":{"scope.userLocation":{"desc":"展示附近门店"}}}"#,
        ),
        ..Rule::BASE
    },
];

/// One finding for each scope: a description of the precise location also tells what a fuzzy one is for.
fn missing(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if !is_whole(scope) {
        return;
    }
    let mut names = used(scope).unwrap_or_default();
    names.extend(declared(scope));
    let described =
        |name| top.get("permission").and_then(|permission| permission.get(name).map(drop)).is_some();
    let mut tell = |asked: &str, asking: &[&'static str]| {
        let asking: Vec<_> = asking.iter().copied().filter(|name| names.contains(name)).collect();
        if !asking.is_empty() {
            let draft = match top.get("permission") {
                Some(permission) => report.missing(&permission, asked),
                None => report.missing(top, "permission"),
            };
            draft.with("interfaces", asking.join(" / ")).with("scope", asked).say();
        }
    };
    let precise = described("scope.userLocation");
    if !precise {
        tell("scope.userLocation", &["getLocation", "startLocationUpdate", BACKGROUND]);
    }
    if !precise && !described("scope.userFuzzyLocation") {
        tell("scope.userFuzzyLocation", &[FUZZY]);
    }
}

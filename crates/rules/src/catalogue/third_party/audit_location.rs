//! Location interfaces at submission: declared, opened, or said not to be used.

use super::audit::{GOOD, SOURCE};
use super::location;
use crate::check::Check;
use crate::{Example, Period, Place, Report, Rule, Scope, Severity, Text};

/// Submissions are checked for it.
const SINCE: Period = Period::since("2022-07-14");

const NOT_USED: Example = Example::of(r#"{"privacy_api_not_use":true}"#);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "submit-audit-not-use",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/privacy_api_not_use"],
        check: Check::With(|flag, scope, report| {
            let used = location::among(scope.context.texts("used").unwrap_or_default());
            let declared = declared(scope).unwrap_or_default();
            let open = used.into_iter().filter(|name| !declared.contains(name));
            say(flag, open.filter(|_| flag.boolean() == Some(true)), report);
        }),
        what: Text {
            zh: "声明不使用，代码却用到了 {interfaces}。",
            en: "Said not to be used, but the code uses {interfaces}.",
        },
        why: Text {
            zh: "发布后平台会关闭这些接口的权限，调用将失败。",
            en: "With the release the platform takes these interfaces away, and calls fail.",
        },
        fix: Text {
            zh: "要用就在 requiredPrivateInfos 中声明并申请开通，不用就从代码中移除。",
            en: "Declare them in requiredPrivateInfos and apply for them, or remove them from the code.",
        },
        holds: SINCE,
        source: SOURCE,
        bad: NOT_USED.with(r#"{"used":["wx.getLocation"]}"#),
        good: NOT_USED
            .with(r#"{"used":["wx.getLocation"],"appJson":{"requiredPrivateInfos":["getLocation"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-undeclared",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        check: Check::With(|top, scope, report| {
            let Some(declared) = declared(scope).filter(|_| !is_waived(top)) else { return };
            let used = location::among(scope.context.texts("used").unwrap_or_default());
            say(top, used.into_iter().filter(|name| !declared.contains(name)), report);
        }),
        what: Text {
            zh: "代码用到 {interfaces}，requiredPrivateInfos 却没有声明。",
            en: "The code uses {interfaces}, which requiredPrivateInfos does not declare.",
        },
        fix: Text {
            zh: "在 app.json 或 commit 的 ext_json 中声明；确实不用时传 privacy_api_not_use: true。",
            en: "Declare it in app.json or in the ext_json of commit, or say privacy_api_not_use: true.",
        },
        errcode: Rule::answer(61040),
        holds: SINCE,
        source: SOURCE,
        bad: GOOD.with(r#"{"used":["wx.getLocation"],"appJson":{"pages":["index"]}}"#),
        good: NOT_USED.with(r#"{"used":["wx.chooseMedia"],"appJson":{"pages":["index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-not-opened",
        rulebook: "app-private-infos-used",
        check: Check::With(not_opened),
        what: Text {
            zh: "{interfaces} 尚未开通权限。",
            en: "{interfaces} is not open to this mini program.",
        },
        fix: Text {
            zh: "先用 apply_privacy_interface 申请；不用的接口从代码与 requiredPrivateInfos 中删除。",
            en: "Apply with apply_privacy_interface first; remove what is not used from the code and from requiredPrivateInfos.",
        },
        errcode: Rule::answer(61040),
        holds: Period::since("2022-04-18"),
        source: SOURCE,
        bad: GOOD.with(r#"{"used":["wx.getLocation"],"openedApis":[]}"#),
        good: NOT_USED.with(
            r#"{"openedApis":["getFuzzyLocation"],"appJson":{"requiredPrivateInfos":["getFuzzyLocation"]}}"#,
        ),
        ..Rule::BASE
    },
];

/// Whether it is said that interfaces which are not configured are not used.
fn is_waived(top: &Place<'_>) -> bool {
    top.get("privacy_api_not_use").and_then(|flag| flag.boolean()) == Some(true)
}

/// What app.json declares; nothing without an app.json.
fn declared(scope: &Scope<'_>) -> Option<Vec<&'static str>> {
    scope.context.place(|top| {
        let declared = top.get("appJson")?;
        let declared = declared.get("requiredPrivateInfos");
        Some(declared.map_or_else(Vec::new, |names| location::among(names.texts())))
    })
}

/// What is declared must be open even where it is said not to be used.
fn not_opened(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(opened) = scope.context.texts("openedApis") else { return };
    let opened = location::among(opened);
    let mut needed = declared(scope).unwrap_or_default();
    if !is_waived(top) {
        let used = location::among(scope.context.texts("used").unwrap_or_default());
        needed.extend(used.into_iter().filter(|name| !needed.contains(name)).collect::<Vec<_>>());
    }
    say(top, needed.into_iter().filter(|name| !opened.contains(name)), report);
}

fn say(place: &Place<'_>, names: impl Iterator<Item = &'static str>, report: &mut Report<'_>) {
    let names: Vec<_> = names.map(|name| format!("wx.{name}")).collect();
    if !names.is_empty() {
        report.at(place).with("interfaces", names.join(" / ")).say();
    }
}

//! The location interfaces and `requiredPrivateInfos`, where an app.json declares them.

use std::collections::BTreeSet;

use super::{GOOD, REFUSED, SOURCE, is_whole};
use crate::check::{Check, display};
use crate::{Example, Period, Place, Report, Rule, Scope, Severity, Source, Text};

/// The interfaces that have to be declared, as the document lists them.
pub const LOCATION: [&str; 8] = [
    FUZZY,
    "getLocation",
    "onLocationChange",
    "startLocationUpdate",
    BACKGROUND,
    "chooseLocation",
    "choosePoi",
    "chooseAddress",
];
/// The one that excludes [`PRECISE`].
pub const FUZZY: &str = "getFuzzyLocation";
/// Those that [`FUZZY`] excludes. The three that let the user choose go with either.
pub const PRECISE: [&str; 4] = ["getLocation", "onLocationChange", "startLocationUpdate", BACKGROUND];
/// The one that also needs the background mode `location`.
pub const BACKGROUND: &str = "startLocationUpdateBackground";

/// An interface by its own name: `wx.getLocation` is `getLocation`.
#[must_use]
pub fn own_name(interface: &str) -> &str {
    interface.strip_prefix("wx.").unwrap_or(interface)
}

/// The location interface that a wrong spelling stands for: with `wx.`, blanks, or in another case.
#[must_use]
pub fn meant(text: &str) -> Option<&'static str> {
    let name = text.trim();
    let bare = name.get(..3).filter(|start| start.eq_ignore_ascii_case("wx."));
    let name = bare.and_then(|start| name.get(start.len()..)).unwrap_or(name);
    LOCATION.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

const NOTICE: &Source = &Source {
    title: "地理位置接口新增与相关流程调整",
    url: "https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01",
    date: "2022-06-01",
};

const SINCE: Period = Period::since("2022-07-14");

const EXCLUSIVE: Text = Text {
    zh: "模糊位置与精确位置只能二选一：保留 getFuzzyLocation，或保留精确位置接口。",
    en: "Decide for one kind: getFuzzyLocation, or the precise interfaces.",
};
const OPEN: Text = Text {
    zh: "在小程序后台「开发管理 - 接口设置」中开通；不需要时从代码和 app.json 中删除。",
    en: "Open it in the console under 开发管理 - 接口设置, or remove it from code and app.json.",
};
const NOT_OPENED: Text =
    Text { zh: "{name} 尚未开通。", en: "{name} has not been opened in the console." };

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-private-infos-name",
        rulebook: "app-private-infos-enum",
        at: &["/requiredPrivateInfos/*"],
        check: Check::With(name),
        what: Text { zh: "{found} 不是地理位置接口名。", en: "{found} is not the name of a location interface." },
        why: REFUSED,
        fix: Text { zh: "改为：{allowed}。", en: "Write {allowed}." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["wx.chooseLocation"]}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["chooseLocation"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-repeated",
        rulebook: "app-private-infos-enum",
        severity: Severity::Info,
        at: &["/requiredPrivateInfos"],
        check: Check::Repeated,
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi","choosePoi"]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-exclusive",
        rulebook: "app-private-infos-exclusive",
        at: &["/requiredPrivateInfos"],
        check: Check::With(exclusive),
        what: Text {
            zh: "getFuzzyLocation 与 {others} 互斥，不能同时声明。",
            en: "getFuzzyLocation and {others} are exclusive: they cannot both be declared.",
        },
        why: REFUSED,
        fix: EXCLUSIVE,
        source: NOTICE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getFuzzyLocation","onLocationChange"],"permission":{"scope.userLocation":{"desc":"展示附近门店"}}}"#,
        ),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getFuzzyLocation","chooseLocation"],"permission":{"scope.userFuzzyLocation":{"desc":"展示附近门店"}}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-exclusive-used",
        rulebook: "app-private-infos-exclusive",
        check: Check::With(exclusive_used),
        what: Text {
            zh: "代码同时用到互斥的 getFuzzyLocation 与 {others}。",
            en: "The code uses getFuzzyLocation and {others}, which are exclusive.",
        },
        why: Text {
            zh: "用到的接口都须声明，而两者不能同时声明，必有一方调用失败。",
            en: "What is used must be declared, and both cannot be: one of them will fail.",
        },
        fix: EXCLUSIVE,
        holds: SINCE,
        source: NOTICE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getFuzzyLocation"],"permission":{"scope.userLocation":{"desc":"展示附近门店"}}}"#,
        )
        .with(r#"{"used":["wx.getFuzzyLocation","wx.getLocation"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-undeclared",
        rulebook: "app-private-infos-used",
        check: Check::With(undeclared),
        what: Text {
            zh: "代码用到 {found}，但 requiredPrivateInfos 没有声明。",
            en: "The code uses {found}, and requiredPrivateInfos does not declare it.",
        },
        why: Text {
            zh: "2022-07-14 起发布的版本调用未声明的接口会失败（need to be declared in the requiredPrivateInfos field）；第三方平台提审返回 61040。",
            en: "In releases since 2022-07-14 the call fails (need to be declared in the requiredPrivateInfos field); submit_audit of a third-party platform answers 61040.",
        },
        fix: Text {
            zh: "在 requiredPrivateInfos 中加入 \"{found}\"，或删除调用。",
            en: "Add \"{found}\" to requiredPrivateInfos, or remove the call.",
        },
        holds: SINCE,
        source: NOTICE,
        bad: Example::of(r#"{"pages":["pages/index/index"]}"#).with(r#"{"used":["wx.chooseAddress"]}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["chooseAddress"]}"#)
            .with(r#"{"used":["wx.chooseAddress"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-unused",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/requiredPrivateInfos"],
        check: Check::With(|list, scope, report| {
            let Some(used) = used(scope) else { return };
            each(list, &mut |item, name| {
                if !used.contains(&name) {
                    report.at(item).with("found", name).say();
                }
            });
        }),
        what: Text { zh: "声明了 {found}，代码没有用到。", en: "{found} is declared, and the code does not use it." },
        why: Text {
            zh: "多余的声明会让审核追问用途。", en: "What is declared has to be justified in the audit."
        },
        fix: Text { zh: "删除这一项。", en: "Remove it." },
        source: NOTICE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi"]}"#)
            .with(r#"{"used":[]}"#),
        good: GOOD.with(r#"{"used":[]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-not-opened",
        rulebook: "app-private-infos-used",
        check: Check::With(|_, scope, report| {
            let closed = closed(scope);
            for name in used(scope).into_iter().flatten().filter(|name| closed.contains(name)) {
                let place = scope.top.get("requiredPrivateInfos");
                report.at(place.as_ref().unwrap_or(scope.top)).with("name", name).say();
            }
        }),
        what: NOT_OPENED,
        why: Text {
            zh: "代码用到它：提审会被拦截，第三方平台返回 61040。",
            en: "The code uses it: the audit stops that, and answers 61040 to a third-party platform.",
        },
        fix: OPEN,
        holds: SINCE,
        source: NOTICE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi"]}"#)
            .with(r#"{"used":["choosePoi"],"openedApis":["chooseAddress"]}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi"]}"#)
            .with(r#"{"used":["choosePoi"],"openedApis":["wx.choosePoi"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-private-infos-declared-not-opened",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/requiredPrivateInfos"],
        check: Check::With(|list, scope, report| {
            let (used, closed) = (used(scope).unwrap_or_default(), closed(scope));
            each(list, &mut |item, name| {
                if closed.contains(&name) && !used.contains(&name) {
                    report.at(item).with("name", name).say();
                }
            });
        }),
        what: NOT_OPENED,
        why: Text { zh: "用到时提审会被拦截。", en: "As soon as it is used the audit stops the release." },
        fix: OPEN,
        holds: SINCE,
        source: NOTICE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi"]}"#)
            .with(r#"{"openedApis":[]}"#),
        good: GOOD.with(r#"{"openedApis":[]}"#),
        ..Rule::BASE
    },
];

/// The location interfaces that the code uses. Nothing where nobody has looked, or where ext.json is all there is.
pub(super) fn used(scope: &Scope<'_>) -> Option<Vec<&'static str>> {
    let used = scope.context.texts("used").filter(|_| is_whole(scope))?;
    let has = |name: &&str| used.iter().any(|used| own_name(used) == *name);
    Some(LOCATION.into_iter().filter(has).collect())
}

/// The location interfaces that are declared, however they are spelt: that has a rule of its own.
pub(super) fn declared(scope: &Scope<'_>) -> Vec<&'static str> {
    let list = scope.top.get("requiredPrivateInfos");
    let names: Vec<_> = list.iter().flat_map(Place::texts).filter_map(meant).collect();
    LOCATION.into_iter().filter(|name| names.contains(name)).collect()
}

/// The interfaces that have not been opened in the console, where it is known which have.
fn closed(scope: &Scope<'_>) -> Vec<&'static str> {
    let Some(opened) = scope.context.texts("openedApis") else { return Vec::new() };
    let opened: BTreeSet<_> = opened.into_iter().filter_map(meant).collect();
    LOCATION.into_iter().filter(|name| !opened.contains(name)).collect()
}

/// The interfaces of a list, with their items.
fn each(list: &Place<'_>, see: &mut dyn FnMut(&Place<'_>, &'static str)) {
    for item in list.children() {
        if let Some(name) = item.text().and_then(meant) {
            see(&item, name);
        }
    }
}

fn name(place: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(text) = place.text().filter(|text| !LOCATION.contains(text)) else { return };
    let allowed = meant(text).map_or_else(|| LOCATION.join(" | "), str::to_owned);
    report.at(place).with("found", display(place)).with("allowed", allowed).say();
}

fn precise<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'static str> {
    let names: Vec<_> = names.filter_map(meant).collect();
    PRECISE.into_iter().filter(|name| names.contains(name)).collect()
}

fn exclusive(list: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let others = precise(list.texts());
    let fuzzy = list.children().find(|item| item.text().and_then(meant) == Some(FUZZY));
    if let Some(fuzzy) = fuzzy.filter(|_| !others.is_empty()) {
        report.at(&fuzzy).with("others", others.join(" / ")).say();
    }
}

fn exclusive_used(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let used = used(scope).unwrap_or_default();
    let others = precise(used.iter().copied());
    let declared = declared(scope);
    let are_declared = declared.contains(&FUZZY) && !precise(declared.iter().copied()).is_empty();
    if used.contains(&FUZZY) && !others.is_empty() && !are_declared {
        let list = top.get("requiredPrivateInfos");
        report.at(list.as_ref().unwrap_or(top)).with("others", others.join(" / ")).say();
    }
}

fn undeclared(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let (declared, used) = (declared(scope), used(scope).unwrap_or_default());
    let uses_both = used.contains(&FUZZY) && !precise(used.iter().copied()).is_empty();
    // Then to declare what excludes a declared one would be no help: the code has to change.
    let excluded = |name: &str| {
        uses_both
            && ((name == FUZZY && !precise(declared.iter().copied()).is_empty())
                || (PRECISE.contains(&name) && declared.contains(&FUZZY)))
    };
    let missing = |name: &&str| !declared.contains(name) && !excluded(name);
    for name in used.into_iter().filter(missing) {
        match top.get("requiredPrivateInfos") {
            Some(list) => report.at(&list).with("found", name).say(),
            None => report.missing(top, "requiredPrivateInfos").with("found", name).say(),
        }
    }
}

//! Scopes of wx.authorize that are no longer, or never were.

use super::declaration::GOOD;
use crate::check::Check;
use crate::{Example, Period, Place, Rule, Severity, Source, Text};

const SOURCE: &Source = &Source {
    title: "授权",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html",
    date: "2026-07-29",
};

/// Those that are asked for.
const SCOPES: &[&str] = &[
    "userLocation",
    "userFuzzyLocation",
    "userLocationBackground",
    "record",
    "camera",
    "bluetooth",
    "writePhotosAlbum",
    "addPhoneContact",
    "addPhoneCalendar",
    "werun",
];
/// Those whose interfaces are called without asking.
const CANCELLED: &[&str] = &["address", "invoiceTitle", "invoice"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "privacy-scope-cancelled",
        rulebook: "scope-table",
        severity: Severity::Info,
        at: &["/used/*"],
        check: Check::When(|place, _| scope(place).is_some_and(|scope| CANCELLED.contains(&scope))),
        what: Text { zh: "{found} 的授权已取消。", en: "{found} is no longer asked for." },
        why: Text {
            zh: "对应接口可以直接调用，不必先授权。", en: "Its interfaces are called without it."
        },
        fix: Text {
            zh: "删除这次 wx.authorize，直接调用接口。",
            en: "Remove this wx.authorize and call the interface.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"used":["wx.authorize:scope.address"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-scope-user-info",
        rulebook: "scope-table",
        severity: Severity::Info,
        at: &["/used/*"],
        check: Check::When(|place, _| scope(place) == Some("userInfo")),
        what: Text { zh: "scope.userInfo 已回收。", en: "scope.userInfo has been withdrawn." },
        why: Text {
            zh: "不再弹窗，授权结果一律为 true，得到的是匿名信息；小游戏除外。",
            en: "Nobody is asked, it is always true, and the data is anonymous; mini games keep it.",
        },
        fix: Text {
            zh: "改用头像昵称填写：chooseAvatar 与 type=\"nickname\"。",
            en: "Let users fill in avatar and nickname: chooseAvatar and type=\"nickname\".",
        },
        holds: Period::since("2021-04-29"),
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"used":["scope.userInfo"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-scope-unknown",
        rulebook: "scope-table",
        severity: Severity::Warning,
        at: &["/used/*"],
        check: Check::When(|place, _| {
            scope(place).is_some_and(|scope| {
                scope != "userInfo" && !SCOPES.contains(&scope) && !CANCELLED.contains(&scope)
            })
        }),
        what: Text { zh: "{found} 不在 scope 列表中。", en: "{found} is not in the list of scopes." },
        why: Text { zh: "wx.authorize 会失败。", en: "wx.authorize fails with it." },
        fix: Text {
            zh: "按 scope 列表书写，区分大小写，如 scope.userLocation。",
            en: "Write one of the list, in its case, such as scope.userLocation.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"used":["wx.authorize:scope.location"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// The scope that is asked for, without "scope.".
fn scope<'p>(place: &Place<'p>) -> Option<&'p str> {
    let used = place.text()?;
    let scope = used.strip_prefix("wx.authorize:").unwrap_or(used).strip_prefix("scope.")?;
    (!scope.is_empty()).then_some(scope)
}

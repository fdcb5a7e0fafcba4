//! What is used, and since which base library it is there.

use super::declaration::GOOD;
use crate::catalogue::generic;
use crate::check::Check;
use crate::{Confidence, Example, Libraries, Rule, Severity, Source, Text};

const FLOW: &[&str] = &["getPrivacySetting", "onNeedPrivacyAuthorization", "requirePrivacyAuthorize"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "privacy-used-flow",
        rulebook: "privacy-flow-apis",
        check: Check::When(|place, _| {
            place.text().is_some_and(|used| {
                FLOW.contains(&bare(used)) || has_value(used, "open-type", "agreePrivacyAuthorization")
            })
        }),
        why: Text {
            zh: "基础库 2.32.3 起支持，更早的版本也不拦截。",
            en: "It is there from 2.32.3; older ones hold no call back.",
        },
        library: Libraries::before("2.32.3"),
        source: super::undeclared::SOURCE,
        bad: used(r#"{"declared":[],"used":["wx.requirePrivacyAuthorize"]}"#, r#"{"baseLibrary":"2.32.2"}"#),
        good: used(r#"{"declared":[],"used":["wx.requirePrivacyAuthorize"]}"#, r#"{"baseLibrary":"2.32.3"}"#),
        ..NOT_THERE
    },
    Rule {
        id: "privacy-used-avatar",
        rulebook: "retired-getuserprofile",
        confidence: Confidence::B,
        check: Check::When(|place, _| {
            place.text().is_some_and(|used| {
                has_value(used, "open-type", "chooseAvatar") || has_value(used, "type", "nickname")
            })
        }),
        why: Text { zh: "基础库 2.21.2 起支持。", en: "It is there from 2.21.2." },
        library: Libraries::before("2.21.2"),
        source: &Source {
            title: "获取头像昵称",
            url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/userProfile.html",
            date: "2026-07-29",
        },
        bad: used(
            r#"{"declared":["UserInfo"],"used":["button.open-type=chooseAvatar"]}"#,
            r#"{"baseLibrary":"2.21.1"}"#,
        ),
        good: used(
            r#"{"declared":["UserInfo"],"used":["button.open-type=chooseAvatar"]}"#,
            r#"{"baseLibrary":"2.21.2"}"#,
        ),
        ..NOT_THERE
    },
    Rule {
        id: "privacy-used-user-profile",
        rulebook: "getuserprofile-support",
        confidence: Confidence::B,
        check: Check::When(|place, _| place.text().is_some_and(|used| bare(used) == "getUserProfile")),
        why: Text { zh: "基础库 2.10.4 起支持。", en: "It is there from 2.10.4." },
        library: Libraries::before("2.10.4"),
        source: &Source {
            title: "小程序登录、用户信息相关接口调整说明", url: "", date: "2021-04-15"
        },
        bad: used(r#"{"declared":["UserInfo"],"used":["wx.getUserProfile"]}"#, r#"{"baseLibrary":"2.10.3"}"#),
        good: used(
            r#"{"declared":["UserInfo"],"used":["wx.getUserProfile"]}"#,
            r#"{"baseLibrary":"2.10.4"}"#,
        ),
        ..NOT_THERE
    },
];

/// What the rows share. They tell what a base library lacks, and are silent without one.
const NOT_THERE: Rule = Rule {
    severity: Severity::Warning,
    at: &["/used/*"],
    what: Text { zh: "该基础库没有 {found}。", en: "This base library has no {found}." },
    fix: generic::ASK_FIRST,
    good: GOOD,
    ..Rule::BASE
};

const fn used(payload: &'static str, context: &'static str) -> Example {
    Example::of(payload).with(context)
}

/// An interface without `wx.`.
fn bare(used: &str) -> &str {
    let used = used.trim();
    used.strip_prefix("wx.").unwrap_or(used)
}

/// Whether an attribute has this value, among others perhaps: `button.open-type=chooseAvatar`.
fn has_value(used: &str, attribute: &str, value: &str) -> bool {
    used == value
        || used.split_once(attribute).is_some_and(|(_, behind)| {
            behind.trim_start().strip_prefix('=').is_some_and(|values| {
                values.split(|at: char| !at.is_ascii_alphabetic()).any(|own| own == value)
            })
        })
}

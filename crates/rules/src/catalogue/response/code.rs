//! Codes of wx.login and of phone numbers: five minutes, once, and not one for the other.
//!
//! Counter: `codeUses`, how often this code was exchanged before.

use super::session::{GOOD, SOURCE};
use crate::check::Check;
use crate::form;
use crate::{Confidence, Example, Rule, Scope, Severity, Text};

/// How long a code lives, in seconds.
const LIFE: i64 = 300;
const AT: &[&str] = &["/js_code", "/code"];
const ANOTHER: Text = Text {
    zh: "让小程序重新获取 code，立即使用。",
    en: "Have the mini program get another, and use it at once.",
};

/// Rules of every request that exchanges a code.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "code-lifetime",
        rulebook: "code-lifetime",
        at: AT,
        check: Check::With(|place, scope, report| {
            if let Some(age) = age(scope).filter(|age| (LIFE + 1..form::MILLISECONDS).contains(age)) {
                report.at(place).with("seconds", age.to_string()).say();
            }
        }),
        what: Text {
            zh: "{name} 已签发 {seconds} 秒，有效期只有 5 分钟。",
            en: "{name} is {seconds} seconds old and lives 5 minutes.",
        },
        fix: ANOTHER,
        errcode: Rule::answer(40029),
        source: SOURCE,
        bad: GOOD.with(r#"{"now":1767225901,"codeIssuedAt":1767225600}"#),
        good: GOOD.with(r#"{"now":1767225900,"codeIssuedAt":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "code-issued-at",
        rulebook: "code-lifetime",
        severity: Severity::Warning,
        at: AT,
        check: Check::When(|_, scope| {
            age(scope).is_some_and(|age| !(-LIFE..form::MILLISECONDS).contains(&age))
        }),
        what: Text {
            zh: "codeIssuedAt 与 now 不是同一单位，或时钟不准。",
            en: "codeIssuedAt and now are not in one unit, or a clock is wrong.",
        },
        fix: Text { zh: "两者都写 Unix 秒。", en: "Give both in Unix seconds." },
        source: SOURCE,
        bad: GOOD.with(r#"{"now":1767225600,"codeIssuedAt":1767225600000}"#),
        good: GOOD.with(r#"{"now":1767225600,"codeIssuedAt":1767225610}"#),
        ..Rule::BASE
    },
    Rule {
        id: "code-used",
        rulebook: "code-lifetime",
        at: AT,
        check: Check::When(|_, scope| scope.context.counter("codeUses").is_some_and(|count| count > 0)),
        what: Text { zh: "这个 {name} 已经用过。", en: "This {name} has been used before." },
        why: Text { zh: "每个 code 只能用一次。", en: "A code works once." },
        fix: ANOTHER,
        errcode: Rule::answer(40029),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"codeUses":1}}"#),
        good: GOOD.with(r#"{"counters":{"codeUses":0}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "code-kind",
        rulebook: "code-lifetime",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/js_code"],
        check: Check::Text(|text| !form::is_lower_hex(text, 64)),
        what: Text {
            zh: "js_code 像是手机号的 code。",
            en: "js_code looks like the code of a phone number.",
        },
        why: Text { zh: "两种 code 不能混用。", en: "Neither kind of code can stand for the other." },
        fix: Text { zh: "传 wx.login 返回的 code。", en: "Pass the code of wx.login." },
        errcode: Rule::answer(40029),
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"SECRET","js_code":"e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144","grant_type":"authorization_code"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Seconds since the code was issued.
fn age(scope: &Scope<'_>) -> Option<i64> {
    Some(scope.context.now()?.saturating_sub(scope.context.integer("codeIssuedAt")?))
}

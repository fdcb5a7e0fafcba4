//! Login: what `GET /sns/jscode2session` is asked, as an object of its query.

use super::code;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, text};
use crate::form;
use crate::{Example, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "code2session-request",
    title: Text { zh: "code2Session 的请求参数", en: "Parameters of code2Session" },
    tables: &[RULES, code::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("appid").required(),
    text("secret").required(),
    text("js_code").required(),
    text("grant_type").required(),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "小程序登录凭证校验",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"appid":"APPID","secret":"SECRET","js_code":"JSCODE","grant_type":"authorization_code"}"#,
);

const COPY: Text = Text {
    zh: "从后台完整复制，不要带空格。",
    en: "Copy it whole from the console, without blanks.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "code2session-request",
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"SECRET","js_code":1,"grant_type":"authorization_code"}"#,
        ),
        good: GOOD,
        ..generic::types("code2session-type", SHAPE)
    },
    Rule {
        rulebook: "code2session-request",
        source: SOURCE,
        bad: Example::of(r#"{"appid":"APPID","secret":"SECRET","js_code":"JSCODE"}"#),
        good: GOOD,
        ..generic::missing("code2session-required", SHAPE)
    },
    Rule {
        rulebook: "code2session-request",
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"SECRET","js_code":"JSCODE","grant_type":"authorization_code","code":"JSCODE"}"#,
        ),
        good: GOOD,
        ..generic::unknown("code2session-unknown", SHAPE)
    },
    Rule {
        id: "code2session-empty",
        rulebook: "code2session-request",
        at: &["/appid", "/secret", "/js_code"],
        check: Check::Empty,
        fix: Text {
            zh: "填写 {name}；为空多半是环境变量或参数没有传到。",
            en: "Fill in {name}: an environment variable or a parameter did not arrive.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"","js_code":"JSCODE","grant_type":"authorization_code"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "code2session-grant-type",
        rulebook: "code2session-request",
        at: &["/grant_type"],
        check: Check::OneOf(&["authorization_code"]),
        errcode: Rule::answer(40002),
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"SECRET","js_code":"JSCODE","grant_type":"client_credential"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "code2session-appid",
        rulebook: "code2session-request",
        at: &["/appid"],
        check: Check::Text(|id| id.is_empty() || is_app_id(id)),
        what: Text { zh: "appid {found} 不是 AppID。", en: "appid {found} is no AppID." },
        fix: COPY,
        errcode: Rule::answer(40013),
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"wx0123456789abcde ","secret":"SECRET","js_code":"JSCODE","grant_type":"authorization_code"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "code2session-secret",
        rulebook: "code2session-request",
        at: &["/secret"],
        check: Check::Text(|secret| secret.bytes().all(|byte| byte.is_ascii_alphanumeric())),
        what: Text {
            zh: "secret 含有字母与数字以外的字符。",
            en: "secret has more than letters and digits.",
        },
        fix: COPY,
        errcode: Rule::answer(40125),
        source: SOURCE,
        bad: Example::of(
            r#"{"appid":"APPID","secret":"SECRET\n","js_code":"JSCODE","grant_type":"authorization_code"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "code2session-owner",
        rulebook: "code2session-request",
        severity: Severity::Warning,
        at: &["/appid"],
        check: Check::When(|place, scope| {
            let other = |owner| place.text().is_some_and(|id| id != owner && is_app_id(id));
            scope.context.text("owner").is_some_and(other)
        }),
        what: Text {
            zh: "appid {found} 不是小程序自己的 AppID。",
            en: "appid {found} is not the mini program's own AppID.",
        },
        why: Text {
            zh: "code 只能由签发它的小程序换取。",
            en: "Only the mini program that got a code can exchange it.",
        },
        fix: Text {
            zh: "填调用 wx.login 的小程序的 AppID。",
            en: "Use the AppID of the mini program that calls wx.login.",
        },
        errcode: Rule::answer(40029),
        source: SOURCE,
        bad: GOOD.with(r#"{"owner":"wx0123456789abcdef"}"#),
        good: GOOD.with(r#"{"owner":"APPID"}"#),
        ..Rule::BASE
    },
];

/// Whether a text can be an AppID. One that begins like it has `wx` and 16 digits; of others only letters and
/// digits are asked for.
fn is_app_id(id: &str) -> bool {
    let begins = id.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("wx"));
    match id.strip_prefix("wx") {
        Some(_) => form::is_app_id(id),
        None => !begins && id.bytes().all(|byte| byte.is_ascii_alphanumeric()),
    }
}

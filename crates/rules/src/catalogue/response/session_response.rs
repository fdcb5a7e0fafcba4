//! Login: what code2Session answers.

use super::session::SOURCE;
use super::{api, client};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, integer, text};
use crate::form;
use crate::{Example, Rule, Severity, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "code2session-response",
    title: Text { zh: "code2Session 的返回", en: "The answer of code2Session" },
    tables: &[RULES, api::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("openid").required(),
    text("session_key").required(),
    text("unionid"),
    integer("expires_in"),
]);

const KNOWN: &Shape = &Shape(&[
    text("openid"),
    text("session_key"),
    text("unionid"),
    integer("expires_in"),
    any("errcode", Kind::Any),
    any("errmsg", Kind::Any),
    any("rid", Kind::Any),
]);

const GOOD: Example = Example::of(
    r#"{"openid":"xxxxxx","session_key":"xxxxx","unionid":"xxxxx","errcode":0,"errmsg":"xxxxx"}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "code2session-request",
        source: SOURCE,
        bad: Example::of(r#"{"openid":"xxxxxx","session_key":null}"#),
        good: GOOD,
        ..generic::types("code2session-response-type", SHAPE)
    },
    Rule {
        id: "code2session-response-required",
        rulebook: "code2session-request",
        check: Check::With(|top, scope, report| api::missing(SHAPE, top, scope, report)),
        what: Check::Missing(SHAPE).what(),
        fix: Text {
            zh: "既无错误码也无 {name}：确认这是 code2Session 的原始返回。",
            en: "Neither an error nor {name}: check that this is what code2Session has answered.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"openid":"xxxxxx"}"#),
        good: Example::of(r#"{"openid":"xxxxxx","session_key":"xxxxx"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "code2session-response-unknown",
        rulebook: "code2session-request",
        severity: Severity::Info,
        check: Check::Unknown(KNOWN),
        why: Text {
            zh: "官方返回里没有它；可能经过了转换。",
            en: "WeChat does not answer it: the answer may have been changed.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"openid":"xxxxxx","session_key":"xxxxx","openId":"xxxxxx"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "session-key-form",
        rulebook: "session-encrypteddata",
        at: &["/session_key"],
        check: Check::Text(|key| form::is_placeholder(key) || form::base64_bytes(key) == Some(16)),
        what: Text {
            zh: "session_key 不是 24 个字符的 Base64（16 字节）。",
            en: "session_key is not 24 characters of Base64 (16 bytes).",
        },
        fix: Text {
            zh: "原样保存与使用；经过 URL 时「+」可能变成了空格。",
            en: "Keep and use it as it came; in a URL a + may have become a blank.",
        },
        errcode: Rule::answer(-41001),
        source: SOURCE,
        bad: Example::of(r#"{"openid":"xxxxxx","session_key":"tiihtNczf5v6AKRyjwEUhQ"}"#),
        good: Example::of(r#"{"openid":"xxxxxx","session_key":"tiihtNczf5v6AKRyjwEUhQ=="}"#),
        ..Rule::BASE
    },
    Rule {
        id: "code2session-expires-in",
        rulebook: "code2session-request",
        severity: Severity::Info,
        at: &["/expires_in"],
        check: Check::Present,
        what: Text { zh: "expires_in 是旧字段。", en: "expires_in is an old field." },
        why: Text {
            zh: "现行返回没有它；微信不告知 session_key 的有效期。",
            en: "It is no longer answered: WeChat does not tell how long a session_key lives.",
        },
        fix: Text {
            zh: "用 checkSessionKey 或 wx.checkSession 判断是否有效。",
            en: "Ask checkSessionKey or wx.checkSession whether it is valid.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"openid":"OPENID","session_key":"SESSIONKEY","expires_in":2592000}"#),
        good: client::GOOD_SESSION,
        ..Rule::BASE
    },
];

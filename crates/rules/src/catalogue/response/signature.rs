//! Interfaces that want a user's signature, as objects of their query: checkSessionKey, `ResetUserSessionKey`,
//! getUserEncryptKey, `set_user_storage`.
//!
//! Counter: `sessionResetsThisMinute`, calls of `ResetUserSessionKey`.

use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, text};
use crate::form;
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "user-signature-query",
    title: Text { zh: "用户登录态签名的查询参数", en: "Query with a user's signature" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("access_token"),
    text("appid"),
    text("openid").required(),
    text("signature").required(),
    text("sig_method").required(),
]);

const SOURCE: &Source = &Source {
    title: "检验登录态",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_checksessionkey",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r#"{"access_token":"ACCESS_TOKEN","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE","signature":"fefce01bfba4670c85b228e6ca2b493c90971e7c442f54fc448662eb7cd72509","sig_method":"hmac_sha256"}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "session-hmac",
        source: SOURCE,
        bad: Example::of(r#"{"openid":"o1","signature":1,"sig_method":"hmac_sha256"}"#),
        good: GOOD,
        ..generic::types("user-signature-type", SHAPE)
    },
    Rule {
        rulebook: "session-hmac",
        source: SOURCE,
        bad: Example::of(
            r#"{"openid":"o1","signature":"fefce01bfba4670c85b228e6ca2b493c90971e7c442f54fc448662eb7cd72509"}"#,
        ),
        good: GOOD,
        ..generic::missing("user-signature-required", SHAPE)
    },
    Rule {
        id: "user-signature-method",
        rulebook: "session-hmac",
        at: &["/sig_method"],
        check: Check::OneOf(&["hmac_sha256"]),
        errcode: Rule::answer(87008),
        source: SOURCE,
        bad: Example::of(
            r#"{"openid":"o1","signature":"fefce01bfba4670c85b228e6ca2b493c90971e7c442f54fc448662eb7cd72509","sig_method":"sha1"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "user-signature-form",
        rulebook: "session-hmac",
        at: &["/signature"],
        check: Check::Text(|text| form::is_hex(text, 64) || form::is_placeholder(text)),
        what: Text {
            zh: "signature 不是 64 位十六进制。", en: "signature is not 64 hexadecimal digits."
        },
        fix: Text {
            zh: "hex(HMAC-SHA256(session_key 文本, 请求体))，GET 时请求体为空串。",
            en: "Write hex(HMAC-SHA256(text of the session_key, body)), with an empty body for GET.",
        },
        errcode: Rule::answer(87009),
        source: SOURCE,
        bad: Example::of(r#"{"openid":"o1","signature":"/vzg","sig_method":"hmac_sha256"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "user-signature-case",
        rulebook: "session-hmac",
        at: &["/signature"],
        source: SOURCE,
        bad: Example::of(
            r#"{"openid":"o1","signature":"FEFCE01BFBA4670C85B228E6CA2B493C90971E7C442F54FC448662EB7CD72509","sig_method":"hmac_sha256"}"#,
        ),
        good: GOOD,
        ..generic::CAPITALS
    },
    Rule {
        id: "session-reset-rate",
        rulebook: "reset-session-key",
        check: Check::When(|_, scope| {
            scope.context.counter("sessionResetsThisMinute").is_some_and(|count| count >= 60_000)
        }),
        what: Text {
            zh: "这一分钟已重置 60,000 次登录态。",
            en: "There have been 60,000 resets in this minute.",
        },
        fix: Text { zh: "只在确有需要时重置。", en: "Reset only where it is needed." },
        errcode: Rule::answer(45011),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"sessionResetsThisMinute":60000}}"#),
        good: GOOD.with(r#"{"counters":{"sessionResetsThisMinute":59999}}"#),
        ..Rule::BASE
    },
];

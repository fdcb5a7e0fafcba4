//! What the token interfaces answer.

use super::api;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, integer, text};
use crate::{Example, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "access-token-response",
    title: Text { zh: "获取 access_token 的返回", en: "The answer with an access_token" },
    tables: &[RULES, api::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[text("access_token").required(), integer("expires_in").required()]);

const SOURCE: &Source = &Source {
    title: "获取接口调用凭据",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getaccesstoken",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(r#"{"access_token":"ACCESS_TOKEN","expires_in":7200}"#);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "access-token",
        source: SOURCE,
        bad: Example::of(r#"{"access_token":"ACCESS_TOKEN","expires_in":"7200"}"#),
        good: GOOD,
        ..generic::types("access-token-type", SHAPE)
    },
    Rule {
        id: "access-token-required",
        rulebook: "access-token",
        check: Check::With(|top, scope, report| api::missing(SHAPE, top, scope, report)),
        what: Check::Missing(SHAPE).what(),
        fix: Text {
            zh: "既无错误码也无 {name}：确认这是微信的原始返回。",
            en: "Neither an error nor {name}: check that this is what WeChat has answered.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"expires_in":7200}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "access-token-length",
        rulebook: "access-token",
        severity: Severity::Info,
        at: &["/access_token"],
        check: Check::MaxChars(512),
        why: Text {
            zh: "文档只要求至少预留 512 个字符，长度可能继续增加。",
            en: "The documents ask to keep room for 512 at least, and it may grow.",
        },
        fix: Text {
            zh: "存储字段不要限制在 512 个字符。", en: "Do not limit the column to 512 characters."
        },
        source: SOURCE,
        bad: long!(r#"{"access_token":""#, r#"","expires_in":7200}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "access-token-expires-in",
        rulebook: "access-token",
        severity: Severity::Warning,
        at: &["/expires_in"],
        check: Check::Between(1, 7200),
        why: Text {
            zh: "单位是秒，目前最长 7200。", en: "It is in seconds, at present 7,200 at most."
        },
        fix: Text {
            zh: "按返回值提前刷新，不要自行改写。",
            en: "Renew the token by what was answered, and do not change it.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"access_token":"ACCESS_TOKEN","expires_in":7200000}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

//! That somebody is typing: `POST /cgi-bin/message/custom/business/typing`, `customerServiceMessage.setTyping`.
//!
//! Counters: `secondsSinceMessage`, seconds since the last message from or to this user; `secondsSinceTyping`,
//! seconds since `Typing` was last sent to them.

use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, text};
use crate::{Example, Place, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "customer-typing",
    title: Text { zh: "客服输入状态", en: "The typing state of customer service" },
    cloud: true,
    tables: &[RULES, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("touser").required(),
    text("command").required(),
    // A string by the table, a number wherever else a business is named.
    any("businessid", Kind::Scalar),
]);

const SOURCE: &Source = &Source {
    title: "客服输入状态",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_typing",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(r#"{"touser":"OPENID","command":"Typing"}"#);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "kf-typing",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"touser":1,"command":"Typing"}"#),
        good: GOOD,
        ..generic::types("kf-typing-type", SHAPE)
    },
    Rule {
        rulebook: "kf-typing",
        why: Text { zh: "平台不会下发输入状态。", en: "The typing state is not shown." },
        source: SOURCE,
        bad: Example::of(r#"{"command":"Typing"}"#),
        good: GOOD,
        ..generic::missing("kf-typing-required", SHAPE)
    },
    Rule {
        rulebook: "kf-typing",
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","command":"Typing","msgtype":"text"}"#),
        good: GOOD,
        ..generic::unknown("kf-typing-unknown", SHAPE)
    },
    Rule {
        id: "kf-typing-command",
        rulebook: "kf-typing",
        at: &["/command"],
        check: Check::OneOf(&["Typing", "CancelTyping"]),
        errcode: Rule::answer(45072),
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","command":"typing"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-typing-interaction",
        rulebook: "kf-typing",
        check: Check::When(|top, scope| {
            is_typing(top) && scope.context.counter("secondsSinceMessage").is_some_and(|past| past > 30)
        }),
        what: Text {
            zh: "与用户的上一条消息已超过 30 秒。",
            en: "The last message from or to the user is more than 30 seconds old.",
        },
        fix: Text {
            zh: "收到用户消息后立即下发，否则直接发消息。",
            en: "Send it right after a message of the user, or send a message instead.",
        },
        errcode: Rule::answer(45080),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"secondsSinceMessage":31}}"#),
        good: GOOD.with(r#"{"counters":{"secondsSinceMessage":30}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "kf-typing-again",
        rulebook: "kf-typing",
        check: Check::When(|top, scope| {
            is_typing(top) && scope.context.counter("secondsSinceTyping").is_some_and(|past| past < 15)
        }),
        what: Text {
            zh: "15 秒的输入状态尚未结束。",
            en: "The typing state lasts 15 seconds and is not over.",
        },
        fix: Text { zh: "等它结束，或先发 CancelTyping。", en: "Wait, or send CancelTyping first." },
        errcode: Rule::answer(45081),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"secondsSinceTyping":14}}"#),
        good: GOOD.with(r#"{"counters":{"secondsSinceTyping":15}}"#),
        ..Rule::BASE
    },
];

fn is_typing(top: &Place<'_>) -> bool {
    top.get("command").is_some_and(|command| command.text() == Some("Typing"))
}

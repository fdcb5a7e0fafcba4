//! How a reply goes out: mode, format, status, time.

use weseal::message::Format;
use weseal::push::Mode;

use super::super::GUIDE;
use super::read::{Body, content, format, inside, mode, row, text};
use super::{GOOD, IGNORED, ROBOT, SEALED};
use crate::check::{Check, display};
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Text};

/// The page of server abilities, as it was when it told how often WeChat tries again.
const SERVER: &Source =
    &Source { title: "小程序服务端能力：消息推送（旧版）", url: "", date: "2026-07-29" };

/// WeChat's limit is this much longer than the deadline of the event table.
const MARGIN: u32 = 500;

const AGAIN: Text = Text {
    zh: "超时后微信断开连接并重新推送，总共重试三次；客服消息的用户会看到系统提示。",
    en: "Then WeChat hangs up and pushes again, three times in all; in customer service the user is told of an outage.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "push-reply-secure-plain",
        rulebook: "push-reply-mode-mismatch",
        at: &["/body"],
        check: Check::When(|body, scope| {
            mode(scope) == Some(Mode::Secure)
                && matches!(Body::of(body), Some(body @ (Body::Object(..) | Body::Text)) if body.sealed().is_none())
        }),
        what: Text {
            zh: "安全模式的回包没有加密。", en: "In secure mode the reply is not encrypted."
        },
        why: IGNORED,
        fix: Text {
            zh: "没有要求时回复 success 或空串；其他内容加密后以四个字段返回。",
            en: "Reply success or an empty body where nothing is asked for; encrypt anything else into the four fields.",
        },
        source: GUIDE,
        bad: Example::of(r#"{"mode":"secure","body":{"demo_resp":"good luck"}}"#),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-plain-sealed",
        rulebook: "push-reply-mode-mismatch",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/body"],
        check: Check::When(|body, scope| {
            mode(scope) == Some(Mode::Plain) && Body::of(body).is_some_and(|body| body.sealed().is_some())
        }),
        what: Text { zh: "明文模式的回包加了密。", en: "In plain mode the reply is encrypted." },
        why: Text {
            zh: "官方机器人答复：明文模式禁止加密回包。",
            en: "The official robot says that plain mode forbids it.",
        },
        fix: Text {
            zh: "直接返回明文，或把后台切到安全模式。",
            en: "Reply the plain text, or change the console to secure mode.",
        },
        source: ROBOT,
        bad: Example::of(
            r#"{"mode":"plain","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-strict",
        rulebook: "push-reply-none",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/body"],
        check: Check::When(|body, scope| {
            let strict = scope.top.get("strict").is_some_and(|strict| strict.boolean() == Some(true));
            strict && mode(scope) == Some(Mode::Secure) && matches!(Body::of(body), Some(Body::Bare))
        }),
        what: Text {
            zh: "严格要求下，success 与空串在安全模式也要加密。",
            en: "By the strict reading success and the empty body are encrypted too in secure mode.",
        },
        why: Text {
            zh: "官方机器人这样答复；现行文档允许不加密。",
            en: "So says the official robot; the current document allows them as they are.",
        },
        fix: Text {
            zh: "把它加密后返回，或去掉 strict。", en: "Encrypt it, or leave strict out."
        },
        source: ROBOT,
        bad: Example::of(r#"{"mode":"secure","strict":true,"body":"success"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-success-form",
        rulebook: "push-reply-none",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            content(place, scope, |body| {
                if matches!(body, Body::Nearly) {
                    inside(report, place).say();
                }
            });
        }),
        what: Text {
            zh: "回包不是恰好 success 或 0 字节的空串。",
            en: "The reply is not exactly success, nor 0 bytes.",
        },
        why: IGNORED,
        fix: Text {
            zh: "不带引号、空格、换行，全部小写。",
            en: "No quotes, blanks or line breaks, all in small letters.",
        },
        source: SERVER,
        bad: Example::of(r#"{"mode":"secure","body":"\"success\""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-malformed",
        rulebook: "push-format",
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            content(place, scope, |body| {
                if let Body::Broken(format) = body {
                    inside(report, place).with("format", upper(*format)).say();
                }
            });
        }),
        what: Text { zh: "回包不是合法的 {format}。", en: "The reply is not valid {format}." },
        why: IGNORED,
        fix: Text { zh: "用序列化库生成，不要拼接字符串。", en: "Have a library write it." },
        source: GUIDE,
        bad: Example::of(r#"{"mode":"plain","body":"{\"ErrCode\":0,"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-format",
        rulebook: "push-format",
        at: &["/body"],
        check: Check::With(other_format),
        what: Text {
            zh: "回包是 {found}，配置的数据格式是 {format}。",
            en: "The reply is {found}, the configured format is {format}.",
        },
        why: IGNORED,
        fix: Text { zh: "改用 {format}。", en: "Write it as {format}." },
        source: GUIDE,
        bad: Example::of(r#"{"mode":"plain","format":"json","body":"<xml><ErrCode>0</ErrCode></xml>"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-status",
        rulebook: "push-reply-none",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/status"],
        check: Check::When(|status, _| status.integer().is_some_and(|status| status != 200)),
        what: Text { zh: "HTTP 状态码是 {found}。", en: "The HTTP status is {found}." },
        why: Text {
            zh: "除 200 外微信都会重新推送，201 也不例外。",
            en: "WeChat pushes again at anything but 200, even at 201.",
        },
        fix: Text {
            zh: "已处理的消息一律返回 200。", en: "Answer 200 to what has been dealt with."
        },
        source: SERVER,
        bad: Example::of(r#"{"mode":"secure","body":"success","status":201}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-late",
        rulebook: "push-timeout-retry",
        confidence: Confidence::B,
        at: &["/elapsedMs"],
        check: Check::With(|place, scope, report| late(place, scope, report, MARGIN, u32::MAX)),
        what: Text {
            zh: "{found} 毫秒后才回复，微信只等 {limit} 毫秒。",
            en: "The reply took {found} ms, WeChat waits {limit} ms.",
        },
        why: AGAIN,
        fix: Text {
            zh: "先可靠地存下消息并回复，再异步处理。",
            en: "Store the message durably, reply, and work afterwards.",
        },
        source: SERVER,
        bad: Example::of(r#"{"mode":"secure","body":"success","elapsedMs":5001}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-slow",
        rulebook: "push-timeout-retry",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/elapsedMs"],
        check: Check::With(|place, scope, report| late(place, scope, report, 0, MARGIN)),
        what: Text {
            zh: "{found} 毫秒后才回复，离上限 {limit} 毫秒不足半秒。",
            en: "The reply took {found} ms, less than half a second below the limit of {limit} ms.",
        },
        why: AGAIN,
        fix: Text { zh: "为网络耗时留出余量。", en: "Leave some time for the network." },
        source: SERVER,
        bad: Example::of(r#"{"mode":"secure","body":"success","elapsedMs":4600}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-content-type",
        rulebook: "push-reply-encrypted",
        severity: Severity::Info,
        confidence: Confidence::C,
        at: &["/contentType"],
        check: Check::With(content_type),
        what: Text {
            zh: "Content-Type 是 {found}，与内容不符。",
            en: "The Content-Type {found} does not fit the reply.",
        },
        why: Text {
            zh: "文档对此没有要求，官方机器人的建议如此。",
            en: "No document asks for one; the official robot advises it.",
        },
        fix: Text { zh: "改为 {allowed}。", en: "Write {allowed}." },
        source: ROBOT,
        bad: Example::of(r#"{"mode":"secure","body":"success","contentType":"text/html; charset=utf-8"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// `JSON` or `XML`.
fn upper(format: Format) -> &'static str {
    match format {
        Format::Json => "JSON",
        Format::Xml => "XML",
    }
}

/// What is sealed has the format of the console too.
fn other_format(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(format) = format(scope) else { return };
    let mut look = |body: &Body<'_>, sealed: bool| {
        if let Some(found) = body.format().filter(|found| *found != format) {
            let draft = if sealed { inside(report, place) } else { report.at(place) };
            draft.with("found", upper(found)).with("format", upper(format)).say();
            return true;
        }
        false
    };
    let Some(body) = Body::of(place) else { return };
    if !look(&body, false) && body.sealed().is_some() {
        content(place, scope, |body| {
            look(body, true);
        });
    }
}

/// Whether it took longer than the deadline by more than `from` and at most `to` milliseconds.
fn late(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>, from: u32, to: u32) {
    let deadline = row(scope).map_or(4500, |row| row.deadline_ms);
    let over = place.number().map(|elapsed| elapsed - f64::from(deadline));
    if over.is_some_and(|over| over > f64::from(from) && over <= f64::from(to)) {
        let limit = deadline.saturating_add(MARGIN).to_string();
        report.at(place).with("found", display(place)).with("limit", limit).say();
    }
}

fn content_type(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(body) = scope.top.get("body") else { return };
    let Some(body) = Body::of(&body) else { return };
    let (best, other) = match (&body, body.sealed().is_some()) {
        (Body::Object(Format::Json, _), true) => ("application/json", ""),
        (Body::Object(Format::Xml, _), true) => ("text/xml", "application/xml"),
        (Body::Object(Format::Json, _), false) => ("text/plain", "application/json"),
        (Body::Object(Format::Xml, _), false) => ("text/plain", "text/xml"),
        _ => ("text/plain", ""),
    };
    let Some(given) = text(scope, "contentType") else { return };
    let essence = given.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(best) && (other.is_empty() || !essence.eq_ignore_ascii_case(other)) {
        report.at(place).with("found", display(place)).with("allowed", best).say();
    }
}

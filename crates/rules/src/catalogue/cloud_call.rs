//! How names are written in cloud calls and over HTTPS.

use crate::check::Check;
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const SOURCE: &Source = &Source {
    title: "云调用",
    url: "https://developers.weixin.qq.com/doc/oplatform/developers/dev/cloudCall",
    date: "2026-07-29",
};

/// Rules of every payload that can be that of a cloud call.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "cloud-call-mixed-case",
        rulebook: "submsg-send-fields",
        severity: Severity::Info,
        check: Check::With(mixed),
        what: Text {
            zh: "{name} 是 snake_case，而同一份参数里还有 camelCase 的 {other}。",
            en: "{name} is snake_case beside {other}, which is camelCase.",
        },
        why: Text {
            zh: "云调用的 SDK 两种都接受；HTTPS 接口只认 snake_case。",
            en: "The SDK of cloud calls takes both, the HTTPS interface snake_case alone.",
        },
        fix: Text {
            zh: "云调用统一写 camelCase，HTTPS 统一写 snake_case。",
            en: "Write camelCase throughout in a cloud call, snake_case over HTTPS.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"isExpire":true,"expire_type":1,"expireInterval":30}"#),
        good: Example::of(r#"{"isExpire":true,"expireType":1,"expireInterval":30}"#),
        ..Rule::BASE
    },
    Rule {
        id: "cloud-call-camel-over-https",
        rulebook: "submsg-send-fields",
        check: Check::With(|top, scope, report| each(top, scope, "https", is_camel, report)),
        what: Text {
            zh: "HTTPS 接口不认识 camelCase 的 {name}。",
            en: "The HTTPS interface does not know {name} in camelCase.",
        },
        why: Text {
            zh: "只有云调用的 SDK 会转换命名。", en: "Only the SDK of cloud calls converts names."
        },
        fix: Text { zh: "改写为 snake_case。", en: "Write it in snake_case." },
        source: SOURCE,
        bad: Example::of(r#"{"expireType":1,"expireInterval":7}"#).with(r#"{"call":"https"}"#),
        good: Example::of(r#"{"expire_type":1,"expire_interval":7}"#).with(r#"{"call":"https"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "cloud-call-snake-case",
        rulebook: "submsg-send-fields",
        severity: Severity::Info,
        check: Check::With(|top, scope, report| each(top, scope, "cloud", is_snake, report)),
        what: Text {
            zh: "云调用里 {name} 用了 snake_case。", en: "{name} is snake_case in a cloud call."
        },
        why: Text {
            zh: "文档中的名称是 camelCase；SDK 也接受 snake_case。",
            en: "The documented name is camelCase; the SDK takes snake_case too.",
        },
        fix: Text { zh: "改写为 camelCase。", en: "Write it in camelCase." },
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":1,"expireInterval":7}"#).with(r#"{"call":"cloud"}"#),
        good: Example::of(r#"{"expireType":1,"expireInterval":7}"#).with(r#"{"call":"cloud"}"#),
        ..Rule::BASE
    },
];

/// The members that are parameters, with those of nested objects. What stands below `data` has names of its own.
fn parameters(place: &Place<'_>, see: &mut dyn FnMut(&Place<'_>)) {
    for member in place.children().filter(|_| place.is_object()) {
        see(&member);
        if member.key() != "data" {
            parameters(&member, see);
        }
    }
}

fn each(top: &Place<'_>, scope: &Scope<'_>, call: &str, of_case: fn(&str) -> bool, report: &mut Report<'_>) {
    if scope.context.text("call") == Some(call) {
        parameters(top, &mut |member| {
            if of_case(member.key()) {
                report.key(member).say();
            }
        });
    }
}

fn mixed(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if scope.context.text("call").is_some() {
        return;
    }
    let mut camel = None;
    parameters(top, &mut |member| {
        if camel.is_none() && is_camel(member.key()) {
            camel = Some(member.key().to_owned());
        }
    });
    let Some(camel) = camel else { return };
    parameters(top, &mut |member| {
        if is_snake(member.key()) {
            report.key(member).with("other", camel.as_str()).say();
        }
    });
}

/// Whether a name is camelCase: `HQ_music_url` is as the document has it.
fn is_camel(key: &str) -> bool {
    key.bytes().any(|byte| byte.is_ascii_uppercase()) && !is_snake(key)
}

fn is_snake(key: &str) -> bool {
    key.contains('_')
}

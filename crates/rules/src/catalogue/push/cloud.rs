//! The configuration of pushes to cloud functions (云函数接收消息推送).

use weseal::event;

use super::{EMPTY, UNREAD};
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, list, text};
use crate::check::{Check, display, repeats, shortened};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "cloud-push-config",
    title: Text { zh: "云函数的消息推送配置", en: "Configuration of pushes to cloud functions" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("devtoolsVersion"),
    text("format"),
    list(
        "functions",
        &Kind::Object(&Shape(&[
            text("msgType").required(),
            text("event"),
            text("name").required(),
            text("env").required(),
        ])),
    )
    .required(),
]);

const SOURCE: &Source = &Source {
    title: "云函数接收消息推送",
    url: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/functions/openapi",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r#"{"devtoolsVersion":"1.02.1906252","functions":[{"msgType":"text","event":"","name":"kf","env":"prod-1"},{"msgType":"event","event":"user_enter_tempsession","name":"kf","env":"prod-1"}]}"#,
);

/// Why every part of an entry is needed.
const ROUTE: Text = Text {
    zh: "微信按 <消息类型, 事件类型> 找到环境与云函数。",
    en: "WeChat finds environment and function by the message type and the event type.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "push-cloud-function",
        why: ROUTE,
        source: SOURCE,
        bad: Example::of(r#"{"functions":[{"msgType":"text","name":1,"env":"prod-1"}]}"#),
        good: GOOD,
        ..generic::types("cloud-push-type", SHAPE)
    },
    Rule {
        rulebook: "push-cloud-function",
        why: ROUTE,
        source: SOURCE,
        bad: Example::of(r#"{"functions":[{"msgType":"text","name":"kf"}]}"#),
        good: GOOD,
        ..generic::missing("cloud-push-required", SHAPE)
    },
    Rule {
        why: UNREAD,
        rulebook: "push-cloud-function",
        source: SOURCE,
        bad: Example::of(
            r#"{"functions":[{"msgType":"text","name":"kf","env":"prod-1","path":"index.js"}]}"#,
        ),
        good: GOOD,
        ..generic::unknown("cloud-push-unknown", SHAPE)
    },
    Rule {
        id: "cloud-push-empty",
        rulebook: "push-cloud-function",
        at: &["/functions/*/msgType", "/functions/*/name", "/functions/*/env"],
        why: ROUTE,
        source: SOURCE,
        bad: Example::of(r#"{"functions":[{"msgType":"text","name":"","env":"prod-1"}]}"#),
        good: GOOD,
        ..EMPTY
    },
    Rule {
        id: "cloud-push-devtools",
        rulebook: "push-cloud-function",
        at: &["/devtoolsVersion"],
        check: Check::Text(|version| numbers(version).is_none_or(|version| version >= [1, 2, 1_906_252])),
        what: Text {
            zh: "开发者工具 {found} 过旧。", en: "The developer tools {found} are too old."
        },
        why: Text {
            zh: "云函数接收消息推送需要 1.02.1906252 及以上。",
            en: "Pushes to cloud functions need 1.02.1906252.",
        },
        fix: Text { zh: "升级开发者工具。", en: "Update them." },
        source: SOURCE,
        bad: Example::of(r#"{"devtoolsVersion":"1.02.1906251","functions":[]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "cloud-push-format",
        rulebook: "push-cloud-function",
        at: &["/format"],
        check: Check::Text(|format| format.eq_ignore_ascii_case("json")),
        what: Text {
            zh: "云函数收不到 {found} 格式的消息。",
            en: "A cloud function gets no messages as {found}.",
        },
        why: Text {
            zh: "event 统一是 JSON 结构的对象，不支持 XML。",
            en: "Its event is always an object of JSON, never XML.",
        },
        fix: Text { zh: "按对象读取 event。", en: "Read event as an object." },
        source: SOURCE,
        bad: Example::of(r#"{"format":"xml","functions":[]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "cloud-push-event-missing",
        rulebook: "push-cloud-function",
        at: &["/functions/*"],
        check: Check::With(|entry, _, report| {
            if pair(entry) == Some(("event", "")) {
                report.missing(entry, "event").say();
            }
        }),
        what: Text {
            zh: "msgType 是 event，却没有 event。", en: "msgType is event, and there is no event."
        },
        why: ROUTE,
        fix: Text {
            zh: "写上收包中的 Event，例如 user_enter_tempsession。",
            en: "Write the Event of the push, such as user_enter_tempsession.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"functions":[{"msgType":"event","name":"kf","env":"prod-1"}]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "cloud-push-event-superfluous",
        rulebook: "push-cloud-function",
        at: &["/functions/*"],
        check: Check::With(|entry, _, report| {
            if let Some((kind, event)) = pair(entry)
                && kind != "event"
                && !kind.is_empty()
                && !event.is_empty()
                && let Some(event) = entry.get("event")
            {
                report.at(&event).with("found", display(&event)).with("type", kind).say();
            }
        }),
        what: Text {
            zh: "消息类型 {type} 没有事件类型，这里写了 {found}。",
            en: "The message type {type} has no event type, here it is {found}.",
        },
        why: Text { zh: "这样的消息永远不会到来。", en: "No message ever matches." },
        fix: Text {
            zh: "普通消息把 event 留空；事件的 msgType 写 event。",
            en: "Leave event empty for messages; for events write event as msgType.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"functions":[{"msgType":"text","event":"debug_demo","name":"kf","env":"prod-1"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "cloud-push-duplicate",
        rulebook: "push-cloud-function",
        at: &["/functions"],
        check: Check::With(duplicates),
        what: Text { zh: "<{found}> 出现了不止一次。", en: "<{found}> is there more than once." },
        why: Text {
            zh: "同一个二元组只能推到一个环境的一个云函数，大小写不区分。",
            en: "A pair goes to one function of one environment; case makes no difference.",
        },
        fix: Text { zh: "只保留一项。", en: "Keep one of them." },
        source: SOURCE,
        bad: Example::of(
            r#"{"functions":[{"msgType":"text","name":"a","env":"prod-1"},{"msgType":"TEXT","event":"","name":"b","env":"prod-1"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "cloud-push-pair-unknown",
        rulebook: "push-known-events",
        severity: Severity::Info,
        at: &["/functions/*"],
        check: Check::With(|entry, _, report| {
            let Some((kind, event)) = pair(entry) else { return };
            let complete = !kind.is_empty() && (kind == "event") != event.is_empty();
            if complete && !is_known(kind, event) {
                report.at(entry).with("found", shown(kind, event)).say();
            }
        }),
        what: Text { zh: "<{found}> 不是已知的推送。", en: "<{found}> is no push that is known." },
        why: Text { zh: "拼写有误就收不到。", en: "If it is misspelled nothing will come." },
        fix: Text {
            zh: "与文档中的 MsgType 与 Event 核对。",
            en: "Compare with MsgType and Event of the document.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"functions":[{"msgType":"event","event":"user_enter_session","name":"kf","env":"prod-1"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Message type and event type of an entry; `event` in this case, an absent event type as empty.
fn pair<'a>(entry: &Place<'a>) -> Option<(&'a str, &'a str)> {
    let entry = entry.value().as_object()?;
    let kind = entry.text("msgType")?;
    let kind = if kind.eq_ignore_ascii_case("event") { "event" } else { kind };
    let event = match entry.value("event") {
        None => "",
        Some(event) => event.as_text()?,
    };
    Some((kind, event))
}

fn is_known(kind: &str, event: &str) -> bool {
    let name = if event.is_empty() { kind } else { event };
    event::find(Some(kind), Some(event), None).is_some()
        || event::CLOUD_NAMES.iter().any(|known| known.console.eq_ignore_ascii_case(name))
}

fn duplicates(functions: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let pairs = functions.children().filter(|_| functions.is_list()).filter_map(|entry| {
        let (kind, event) = pair(&entry)?;
        Some((format!("{kind}, {event}").to_ascii_lowercase().into(), entry))
    });
    repeats(pairs.collect(), &mut |_, entry| {
        if let Some((kind, event)) = pair(entry) {
            report.at(entry).with("found", shown(kind, event)).say();
        }
    });
}

fn shown(kind: &str, event: &str) -> String {
    let kind = shortened(kind);
    if event.is_empty() { kind } else { format!("{kind}, {}", shortened(event)) }
}

/// The three numbers of a version, whatever stands in front of it.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let start = version.find(|c: char| c.is_ascii_digit())?;
    let mut parts = version.get(start..)?.split('.').map(|part| {
        let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        part.get(..end)?.parse().ok()
    });
    Some([parts.next()??, parts.next()??, parts.next()??])
}

//! How often a number may get a short message: `{sends: [{phone, time, content, type}]}`, planned or done.
//! `time` is in Unix seconds.

use std::collections::{HashMap, VecDeque};

use weseal::message::Value;

use super::send::{GUIDE, TYPES, is_night};
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, integer, list, text};
use crate::check::{Check, display};
use crate::link::MILLISECONDS;
use crate::{Day, Example, Place, Report, Rule, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "sms-frequency",
    title: Text { zh: "短信的发送计划或记录", en: "Short messages planned or sent" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[list(
    "sends",
    &Kind::Object(&Shape(&[
        text("phone").required(),
        integer("time").required(),
        text("content"),
        text("type").required(),
    ])),
)
.required()]);

/// The span that the limits name, in seconds.
const SPAN: i64 = 30;

const GOOD: Example = Example::of(
    r#"{"sends":[{"phone":"+8612345678910","time":1767225600,"content":"a","type":"Marketing"},{"phone":"+8612345678910","time":1767225630,"content":"a","type":"Marketing"}]}"#,
);

const SAME: Example = Example::of(
    r#"{"sends":[{"phone":"1","time":1767225600,"content":"a","type":"Marketing"},{"phone":"1","time":1767225629,"content":"a","type":"Marketing"}]}"#,
);

/// A message at a moment.
macro_rules! one {
    ($kind:tt, $time:tt) => {
        concat!(r#"{"phone":"1","time":"#, $time, r#","type":""#, $kind, r#""}"#)
    };
}

/// Ten messages at a moment, and a comma.
macro_rules! ten {
    ($kind:tt, $time:tt) => {
        concat!(
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
            one!($kind, $time),
            ",",
        )
    };
}

const BURST: &str =
    concat!(r#"{"sends":["#, ten!("Notification", 1767225600), one!("Notification", 1767225629), "]}");
const MANY: &str =
    concat!(r#"{"sends":["#, ten!("Marketing", 1767225600), one!("Marketing", 1767229200), "]}");
const HUNDRED: &str = concat!(
    r#"{"sends":["#,
    ten!("Notification", 1767225600),
    ten!("Notification", 1767225630),
    ten!("Notification", 1767225660),
    ten!("Notification", 1767225690),
    ten!("Notification", 1767225720),
    ten!("Notification", 1767225750),
    ten!("Notification", 1767225780),
    ten!("Notification", 1767225810),
    ten!("Notification", 1767225840),
    ten!("Notification", 1767225870),
    one!("Notification", 1767229200),
    "]}"
);

const UNJUDGED: Text =
    Text { zh: "这样无法判断发送频率。", en: "How often it is sent cannot be judged." };

const BEYOND: Text = Text {
    zh: "这超出平台的发送频率限制。",
    en: "That is more often than the platform allows.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "sms-frequency",
        why: UNJUDGED,
        source: GUIDE,
        bad: Example::of(r#"{"sends":[{"phone":"1","time":"1767225600","type":"Marketing"}]}"#),
        good: GOOD,
        ..generic::types("sms-sends-type", SHAPE)
    },
    Rule {
        rulebook: "sms-frequency",
        why: UNJUDGED,
        source: GUIDE,
        bad: Example::of(r#"{"sends":[{"phone":"1","type":"Marketing"}]}"#),
        good: GOOD,
        ..generic::missing("sms-sends-required", SHAPE)
    },
    Rule {
        rulebook: "sms-frequency",
        source: GUIDE,
        why: Text { zh: "它不参与检查。", en: "It is not looked at." },
        bad: Example::of(r#"{"sends":[{"phone":"1","time":1767225600,"type":"Marketing","text":"a"}]}"#),
        good: GOOD,
        ..generic::unknown("sms-sends-unknown", SHAPE)
    },
    Rule {
        id: "sms-sends-kind",
        at: &["/sends/*/type"],
        check: Check::OneOf(TYPES),
        why: UNJUDGED,
        bad: Example::of(r#"{"sends":[{"phone":"1","time":1767225600,"type":"营销"}]}"#),
        ..SENDS
    },
    Rule {
        id: "sms-sends-unit",
        at: &["/sends/*/time"],
        check: Check::When(|place, _| place.integer().is_some_and(|time| time >= MILLISECONDS)),
        what: Text { zh: "time {found} 像是毫秒。", en: "time {found} looks like milliseconds." },
        why: UNJUDGED,
        fix: Text { zh: "写 Unix 秒。", en: "Write Unix seconds." },
        bad: Example::of(r#"{"sends":[{"phone":"1","time":1767225600000,"type":"Marketing"}]}"#),
        ..SENDS
    },
    Rule {
        id: "sms-same-content",
        at: &["/sends"],
        check: Check::With(|list, _, report| spans(list, None, 1, true, report)),
        what: Text {
            zh: "{phone} 在 30 秒内第 2 次收到相同的内容。",
            en: "{phone} gets the same text twice in 30 seconds.",
        },
        why: BEYOND,
        fix: Text {
            zh: "间隔 30 秒以上，或合并为一条。", en: "Leave 30 seconds, or send it once."
        },
        bad: SAME,
        ..SENDS
    },
    Rule {
        id: "sms-notification-burst",
        at: &["/sends"],
        check: Check::With(|list, _, report| spans(list, Some("Notification"), 10, false, report)),
        what: Text {
            zh: "{phone} 在 30 秒内收到超过 10 条通知类短信。",
            en: "{phone} gets more than 10 notifications in 30 seconds.",
        },
        why: BEYOND,
        fix: Text { zh: "分散发送。", en: "Spread them." },
        bad: Example::of(BURST),
        ..SENDS
    },
    Rule {
        id: "sms-marketing-daily",
        at: &["/sends"],
        check: Check::With(|list, _, report| days(list, "Marketing", 10, report)),
        what: Text {
            zh: "{phone} 在 {day} 收到超过 10 条营销类短信。",
            en: "{phone} gets more than 10 marketing messages on {day}.",
        },
        why: BEYOND,
        fix: Text { zh: "改到其他日子发送。", en: "Send it on another day." },
        bad: Example::of(MANY),
        ..SENDS
    },
    Rule {
        id: "sms-notification-daily",
        at: &["/sends"],
        check: Check::With(|list, _, report| days(list, "Notification", 100, report)),
        what: Text {
            zh: "{phone} 在 {day} 收到超过 100 条通知类短信。",
            en: "{phone} gets more than 100 notifications on {day}.",
        },
        why: BEYOND,
        fix: Text { zh: "改到其他日子发送。", en: "Send it on another day." },
        bad: Example::of(HUNDRED),
        ..SENDS
    },
    Rule {
        id: "sms-marketing-hours",
        at: &["/sends/*"],
        check: Check::With(|send, _, report| {
            let time = send.get("time");
            if let (Some(place), Some(Send { time, .. })) = (&time, read(send, Some("Marketing")))
                && is_night(time)
            {
                report.at(place).with("found", display(place)).say();
            }
        }),
        what: Text {
            zh: "time {found} 不在营销类短信的发送时间 8:00 - 22:00（北京时间）之内。",
            en: "time {found} is not between 8:00 and 22:00 in China, when marketing messages are sent.",
        },
        why: super::send::NIGHT,
        fix: Text { zh: "改到 8:00 至 22:00 之间。", en: "Choose a time between 8:00 and 22:00." },
        bad: Example::of(r#"{"sends":[{"phone":"1","time":1767276001,"type":"Marketing"}]}"#),
        ..SENDS
    },
];

/// What these rows share.
const SENDS: Rule = Rule { rulebook: "sms-frequency", source: GUIDE, good: GOOD, ..Rule::BASE };

/// A message that can be judged.
#[derive(Debug, Clone, Copy)]
struct Send<'s> {
    phone: &'s str,
    content: Option<&'s str>,
    kind: &'s str,
    time: i64,
}

/// Reads a message, if it is of a kind and its time is one.
fn read<'s>(send: &Place<'s>, wanted: Option<&str>) -> Option<Send<'s>> {
    let send = send.value().as_object()?;
    let (phone, kind) = (send.text("phone")?, send.text("type")?);
    let Some(Value::Integer(time)) = send.value("time") else { return None };
    let right = (0..MILLISECONDS).contains(time) && wanted.is_none_or(|wanted| wanted == kind);
    let phone = phone.strip_prefix("+86").unwrap_or(phone);
    right.then(|| Send { phone, content: send.text("content"), kind, time: *time })
}

/// The messages of a list in the order of time.
fn sorted<'l>(list: &'l Place<'l>, wanted: Option<&str>) -> Vec<(Send<'l>, Place<'l>)> {
    let sends = list.children().filter(|_| list.is_list());
    let mut sends: Vec<_> = sends.filter_map(|place| Some((read(&place, wanted)?, place))).collect();
    sends.sort_by_key(|(send, _)| send.time);
    sends
}

/// Reports what is more than so many messages to a number within 30 seconds, of the same text if so wanted.
fn spans(list: &Place<'_>, wanted: Option<&str>, most: usize, same: bool, report: &mut Report<'_>) {
    let mut recent: HashMap<_, VecDeque<i64>> = HashMap::new();
    for (send, place) in sorted(list, wanted) {
        if same && send.content.is_none() {
            continue;
        }
        let content = if same { send.content } else { None };
        let times = recent.entry((send.phone, send.kind, content)).or_default();
        while times.front().is_some_and(|first| send.time.saturating_sub(*first) >= SPAN) {
            times.pop_front();
        }
        times.push_back(send.time);
        if times.len() > most {
            report.at(&place).with("phone", send.phone).say();
        }
    }
}

/// Reports what is more than so many messages of a kind to a number on a day.
fn days(list: &Place<'_>, wanted: &str, most: usize, report: &mut Report<'_>) {
    let mut counts: HashMap<_, usize> = HashMap::new();
    for (send, place) in sorted(list, Some(wanted)) {
        let day = Day::at(send.time).to_string();
        let count = counts.entry((send.phone, day.clone())).or_default();
        *count = count.saturating_add(1);
        if *count > most {
            report.at(&place).with("phone", send.phone).with("day", day).say();
        }
    }
}

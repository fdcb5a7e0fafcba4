//! How many messages may be sent to a user, and until when.
//!
//! Counters, each for this user: `kfSecondsSinceMessage` and `kfSecondsSinceEnter`, seconds since the user last
//! wrote and last entered customer service; `kfSentSinceMessage` and `kfSentSinceEnter`, messages sent since then.

use crate::check::Check;
use crate::{Rule, Scope, Source, Text};

use super::message::GOOD;

const SOURCE: &Source = &Source {
    title: "客服消息使用指南",
    url: "https://developers.weixin.qq.com/miniprogram/introduction/custom",
    date: "2026-07-29",
};

/// What a user did: the counters, how many messages it allows, and for how many seconds.
const ACTIONS: [(&str, &str, i64, i64); 2] = [
    ("kfSecondsSinceMessage", "kfSentSinceMessage", 5, 48 * 3600),
    ("kfSecondsSinceEnter", "kfSentSinceEnter", 2, 60),
];

const WAIT: Text = Text {
    zh: "等用户再次发消息，或改用订阅消息。",
    en: "Wait until the user writes again, or use a subscribe message.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "kf-quota-window",
        rulebook: "kf-quota",
        check: Check::When(|_, scope| is_closed(scope, true)),
        what: Text {
            zh: "已超过可下发的时限：用户发消息后 48 小时，进入客服消息后 1 分钟。",
            en: "It is too late: 48 hours after a message of the user, 1 minute after they entered.",
        },
        fix: WAIT,
        errcode: Rule::answer(45015),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"kfSecondsSinceMessage":172801}}"#),
        good: GOOD.with(r#"{"counters":{"kfSecondsSinceMessage":172801,"kfSecondsSinceEnter":60}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "kf-quota-count",
        rulebook: "kf-quota",
        check: Check::When(|_, scope| is_closed(scope, false)),
        what: Text {
            zh: "可下发的条数已用完：用户发消息后 5 条，进入客服消息后 2 条，不累加。",
            en: "All have been sent: 5 after a message of the user, 2 after they entered, not added up.",
        },
        fix: WAIT,
        errcode: Rule::answer(45047),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"kfSentSinceMessage":5}}"#),
        good: GOOD.with(r#"{"counters":{"kfSentSinceMessage":5,"kfSentSinceEnter":1}}"#),
        ..Rule::BASE
    },
];

/// Whether no action of the user that the caller knows of lets a message through: because all of them are too old,
/// or else because so many have been sent since.
fn is_closed(scope: &Scope<'_>, by_age: bool) -> bool {
    let known = ACTIONS.iter().filter_map(|(seconds, sent, most, longest)| {
        let (age, count) = (scope.context.counter(seconds), scope.context.counter(sent));
        age.or(count)?;
        Some((age.is_some_and(|age| age > *longest), count.is_some_and(|count| count >= *most)))
    });
    let known: Vec<_> = known.collect();
    let all_old = known.iter().all(|(old, _)| *old);
    let closed = known.iter().all(|(old, spent)| *old || *spent);
    !known.is_empty() && closed && all_old == by_age
}

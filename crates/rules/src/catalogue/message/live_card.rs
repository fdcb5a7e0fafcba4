//! Service cards, the new one-time messages: `POST /wxa/set_user_notify`.
//!
//! Counters: `secondsSinceCode`, since the payment or the tap on the button that gave the code, for a card
//! that is being activated; `secondsSinceActivation`, for a card that is being updated.

use crate::catalogue::generic;
use crate::check::shape::{Shape, integer, text};
use crate::check::{Check, display};
use crate::form::MILLISECONDS;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "live-card",
    title: Text {
        zh: "激活与更新服务卡片的参数",
        en: "Parameters for activating and updating a service card",
    },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("openid").required(),
    integer("notify_type").required(),
    text("notify_code").required(),
    text("content_json").required(),
    text("check_json"),
]);

const SOURCE: &Source = &Source {
    title: "激活与更新服务卡片",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_setusernotify",
    date: "2026-07-29",
};

pub(super) const GUIDE: &Source = &Source {
    title: "新版一次性订阅消息开发指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r#"{"notify_type":2001,"openid":"xxx","notify_code":"xxx","check_json":"{\"pay_amount\":1005,\"pay_time\": 1683525070}","content_json":"{\"cur_status\":1}"}"#,
);
const TAXI: Example = Example::of(
    r#"{"notify_type":1001,"openid":"xxx","notify_code":"xxx","content_json":"{\"cur_status\":2}"}"#,
);
const UPDATE: Example = Example::of(
    r#"{"notify_type":2001,"openid":"xxx","notify_code":"xxx","content_json":"{\"cur_status\":2}"}"#,
);

/// Cards whose code comes from a button.
const BY_BUTTON: &[i64] = &[1001, 1003, 1004, 1005];
const DAY: i64 = 86_400;

const STRINGIFY: Text = Text { zh: "用 JSON.stringify 生成。", en: "Make it with JSON.stringify." };

const UNCHANGED: Text =
    Text { zh: "卡片不会被激活或更新。", en: "The card is neither activated nor updated." };

/// A card with these members.
macro_rules! card {
    ($type:literal, $members:literal) => {
        Example::of(concat!(r#"{"openid":"x","notify_code":"x","notify_type":"#, $type, ",", $members, "}"))
    };
}

const RULES: &[Rule] = &[
    Rule {
        rulebook: "submsg-live-card",
        source: SOURCE,
        why: UNCHANGED,
        fix: Text {
            zh: "把 {name} 写成{expected}；content_json 与 check_json 用 JSON.stringify 生成。",
            en: "Write {name} as {expected}; make content_json and check_json with JSON.stringify.",
        },
        bad: card!(2001, r#""content_json":{"cur_status":1}"#),
        good: GOOD,
        ..generic::types("live-card-type", SHAPE)
    },
    Rule {
        rulebook: "submsg-live-card",
        why: UNCHANGED,
        source: SOURCE,
        bad: Example::of(r#"{"notify_type":2001,"openid":"xxx","notify_code":"xxx"}"#),
        good: GOOD,
        ..generic::missing("live-card-required", SHAPE)
    },
    Rule {
        rulebook: "submsg-live-card",
        source: SOURCE,
        bad: card!(1001, r#""content_json":"{\"cur_status\":2}","page":"""#),
        good: GOOD,
        ..generic::unknown("live-card-unknown", SHAPE)
    },
    Rule {
        id: "live-card-cloud",
        check: Check::When(|_, scope| scope.context.text("call") == Some("cloud")),
        what: Text { zh: "该接口不支持云调用。", en: "There is no cloud call for this interface." },
        why: UNCHANGED,
        fix: Text { zh: "用 HTTPS 调用。", en: "Call it over HTTPS." },
        bad: TAXI.with(r#"{"call":"cloud"}"#),
        ..CARD
    },
    Rule {
        id: "live-card-notify-type",
        at: &["/notify_type"],
        check: Check::IntegerOf(&[
            2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 1001, 1003, 1004, 1005,
        ]),
        errcode: Rule::answer(85434),
        bad: Example::of(
            r#"{"notify_type":1002,"openid":"xxx","notify_code":"xxx","content_json":"{\"cur_status\":2}"}"#,
        ),
        ..CARD
    },
    Rule {
        id: "live-card-content",
        at: &["/content_json"],
        check: Check::When(not_json),
        what: NOT_JSON,
        fix: STRINGIFY,
        errcode: Rule::answer(85435),
        bad: card!(1001, r#""content_json":"{cur_status:2}""#),
        ..CARD
    },
    Rule {
        id: "live-card-status",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/content_json"],
        check: Check::When(|place, _| {
            let lacks = |content: &Place<'_>| {
                content.get("cur_status").is_none_or(|status| status.integer().is_none())
            };
            place.within(lacks) == Some(true)
        }),
        what: Text {
            zh: "content_json 里没有整数 cur_status。",
            en: "content_json has no integer cur_status.",
        },
        fix: Text {
            zh: "按卡片的模版定义填写状态。", en: "Give the state as the card defines it."
        },
        errcode: Rule::answer(85440),
        bad: card!(1001, r#""content_json":"{\"status\":2}""#),
        ..CARD
    },
    Rule {
        id: "live-card-check",
        at: &["/check_json"],
        check: Check::When(not_json),
        what: NOT_JSON,
        fix: STRINGIFY,
        errcode: Rule::answer(85433),
        bad: card!(2001, r#""check_json":"1005","content_json":"{\"cur_status\":1}""#),
        ..CARD
    },
    Rule {
        id: "live-card-check-fields",
        at: &["/check_json"],
        check: Check::With(check_fields),
        what: Text { zh: "check_json 的 {name} 不对。", en: "{name} in check_json is not right." },
        fix: Text {
            zh: "pay_amount 填分（整数），pay_time 填 Unix 秒，pay_channel 填 0 或 1001。",
            en: "pay_amount is in fen, pay_time in Unix seconds, pay_channel 0 or 1001: all integers.",
        },
        errcode: Rule::answer(85433),
        bad: card!(
            2001,
            r#""check_json":"{\"pay_amount\":10.05,\"pay_time\":1683525070}","content_json":"{\"cur_status\":1}""#
        ),
        ..CARD
    },
    Rule {
        id: "live-card-check-missing",
        check: Check::With(|top, scope, report| {
            if by_button(top) == Some(false)
                && top.get("check_json").is_none()
                && scope.context.counter("secondsSinceCode").is_some()
                && scope.context.counter("secondsSinceActivation").is_none()
            {
                report.missing(top, "check_json").say();
            }
        }),
        what: Text {
            zh: "用微信支付订单号激活时需要 check_json。",
            en: "Activating by the number of a payment takes check_json.",
        },
        fix: Text { zh: "补上 check_json。", en: "Add check_json." },
        errcode: Rule::answer(85433),
        bad: UPDATE.with(r#"{"counters":{"secondsSinceCode":60}}"#),
        good: GOOD.with(r#"{"counters":{"secondsSinceCode":60}}"#),
        ..CARD
    },
    Rule {
        id: "live-card-check-superfluous",
        severity: Severity::Info,
        at: &["/check_json"],
        check: Check::When(|_, scope| by_button(scope.top) == Some(true)),
        what: Text {
            zh: "这种卡片的 code 来自按钮，不用 check_json。",
            en: "The code of this card comes from a button: it takes no check_json.",
        },
        fix: Text { zh: "删除 {name}。", en: "Remove {name}." },
        bad: card!(
            1001,
            r#""check_json":"{\"pay_amount\":1,\"pay_time\":1683525070}","content_json":"{\"cur_status\":2}""#
        ),
        ..CARD
    },
    Rule {
        id: "live-card-activation",
        check: Check::When(activates_late),
        what: Text {
            zh: "激活得太晚：支付后 24 小时内，或点击按钮后 5 分钟内。",
            en: "It is too late to activate: within 24 hours of the payment, or 5 minutes of the tap.",
        },
        fix: Text {
            zh: "支付完成或收到 code 后立即激活。", en: "Activate as soon as there is a code."
        },
        errcode: Rule::answer(85438),
        source: GUIDE,
        bad: TAXI.with(r#"{"counters":{"secondsSinceCode":301}}"#),
        good: TAXI.with(r#"{"counters":{"secondsSinceCode":300}}"#),
        ..CARD
    },
    Rule {
        id: "live-card-update",
        check: Check::When(|top, scope| {
            let longest = by_button(top).map(|button| if button { DAY } else { DAY.saturating_mul(30) });
            let since = scope.context.counter("secondsSinceActivation");
            longest.zip(since).is_some_and(|(longest, since)| since > longest)
        }),
        what: Text {
            zh: "更新得太晚：激活后 30 天内；code 来自按钮的卡片为 24 小时内。",
            en: "It is too late to update: within 30 days of activation, 24 hours for cards by button.",
        },
        fix: Text { zh: "不再更新这张卡片。", en: "Leave this card as it is." },
        errcode: Rule::answer(85438),
        source: GUIDE,
        bad: UPDATE.with(r#"{"counters":{"secondsSinceActivation":2592001}}"#),
        good: UPDATE.with(r#"{"counters":{"secondsSinceActivation":2592000}}"#),
        ..CARD
    },
];

/// What these rows share.
const CARD: Rule = Rule { rulebook: "submsg-live-card", source: SOURCE, good: GOOD, ..Rule::BASE };

const NOT_JSON: Text =
    Text { zh: "{name} 不是 JSON 对象的文本。", en: "{name} is not the text of a JSON object." };

/// Whether a number is right.
type Judge = fn(i64) -> bool;

fn not_json(place: &Place<'_>, _: &Scope<'_>) -> bool {
    place.text().is_some() && place.within(|_| ()).is_none()
}

/// Whether the code of this card comes from a button.
fn by_button(top: &Place<'_>) -> Option<bool> {
    let kind = top.get("notify_type")?.integer()?;
    Some(BY_BUTTON.contains(&kind))
}

fn check_fields(place: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    place.within(|check| {
        let fits = |name, right: Judge| match check.get(name) {
            Some(member) => member.integer().is_some_and(right),
            None => name == "pay_channel",
        };
        let fields: [(&str, Judge); 3] = [
            ("pay_amount", |amount| (0..=i64::from(u32::MAX)).contains(&amount)),
            ("pay_time", |time| (0..=i64::from(u32::MAX)).contains(&time)),
            ("pay_channel", |channel| [0, 1001].contains(&channel)),
        ];
        for (name, right) in fields {
            if !fits(name, right) {
                report.at(place).with("name", name).with("found", display(place)).say();
            }
        }
    });
}

fn activates_late(top: &Place<'_>, scope: &Scope<'_>) -> bool {
    if scope.context.counter("secondsSinceActivation").is_some() {
        return false;
    }
    let Some(button) = by_button(top) else { return false };
    let paid = || {
        let (now, check) = (scope.context.now()?, top.get("check_json")?);
        let time = check.within(|check| check.get("pay_time")?.integer())?;
        time.filter(|time| *time < MILLISECONDS).map(|time| now.saturating_sub(time))
    };
    let since = scope.context.counter("secondsSinceCode").or_else(|| if button { None } else { paid() });
    since.is_some_and(|since| since > if button { 300 } else { DAY })
}

//! Subscribe messages: `POST /cgi-bin/message/subscribe/send`, `subscribeMessage.send` in a cloud function.
//!
//! Counters: `subscribeMessagesToday`, the messages sent today; `subscriptionsLeft`, how often this user has
//! accepted this one-time template without a message having been sent for it.

use super::template::{self, is_title_id};
use super::{NOT_SENT, data, values};
use crate::catalogue::{cloud_call, generic, page};
use crate::check::shape::{Kind, Shape, map, text};
use crate::check::{Check, display};
use crate::form;
use crate::{Confidence, Example, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "subscribe-message",
    title: Text { zh: "订阅消息", en: "A subscribe message" },
    cloud: true,
    tables: &[RULES, data::RULES, values::RULES, template::RULES, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("template_id").required(),
    text("touser").required(),
    map("data", &Kind::Any).required(),
    text("page"),
    text("miniprogram_state"),
    text("lang"),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "发送订阅消息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage",
    date: "2026-07-29",
};

const GUIDE: &Source = &Source {
    title: "小程序订阅消息开发指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"touser":"OPENID","template_id":"TEMPLATE_ID","page":"index","data":{"name01":{"value":"某某"},"amount01":{"value":"￥100"},"thing01":{"value":"广州至北京"},"date01":{"value":"2018-01-01"}}}"#,
);

const DOUBTFUL: Text =
    Text { zh: "平台可能拒收这条消息。", en: "The platform may refuse the message." };

const RULES: &[Rule] = &[
    Rule {
        rulebook: "submsg-send-fields",
        errcode: Rule::answer(47003),
        source: SOURCE,
        bad: Example::of(r#"{"touser":["OPENID"],"template_id":"T","data":{"thing1":{"value":"a"}}}"#),
        good: GOOD,
        ..generic::types("submsg-type", SHAPE)
    },
    Rule {
        rulebook: "submsg-send-fields",
        why: NOT_SENT,
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","data":{"thing1":{"value":"a"}}}"#),
        good: GOOD,
        ..generic::missing("submsg-required", SHAPE)
    },
    Rule {
        rulebook: "submsg-send-fields",
        source: SOURCE,
        bad: message!(r#""form_id":"F""#),
        good: GOOD,
        ..generic::unknown("submsg-unknown", SHAPE)
    },
    Rule {
        id: "submsg-touser",
        rulebook: "submsg-openid-owner",
        confidence: Confidence::B,
        at: &["/touser"],
        check: Check::Text(|user| !user.is_empty() && !is_account(user)),
        what: Text {
            zh: "{name} 的值 {found} 不是用户的 openid。",
            en: "{name} {found} is no openid of a user.",
        },
        fix: Text {
            zh: "填写用户在本小程序的 openid（由 wx.login 换取）。",
            en: "Give the user's openid in this mini program, which wx.login leads to.",
        },
        errcode: Rule::answer(40003),
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"wx4f4bc4dec97d474b","template_id":"T","data":{"thing1":{"value":"a"}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-template-id",
        rulebook: "submsg-errors",
        at: &["/template_id"],
        check: Check::Text(|id| !id.is_empty() && !is_title_id(id)),
        what: Text { zh: "{found} 不是模板 id。", en: "{found} is no template id." },
        fix: template::PRI_TMPL_ID,
        errcode: Rule::answer(40037),
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","template_id":"401","data":{"thing1":{"value":"a"}}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-page-slash",
        rulebook: "submsg-send-fields",
        severity: Severity::Info,
        at: &["/page"],
        check: Check::Text(|page| !page.starts_with('/')),
        what: Text { zh: "页面 {found} 以「/」开头。", en: "The page {found} begins with \"/\"." },
        why: Text { zh: "文档的示例都不带它。", en: "The documents write it without." },
        fix: Text { zh: "写成 pages/index/index?foo=bar。", en: "Write pages/index/index?foo=bar." },
        source: SOURCE,
        bad: message!(r#""page":"/pages/index/index""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-page-own",
        rulebook: "submsg-send-fields",
        at: &["/page"],
        check: Check::Text(|page| !page.split('?').next().unwrap_or_default().contains("://")),
        what: Text { zh: "{found} 不是小程序的页面。", en: "{found} is no page of a mini program." },
        why: DOUBTFUL,
        fix: Text {
            zh: "填写本小程序的页面；不跳转时不写 page。",
            en: "Give a page of this mini program, or leave page out for a message without a jump.",
        },
        source: SOURCE,
        bad: message!(r#""page":"https://a.cn""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-page-known",
        rulebook: "submsg-errors",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/page"],
        check: Check::When(|place, scope| {
            place.text().is_some_and(|path| {
                !path.is_empty() && !path.contains("://") && page::is_unknown(path, scope.context)
            })
        }),
        what: page::NOT_THERE,
        fix: page::RELEASED,
        errcode: Rule::answer(41030),
        source: SOURCE,
        bad: message!(r#""page":"pages/a/a""#).with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "submsg-state",
        rulebook: "submsg-send-fields",
        at: &["/miniprogram_state"],
        check: Check::OneOf(&["formal", "trial", "developer"]),
        why: DOUBTFUL,
        source: SOURCE,
        bad: message!(r#""miniprogram_state":"release""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-state-formal",
        rulebook: "submsg-send-fields",
        severity: Severity::Info,
        at: &["/miniprogram_state"],
        check: Check::Text(|state| !["trial", "developer"].contains(&state)),
        what: Text {
            zh: "{found} 会跳转到体验版或开发版。",
            en: "{found} opens the trial version or that in development.",
        },
        why: Text {
            zh: "现网环境的用户打不开它们。",
            en: "Users of the live mini program cannot open those.",
        },
        fix: Text {
            zh: "上线前改为 formal，或不写该字段。",
            en: "Write formal before the release, or leave it out.",
        },
        source: SOURCE,
        bad: message!(r#""miniprogram_state":"developer""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-lang",
        rulebook: "submsg-send-fields",
        at: &["/lang"],
        check: Check::OneOf(&["zh_CN", "en_US", "zh_HK", "zh_TW"]),
        why: DOUBTFUL,
        source: SOURCE,
        bad: message!(r#""lang":"zh-CN""#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-quota-paid",
        rulebook: "submsg-quota",
        check: Check::When(|_, scope| sent_today(scope) >= 30_000_000),
        what: Text { zh: "今天已下发 3000 万条。", en: "30,000,000 messages have been sent today." },
        why: Text {
            zh: "这是开通支付能力的小程序的每日上限。",
            en: "That is the daily limit of a mini program with payment.",
        },
        fix: TOMORROW,
        source: GUIDE,
        bad: GOOD.with(r#"{"counters":{"subscribeMessagesToday":30000000}}"#),
        good: GOOD.with(r#"{"counters":{"subscribeMessagesToday":9999999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "submsg-quota",
        rulebook: "submsg-quota",
        severity: Severity::Warning,
        check: Check::When(|_, scope| (10_000_000..30_000_000).contains(&sent_today(scope))),
        what: Text { zh: "今天已下发 1000 万条。", en: "10,000,000 messages have been sent today." },
        why: Text {
            zh: "没有开通支付能力的小程序，每日上限到此为止。",
            en: "That is the daily limit of a mini program without payment.",
        },
        fix: TOMORROW,
        source: GUIDE,
        bad: GOOD.with(r#"{"counters":{"subscribeMessagesToday":10000000}}"#),
        good: GOOD.with(r#"{"counters":{"subscribeMessagesToday":9999999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "submsg-quota-user",
        rulebook: "submsg-errors",
        check: Check::With(|top, scope, report| {
            let long_term = template::of(top, scope, |own| own.get("type")?.integer()) == Some(3);
            let left = scope.context.counter("subscriptionsLeft");
            if !long_term && left.is_some_and(|left| left <= 0) {
                report.at(top).with("found", display(top)).say();
            }
        }),
        what: Text {
            zh: "该用户对此模板已没有未使用的一次性订阅。",
            en: "This user has no unused one-time subscription to this template.",
        },
        fix: Text {
            zh: "先用 wx.requestSubscribeMessage 征得同意；每次同意可下发一条。",
            en: "Ask with wx.requestSubscribeMessage first: each consent is good for one message.",
        },
        errcode: Rule::answer(43101),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"subscriptionsLeft":0}}"#),
        good: GOOD.with(r#"{"counters":{"subscriptionsLeft":1}}"#),
        ..Rule::BASE
    },
];

const TOMORROW: Text = Text { zh: "其余的改到明天下发。", en: "Send the others tomorrow." };

fn sent_today(scope: &Scope<'_>) -> i64 {
    scope.context.counter("subscribeMessagesToday").unwrap_or_default()
}

/// Whether it is an AppID or the id of an account, which nobody's openid looks like.
fn is_account(text: &str) -> bool {
    text.strip_prefix("wx").is_some_and(|rest| form::is_hex(rest, 16))
        || text.strip_prefix("gh_").is_some_and(|rest| form::is_hex(rest, 12))
}

//! What was there before subscribe messages: template messages and uniform messages. On days before their end
//! they are judged as they were.
//!
//! Counters: `secondsSinceForm`, since the `form_id` or `prepay_id` was issued.

use super::NOT_SENT;
use crate::catalogue::generic;
use crate::check::shape::{Field, Kind, Shape, map, object, text};
use crate::check::{Check, display};
use crate::form;
use crate::{Confidence, Example, Libraries, Period, Rule, Severity, Source, Subject, Text};

pub(super) const TEMPLATE: Subject = Subject {
    name: "template-message",
    title: Text { zh: "模板消息（已下线）", en: "A template message (retired)" },
    cloud: true,
    tables: &[TEMPLATE_RULES],
    ..Subject::BASE
};

pub(super) const UNIFORM: Subject = Subject {
    name: "uniform-message",
    title: Text { zh: "统一服务消息（已回收）", en: "A uniform message (withdrawn)" },
    cloud: true,
    tables: &[UNIFORM_RULES],
    ..Subject::BASE
};

const KEYWORD: Shape = Shape(&[text("value").required(), text("color")]);
const DATA: Field = map("data", &Kind::Object(&KEYWORD));

const SHAPE: &Shape = &Shape(&[
    text("touser").required(),
    text("template_id").required(),
    text("page"),
    text("form_id").required(),
    DATA,
    text("emphasis_keyword"),
    text("color"),
]);

const UNIFORM_SHAPE: &Shape = &Shape(&[
    text("touser").required(),
    object(
        "weapp_template_msg",
        &Shape(&[
            text("template_id").required(),
            text("page"),
            text("form_id").required(),
            DATA,
            text("emphasis_keyword"),
        ]),
    ),
    object(
        "mp_template_msg",
        &Shape(&[
            text("appid").required(),
            text("template_id").required(),
            text("url"),
            object("miniprogram", &Shape(&[text("appid"), text("pagepath"), text("pagePath")])),
            DATA,
        ]),
    )
    .required(),
]);

const SOURCE: &Source =
    &Source { title: "小程序模板消息能力调整通知", url: "", date: "2020-01-10" };
const OLD: &Source = &Source { title: "模板消息", url: "", date: "2026-11-21" };
const NOTICE: &Source =
    &Source {
        title: "小程序与公众号下发统一消息接口调整通知", url: "", date: "2023-08-22"
    };

const GOOD: Example = Example::of(
    r##"{"touser":"OPENID","template_id":"TEMPLATE_ID","page":"index","form_id":"FORMID","data":{"keyword1":{"value":"339208499","color":"#173177"}},"emphasis_keyword":"keyword1.DATA"}"##,
)
.on("2020-01-09");

const UNIFORM_GOOD: Example = Example::of(
    r#"{"touser":"OPENID","mp_template_msg":{"appid":"APPID","template_id":"TEMPLATE_ID","url":"http://weixin.qq.com","data":{"first":{"value":"恭喜你购买成功！"}}}}"#,
)
.on("2023-08-21");

const EMPHASIS: Example = Example::of(
    r#"{"touser":"OPENID","template_id":"T","form_id":"F","data":{"keyword1":{"value":"a"}},"emphasis_keyword":"keyword2.DATA"}"#,
);

const WEAPP: Example = Example::of(
    r#"{"touser":"OPENID","weapp_template_msg":{"template_id":"T","form_id":"F"},"mp_template_msg":{"appid":"APPID","template_id":"T"}}"#,
);

const SUBSCRIBE: Text = Text {
    zh: "改用订阅消息：wx.requestSubscribeMessage 与 subscribeMessage.send。",
    en: "Use subscribe messages: wx.requestSubscribeMessage and subscribeMessage.send.",
};
const OFFICIAL_ACCOUNT: Text = Text {
    zh: "改用公众号的模板消息接口；若用的是小程序 openid，先把小程序与公众号绑定到同一开放平台账号。",
    en: "Use the official account's template messages; for openids of a mini program bind both to one Open Platform account first.",
};

const OPEN: Period = Period::before("2020-04-11");
const UNIFORM_OPEN: Period = Period::before("2023-09-20");

const TEMPLATE_RULES: &[Rule] = &[
    Rule {
        id: "template-message-retired",
        confidence: Confidence::B,
        check: Check::When(|_, _| true),
        what: Text {
            zh: "模板消息已下线：2020-01-10 24:00 后发布的版本、2020-04-10 24:00 后的所有版本都不能使用。",
            en: "Template messages are retired: for versions released after 2020-01-10, for all of them after 2020-04-10.",
        },
        fix: SUBSCRIBE,
        holds: Period::since("2020-04-11"),
        source: SOURCE,
        bad: GOOD.on("2020-04-11"),
        ..PAST
    },
    Rule {
        id: "template-message-release",
        severity: Severity::Warning,
        confidence: Confidence::B,
        check: Check::When(|_, _| true),
        what: Text {
            zh: "2020-01-10 24:00 之后发布的版本不能使用模板消息。",
            en: "Versions released after 2020-01-10 cannot use template messages.",
        },
        why: Text {
            zh: "更早的版本也只能用到 2020-04-10 24:00。",
            en: "Older ones can until the end of 2020-04-10.",
        },
        fix: SUBSCRIBE,
        holds: Period::between("2020-01-11", "2020-04-11"),
        source: SOURCE,
        bad: GOOD.with(r#"{"baseLibrary":"2.9.5"}"#).on("2020-04-10"),
        ..PAST
    },
    Rule {
        id: "template-message-form-id",
        severity: Severity::Info,
        at: &["/form_id"],
        check: Check::Present,
        what: Text {
            zh: "开发版与体验版取得的 {name} 不能使用。",
            en: "A {name} of a development or trial version cannot be used.",
        },
        why: Text { zh: "正式版不受影响。", en: "Those of a released version can." },
        fix: SUBSCRIBE,
        holds: Period::between("2020-01-10", "2020-04-11"),
        library: Libraries::since("2.10.0"),
        source: SOURCE,
        bad: GOOD.with(r#"{"baseLibrary":"2.10.0"}"#).on("2020-01-10"),
        good: GOOD.with(r#"{"baseLibrary":"2.9.5"}"#).on("2020-01-10"),
        ..PAST
    },
    Rule {
        rulebook: "retired-template-send",
        confidence: Confidence::B,
        why: NOT_SENT,
        holds: OPEN,
        source: OLD,
        bad: Example::of(r#"{"touser":1,"template_id":"T","form_id":"F"}"#).on("2020-01-09"),
        good: GOOD,
        ..generic::types("template-message-type", SHAPE)
    },
    Rule {
        rulebook: "retired-template-send",
        confidence: Confidence::B,
        why: NOT_SENT,
        holds: OPEN,
        source: OLD,
        bad: Example::of(r#"{"touser":"OPENID","template_id":"T"}"#).on("2020-01-09"),
        good: GOOD,
        ..generic::missing("template-message-required", SHAPE)
    },
    Rule {
        rulebook: "retired-template-send",
        confidence: Confidence::B,
        holds: OPEN,
        source: OLD,
        bad: Example::of(r#"{"touser":"O","template_id":"T","form_id":"F","lang":"zh_CN"}"#).on("2020-01-09"),
        good: GOOD,
        ..generic::unknown("template-message-unknown", SHAPE)
    },
    Rule {
        id: "template-message-key",
        at: &["/data/*"],
        check: Check::With(|member, _, report| {
            if !is_keyword(member.key()) {
                report.key(member).say();
            }
        }),
        what: Text { zh: "{name} 不是 keyword 加序号。", en: "{name} is not keyword with a number." },
        fix: KEYWORD_1,
        bad: Example::of(
            r#"{"touser":"OPENID","template_id":"T","form_id":"F","data":{"thing1":{"value":"a"}}}"#,
        )
        .on("2020-01-09"),
        ..PAST
    },
    Rule {
        id: "template-message-emphasis",
        at: &["/emphasis_keyword"],
        check: Check::When(|place, scope| {
            let data = scope.top.get("data");
            place.text().is_some_and(|text| {
                let keyword = text.strip_suffix(".DATA");
                !text.is_empty()
                    && keyword.is_none_or(|name| data.as_ref().is_none_or(|data| data.get(name).is_none()))
            })
        }),
        what: Text { zh: "{found} 不是 data 里的关键词。", en: "{found} is no keyword of data." },
        why: Text { zh: "没有关键词会被放大。", en: "No keyword is shown large." },
        fix: Text { zh: "写成 keyword1.DATA。", en: "Write keyword1.DATA." },
        bad: EMPHASIS.on("2020-01-09"),
        ..PAST
    },
    Rule {
        id: "template-message-window",
        severity: Severity::Error,
        at: &["/form_id"],
        check: Check::With(|place, scope, report| {
            if scope.context.counter("secondsSinceForm").is_some_and(|since| since > 7 * 86_400) {
                report.at(place).with("found", display(place)).say();
            }
        }),
        what: Text { zh: "{name} 已超过 7 天。", en: "{name} is older than 7 days." },
        fix: Text { zh: "换一个 7 天内取得的 {name}。", en: "Use one of the last 7 days." },
        bad: GOOD.with(r#"{"counters":{"secondsSinceForm":604801}}"#),
        good: GOOD.with(r#"{"counters":{"secondsSinceForm":604800}}"#),
        ..PAST
    },
];

const UNIFORM_RULES: &[Rule] = &[
    Rule {
        id: "uniform-message-retired",
        check: Check::When(|_, _| true),
        what: Text {
            zh: "下发统一消息接口已于 2023-09-20 回收。",
            en: "The interface was withdrawn on 2023-09-20.",
        },
        fix: OFFICIAL_ACCOUNT,
        errcode: Rule::answer(45109),
        holds: Period::since("2023-09-20"),
        bad: UNIFORM_GOOD.on("2023-09-20"),
        ..UNIFORM_PAST
    },
    Rule {
        id: "uniform-message-announced",
        severity: Severity::Warning,
        check: Check::When(|_, _| true),
        what: Text {
            zh: "下发统一消息接口将于 2023-09-20 回收。",
            en: "The interface will be withdrawn on 2023-09-20.",
        },
        fix: OFFICIAL_ACCOUNT,
        holds: Period::between("2023-08-22", "2023-09-20"),
        bad: UNIFORM_GOOD.on("2023-09-19"),
        ..UNIFORM_PAST
    },
    Rule {
        id: "uniform-message-weapp",
        at: &["/weapp_template_msg"],
        check: Check::Present,
        why: Text {
            zh: "小程序模板消息已于 2020-04-10 24:00 下线。",
            en: "Template messages of mini programs were retired at the end of 2020-04-10.",
        },
        fix: SUBSCRIBE,
        holds: Period::between("2020-04-11", "2023-09-20"),
        bad: WEAPP.on("2020-04-11"),
        ..UNIFORM_PAST
    },
    Rule {
        rulebook: "retired-uniform-send",
        confidence: Confidence::B,
        why: NOT_SENT,
        holds: UNIFORM_OPEN,
        source: NOTICE,
        bad: Example::of(r#"{"touser":"OPENID","mp_template_msg":"T"}"#).on("2023-08-21"),
        good: UNIFORM_GOOD,
        ..generic::types("uniform-message-type", UNIFORM_SHAPE)
    },
    Rule {
        rulebook: "retired-uniform-send",
        confidence: Confidence::B,
        why: NOT_SENT,
        holds: UNIFORM_OPEN,
        source: NOTICE,
        bad: Example::of(r#"{"touser":"OPENID","mp_template_msg":{"appid":"APPID"}}"#).on("2023-08-21"),
        good: UNIFORM_GOOD,
        ..generic::missing("uniform-message-required", UNIFORM_SHAPE)
    },
    Rule {
        rulebook: "retired-uniform-send",
        confidence: Confidence::B,
        holds: UNIFORM_OPEN,
        source: NOTICE,
        bad: Example::of(
            r#"{"touser":"OPENID","page":"index","mp_template_msg":{"appid":"APPID","template_id":"T"}}"#,
        )
        .on("2023-08-21"),
        good: UNIFORM_GOOD,
        ..generic::unknown("uniform-message-unknown", UNIFORM_SHAPE)
    },
];

/// What the rows of template messages share.
const PAST: Rule = Rule {
    rulebook: "retired-template-send",
    confidence: Confidence::B,
    why: NOT_SENT,
    holds: OPEN,
    source: OLD,
    good: GOOD,
    ..Rule::BASE
};

/// What the rows of uniform messages share.
const UNIFORM_PAST: Rule = Rule {
    rulebook: "retired-uniform-send",
    confidence: Confidence::B,
    source: NOTICE,
    good: UNIFORM_GOOD,
    ..Rule::BASE
};

const KEYWORD_1: Text =
    Text { zh: "写成 keyword1、keyword2……", en: "Write keyword1, keyword2 and so on." };

fn is_keyword(key: &str) -> bool {
    let number = key.strip_prefix("keyword").unwrap_or_default();
    form::is_digits(number)
}

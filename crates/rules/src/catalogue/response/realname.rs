//! Real names: what getrealnameinfo and checkrealnameinfo are asked. Both are suspended.

use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, integer, list, text};
use crate::check::{Check, display};
use crate::form;
use crate::{Confidence, Example, Period, Place, Report, Rule, Scope, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "realname",
    title: Text { zh: "实名信息接口的请求", en: "Requests for real names" },
    tables: &[RULES],
    ..Subject::BASE
};

/// The members of both, and the pair that the button takes.
const SHAPE: &Shape = &Shape(&[
    text("auth_token"),
    text("mch_id"),
    text("cert_serialno"),
    integer("timestamp"),
    text("sign"),
    text("openid"),
    text("real_name"),
    text("cred_id"),
    text("cred_type"),
    text("code"),
    list("category-id", &Kind::Integer),
]);

const GET: &Shape = &Shape(&[
    text("auth_token").required(),
    text("mch_id").required(),
    text("cert_serialno").required(),
    integer("timestamp").required(),
    text("sign").required(),
]);

const VERIFY: &Shape = &Shape(&[
    text("openid").required(),
    text("real_name").required(),
    text("cred_id").required(),
    text("cred_type").required(),
    text("code").required(),
]);

const SOURCE: &Source =
    &Source { title: "微信支付实名信息小程序授权接口能力", url: "", date: "2019-12-02" };

const CITY: &Source =
    &Source { title: "城市服务实名信息校验接口说明", url: "", date: "2022-11-22" };

const PAGE: &Source = &Source {
    title: "校验实名信息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_checkrealnameinfo",
    date: "2026-07-29",
};

const GOOD: Example =
    Example::of(r#"{"openid":"o1","real_name":"张三","cred_id":"1","cred_type":"1","code":"c"}"#)
        .on("2021-11-09");

const PAIR: &[&str] = &["/category-id"];

const RULES: &[Rule] = &[
    Rule {
        id: "realname-suspended",
        rulebook: "realname-suspended",
        confidence: Confidence::B,
        check: Check::When(|_, _| true),
        what: Text {
            zh: "实名信息接口已暂停开放。", en: "The interfaces for real names are suspended."
        },
        why: Text {
            zh: "公告所载日期不一：实名授权写 2019-11-10，城市服务校验写 2021-11-10；这里以后者为准。",
            en: "The notices give two dates: 2019-11-10 for the authorisation, 2021-11-10 for the check; the later is taken here.",
        },
        fix: Text {
            zh: "改用其他合规的实名核验服务。",
            en: "Use another lawful service that verifies names.",
        },
        holds: Period::since("2021-11-10"),
        source: CITY,
        bad: Example::of(r#"{"openid":"o1","real_name":"张三","cred_id":"1","cred_type":"1","code":"c"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        rulebook: "realname-request-sign",
        confidence: Confidence::B,
        source: SOURCE,
        bad: Example::of(
            r#"{"auth_token":"t","mch_id":"1","cert_serialno":"1","timestamp":"1234444","sign":"eHh4"}"#,
        )
        .on("2021-11-09"),
        good: GOOD,
        ..generic::types("realname-type", SHAPE)
    },
    Rule {
        id: "realname-required",
        rulebook: "realname-request-sign",
        confidence: Confidence::B,
        check: Check::With(required),
        what: Check::Missing(SHAPE).what(),
        fix: Check::Missing(SHAPE).fix(),
        source: SOURCE,
        bad: Example::of(r#"{"auth_token":"t","mch_id":"1","timestamp":1234444,"sign":"eHh4"}"#)
            .on("2021-11-09"),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        rulebook: "realname-request-sign",
        confidence: Confidence::B,
        source: SOURCE,
        bad: Example::of(
            r#"{"openid":"o1","real_name":"张三","cred_id":"1","cred_type":"1","code":"c","name":"张三"}"#,
        )
        .on("2021-11-09"),
        good: GOOD,
        ..generic::unknown("realname-unknown", SHAPE)
    },
    Rule {
        id: "realname-sign-form",
        rulebook: "realname-request-sign",
        confidence: Confidence::B,
        at: &["/sign"],
        check: Check::Text(|sign| {
            form::is_placeholder(sign) || form::base64_bytes(sign).is_some_and(|bytes| bytes > 0)
        }),
        what: Text { zh: "sign 不是 Base64。", en: "sign is no Base64." },
        fix: Text {
            zh: "对 cert_serialno=…&timestamp=… 做 RSA-SHA256（PKCS#1 v1.5）后 Base64。",
            en: "Sign cert_serialno=…&timestamp=… with RSA-SHA256 (PKCS#1 v1.5), as Base64.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"auth_token":"t","mch_id":"1","cert_serialno":"1","timestamp":1234444,"sign":"9a0-"}"#,
        )
        .on("2021-11-09"),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-timestamp-unit",
        rulebook: "realname-request-sign",
        confidence: Confidence::B,
        at: &["/timestamp"],
        check: Check::When(|place, _| form::in_milliseconds(place)),
        what: Text {
            zh: "timestamp {found} 像是毫秒。", en: "timestamp {found} looks like milliseconds."
        },
        fix: Text {
            zh: "写 Unix 秒，并与签名串一致。", en: "Write Unix seconds, as in what is signed."
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"auth_token":"t","mch_id":"1","cert_serialno":"1","timestamp":1573315200000,"sign":"eHh4"}"#,
        )
        .on("2021-11-09"),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-cred-type",
        rulebook: "realname-decrypt",
        at: &["/cred_type"],
        check: Check::OneOf(&["1"]),
        why: Text { zh: "目前只支持身份证。", en: "Only identity cards are known." },
        source: PAGE,
        bad: Example::of(r#"{"openid":"o1","real_name":"张三","cred_id":"1","cred_type":"2","code":"c"}"#)
            .on("2021-11-09"),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-category",
        rulebook: "realname-button",
        confidence: Confidence::B,
        at: PAIR,
        check: Check::Items(2, 2),
        fix: Text {
            zh: "写 [一级类目 ID, 二级类目 ID]，取自 /wxa/get_category。",
            en: "Write [first category id, second category id] from /wxa/get_category.",
        },
        errcode: Rule::answer(40003),
        source: SOURCE,
        bad: Example::of(r#"{"category-id":[99]}"#).on("2021-11-09"),
        good: Example::of(r#"{"category-id":[99,904]}"#).on("2021-11-09"),
        ..Rule::BASE
    },
    Rule {
        id: "realname-category-zero",
        rulebook: "realname-button",
        confidence: Confidence::B,
        at: &["/category-id/*"],
        check: Check::With(|place, _, report| {
            if place.integer().is_some_and(|id| id <= 0) {
                report.at(place).with("found", display(place)).say();
            }
        }),
        what: Text { zh: "{found} 不是类目 ID。", en: "{found} is no category id." },
        fix: Text { zh: "从 /wxa/get_category 取得。", en: "Take it from /wxa/get_category." },
        errcode: Rule::answer(40003),
        source: SOURCE,
        bad: Example::of(r#"{"category-id":[99,0]}"#).on("2021-11-09"),
        good: Example::of(r#"{"category-id":[99,904]}"#).on("2021-11-09"),
        ..Rule::BASE
    },
];

/// What is missing depends on which of the two is asked.
fn required(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let has = |shape: &Shape| shape.0.iter().any(|field| top.get(field.name).is_some());
    if has(GET) {
        Check::Missing(GET).run(top, scope, report);
    }
    if has(VERIFY) {
        Check::Missing(VERIFY).run(top, scope, report);
    }
}

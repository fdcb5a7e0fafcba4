//! Phone numbers: `POST /wxa/business/getuserphonenumber` and what it answers.

use super::{api, code, watermark};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, object, text};
use crate::{Example, Libraries, Rule, Source, Subject, Text};

pub(super) const REQUEST: Subject = Subject {
    name: "phone-number-request",
    title: Text { zh: "获取手机号的请求参数", en: "Parameters of getPhoneNumber" },
    tables: &[REQUEST_RULES, code::RULES],
    ..Subject::BASE
};

pub(super) const SUBJECT: Subject = Subject {
    name: "phone-number-response",
    title: Text { zh: "获取手机号的返回", en: "The answer of getPhoneNumber" },
    tables: &[RULES, watermark::RULES, api::RULES],
    ..Subject::BASE
};

const REQUEST_SHAPE: &Shape = &Shape(&[text("code").required(), text("openid")]);

const SHAPE: &Shape = &Shape(&[object(
    "phone_info",
    &Shape(&[
        text("phoneNumber").required(),
        text("purePhoneNumber").required(),
        text("countryCode").required(),
        object("watermark", watermark::SHAPE).required(),
    ]),
)
.required()]);

const SOURCE: &Source = &Source {
    title: "获取手机号",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber",
    date: "2026-07-29",
};

pub(super) const GOOD_REQUEST: Example =
    Example::of(r#"{"code":"e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144"}"#);

pub(super) const GOOD: Example = Example::of(
    r#"{"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"xxxxxx","purePhoneNumber":"xxxxxx","countryCode":"86","watermark":{"timestamp":1637744274,"appid":"xxxx"}}}"#,
);

const REQUEST_RULES: &[Rule] = &[
    Rule {
        id: "phone-request-library",
        rulebook: "getphonenumber-code",
        at: &["/code"],
        check: Check::Present,
        what: Text {
            zh: "该基础库的 getPhoneNumber 不返回 {name}。",
            en: "On this base library getPhoneNumber gives no {name}.",
        },
        why: Text { zh: "基础库 2.21.2 起才有。", en: "It does from 2.21.2." },
        fix: Text { zh: "改为解密 encryptedData。", en: "Decrypt encryptedData instead." },
        library: Libraries::before("2.21.2"),
        source: SOURCE,
        bad: GOOD_REQUEST.with(r#"{"baseLibrary":"2.21.1"}"#),
        good: GOOD_REQUEST.with(r#"{"baseLibrary":"2.21.2"}"#),
        ..Rule::BASE
    },
    Rule {
        rulebook: "get-phone-number",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"code":1}"#),
        good: GOOD_REQUEST,
        ..generic::types("phone-request-type", REQUEST_SHAPE)
    },
    Rule {
        rulebook: "get-phone-number",
        errcode: Rule::answer(40029),
        source: SOURCE,
        bad: Example::of("{}"),
        good: GOOD_REQUEST,
        ..generic::missing("phone-request-required", REQUEST_SHAPE)
    },
    Rule {
        rulebook: "get-phone-number",
        source: SOURCE,
        bad: Example::of(r#"{"code":"e31968a7","iv":"x"}"#),
        good: GOOD_REQUEST,
        ..generic::unknown("phone-request-unknown", REQUEST_SHAPE)
    },
];

const RULES: &[Rule] = &[
    Rule {
        rulebook: "get-phone-number",
        source: SOURCE,
        bad: Example::of(
            r#"{"phone_info":{"phoneNumber":13800000000,"purePhoneNumber":"xxxxxx","countryCode":"86","watermark":{"timestamp":1637744274,"appid":"xxxx"}}}"#,
        ),
        good: GOOD,
        ..generic::types("phone-response-type", SHAPE)
    },
    Rule {
        id: "phone-response-required",
        rulebook: "get-phone-number",
        check: Check::With(|top, scope, report| api::missing(SHAPE, top, scope, report)),
        what: Check::Missing(SHAPE).what(),
        fix: Text {
            zh: "确认这是 getPhoneNumber 的原始返回。",
            en: "Check that this is what getPhoneNumber has answered.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"errcode":0,"errmsg":"ok"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

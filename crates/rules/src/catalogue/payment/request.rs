//! `wx.requestPayment`: what its parameters are.

use super::signed;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Field, Kind, Shape, any, text};
use crate::form;
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "payment-request",
    title: Text { zh: "wx.requestPayment 的参数", en: "Parameters of wx.requestPayment" },
    tables: &[RULES, signed::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("timeStamp").required(),
    text("nonceStr").required(),
    text("package").required(),
    text("signType"),
    text("paySign").required(),
]);

/// What another rule speaks about is known here.
const KNOWN: &Shape = &Shape(&[
    text("timeStamp"),
    text("nonceStr"),
    text("package"),
    text("signType"),
    text("paySign"),
    any("appId", Kind::Any),
    any("appid", Kind::Any),
    any("timestamp", Kind::Any),
    any("noncestr", Kind::Any),
    any("signtype", Kind::Any),
    any("paysign", Kind::Any),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "wx.requestPayment",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/payment/wx.requestPayment.html",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"timeStamp":"1490840662","nonceStr":"5K8264ILTKCH16CQ2502SI8ZNMTM67VS","package":"prepay_id=wx2017033010242291fcfe0db70013231072","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
);

/// What becomes of a payment that is not as it should be.
const FAILS: Text =
    Text { zh: "支付调不起来：requestPayment:fail。", en: "No payment opens: requestPayment:fail." };

const RULES: &[Rule] = &[
    Rule {
        rulebook: "pay-request-fields",
        why: FAILS,
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":1490840662,"nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..generic::types("pay-type", SHAPE)
    },
    Rule {
        id: "pay-required",
        rulebook: "pay-request-fields",
        check: Check::With(required),
        what: Check::Missing(SHAPE).what(),
        why: FAILS,
        fix: Check::Missing(SHAPE).fix(),
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-case",
        rulebook: "pay-request-fields",
        check: Check::With(miswritten),
        what: Text { zh: "{name} 应写作 {expected}。", en: "{name} is to be written {expected}." },
        why: Text {
            zh: "小程序区分大小写；公众号的 wx.chooseWXPay 才用小写的 timestamp。",
            en: "Capitals matter in a mini program; the small timestamp is that of wx.chooseWXPay in web pages.",
        },
        fix: Text { zh: "改为 {expected}。", en: "Write {expected}." },
        source: SOURCE,
        bad: Example::of(
            r#"{"timestamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        rulebook: "pay-request-fields",
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6","total_fee":1}"#,
        ),
        good: GOOD,
        ..generic::unknown("pay-unknown", KNOWN)
    },
    Rule {
        id: "pay-app-id",
        rulebook: "pay-request-fields",
        severity: Severity::Info,
        at: &["/appId", "/appid"],
        check: Check::Present,
        why: Text {
            zh: "appId 只参与签名，不是 wx.requestPayment 的参数。",
            en: "appId is signed, but no parameter of wx.requestPayment.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"appId":"wxd678efh567hg6787","timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-timestamp",
        rulebook: "pay-request-fields",
        at: &["/timeStamp"],
        check: Check::Text(|time| time.len() == 10 && form::is_digits(time)),
        what: Text {
            zh: "timeStamp {found} 不是 10 位数字的秒数。",
            en: "timeStamp {found} is not seconds in 10 digits.",
        },
        why: FAILS,
        fix: Text {
            zh: "写字符串 String(Math.floor(Date.now() / 1000))，与签名时相同。",
            en: "Write the string String(Math.floor(Date.now() / 1000)), the one that was signed.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662000","nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-nonce",
        rulebook: "pay-request-fields",
        at: &["/nonceStr"],
        check: Check::MaxChars(32),
        why: FAILS,
        source: SOURCE,
        bad: long!(
            r#"{"timeStamp":"1490840662","nonceStr":""#,
            r#"","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-empty",
        rulebook: "pay-request-fields",
        at: &["/nonceStr", "/paySign"],
        check: Check::Empty,
        why: FAILS,
        fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-package",
        rulebook: "pay-request-fields",
        at: &["/package"],
        check: Check::Text(|package| package.strip_prefix("prepay_id=").is_some_and(|id| !id.is_empty())),
        what: Text {
            zh: "package {found} 不是 prepay_id=…。", en: "package {found} is not prepay_id=…."
        },
        why: FAILS,
        fix: Text {
            zh: "写 \"prepay_id=\" 加下单返回的 prepay_id。",
            en: "Write \"prepay_id=\" and the prepay_id of the order.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"wx2017033010242291","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-package-length",
        rulebook: "pay-request-fields",
        at: &["/package"],
        check: Check::MaxChars(128),
        why: FAILS,
        source: SOURCE,
        bad: long!(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id="#,
            r#"","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// The field that a key would be, had it other capitals.
fn meant(key: &str) -> Option<&'static Field> {
    let field = SHAPE.0.iter().find(|field| field.name.eq_ignore_ascii_case(key))?;
    (field.name != key).then_some(field)
}

fn required(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let meant: Vec<_> = top.children().filter_map(|member| Some(meant(member.key())?.name)).collect();
    for field in SHAPE.0.iter().filter(|field| field.required && !meant.contains(&field.name)) {
        if top.get(field.name).is_none() {
            report.missing(top, field.name).say();
        }
    }
}

fn miswritten(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    for member in top.children() {
        if let Some(field) = meant(member.key()) {
            report.key(&member).with("expected", field.name).say();
        }
    }
}

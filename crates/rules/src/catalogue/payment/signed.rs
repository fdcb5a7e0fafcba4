//! `wx.requestPayment`: what kind of signature it carries.

use super::request::{GOOD, SOURCE};
use crate::check::Check;
use crate::form;
use crate::{Example, Place, Rule, Scope, Severity, Source, Text};

const V3: &Source = &Source {
    title: "小程序调起支付",
    url: "https://pay.weixin.qq.com/doc/v3/merchant/4012791898",
    date: "2026-07-29",
};

const FAILS: Text = Text { zh: "微信支付验签失败。", en: "WeChat Pay finds the signature wrong." };

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "pay-sign-type",
        rulebook: "pay-request-fields",
        at: &["/signType"],
        check: Check::OneOf(&["MD5", "HMAC-SHA256", "RSA"]),
        why: Text {
            zh: "APIv3 用 RSA；APIv2 与下单时一致。",
            en: "It is RSA with APIv3, with APIv2 the one of the order.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"md5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-sign-type-missing",
        rulebook: "pay-v3-paysign",
        at: &["/paySign"],
        check: Check::With(|place, scope, report| {
            if let Some(other) = other_kind(place, scope) {
                report.at(place).with("kind", other).say();
            }
        }),
        what: Text {
            zh: "没有 signType，而 paySign 像是 {kind} 签名。",
            en: "There is no signType, and paySign looks like one of {kind}.",
        },
        why: Text {
            zh: "signType 默认是 MD5，验签会失败。",
            en: "The default is MD5, with which it is wrong.",
        },
        fix: Text { zh: "写明 signType: \"{kind}\"。", en: "Write signType: \"{kind}\"." },
        source: V3,
        bad: Example::of(concat!(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","paySign":""#,
            letters!(),
            r#""}"#
        )),
        good: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "pay-sign-form",
        rulebook: "pay-v2-paysign",
        at: &["/paySign"],
        check: Check::With(|place, scope, report| {
            let Some(kind) = kind(scope) else { return };
            let Some(sign) = place.text().filter(|sign| !sign.is_empty() && sign.len() <= LONGEST) else {
                return;
            };
            if !has_form(sign, kind) && other_kind(place, scope).is_none() {
                report.at(place).with("kind", kind).say();
            }
        }),
        what: Text {
            zh: "paySign 不是 {kind} 签名的形式。", en: "paySign has not the form of {kind}."
        },
        why: FAILS,
        fix: Text {
            zh: "MD5 是 32 位、HMAC-SHA256 是 64 位大写十六进制，RSA 是 Base64；signType 与算法一致。",
            en: "MD5 is 32 and HMAC-SHA256 64 hexadecimal digits in capitals, RSA is Base64; signType is as the algorithm.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"RSA","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-sign-case",
        rulebook: "pay-v2-paysign",
        severity: Severity::Warning,
        at: &["/paySign"],
        check: Check::When(|place, scope| {
            let lower = |sign: &str| sign.bytes().any(|byte| byte.is_ascii_lowercase());
            let hex = |sign: &str| form::is_hex(sign, 32) || form::is_hex(sign, 64);
            kind(scope).is_some_and(|kind| kind != "RSA")
                && place.text().is_some_and(|sign| hex(sign) && lower(sign))
        }),
        what: Text { zh: "paySign 含有小写字母。", en: "paySign has small letters." },
        why: Text { zh: "规则要求转为大写。", en: "The rules ask for capitals." },
        fix: Text { zh: "把十六进制结果转为大写。", en: "Write the digits in capitals." },
        source: SOURCE,
        bad: Example::of(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22d9b4e54ab1950f51e0649e8810acd6"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "pay-sign-length",
        rulebook: "pay-request-fields",
        at: &["/paySign"],
        check: Check::MaxChars(LONGEST),
        why: FAILS,
        source: V3,
        bad: long!(
            r#"{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","signType":"RSA","paySign":""#,
            r#""}"#
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

const LONGEST: usize = 512;

/// The kind of signature asked for, if it is one there is.
fn kind(scope: &Scope<'_>) -> Option<&'static str> {
    match scope.top.get("signType") {
        None => Some("MD5"),
        Some(kind) => ["MD5", "HMAC-SHA256", "RSA"].into_iter().find(|known| kind.text() == Some(*known)),
    }
}

/// Without a `signType`: which kind the signature is instead of MD5.
fn other_kind(place: &Place<'_>, scope: &Scope<'_>) -> Option<&'static str> {
    let sign = place.text().filter(|sign| sign.len() <= LONGEST)?;
    let missing = !scope.top.children().any(|member| member.key().eq_ignore_ascii_case("signType"));
    let kinds = ["HMAC-SHA256", "RSA"];
    kinds.into_iter().find(|kind| missing && has_form(sign, kind))
}

fn has_form(sign: &str, kind: &str) -> bool {
    match kind {
        "MD5" => form::is_hex(sign, 32),
        "HMAC-SHA256" => form::is_hex(sign, 64),
        // An RSA key of WeChat Pay has 2,048 bits; a few old ones are shorter.
        _ => form::base64_bytes(sign).is_some_and(|bytes| bytes >= 64),
    }
}

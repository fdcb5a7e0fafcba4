//! `wx.requestVirtualPayment`: what its parameters are.

use super::sign_data;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, text};
use crate::form;
use crate::{Example, Libraries, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "virtual-payment",
    title: Text { zh: "wx.requestVirtualPayment 的参数", en: "Parameters of wx.requestVirtualPayment" },
    tables: &[RULES, sign_data::RULES],
    ..Subject::BASE
};

/// What `signData` is has a rule of its own.
const SHAPE: &Shape = &Shape(&[
    text("mode").required(),
    any("signData", Kind::Any).required(),
    text("paySig").required(),
    text("signature").required(),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "wx.requestVirtualPayment",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/payment/wx.requestVirtualPayment.html",
    date: "2026-07-29",
};

/// An example with `signData` between its parts, and the end of the official one.
macro_rules! with_sign_data {
    ($data:literal) => {
        with_sign_data!("short_series_goods", $data)
    };
    ($mode:literal, $data:literal) => {
        $crate::Example::of(concat!(
            r#"{"signData":"#,
            $data,
            r#","mode":""#,
            $mode,
            r#"","paySig":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#
        ))
    };
}
pub(super) use with_sign_data;

pub(super) const GOOD: Example = with_sign_data!(
    r#""{\"offerId\":\"123\",\"buyQuantity\":1,\"env\":0,\"currencyType\":\"CNY\",\"productId\":\"testproductId\",\"goodsPrice\":10,\"outTradeNo\":\"xxxxxx\",\"attach\":\"testdata\"}""#
);

const HEX: Text =
    Text { zh: "{name} 不是 64 位十六进制。", en: "{name} is not 64 hexadecimal digits." };

const RULES: &[Rule] = &[
    Rule {
        id: "vpay-library",
        rulebook: "vpay-signdata",
        check: Check::When(|_, _| true),
        what: Text {
            zh: "该基础库没有 wx.requestVirtualPayment。",
            en: "This base library has no wx.requestVirtualPayment.",
        },
        why: Text { zh: "基础库 2.19.2 起支持。", en: "It is there from 2.19.2." },
        fix: generic::ASK_FIRST,
        library: Libraries::before("2.19.2"),
        source: SOURCE,
        bad: GOOD.with(r#"{"baseLibrary":"2.19.1"}"#),
        good: GOOD.with(r#"{"baseLibrary":"2.19.2"}"#),
        ..Rule::BASE
    },
    Rule {
        rulebook: "vpay-signdata",
        errcode: Rule::answer(-15001),
        source: SOURCE,
        bad: Example::of(
            r#"{"signData":"{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}","mode":1,"paySig":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#,
        ),
        good: GOOD,
        ..generic::types("vpay-type", SHAPE)
    },
    Rule {
        rulebook: "vpay-signdata",
        errcode: Rule::answer(-15001),
        source: SOURCE,
        bad: Example::of(
            r#"{"mode":"short_series_coin","paySig":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#,
        ),
        good: GOOD,
        ..generic::missing("vpay-required", SHAPE)
    },
    Rule {
        rulebook: "vpay-signdata",
        source: SOURCE,
        bad: Example::of(
            r#"{"mode":"short_series_coin","env":0,"signData":"{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}","paySig":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#,
        ),
        good: GOOD,
        ..generic::unknown("vpay-unknown", SHAPE)
    },
    Rule {
        id: "vpay-mode",
        rulebook: "vpay-signdata",
        at: &["/mode"],
        check: Check::OneOf(&["short_series_goods", "short_series_coin"]),
        errcode: Rule::answer(-15001),
        source: SOURCE,
        bad: with_sign_data!(
            "game",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "vpay-pay-sig",
        rulebook: "vpay-sigs",
        at: &["/paySig"],
        check: Check::Text(|text| form::is_hex(text, 64)),
        what: HEX,
        fix: Text {
            zh: "hex(HMAC-SHA256(AppKey, \"requestVirtualPayment&\" + signData))，AppKey 与 env 对应。",
            en: "Write hex(HMAC-SHA256(AppKey, \"requestVirtualPayment&\" + signData)) with the AppKey of that env.",
        },
        errcode: Rule::answer(-15006),
        source: SOURCE,
        bad: Example::of(
            r#"{"mode":"short_series_coin","signData":"{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}","paySig":"D0B8","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "vpay-hex-case",
        rulebook: "vpay-sigs",
        at: &["/paySig", "/signature"],
        source: SOURCE,
        bad: Example::of(
            r#"{"mode":"short_series_coin","signData":"{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}","paySig":"D0B8BBCCBE109B11549BCFD6602B08711F46600965253A949CD6A2B895152F9D","signature":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d"}"#,
        ),
        good: GOOD,
        ..generic::CAPITALS
    },
    Rule {
        id: "vpay-signature",
        rulebook: "vpay-sigs",
        at: &["/signature"],
        check: Check::Text(|text| form::is_hex(text, 64)),
        what: HEX,
        fix: Text {
            zh: "hex(HMAC-SHA256(session_key 文本, signData))，session_key 不解码。",
            en: "Write hex(HMAC-SHA256(text of the session_key, signData)); the key is not decoded.",
        },
        errcode: Rule::answer(-15005),
        source: SOURCE,
        bad: Example::of(
            r#"{"mode":"short_series_coin","signData":"{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}","paySig":"d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d","signature":""}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

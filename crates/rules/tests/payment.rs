//! Payments: boundaries of every field.

mod common;

use common::{TODAY, found, judged};
use weseal_rules::Locale;

const SIGN: &str = "d0b8bbccbe109b11549bcfd6602b08711f46600965253a949cd6a2b895152f9d";

/// A request in which one member is another.
fn pay(name: &str, value: &str) -> Vec<String> {
    let own = [
        ("timeStamp", r#""1490840662""#),
        ("nonceStr", r#""5K82""#),
        ("package", r#""prepay_id=wx20""#),
        ("signType", r#""MD5""#),
        ("paySign", r#""22D9B4E54AB1950F51E0649E8810ACD6""#),
    ];
    let mut members: Vec<_> = own.iter().filter(|(own, _)| *own != name).copied().collect();
    members.push((name, value));
    let members: Vec<_> = members
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!(r#""{name}":{value}"#))
        .collect();
    found("payment-request", &format!("{{{}}}", members.join(",")), "")
}

/// A virtual payment with this object as its `signData`.
fn vpay(mode: &str, data: &str) -> Vec<String> {
    let data = data.replace('"', "\\\"");
    found(
        "virtual-payment",
        &format!(r#"{{"mode":"{mode}","signData":"{data}","paySig":"{SIGN}","signature":"{SIGN}"}}"#),
        "",
    )
}

/// A purchase of coins with these members more.
fn coins(more: &str) -> Vec<String> {
    vpay(
        "short_series_coin",
        &format!(r#"{{"offerId":"1","buyQuantity":1,"currencyType":"CNY","attach":""{more}}}"#),
    )
}

fn none(found: impl AsRef<[String]>) {
    assert_eq!(found.as_ref(), &[] as &[String]);
}

#[test]
fn a_time_is_ten_digits_in_a_string() {
    none(pay("timeStamp", r#""1490840662""#));
    assert_eq!(pay("timeStamp", "1490840662"), ["pay-type /timeStamp"]);
    for time in ["1490840662000", "149084066", "", "149084066x"] {
        assert_eq!(pay("timeStamp", &format!("\"{time}\"")), ["pay-timestamp /timeStamp"], "{time}");
    }
    assert_eq!(pay("timeStamp", ""), ["pay-required /timeStamp"]);
}

#[test]
fn capitals_matter() {
    let payload = r#"{"timestamp":"1490840662","noncestr":"5K82","package":"prepay_id=wx20","signType":"MD5","paySign":"22D9B4E54AB1950F51E0649E8810ACD6"}"#;
    assert_eq!(found("payment-request", payload, ""), ["pay-case /timestamp", "pay-case /noncestr"]);
}

#[test]
fn lengths_have_their_limits() {
    let text = |length: usize| format!("\"{}\"", "a".repeat(length));
    none(pay("nonceStr", &text(32)));
    assert_eq!(pay("nonceStr", &text(33)), ["pay-nonce /nonceStr"]);
    let package = |length: usize| format!("\"prepay_id={}\"", "a".repeat(length - 10));
    none(pay("package", &package(128)));
    assert_eq!(pay("package", &package(129)), ["pay-package-length /package"]);
    assert_eq!(pay("package", r#""prepay_id=""#), ["pay-package /package"]);
}

#[test]
fn a_signature_has_the_form_of_its_kind() {
    let sign = |kind: &str, sign: &str| {
        let kind = if kind.is_empty() { String::new() } else { format!(r#","signType":"{kind}""#) };
        let payload = format!(
            r#"{{"timeStamp":"1490840662","nonceStr":"5K82","package":"prepay_id=wx20","paySign":"{sign}"{kind}}}"#
        );
        found("payment-request", &payload, "")
    };
    let (md5, hmac, rsa) = ("A1".repeat(16), "A1".repeat(32), "Ab+/".repeat(86));
    none(sign("", &md5));
    none(sign("MD5", &md5));
    none(sign("HMAC-SHA256", &hmac));
    none(sign("RSA", &rsa));
    none(sign("RSA", &"Ab+/".repeat(128)));
    assert_eq!(sign("RSA", &"Ab+/".repeat(129)), ["pay-sign-length /paySign"]);
    assert_eq!(sign("", &rsa), ["pay-sign-type-missing /paySign"]);
    assert_eq!(sign("", &hmac), ["pay-sign-type-missing /paySign"]);
    assert_eq!(sign("", "short"), ["pay-sign-form /paySign"]);
    assert_eq!(sign("MD5", &rsa), ["pay-sign-form /paySign"]);
    assert_eq!(sign("MD5", &hmac), ["pay-sign-form /paySign"]);
    assert_eq!(sign("HMAC-SHA256", &md5), ["pay-sign-form /paySign"]);
    assert_eq!(sign("RSA", &md5), ["pay-sign-form /paySign"]);
    assert_eq!(sign("MD5", &md5.to_lowercase()), ["pay-sign-case /paySign"]);
    assert_eq!(sign("rsa", &rsa), ["pay-sign-type /signType"]);
}

#[test]
fn sign_data_is_a_string_of_json() {
    none(coins(r#","outTradeNo":"abcdefgh""#));
    assert_eq!(vpay("short_series_coin", "[]"), ["vpay-sign-data-json /signData"]);
    assert_eq!(vpay("short_series_coin", "{"), ["vpay-sign-data-json /signData"]);
    assert_eq!(vpay("short_series_coin", "{}").len(), 5);
    let object = format!(
        r#"{{"mode":"short_series_coin","signData":{{"offerId":"1"}},"paySig":"{SIGN}","signature":"{SIGN}"}}"#
    );
    assert_eq!(found("virtual-payment", &object, ""), ["vpay-sign-data-string /signData"]);
}

#[test]
fn a_trade_number_has_eight_to_thirty_two_characters() {
    let number = |text: &str| coins(&format!(r#","outTradeNo":"{text}""#));
    let wrong = ["vpay-out-trade-no /signData"];
    none(number("a_-|*@09"));
    none(number(&"a".repeat(32)));
    for text in ["abcdefg", "_abcdefgh", "abc defgh", "中文中文中文中文", &"a".repeat(33)] {
        assert_eq!(number(text), wrong, "{text}");
    }
}

#[test]
fn goods_have_a_price_and_coins_have_none() {
    let goods = |more: &str| {
        let data =
            r#"{"offerId":"1","buyQuantity":1,"currencyType":"CNY","attach":"","outTradeNo":"abcdefgh""#;
        vpay("short_series_goods", &format!("{data}{more}}}"))
    };
    none(goods(r#","productId":"p","goodsPrice":100"#));
    none(goods(r#","productId":"p","goodsPrice":100,"activitySellingPrice":40"#));
    none(goods(r#","productId":"p","goodsPrice":100,"activitySellingPrice":100"#));
    for price in [39, 101] {
        assert_eq!(
            goods(&format!(r#","productId":"p","goodsPrice":100,"activitySellingPrice":{price}"#)),
            ["vpay-activity-price-range /signData"]
        );
    }
    assert_eq!(goods(r#","goodsPrice":100"#), ["vpay-sign-data-required /signData"]);
    assert_eq!(
        goods(r#","productId":"p","activitySellingPrice":1"#),
        ["vpay-sign-data-required /signData", "vpay-activity-price /signData"]
    );
    assert_eq!(goods(r#","productId":"p","goodsPrice":0"#), ["vpay-quantity /signData"]);
    assert_eq!(goods(r#","productId":"p","goodsPrice":9.9"#), ["vpay-sign-data-type /signData"]);
    assert_eq!(coins(r#","outTradeNo":"abcdefgh","goodsPrice":1"#), ["vpay-coin-goods /signData"]);
}

#[test]
fn no_signature_is_shown() {
    let payload = format!(r#"{{"paySign":"{SIGN}","signType":"RSA"}}"#);
    let virtual_payment = format!(r#"{{"paySig":"{SIGN}0","signature":"{SIGN}0"}}"#);
    for (subject, payload) in [("payment-request", payload), ("virtual-payment", virtual_payment)] {
        let findings = judged(subject, &payload, "", TODAY).unwrap();
        assert!(!findings.is_empty(), "{payload}");
        for finding in findings {
            assert!(!finding.message(Locale::En).contains(&SIGN[..8]), "{}", finding.rule.id);
        }
    }
}

//! What the platform makes of requests, when links end, and custom parameters.

mod common;

use weseal::message::parse_verbatim;
use weseal::{Code, Error, Locale};
use weseal_rules::link::{Expiry, Normalized, append_custom_param, expiry, normalize};
use weseal_rules::{Context, Day, Options};

const NOW: i64 = 1_767_225_600;
const DAY: i64 = 86_400;

fn normalized_on(payload: &str, as_of: &str) -> Result<Normalized, Error> {
    let now = format!("{{\"now\":{NOW}}}");
    let context = Context::read(parse_verbatim(&now)?)?;
    normalize(payload, &Options { as_of: Day::literal(as_of), context: &context })
}

fn normalized(payload: &str) -> String {
    normalized_on(payload, common::TODAY).expect("a request").payload
}

#[test]
fn an_expiry_becomes_what_the_platform_gives() {
    let (far, limit, near) = (NOW + 31 * DAY, NOW + 30 * DAY, NOW + 7 * DAY);
    for (payload, result) in [
        // What is in order stays, but for white space.
        (
            format!(r#"{{"expire_time": {near}, "path": "a"}}"#),
            format!(r#"{{"expire_time":{near},"path":"a"}}"#),
        ),
        (
            r#"{"expire_type":1,"expire_interval":7}"#.into(),
            r#"{"expire_type":1,"expire_interval":7}"#.into(),
        ),
        // Too far away, or not at all.
        (
            format!(r#"{{"expire_time":{far},"path":"a"}}"#),
            format!(r#"{{"expire_time":{limit},"path":"a"}}"#),
        ),
        (format!(r#"{{"expire_time":{limit}}}"#), format!(r#"{{"expire_time":{limit}}}"#)),
        (format!(r#"{{"expire_time":{}}}"#, limit + 1), format!(r#"{{"expire_time":{limit}}}"#)),
        ("{}".into(), format!(r#"{{"expire_time":{limit}}}"#)),
        (r#"{"expire_type":1}"#.into(), r#"{"expire_type":1,"expire_interval":30}"#.into()),
        (
            r#"{"expire_type":1,"expire_interval":365}"#.into(),
            r#"{"expire_type":1,"expire_interval":30}"#.into(),
        ),
        (
            r#"{"expire_type":1,"expire_interval":31}"#.into(),
            r#"{"expire_type":1,"expire_interval":30}"#.into(),
        ),
        (
            r#"{"expire_type":1,"expire_interval":0}"#.into(),
            r#"{"expire_type":1,"expire_interval":30}"#.into(),
        ),
        // Permanent, once.
        (
            r#"{"jumpWxa":{"path":"a","query":""},"isExpire":false}"#.into(),
            format!(r#"{{"jumpWxa":{{"path":"a","query":""}},"expireTime":{limit}}}"#),
        ),
        (r#"{"path":"a","isExpire":false}"#.into(), format!(r#"{{"path":"a","expireTime":{limit}}}"#)),
        (
            r#"{"is_expire":false,"expire_type":1,"expire_interval":3}"#.into(),
            r#"{"expire_type":1,"expire_interval":3}"#.into(),
        ),
        // Two kinds of expiry.
        (
            format!(r#"{{"expire_type":1,"expire_interval":7,"expire_time":{far}}}"#),
            r#"{"expire_type":1,"expire_interval":7}"#.into(),
        ),
        (
            format!(r#"{{"isExpire":true,"expireInterval":1800,"expireTime":{near}}}"#),
            format!(r#"{{"expireTime":{near}}}"#),
        ),
        (r#"{"is_expire":true,"expire_interval":1800}"#.into(), format!(r#"{{"expire_time":{limit}}}"#)),
        // Milliseconds.
        (format!(r#"{{"expire_time":{}}}"#, near * 1000 + 999), format!(r#"{{"expire_time":{near}}}"#)),
        (format!(r#"{{"expire_time":{}}}"#, far * 1000), format!(r#"{{"expire_time":{limit}}}"#)),
        // Of these nothing sensible can be made.
        (r#"{"expire_time":1606737600}"#.into(), r#"{"expire_time":1606737600}"#.into()),
        (r#"{"expire_time":"1606737600"}"#.into(), r#"{"expire_time":"1606737600"}"#.into()),
        (
            r#"{"expire_type":2,"expire_interval":99,"is_expire":true}"#.into(),
            r#"{"expire_type":2,"expire_interval":99,"is_expire":true}"#.into(),
        ),
    ] {
        assert_eq!(normalized(&payload), result, "{payload}");
        assert_eq!(normalized(&result), result, "again: {payload}");
    }
}

#[test]
fn other_members_keep_their_digits_and_order() {
    let payload =
        r#"{"b":12345678901234567890,"jump_wxa":{"z":1.50,"a":null},"expire_time":1767300000,"a":"\u00e9"}"#;
    assert_eq!(
        normalized(payload),
        r#"{"b":12345678901234567890,"jump_wxa":{"z":1.50,"a":null},"expire_time":1767300000,"a":"é"}"#
    );
}

#[test]
fn findings_are_those_of_the_payload_as_it_was() {
    let ids = |payload: &str| -> Vec<_> {
        let findings = normalized_on(payload, common::TODAY).unwrap().findings;
        findings.iter().map(|finding| finding.rule.id).collect()
    };
    assert_eq!(ids(r#"{"expire_time":1606737600}"#), ["link-expire-time-past"]);
    assert_eq!(ids(r#"{"jump_wxa":{},"expire_time":1767312000000}"#), ["link-expire-time-unit"]);
    // `jump_wxa` is no member of a URL Link, `path` none of a scheme.
    assert!(ids(r#"{"jumpWxa":{"path":"a"},"expireType":1,"expireInterval":7}"#).is_empty());
    assert_eq!(
        ids(r#"{"jump_wxa":{},"path":"a","expire_type":1,"expire_interval":7}"#),
        ["url-scheme-unknown"]
    );
    assert!(ids(r#"{"path":"a","expire_type":1,"expire_interval":7}"#).is_empty());
}

#[test]
fn before_april_2022_nothing_is_shortened() {
    let payload = r#"{"is_expire":false,"expire_type":1,"expire_interval":365}"#;
    assert_eq!(normalized_on(payload, "2022-04-10").unwrap().payload, payload);
    let then = normalized_on(payload, "2022-04-11").unwrap().payload;
    assert_eq!(then, r#"{"expire_type":1,"expire_interval":30}"#);
}

#[test]
fn what_cannot_be_normalized_is_named() {
    let context = Context::default();
    let options = Options { as_of: Day::literal(common::TODAY), context: &context };
    let error = normalize("{}", &options).unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
    assert!(error.message(Locale::En).contains("context.now"));
    for payload in ["[]", "null", "\"a\"", "{", "", "\u{feff}"] {
        assert_eq!(normalized_on(payload, common::TODAY).unwrap_err().code(), Code::BadInput, "{payload}");
    }
}

#[test]
fn old_links_end_thirty_days_after_the_change() {
    let change = Day::literal("2022-04-11").start();
    let end = change + 30 * DAY;
    let ends = |created: i64, expires: Option<i64>| {
        let Expiry { expires_at, shortened, .. } = expiry(created, expires, change);
        (expires_at, shortened)
    };
    assert_eq!(ends(change - 1, None), (end, true));
    assert_eq!(ends(0, Some(end + 1)), (end, true));
    assert_eq!(ends(0, Some(end)), (end, false));
    assert_eq!(ends(change - 300 * DAY, Some(change + DAY)), (change + DAY, false));
    assert_eq!(ends(change, None), (end, true));
    assert_eq!(ends(change + 1, None), (end + 1, true));
    assert_eq!(ends(NOW, Some(NOW + 60)), (NOW + 60, false));
    assert_eq!(ends(NOW, Some(NOW + 31 * DAY)), (NOW + 30 * DAY, true));
    assert_eq!(ends(i64::MAX, None), (i64::MAX, true));
    assert_eq!(ends(i64::MIN, Some(i64::MIN)), (i64::MIN, false));
}

#[test]
fn a_link_opens_before_its_end_and_for_whom_the_day_says() {
    assert!(!expiry(NOW, Some(NOW + 60), NOW + 59).expired);
    assert!(expiry(NOW, Some(NOW + 60), NOW + 60).expired);
    let one_user = |day: &str, seconds: i64| expiry(0, None, Day::literal(day).start() + seconds).one_user;
    assert!(!one_user("2022-04-11", -1));
    assert!(one_user("2022-04-11", 0));
    assert!(one_user("2023-12-19", -1));
    assert!(!one_user("2023-12-19", 0));
}

#[test]
fn a_custom_parameter_is_appended() {
    for (link, value, result) in [
        (
            "weixin://dl/business/?t=XTSkBZlzqmn",
            "a=hello",
            "weixin://dl/business/?t=XTSkBZlzqmn&cq=a%3Dhello",
        ),
        ("https://wxaurl.cn/BQZRrcFCPvg", "a=hello", "https://wxaurl.cn/BQZRrcFCPvg?cq=a%3Dhello"),
        ("https://wxmpurl.cn/BQZRrcFCPvg", "a&b", "https://wxmpurl.cn/BQZRrcFCPvg?cq=a%26b"),
        ("https://link.example.com/BQZ", "1", "https://link.example.com/BQZ?cq=1"),
        ("https://wxaurl.cn/BQZ?", "1", "https://wxaurl.cn/BQZ?cq=1"),
        ("https://wxaurl.cn/BQZ?from=sms", "1", "https://wxaurl.cn/BQZ?from=sms&cq=1"),
    ] {
        assert_eq!(append_custom_param(link, value).as_deref(), Ok(result), "{link}");
    }
    assert!(append_custom_param("https://wxaurl.cn/a", &"a".repeat(256)).is_ok());
}

#[test]
fn no_custom_parameter_is_appended_to_what_takes_none() {
    let link = "https://wxaurl.cn/a";
    for (argument, result) in [
        ("link", append_custom_param("weixin://dl/business/?t=a&cq=b", "1")),
        ("link", append_custom_param("https://wxaurl.cn/a?cq=", "1")),
        ("link", append_custom_param("weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=a", "1")),
        ("link", append_custom_param("weixin://dl/business/?t=", "1")),
        ("link", append_custom_param("weixin://dl/business/", "1")),
        ("link", append_custom_param("http://wxaurl.cn/a", "1")),
        ("link", append_custom_param("https://wxaurl.cn/", "1")),
        ("link", append_custom_param("https://wxaurl.cn", "1")),
        ("link", append_custom_param("https://wxaurl.cn/a#b", "1")),
        ("link", append_custom_param("https://wxaurl.cn/a\n", "1")),
        ("link", append_custom_param("#小程序://小程序示例/示例页面/9pZvnVw3KMCQpVp", "1")),
        ("link", append_custom_param("", "1")),
        ("value", append_custom_param(link, "")),
        ("value", append_custom_param(link, "名")),
        ("value", append_custom_param(link, "a b")),
        ("value", append_custom_param(link, &"a".repeat(257))),
    ] {
        let error = result.unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument);
        assert!(error.message(Locale::En).contains(argument), "{error}");
    }
}

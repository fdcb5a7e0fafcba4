//! Links: boundaries of time, dates of change, and payloads as people write them.

mod common;

use common::{TODAY, found, found_on, judged};
use weseal_rules::Severity;

const NOW: &str = r#"{"now":1767225600}"#;

#[test]
fn an_expiry_is_one_minute_to_thirty_days_ahead() {
    let at =
        |seconds: i64| found("url-link", &format!(r#"{{"expire_time":{}}}"#, 1_767_225_600 + seconds), NOW);
    assert_eq!(at(-1), ["link-expire-time-past /expire_time"]);
    assert_eq!(at(0), ["link-expire-time-soon /expire_time"]);
    assert_eq!(at(59), ["link-expire-time-soon /expire_time"]);
    assert!(at(60).is_empty());
    assert!(at(30 * 86_400 - 1).is_empty());
    assert_eq!(at(30 * 86_400), ["link-expire-time-limit /expire_time"]);
    assert_eq!(at(30 * 86_400 + 1), ["link-expire-time-far /expire_time"]);
}

#[test]
fn an_interval_is_one_to_thirty_days() {
    for (days, clean) in [(0, false), (1, true), (30, true), (31, false), (1800, false)] {
        let payload = format!(r#"{{"expire_type":1,"expire_interval":{days}}}"#);
        assert_eq!(found("url-scheme", &payload, NOW).is_empty(), clean, "{days}");
    }
}

#[test]
fn an_expiry_that_has_no_effect_is_superfluous_and_no_more() {
    for (payload, other) in [
        (r#"{"expire_type":1,"expire_interval":7,"expire_time":0}"#, "expire_time"),
        (r#"{"expireType":1,"expireInterval":7,"expireTime":1606737600}"#, "expireTime"),
        (r#"{"expire_type":1,"expire_interval":7,"expire_time":1767225600000}"#, "expire_time"),
        (r#"{"expire_type":0,"expire_time":1767312000,"expire_interval":0}"#, "expire_interval"),
        (r#"{"expire_type":0,"expire_time":1767312000,"expire_interval":365}"#, "expire_interval"),
    ] {
        assert_eq!(
            found("url-scheme", payload, NOW),
            [format!("link-expiry-superfluous /{other}")],
            "{payload}"
        );
    }
    // Without the one that counts, or the kind, the other shows what was meant.
    let meant = found("url-scheme", r#"{"expire_type":1,"expire_time":1606737600}"#, NOW);
    assert!(meant.contains(&"link-expire-time-past /expire_time".to_owned()), "{meant:?}");
    let meant = found("url-scheme", r#"{"expire_interval":1800}"#, NOW);
    assert!(meant.contains(&"link-expire-interval-range /expire_interval".to_owned()), "{meant:?}");
}

#[test]
fn now_in_milliseconds_is_refused() {
    let error = judged("url-link", "{}", r#"{"now":1767225600000}"#, TODAY).unwrap_err();
    let message = error.message(weseal::Locale::ZhCn);
    assert!(message.contains("context.now") && message.contains("像是毫秒"), "{message}");
    let error = judged("url-link", "{}", r#"{"now":"1767225600"}"#, TODAY).unwrap_err();
    assert!(error.message(weseal::Locale::ZhCn).contains("应为整数"));
}

#[test]
fn permanent_links_ended_at_midnight() {
    let payload = r#"{"jump_wxa":{"path":"","query":""},"is_expire":false}"#;
    assert!(found_on("url-scheme", payload, "", "2022-04-10").is_empty());
    let then = found_on("url-scheme", payload, "", "2022-04-11");
    assert_eq!(then, ["link-expiry-missing /expire_time", "link-one-user ", "link-permanent /is_expire"]);
    assert!(found_on("url-scheme", payload, "", "2023-12-18").contains(&"link-one-user ".to_owned()));
    assert!(!found_on("url-scheme", payload, "", "2023-12-19").contains(&"link-one-user ".to_owned()));
}

#[test]
fn nfc_tags_know_no_one_user_and_no_expiry() {
    let payload = r#"{"jump_wxa":{"path":"/pages/a/a","query":""},"sn":"xxx","model_id":"xxx"}"#;
    assert!(found_on("nfc-scheme", payload, NOW, "2023-01-01").is_empty());
    let limited = found("nfc-scheme", payload, r#"{"counters":{"linksToday":500000}}"#);
    assert_eq!(limited, ["link-daily-limit "]);
}

#[test]
fn official_samples_are_clean() {
    for (subject, payload) in [
        (
            "url-scheme",
            r#"{"jump_wxa":{"path":"/pages/publishHomework/publishHomework","query":"","env_version":"release"},"is_expire":true,"expire_type":1,"expire_interval":1}"#,
        ),
        (
            "url-link",
            r#"{"path":"/pages/publishHomework/publishHomework","query":"","expire_type":1,"expire_interval":1,"env_version":"release","cloud_base":{"env":"xxx","domain":"xxx.xx","path":"/jump-wxa.html","query":"a=1&b=2"}}"#,
        ),
        (
            "url-link",
            r#"{"path":"/pages/publishHomework/publishHomework","query":"","isExpire":true,"expireType":1,"expireInterval":1,"envVersion":"release","cloudBase":{"env":"xxx","domain":"xxx.xx","path":"/jump-wxa.html","query":"a=1&b=2"}}"#,
        ),
        ("url-link", r#"{"path":"pages/index/index","is_expire":true,"expire_type":1,"expire_interval":1}"#),
        (
            "short-link",
            r#"{"page_url":"pages/publishHomework/publishHomework?query1=q1","page_title":"Homework title","is_permanent":false}"#,
        ),
        (
            "nfc-scheme",
            r#"{"jump_wxa":{"path":"/pages/publishHomework/publishHomework","query":""},"sn":"xxx","model_id":"xxx"}"#,
        ),
        ("link-query", r#"{"scheme":"weixin://dl/business/?t=XTSkBZlzqmn&cq=a=hello","query_type":0}"#),
        (
            "link-query",
            r#"{"scheme":"weixin://dl/business/?appid=xxx&path=xxx&query=a=1&b=2&env_version=release","query_type":0}"#,
        ),
        ("link-query", r#"{"url_link":"https://wxaurl.cn/BQZRrcFCPvg?cq=a=hello","query_type":0}"#),
        ("link-query", r#"{"urlLink":"https://wxaurl.cn/BQZRrcFCPvg"}"#),
        ("link-query", r#"{"query_type":1}"#),
        (
            "wxacode",
            r#"{"page":"pages/index/index","scene":"a=1","check_path":true,"env_version":"release"}"#,
        ),
        ("wxacode", r#"{"page":"pages/index/index","scene":"a=1","checkPath":true,"envVersion":"release"}"#),
        (
            "wxacode",
            r#"{"path":"funpackage/questionsWall/questionInfo?question_id=22579","env_version":"release","width":280}"#,
        ),
        ("wxacode", r#"{"path":"page/index/index","width":430}"#),
    ] {
        assert!(found(subject, payload, NOW).is_empty(), "{payload}: {:?}", found(subject, payload, NOW));
    }
}

#[test]
fn payloads_of_projects_are_judged() {
    for (subject, payload, findings) in [
        (
            "url-scheme",
            r#"{"jumpWxa":{"path":"/pages/publishHomework/publishHomework","query":""},"isExpire":true,"expireTime":1606737600}"#,
            &["link-expire-time-past /expireTime"][..],
        ),
        (
            "url-scheme",
            "\u{feff}{\"jump_wxa\":{\"path\":\"/pages/a/a\",\"query\":\"\"},\"is_expire\":true,\"expire_time\":1606737600}",
            &["link-expire-time-past /expire_time"],
        ),
        (
            "url-scheme",
            r#"{"jumpWxa":{"path":"/page/component/index","query":""},"isExpire":false,"expireTime":1767225660}"#,
            &["link-permanent /isExpire"],
        ),
        (
            "url-link",
            r#"{"path":"/pages/home/index","isExpire":true,"expire_type":1,"expire_interval":30}"#,
            &["cloud-call-mixed-case /expire_type", "cloud-call-mixed-case /expire_interval"],
        ),
        (
            "url-scheme",
            r#"{"jump_wxa":{"path":"","query":""},"is_expire":true,"expire_type":1,"expire_time":1769817600}"#,
            &[
                "link-expiry-missing /expire_interval",
                "link-expire-time-limit /expire_time",
                "link-expiry-superfluous /expire_time",
            ],
        ),
        (
            "url-link",
            r#"{"env_version":"release","expire_interval":365,"expire_type":1,"path":"pages/a/a","query":"a=1"}"#,
            &["link-expire-interval-range /expire_interval"],
        ),
        (
            "url-scheme",
            r#"{"jump_wxa":{"path":"pages/a/a","query":"a=1"},"is_expire":true,"expire_interval":1800}"#,
            &[
                "link-expiry-missing /expire_time",
                "link-expire-interval-range /expire_interval",
                "link-expiry-superfluous /expire_interval",
            ],
        ),
        (
            "url-scheme",
            r#"{"jump_wxa":{"path":"/pages/a/a","query":""},"is_expire":false}"#,
            &["link-expiry-missing /expire_time", "link-permanent /is_expire"],
        ),
        (
            "url-link",
            r#"{"path":"pages/a/a","query":"","env_version":"release","expire_type":0,"expire_time":1767830400}"#,
            &[],
        ),
    ] {
        assert_eq!(found(subject, payload, NOW), findings, "{payload}");
    }
}

#[test]
fn a_part_of_an_app_json_says_nothing_of_pages() {
    let payload = r#"{"path":"pages/a/a","expire_type":1,"expire_interval":7}"#;
    assert!(found("url-link", payload, r#"{"appJson":{"permission":{}}}"#).is_empty());
    assert_eq!(found("url-link", payload, r#"{"appJson":{"pages":[]}}"#), ["link-path-page /path"]);
}

#[test]
fn short_links_may_be_permanent() {
    let permanent = r#"{"page_url":"pages/a/a","is_permanent":true}"#;
    assert!(found("short-link", permanent, NOW).is_empty());
    assert!(found_on("short-link", permanent, NOW, "2022-04-11").is_empty());
    let full = r#"{"counters":{"permanentShortLinks":100000}}"#;
    assert_eq!(found("short-link", permanent, full), ["short-link-permanent-limit /is_permanent"]);
    assert!(found("short-link", r#"{"page_url":"pages/a/a","is_permanent":false}"#, full).is_empty());
}

#[test]
fn short_links_have_their_lengths() {
    let with = |url: usize, title: usize| {
        let payload =
            format!(r#"{{"page_url":"{}","page_title":"{}"}}"#, "a".repeat(url), "题".repeat(title));
        found("short-link", &payload, "")
    };
    assert!(with(1024, 20).is_empty());
    assert_eq!(with(1025, 20), ["short-link-url-length /page_url"]);
    assert_eq!(with(1024, 21), ["short-link-title-length /page_title"]);
}

#[test]
fn a_query_is_pairs_of_allowed_characters() {
    for (query, findings) in [
        ("", &[][..]),
        ("a=1&b=", &[]),
        ("a=!#$'()*+,/:;=?@-._~%&b=2", &[]),
        ("a=!#$&'()*+", &["link-query-pairs /query"]),
        ("?a=1", &["link-query-pairs /query"]),
        ("a", &["link-query-pairs /query"]),
        ("=1", &["link-query-pairs /query"]),
        ("a=`", &["link-query-backtick /query"]),
        ("a=b c", &["link-query-characters /query"]),
        ("a=<b>", &["link-query-characters /query"]),
    ] {
        let payload = format!(r#"{{"query":"{query}","expire_type":1,"expire_interval":1}}"#);
        assert_eq!(found("url-link", &payload, ""), findings, "{query}");
    }
}

#[test]
fn a_query_for_a_link_needs_the_link() {
    assert_eq!(found("link-query", "{}", ""), ["queried-link-missing /scheme"]);
    assert_eq!(
        found("link-query", r#"{"queryType":0}"#, r#"{"api":"query_urllink"}"#),
        ["queried-link-missing /url_link"]
    );
    assert_eq!(found("link-query", r#"{"url_link":""}"#, ""), ["queried-link-missing /url_link"]);
    assert_eq!(found("link-query", r#"{"query_type":-1}"#, ""), ["queried-link-kind /query_type"]);
    let scheme = r#"{"scheme":"weixin://dl/business/?t=a"}"#;
    assert_eq!(
        found("link-query", scheme, r#"{"api":"query_urllink"}"#),
        ["queried-link-missing /url_link", "queried-link-other /scheme"]
    );
}

#[test]
fn a_custom_parameter_has_at_most_256_characters() {
    let with = |length: usize| {
        let link = format!(r#"{{"url_link":"https://wxaurl.cn/a?cq=a%3D{}"}}"#, "%2A".repeat(length - 2));
        found("link-query", &link, "")
    };
    assert!(with(256).is_empty());
    assert_eq!(with(257), ["link-custom-param-length /url_link"]);
}

#[test]
fn what_is_not_sure_is_no_error() {
    let findings = judged("short-link", r#"{"page_url":"pages/a/a"}"#, r#"{"categories":["工具"]}"#, TODAY);
    let severities: Vec<_> = findings.unwrap().iter().map(|finding| finding.rule.severity).collect();
    assert_eq!(severities, [Severity::Warning]);
}

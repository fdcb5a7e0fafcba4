//! Links: boundaries of time, dates of change, and payloads as people write them.

mod common;

use common::{found, found_on};

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
fn permanent_links_ended_at_midnight() {
    let payload = r#"{"jump_wxa":{"path":"","query":""},"is_expire":false}"#;
    assert!(found_on("url-scheme", payload, "", "2022-04-10").is_empty());
    let then = found_on("url-scheme", payload, "", "2022-04-11");
    assert_eq!(then, ["link-expiry-missing /expire_time", "link-one-user ", "link-permanent /is_expire"]);
    assert!(found_on("url-scheme", payload, "", "2023-12-18").contains(&"link-one-user ".to_owned()));
    assert!(!found_on("url-scheme", payload, "", "2023-12-19").contains(&"link-one-user ".to_owned()));
}

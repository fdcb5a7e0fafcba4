//! Plain schemes: judged, and put together.

mod common;

use common::{found, found_on, ids};
use weseal::{Code, Locale};
use weseal_rules::link::plain_scheme;

const ID: &str = "wxba5fad812f8e6fb9";

fn judge(rest: &str, context: &str) -> Vec<String> {
    let link = format!("\"weixin://dl/business/?appid={ID}&path=pages/index/index{rest}\"");
    let found = found("plain-scheme", &link, context);
    assert!(found.iter().all(|finding| finding.ends_with(' ')), "a text has no paths: {found:?}");
    ids(&found)
}

#[test]
fn a_plain_scheme_is_a_string_with_appid_and_path() {
    assert!(judge("", "").is_empty());
    for (payload, findings) in [
        (r#"{"appid":"a","path":"b"}"#, &["plain-scheme-form "][..]),
        ("[]", &["plain-scheme-form "]),
        (r#""""#, &["plain-scheme-form "]),
        (r#""https://wxaurl.cn/a""#, &["plain-scheme-form "]),
        (r#""weixin://dl/business/?t=abc&cq=a""#, &["plain-scheme-form "]),
        (r#""weixin://dl/business/?""#, &["plain-scheme-required ", "plain-scheme-required "]),
        (
            r#""weixin://dl/business/?appId=wxba5fad812f8e6fb9&path=a""#,
            &["plain-scheme-required ", "plain-scheme-unknown "],
        ),
    ] {
        assert_eq!(found("plain-scheme", payload, ""), findings, "{payload}");
    }
}

#[test]
fn the_query_is_measured_before_it_is_encoded() {
    let with = |length: usize| judge(&format!("&query=a%3D{}", "%2A".repeat(length - 2)), "");
    assert!(with(512).is_empty());
    assert_eq!(with(513), ["plain-scheme-query-length"]);
}

#[test]
fn parameters_are_judged_by_name() {
    for (rest, findings) in [
        ("&env_version=trial&query=a%3D1%26b%3D%25E5%2590%258D", &[][..]),
        ("&query=&env_version=", &[]),
        ("&query=a=1&b=2", &["plain-scheme-unknown", "plain-scheme-query-encoding"]),
        ("&query=a%3D%", &["plain-scheme-query-encoding"]),
        ("&query=a%3D%FF", &["plain-scheme-query-encoding"]),
        ("&query=a%3D名", &["plain-scheme-query-characters"]),
        ("&query=a%3D%E5%90%8D", &["plain-scheme-query-encoded-once"]),
        ("&query=a%3D%60", &[]),
        ("&env_version=Release", &["plain-scheme-env-version"]),
        ("&cq=a", &["plain-scheme-unknown"]),
        ("&path=pages/b/b", &["plain-scheme-repeated"]),
    ] {
        assert_eq!(judge(rest, ""), findings, "{rest}");
    }
}

#[test]
fn no_interface_answers_what_is_put_together() {
    use weseal_rules::{Locale, Subject, catalogue};
    let plain = Subject::find("plain-scheme").unwrap();
    for rule in plain.rules().filter(|rule| rule.id.starts_with("plain-scheme-")) {
        // 85405 is what queryscheme answers.
        assert!(rule.errcode.is_none_or(|answer| answer.code == 85405), "{}", rule.id);
    }
    let message =
        |id| catalogue::rules().iter().find(|rule| rule.id == id).map(|rule| rule.message(Locale::En));
    assert!(message("plain-scheme-env-version").unwrap().ends_with("may not open the mini program."));
}

#[test]
fn the_app_json_is_that_of_the_owner() {
    let app = |owner: &str| format!(r#"{{"appJson":{{"pages":["pages/other/other"]}}{owner}}}"#);
    assert_eq!(judge("", &app("")), ["plain-scheme-path-page"]);
    assert_eq!(judge("", &app(&format!(r#","owner":"{ID}""#))), ["plain-scheme-path-page"]);
    assert_eq!(judge("", &app(r#","owner":"wx0000000000000000""#)), ["plain-scheme-owner"]);
}

#[test]
fn plain_schemes_began_in_december_2023() {
    let link = format!("\"weixin://dl/business/?appid={ID}&path=a\"");
    assert_eq!(found_on("plain-scheme", &link, "", "2023-12-18"), ["plain-scheme-early "]);
    assert!(found_on("plain-scheme", &link, "", "2023-12-19").is_empty());
    assert!(found_on("plain-scheme", &link, "", "2023-12-20").is_empty());
}

#[test]
fn what_is_put_together_is_clean() {
    let link = plain_scheme(ID, "pages/index/index", "a=1&b=%E5%90%8D", "release").unwrap();
    assert_eq!(
        link,
        "weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D1%26b%3D%25E5%2590%258D&env_version=release"
    );
    assert!(found("plain-scheme", &format!("\"{link}\""), "").is_empty());
    let short = "weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=/pages/a/a";
    assert_eq!(plain_scheme(ID, "/pages/a/a", None, None).as_deref(), Ok(short));
    assert_eq!(plain_scheme(ID, "/pages/a/a", "", Some("")).as_deref(), Ok(short));
    assert!(plain_scheme(ID, "页/a&b", None, None).unwrap().ends_with("&path=%E9%A1%B5/a%26b"));
    assert!(plain_scheme(ID, "a", &*"`".repeat(512), "develop").is_ok());
}

#[test]
fn what_cannot_be_put_together_is_named() {
    let long = "a".repeat(513);
    for (argument, result) in [
        ("appId", plain_scheme("gh_1234", "a", None, None)),
        ("appId", plain_scheme("", "a", None, None)),
        ("path", plain_scheme(ID, "", None, None)),
        ("path", plain_scheme(ID, "a?b=1", None, None)),
        ("query", plain_scheme(ID, "a", "a=名", None)),
        ("query", plain_scheme(ID, "a", &*long, None)),
        ("envVersion", plain_scheme(ID, "a", None, "formal")),
    ] {
        let error = result.unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument);
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(error.message(locale).contains(argument), "{}", error.message(locale));
        }
    }
}

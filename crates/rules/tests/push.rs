//! Message pushes: configurations and secrets.

mod common;

use common::{TODAY, found, judged, overridden};
use weseal_rules::Locale;

const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn config(members: &str) -> Vec<String> {
    let base = format!(
        r#"{{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"{KEY}","mode":"secure""#
    );
    overridden(found("push-config", &format!("{base}{members}}}"), ""))
}

fn url(url: &str) -> Vec<String> {
    config(&format!(r#","url":{url:?}"#))
}

fn token(token: &str) -> Vec<String> {
    config(&format!(r#","token":{token:?}"#))
}

#[test]
fn an_address_has_the_port_of_its_scheme() {
    for good in [
        "http://a.com",
        "https://a.com:443/x",
        "http://a.com:80?x",
        "HTTPS://a.com",
        "https://[::1]:443/",
        "https://a.com:/",
    ] {
        assert!(url(good).is_empty(), "{good}");
    }
    for bad in [
        "https://a.com:80/",
        "http://a.com:443/",
        "https://a.com:8443",
        "https://[::1]:8080/",
        "https://a.com:x/",
    ] {
        assert_eq!(url(bad), ["push-url-port /url"], "{bad}");
    }
    for bad in ["", "a.com", "ftp://a.com", " https://a.com", "//a.com", "https:/a.com"] {
        assert_eq!(url(bad), ["push-url-scheme /url"], "{bad}");
    }
    for bad in ["https://", "https:///x", "https://?a", "https://:443/", "https://a b/"] {
        assert_eq!(url(bad), ["push-url-host /url"], "{bad}");
    }
    assert_eq!(url("https://u:p@a.com/@x"), ["push-url-userinfo /url"]);
    assert!(url("https://a.com/@x").is_empty());
}

#[test]
fn a_token_has_three_to_thirty_two_letters_and_digits() {
    for good in ["abc", "A1b", &"a".repeat(32)] {
        assert!(token(good).is_empty(), "{good}");
    }
    for bad in ["ab", &"a".repeat(33), "a_c", "a c", "令牌令牌"] {
        assert_eq!(token(bad), ["push-token-format /token"], "{bad}");
    }
    assert_eq!(token(""), ["push-token-empty /token"]);
}

#[test]
fn a_key_has_forty_three_letters_and_digits() {
    let key = |key: &str| config(&format!(r#","encodingAesKey":{key:?}"#));
    assert!(key(&"z9".repeat(22)[..43]).is_empty());
    for bad in
        [&"A".repeat(42), &"A".repeat(44), &format!("{KEY}="), &format!(" {}", &KEY[1..]), &"密".repeat(43)]
    {
        assert_eq!(key(bad), ["push-key-format /encodingAesKey"], "{bad}");
    }
    assert_eq!(key(&format!("/{}", &KEY[1..])), ["push-key-characters /encodingAesKey"]);
    assert_eq!(key(""), ["push-key-empty /encodingAesKey"]);
    let without = |mode: &str| {
        found("push-config", &format!(r#"{{"url":"https://a.com","token":"AAAAA","mode":"{mode}"}}"#), "")
    };
    assert_eq!(without("secure"), ["push-key-missing /encodingAesKey"]);
    assert_eq!(without("compat"), ["push-key-missing /encodingAesKey", "push-mode-compat /mode"]);
    assert_eq!(without("plain"), ["push-mode-plain /mode"]);
}

#[test]
fn a_mode_may_be_left_out_and_a_company_is_a_kind() {
    let bare = r#"{"url":"https://www.qq.com/revice","token":"AAAAA"}"#;
    assert!(found("push-config", bare, "").is_empty());
    assert!(config(r#","kind":"wecom","appId":"ww1436e0e65a779aee""#).is_empty());
    assert_eq!(config(r#","appId":"ww1436e0e65a779aee""#), ["push-app-id /appId"]);
}

#[test]
fn official_accounts_and_platforms_have_xml_alone() {
    for kind in ["officialAccount", "component"] {
        assert_eq!(config(&format!(r#","kind":"{kind}","format":"json""#)), ["push-format-account /format"]);
        assert!(config(&format!(r#","kind":"{kind}","format":"xml""#)).is_empty());
    }
    assert_eq!(config(r#","kind":"component","mode":"compat""#), ["push-component-mode /mode"]);
    assert!(config(r#","kind":"miniprogram","format":"json""#).is_empty());
}

#[test]
fn no_secret_is_ever_shown() {
    let secret = "Geheim-0123456789-0123456789-0123456789-";
    for payload in [
        format!(
            r#"{{"url":"https://u:{secret}@a.com","token":"{secret}","encodingAesKey":"{secret}","mode":"secure"}}"#
        ),
        format!(
            r#"{{"mode":"secure","body":{{"Encrypt":"{secret}","MsgSignature":"{secret}","TimeStamp":"{secret}","Nonce":"{secret}"}},"credentials":{{"token":"{secret}","encodingAesKey":"{secret}"}}}}"#
        ),
        format!(r#"{{"mode":"secure","body":"{secret}"}}"#),
        format!(r#"{{"url":"https://u:{secret}/x","token":"T0ken","mode":"plain"}}"#),
    ] {
        let of = |subject| judged(subject, &payload, "", TODAY).unwrap();
        let findings = [of("push-config"), of("push-reply")].concat();
        assert!(findings.iter().any(|finding| !finding.path.is_empty()), "{payload}");
        for finding in findings {
            assert!(!format!("{finding:?}").contains("Geh"), "{finding:?}");
            for locale in [Locale::ZhCn, Locale::En] {
                let told = finding.message(locale) + &finding.help(locale);
                assert!(!told.contains("Geh"), "{told}");
            }
        }
    }
}

#[test]
fn pairs_of_cloud_functions_are_unique_and_known() {
    let entry = |kind: &str, event: &str| format!(r#"{{"msgType":"{kind}"{event},"name":"f","env":"e"}}"#);
    let judge = |entries: &[String]| {
        found("cloud-push-config", &format!(r#"{{"functions":[{}]}}"#, entries.join(",")), "")
    };
    let event = |name: &str| entry("event", &format!(r#","event":"{name}""#));
    assert!(
        judge(&[
            entry("text", ""),
            entry("image", r#","event":"""#),
            event("express_add_path"),
            event("add_express_path")
        ])
        .is_empty()
    );
    assert_eq!(
        judge(&[event("wxa_media_check"), entry("Event", r#","event":"WXA_MEDIA_CHECK""#)]),
        ["cloud-push-duplicate /functions/1"]
    );
    assert_eq!(judge(&[entry("text", r#","event":null"#)]), ["cloud-push-type /functions/0/event"]);
    assert_eq!(judge(&[entry("sound", "")]), ["cloud-push-pair-unknown /functions/0"]);
    assert_eq!(judge(&[event("")]), ["cloud-push-event-missing /functions/0/event"]);
    let version = |version: &str| {
        found("cloud-push-config", &format!(r#"{{"devtoolsVersion":{version:?},"functions":[]}}"#), "")
    };
    for old in ["1.02.1906251", "v1.01.9999999", "0.99.1906252", "RC 1.02.1904090 win"] {
        assert_eq!(version(old), ["cloud-push-devtools /devtoolsVersion"], "{old}");
    }
    for good in ["1.02.1906252", "1.06.2301040", "2.0.0", "Stable v1.06.2308310", "nightly", "", "9.99"] {
        assert!(version(good).is_empty(), "{good}");
    }
}

#[test]
fn of_many_findings_a_hundred_are_told() {
    let many = format!(
        r#"{{"functions":[{}]}}"#,
        vec![r#"{"msgType":"text","name":"a","env":"b"}"#; 20_000].join(",")
    );
    assert_eq!(found("cloud-push-config", &many, "").len(), 100);
}

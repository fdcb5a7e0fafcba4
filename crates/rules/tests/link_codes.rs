//! Codes of pages: which interface is meant, and its limits.

mod common;

use common::found;

const APP: &str = r#"{"appJson":{"pages":["pages/index/index"]}}"#;

fn api(name: &str) -> String {
    format!(r#"{{"api":"{name}"}}"#)
}

#[test]
fn a_scene_has_at_most_32_characters() {
    let with = |length: usize| found("wxacode", &format!(r#"{{"scene":"{}"}}"#, "a".repeat(length)), "");
    assert_eq!(with(0), ["wxacode-scene-missing /scene"]);
    assert!(with(1).is_empty());
    assert!(with(32).is_empty());
    assert_eq!(with(33), ["wxacode-scene-length /scene"]);
}

#[test]
fn a_scene_takes_neither_percent_nor_chinese() {
    assert!(found("wxacode", r#"{"scene":"!#$&'()*+,/:;=?@-._~"}"#, "").is_empty());
    for scene in ["%E4%B8%AD", "中文", "a b", "`", "a|b", "{}"] {
        let findings = found("wxacode", &format!(r#"{{"scene":"{scene}"}}"#), "");
        assert_eq!(findings, ["wxacode-scene-characters /scene"], "{scene}");
    }
}

#[test]
fn a_page_has_no_slash_in_front_and_no_query() {
    for (page, findings) in [
        ("pages/index/index", &[][..]),
        ("", &[]),
        ("/pages/index/index", &["wxacode-page-slash /page"]),
        ("pages/index/index?a=1", &["wxacode-page-query /page"]),
        ("pages/other/other", &["wxacode-page-known /page"]),
        (
            "/pages/other/other?scancode_time=1",
            &[
                "wxacode-page-slash /page",
                "wxacode-page-query /page",
                "wxacode-page-known /page",
                "wxacode-scancode-time /page",
            ],
        ),
    ] {
        let payload = format!(r#"{{"scene":"a=1","page":"{page}"}}"#);
        assert_eq!(found("wxacode", &payload, APP), findings, "{page}");
    }
    let unchecked = r#"{"scene":"a=1","page":"pages/other/other","check_path":false}"#;
    assert!(found("wxacode", unchecked, APP).is_empty());
    let cloud = r#"{"scene":"a=1","page":"pages/other/other","checkPath":false}"#;
    assert!(found("wxacode", cloud, APP).is_empty());
}

#[test]
fn a_width_is_280_to_1280() {
    for (width, clean) in [(279, false), (280, true), (1280, true), (1281, false)] {
        let payload = format!(r#"{{"scene":"a=1","width":{width}}}"#);
        assert_eq!(found("wxacode", &payload, "").is_empty(), clean, "{width}");
    }
}

#[test]
fn how_long_a_path_may_be_depends_on_the_interface() {
    let with = |length: usize, context: &str| {
        found("wxacode", &format!(r#"{{"path":"{}"}}"#, "a".repeat(length)), context)
    };
    assert!(with(128, &api("createQRCode")).is_empty());
    assert_eq!(with(129, &api("createQRCode")), ["wxacode-path-length /path"]);
    assert!(with(1024, &api("getwxacode")).is_empty());
    assert_eq!(with(1025, &api("getwxacode")), ["wxacode-path-length /path"]);
    assert!(with(128, "").is_empty());
    assert_eq!(with(129, ""), ["wxacode-path-square /path"]);
    assert_eq!(with(1024, ""), ["wxacode-path-square /path"]);
    assert_eq!(with(1025, ""), ["wxacode-path-length /path"]);
    assert_eq!(with(0, ""), ["wxacode-path-missing /path"]);
}

#[test]
fn an_interface_may_be_named_as_a_cloud_call() {
    let path = format!(r#"{{"path":"{}"}}"#, "a".repeat(129));
    for name in ["createQRCode", "createwxaqrcode", "wxacode.createQRCode"] {
        assert_eq!(found("wxacode", &path, &api(name)), ["wxacode-path-length /path"], "{name}");
    }
    assert!(found("wxacode", &path, &api("wxacode.get")).is_empty());
    let scene = found("wxacode", r#"{"path":"a"}"#, &api("wxacode.getUnlimited"));
    assert_eq!(scene, ["wxacode-scene-missing /scene", "wxacode-unknown /path"]);
    assert_eq!(found("link-query", "{}", &api("urllink.query")), ["queried-link-missing /url_link"]);
    assert_eq!(found("link-query", "{}", &api("urlscheme.query")), ["queried-link-missing /scheme"]);
}

#[test]
fn the_members_are_those_of_the_interface() {
    let scene = r#"{"scene":"a=1"}"#;
    assert_eq!(
        found("wxacode", scene, &api("getwxacode")),
        ["wxacode-path-missing /path", "wxacode-unknown /scene"]
    );
    let path = r#"{"path":"pages/a/a","is_hyaline":true,"env_version":"x","line_color":{"r":999}}"#;
    assert_eq!(
        found("wxacode", path, &api("createQRCode")),
        ["wxacode-unknown /is_hyaline", "wxacode-unknown /env_version", "wxacode-unknown /line_color"]
    );
    assert_eq!(
        found("wxacode", r#"{"path":"pages/a/a"}"#, &api("getwxacodeunlimit")),
        ["wxacode-scene-missing /scene", "wxacode-unknown /path"]
    );
    assert_eq!(found("wxacode", "{}", ""), ["wxacode-scene-missing /scene"]);
    assert!(found("wxacode", r#"{"path":"?foo=bar"}"#, APP).is_empty());
}

#[test]
fn a_colour_is_three_numbers_below_256() {
    let with = |part: &str| {
        found("wxacode", &format!(r#"{{"scene":"a","line_color":{{"r":{part},"g":0,"b":"0"}}}}"#), "")
    };
    for part in ["0", "255", "\"0\"", "\"255\""] {
        assert!(with(part).is_empty(), "{part}");
    }
    for part in ["-1", "256", "1.5", "\"256\"", "\"ff\"", "\"\""] {
        assert_eq!(with(part), ["wxacode-line-color-range /line_color/r"], "{part}");
    }
    assert_eq!(with("null"), ["wxacode-type /line_color/r"]);
}

#[test]
fn counters_belong_to_their_interface() {
    let counters = r#"{"counters":{"codesTotal":100000,"codesThisMinute":5000,"uncheckedPages":60000}}"#;
    assert_eq!(found("wxacode", r#"{"path":"pages/a/a"}"#, counters), ["wxacode-total-limit "]);
    assert_eq!(found("wxacode", r#"{"scene":"a=1"}"#, counters), ["wxacode-rate-limit "]);
    assert_eq!(
        found("wxacode", r#"{"scene":"a=1","check_path":false}"#, counters),
        ["wxacode-rate-limit ", "wxacode-unchecked-pages /check_path"]
    );
}

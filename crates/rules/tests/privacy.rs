//! Privacy: what must be declared for what is used, and since when.

mod common;

use common::{TODAY, found, found_on, judged};
use weseal_rules::privacy::{TABLE, required, required_of_plugin};
use weseal_rules::{Locale, Severity};

fn keys(used: &[&str]) -> Vec<&'static str> {
    required(used).into_iter().filter_map(|required| required.key).collect()
}

#[test]
fn every_use_needs_its_type() {
    for information in TABLE {
        for known in information.uses {
            let (app, plugin) = (required(&[known.name]), required_of_plugin(&[known.name]));
            let has = |list: &[weseal_rules::privacy::Required]| {
                list.iter().any(|required| required.key == information.key)
            };
            assert_eq!(has(&app), known.app, "{}", known.name);
            assert_eq!(has(&plugin), known.plugin, "{}", known.name);
        }
    }
}

#[test]
fn what_is_used_may_be_written_as_people_do() {
    for (used, expected) in [
        ("getLocation", &["Location"] as &[_]),
        ("wx.getLocation", &["Location"]),
        ("wx.getLocation()", &["Location"]),
        ("moveToLocation", &["Location"]),
        ("scope.userFuzzyLocation", &["Location"]),
        ("wx.authorize({scope: 'scope.record'})", &["Record"]),
        ("RecorderManager.start", &["Record"]),
        ("live-pusher", &["Record", "Camera"]),
        ("<live-pusher url=\"a\"/>", &["Record", "Camera"]),
        ("<camera>", &["Camera"]),
        ("camera", &["Camera"]),
        ("voip-room", &["Camera"]),
        ("open-type=\"getPhoneNumber\"", &["PhoneNumber"]),
        ("open-type='getPhoneNumber|agreePrivacyAuthorization'", &["PhoneNumber"]),
        ("<button class=\"a\" open-type=\"getRealtimePhoneNumber\">", &["PhoneNumber"]),
        ("button.open-type=chooseAvatar", &["UserInfo"]),
        ("button.open-type=userInfo", &["UserInfo"]),
        ("chooseAvatar", &["UserInfo"]),
        ("input.type=nickname", &["UserInfo"]),
        ("<input type=\"nickname\"/>", &["UserInfo"]),
        ("wx.setClipboardData", &["Clipboard"]),
    ] {
        assert_eq!(keys(&[used]), expected, "{used}");
    }
}

#[test]
fn what_only_looks_alike_needs_nothing() {
    for used in [
        "",
        "wx",
        "wx.",
        "start",
        "nickname",
        "wx.request",
        "wx.getLocationX",
        "wx.getlocation",
        "my.getLocation.name",
        "this.camera",
        "<camera-view>",
        "<map show-location>",
        "map.show-location",
        "<view open-type=\"getPhoneNumber\">",
        "<button open-type=\"share\">",
        "<input type=\"text\">",
        "wx.getSetting:scope.camera",
        "scope.",
        "scope",
        "=",
        "<",
        "|",
        "使用",
        "wx.authorizeForMiniProgram:scope.camera",
    ] {
        assert!(keys(&[used]).is_empty(), "{used}");
    }
}

#[test]
fn needs_come_in_the_order_of_the_table_with_their_reasons_once() {
    let used =
        ["wx.chooseMedia", "camera", "getLocation", "wx.chooseMedia", "wx.chooseImage", "wx.getLocation"];
    let needs = required(&used);
    let told: Vec<_> = needs.iter().map(|need| (need.key.unwrap(), need.because.join(" "))).collect();
    let expected = [
        ("Location", "wx.getLocation".to_owned()),
        ("Album", "wx.chooseImage wx.chooseMedia".to_owned()),
        ("Camera", "camera".to_owned()),
    ];
    assert_eq!(told, expected);
    assert_eq!(needs[0].name.zh, "位置信息");
}

#[test]
fn the_enforcement_began_on_17_october_2023() {
    let payload = r#"{"declared":[],"used":["wx.getLocation"]}"#;
    let on = |day| found_on("privacy", payload, "", day);
    assert!(on("2023-09-14").is_empty());
    assert_eq!(on("2023-09-15"), ["privacy-undeclared-announced /used/0"]);
    assert_eq!(on("2023-10-16"), ["privacy-undeclared-announced /used/0"]);
    assert_eq!(on("2023-10-17"), ["privacy-undeclared /used/0"]);
    let severity = |day| judged("privacy", payload, "", day).unwrap()[0].rule.severity;
    assert_eq!(severity("2023-10-16"), Severity::Warning);
    assert_eq!(severity("2023-10-17"), Severity::Error);
}

#[test]
fn the_finding_names_type_key_and_the_first_three_interfaces() {
    let payload = r#"{"declared":[],"used":["wx.request","wx.getLocation","wx.startLocationUpdate","wx.getFuzzyLocation","moveToLocation"]}"#;
    let findings = judged("privacy", payload, "", TODAY).unwrap();
    assert_eq!((findings.len(), findings[0].path.as_str()), (1, "/used/1"));
    for locale in [Locale::ZhCn, Locale::En] {
        let message = findings[0].message(locale);
        let expected = [
            "位置信息",
            "Location",
            "wx.getLocation / wx.startLocationUpdate / wx.getFuzzyLocation …",
            "112",
        ];
        for part in expected {
            assert!(message.contains(part), "{message}");
        }
    }
}

#[test]
fn without_used_in_the_payload_the_context_says_it() {
    let context = r#"{"used":["wx.getLocation","live-pusher"]}"#;
    assert_eq!(
        found("privacy", r#"{"declared":["麦克风"]}"#, context),
        ["privacy-undeclared /declared", "privacy-undeclared /declared"]
    );
    assert!(found("privacy", r#"{"declared":["位置信息","Record","摄像头"]}"#, context).is_empty());
    // The payload's own list wins.
    assert!(found("privacy", r#"{"declared":[],"used":[]}"#, context).is_empty());
    // Nobody says what is used.
    assert!(found("privacy", r#"{"declared":["Location","Location2"]}"#, "").len() == 1);
}

#[test]
fn types_are_declared_by_key_by_official_label_or_in_english() {
    let used = r#""used":["wx.saveImageToPhotosAlbum","wx.getClipboardData","wx.getWeRunData"]"#;
    for declared in [
        r#"["AlbumWriteOnly","Clipboard","RunData"]"#,
        r#"["使用你的相册（仅写入）权限","读取你的剪切板","收集你的微信运动步数"]"#,
        r#"["相册(仅写入)","剪贴板","微信运动数据"]"#,
        r#"["photo album (write only)","clipboard","WeRun steps"]"#,
    ] {
        assert!(
            found("privacy", &format!(r#"{{"declared":{declared},{used}}}"#), "").is_empty(),
            "{declared}"
        );
    }
}

#[test]
fn what_an_app_collects_by_itself_is_never_superfluous() {
    let payload = r#"{"declared":["DeviceInfo","Email","EXIDNumber","EXOrderInfo","EXUserPublishContent","EXUserFollowAcct","EXUserOpLog","Camera","自定义"],"used":[]}"#;
    assert_eq!(
        found("privacy", payload, ""),
        ["privacy-superfluous /declared/7", "privacy-declared-unknown /declared/8"]
    );
}

#[test]
fn plugins_have_a_table_of_their_own() {
    let payload = r#"{"declared":[],"used":["wx.getWeRunData","MapContext.moveToLocation","wx.authorizeForMiniProgram:scope.record","functional-page-navigator.name=loginAndGetUserInfo"],"plugin":true}"#;
    assert_eq!(found("privacy", payload, ""), ["privacy-undeclared /used/2", "privacy-undeclared /used/3"]);
    let payload = payload.replace("true", "false");
    assert_eq!(found("privacy", &payload, ""), ["privacy-undeclared /used/0", "privacy-undeclared /used/1"]);
}

#[test]
fn who_collects_nothing_uses_nothing() {
    let payload = |more: &str| format!(r#"{{"declared":["Location"],"used":["wx.getLocation"]{more}}}"#);
    assert_eq!(
        found("privacy", &payload(r#","collectsPrivacy":false"#), ""),
        ["privacy-not-collected /collectsPrivacy"]
    );
    let context = r#"{"collectsPrivacy":false}"#;
    assert_eq!(found("privacy", &payload(""), context), ["privacy-not-collected /used/0"]);
    assert!(found("privacy", &payload(r#","collectsPrivacy":true"#), context).is_empty());
    assert!(found("privacy", r#"{"declared":[],"used":["wx.request"]}"#, context).is_empty());
    assert_eq!(
        found(
            "privacy",
            r#"{"declared":["Location"]}"#,
            r#"{"used":["getLocation"],"collectsPrivacy":false}"#
        ),
        ["privacy-not-collected "]
    );
}

#[test]
fn the_extra_document_is_txt_of_100_kb_at_most() {
    let at = |name: &str, bytes: u64| {
        let payload = format!(r#"{{"declared":[],"extraDoc":{{"name":"{name}","bytes":{bytes}}}}}"#);
        found("privacy", &payload, "")
    };
    assert!(at("a.txt", 102_399).is_empty());
    assert!(at("A.TXT", 102_400).is_empty());
    assert_eq!(at("a.txt", 102_401), ["privacy-extra-doc-size /extraDoc/bytes"]);
    assert_eq!(at("a.pdf", 1), ["privacy-extra-doc-type /extraDoc/name"]);
    assert_eq!(at("txt", 1), ["privacy-extra-doc-type /extraDoc/name"]);
}

#[test]
fn cancelled_and_unknown_scopes_are_told() {
    let payload = r#"{"declared":[],"used":["wx.authorize:scope.address","scope.invoice","wx.authorize:scope.userInfo","wx.authorize:scope.phone","wx.authorize:scope.werun"]}"#;
    assert_eq!(
        found_on("privacy", payload, "", "2023-01-01"),
        [
            "privacy-scope-cancelled /used/0",
            "privacy-scope-cancelled /used/1",
            "privacy-scope-user-info /used/2",
            "privacy-scope-unknown /used/3"
        ]
    );
    let user_info = r#"{"declared":[],"used":["scope.userInfo"]}"#;
    assert!(found_on("privacy", user_info, "", "2021-04-28").is_empty());
    assert_eq!(found_on("privacy", user_info, "", "2021-04-29").len(), 1);
}

#[test]
fn wrong_types_are_findings() {
    for payload in [
        "{}",
        r#"{"declared":null,"used":null,"plugin":null,"collectsPrivacy":null,"extraDoc":null}"#,
        r#"{"declared":{"a":"Location"},"used":"wx.getLocation","plugin":"true","extraDoc":[]}"#,
        r#"{"declared":[1,null,{},[],"Location"],"used":[1,null,{},"wx.getLocation"]}"#,
        r#"{"declared":[],"extraDoc":{"name":1,"bytes":"1"}}"#,
        r#"{"__proto__":{"declared":[]},"declared":["__proto__"],"used":["__proto__","constructor"]}"#,
    ] {
        assert!(!found("privacy", payload, r#"{"used":["wx.getLocation"]}"#).is_empty(), "{payload}");
    }
    let at_its_place = found("privacy", r#"{"declared":[],"used":[1,"wx.getLocation"]}"#, "");
    assert_eq!(at_its_place, ["privacy-type /used/0", "privacy-undeclared /used/1"]);
}

#[test]
fn of_many_findings_a_hundred_are_told() {
    let names = |name: &str| (0..20_000).map(|n| format!("\"{name}{n}\"")).collect::<Vec<_>>().join(",");
    let payload = format!(r#"{{"declared":[{}],"used":[{}]}}"#, names("Location"), names("wx.getLocation"));
    let findings = judged("privacy", &payload, "", TODAY).unwrap();
    assert_eq!(findings.len(), 100);
}

#[test]
fn a_type_declared_twice_names_what_was_written_before() {
    let findings = judged("privacy", r#"{"declared":["Clipboard","剪切板"]}"#, "", TODAY).unwrap();
    let message = findings.first().unwrap().message(Locale::ZhCn);
    assert!(message.starts_with("\"剪切板\" 与前面的 \"Clipboard\" 是同一类型。"), "{message}");
}

#[test]
fn chinese_findings_name_information_in_chinese() {
    let findings = judged("privacy", r#"{"declared":[],"used":["wx.chooseImage"]}"#, "", TODAY).unwrap();
    let message = findings.first().unwrap().message(Locale::ZhCn);
    assert!(message.starts_with("未声明「选中的照片或视频信息」（privacy_key：Album），"), "{message}");
}

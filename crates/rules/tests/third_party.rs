//! What third-party platforms send: boundaries, dates, and payloads as people write them.

mod common;

use common::{found, found_on, judged};
use weseal_rules::Locale;

/// A privacy guide with these members in `owner_setting` and around it.
fn setting(owner: &str, rest: &str) -> Vec<String> {
    found("privacy-setting", &format!(r#"{{"owner_setting":{{"notice_method":"弹窗"{owner}}}{rest}}}"#), "")
}

/// A privacy guide whose only entry is this.
fn entry(key: &str, text: &str) -> Vec<String> {
    let list = format!(r#","setting_list":[{{"privacy_key":"{key}","privacy_text":"{text}"}}]"#);
    setting(r#","contact_qq":"1""#, &list)
}

#[test]
fn official_samples_are_clean() {
    for (subject, payload) in [
        (
            "commit",
            r#"{"template_id":"0","ext_json":"{\"extAppid\":\"\",\"ext\":{\"attr1\":\"value1\",\"attr2\":\"value2\"},\"extPages\":{\"index\":{},\"search/index\":{}},\"pages\":[\"index\",\"search/index\"],\"window\":{},\"networkTimeout\":{},\"tabBar\":{},\"plugin\":{}}","user_version":"V1.0","user_desc":"test"}"#,
        ),
        (
            "commit",
            r#"{"template_id":"95","ext_json":"{\"requiredPrivateInfos\":[\"onLocationChange\",\"startLocationUpdate\"]}","user_version":"V1.0","user_desc":"test"}"#,
        ),
        (
            "submit-audit",
            r#"{"item_list":[{"address":"index","tag":"学习 生活","first_class":"文娱","second_class":"资讯","first_id":1,"second_id":2,"title":"首页"},{"address":"page/logs/logs","tag":"学习 工作","first_class":"教育","second_class":"学历教育","third_class":"高等","first_id":3,"second_id":4,"third_id":5,"title":"日志"}],"feedback_info":"blablabla","feedback_stuff":"xx|yy|zz","preview_info":{"video_id_list":["xxxx"],"pic_id_list":["xxxx","yyyy","zzzz"]},"version_desc":"blablabla","ugc_declare":{"scene":[1,2],"method":[1],"has_audit_team":1,"audit_desc":"blablabla"}}"#,
        ),
        ("privacy-setting-query", r#"{"privacy_ver":2}"#),
        ("privacy-setting-query", "{}"),
        // Requests that the platform has answered with 0.
        (
            "privacy-setting",
            r#"{"privacy_ver":2,"owner_setting":{"contact_email":"a@163.com","contact_phone":"","contact_qq":"","contact_weixin":"b","ext_file_media_id":"","notice_method":"以商城更新为准","store_expire_timestamp":"","store_region":12},"setting_list":[{"privacy_key":"PhoneNumber","privacy_text":"便捷登录"}]}"#,
        ),
    ] {
        assert!(found(subject, payload, "").is_empty(), "{:?} {payload}", found(subject, payload, ""));
    }
}

#[test]
fn one_contact_is_enough() {
    let list = r#","setting_list":[]"#;
    assert_eq!(setting("", list), ["privacy-setting-contact /owner_setting"]);
    assert_eq!(setting(r#","contact_email":" ""#, list), ["privacy-setting-contact /owner_setting"]);
    for contact in ["contact_email", "contact_phone", "contact_qq", "contact_weixin"] {
        assert!(setting(&format!(r#","{contact}":"1""#), list).is_empty(), "{contact}");
    }
    assert_eq!(
        found("privacy-setting", r#"{"setting_list":[]}"#, ""),
        ["privacy-setting-required /owner_setting"]
    );
}

#[test]
fn the_list_belongs_to_the_development_version() {
    let owner = r#","contact_qq":"1""#;
    assert_eq!(setting(owner, ""), ["privacy-setting-list-missing /setting_list"]);
    assert_eq!(setting(owner, r#","privacy_ver":2"#), ["privacy-setting-list-missing /setting_list"]);
    assert!(setting(owner, r#","privacy_ver":2,"setting_list":[]"#).is_empty());
    assert!(setting(owner, r#","privacy_ver":1"#).is_empty());
    let live = setting(owner, r#","privacy_ver":1,"setting_list":[]"#);
    assert_eq!(live, ["privacy-setting-list-live /setting_list"]);
    assert_eq!(setting(owner, r#","privacy_ver":0"#), ["privacy-setting-version /privacy_ver"]);
    assert_eq!(
        found("privacy-setting-query", r#"{"privacy_ver":3}"#, ""),
        ["privacy-setting-version /privacy_ver"]
    );
}

#[test]
fn the_storage_term_is_days() {
    let at = |term: &str| {
        setting(&format!(r#","contact_qq":"1","store_expire_timestamp":"{term}""#), r#","setting_list":[]"#)
    };
    for term in ["", "30天", "7天", "720天"] {
        assert!(at(term).is_empty(), "{term}");
    }
    for term in ["30", "30 天", "30days", "1年", "固定存储期限：180天"] {
        assert_eq!(at(term), ["privacy-setting-storage /owner_setting/store_expire_timestamp"], "{term}");
    }
    // The server takes the escape for what it looks like.
    assert_eq!(at("32\\u5929"), ["privacy-setting-escaped /owner_setting/store_expire_timestamp"]);
    assert!(entry("Location", "推荐\\n门店").is_empty(), "an escape that has to be");
}

#[test]
fn purposes_say_the_purpose_alone() {
    assert!(entry("Location", "推荐附近门店").is_empty());
    assert!(entry("Location", "用来推荐门店").is_empty());
    let path = "/setting_list/0/privacy_text";
    assert_eq!(entry("Location", "为了推荐门店"), [format!("privacy-setting-purpose {path}")]);
    assert_eq!(entry("Location", "用于推荐门店"), [format!("privacy-setting-purpose {path}")]);
    assert_eq!(entry("Location", ""), [format!("privacy-setting-empty {path}")]);
}

#[test]
fn keys_are_the_official_ones_in_their_case() {
    let path = "/setting_list/0/privacy_key";
    assert!(entry("EXUserFollowAcct", "推荐").is_empty());
    assert_eq!(entry("location", "推荐"), [format!("privacy-setting-key-form {path}")]);
    assert_eq!(entry("位置信息", "推荐"), [format!("privacy-setting-key-form {path}")]);
    assert_eq!(entry("头像信息", "推荐"), [format!("privacy-setting-key-own {path}")]);
    assert_eq!(entry("", "推荐"), [format!("privacy-setting-empty {path}")]);
}

#[test]
fn stringified_objects_are_refused() {
    let payload = r#"{"privacy_ver":"2","setting_list":"[]","owner_setting":"{\"notice_method\":\"a\"}"}"#;
    assert_eq!(
        found("privacy-setting", payload, ""),
        [
            "privacy-setting-type /privacy_ver",
            "privacy-setting-type /setting_list",
            "privacy-setting-type /owner_setting"
        ]
    );
}

#[test]
fn the_guide_must_cover_what_is_used() {
    let payload = r#"{"owner_setting":{"notice_method":"弹窗","contact_qq":"1"},"setting_list":[{"privacy_key":"Location","privacy_text":"推荐"}]}"#;
    let context = r#"{"used":["wx.getLocation","<live-pusher>"]}"#;
    let on = |day| found_on("privacy-setting", payload, context, day);
    assert_eq!(on("2023-10-17"), ["privacy-setting-undeclared /setting_list"; 2]);
    assert_eq!(on("2023-10-16"), ["privacy-setting-undeclared-announced /setting_list"; 2]);
    assert!(on("2023-09-14").is_empty());
    let findings = judged("privacy-setting", payload, context, common::TODAY).unwrap();
    assert!(findings[1].help(Locale::ZhCn).contains("Camera"));
}

#[test]
fn applications_name_the_interface_exactly_and_show_it_in_use() {
    let at = |name: &str| {
        found(
            "apply-privacy-interface",
            &format!(r#"{{"api_name":"{name}","content":"选址","url_list":["a"]}}"#),
            "",
        )
    };
    for name in
        ["getFuzzyLocation", "getLocation", "onLocationChange", "startLocationUpdate", "chooseAddress"]
    {
        assert!(at(&format!("wx.{name}")).is_empty(), "{name}");
        assert_eq!(at(name), ["apply-privacy-name-form /api_name"], "{name}");
    }
    assert_eq!(at("wx.getFuzzylocation"), ["apply-privacy-name-form /api_name"]);
    assert_eq!(at("WX.choosePOI"), ["apply-privacy-name-form /api_name"]);
    assert_eq!(at("wx.getPhoneNumber"), ["apply-privacy-name /api_name"]);
    assert_eq!(at("定位"), ["apply-privacy-name /api_name"]);
    assert_eq!(at(""), ["apply-privacy-empty /api_name"]);
    for rest in ["", r#","pic_list":[]"#, r#","url_list":null,"video_list":[]"#] {
        let payload = format!(r#"{{"api_name":"wx.choosePoi","content":"选址"{rest}}}"#);
        assert_eq!(found("apply-privacy-interface", &payload, ""), ["apply-privacy-evidence "], "{rest}");
    }
}

#[test]
fn applications_have_limits() {
    let with = |content: usize, pictures: usize, videos: usize| {
        let list = |count: usize, name: &str| vec![format!("\"{name}\""); count].join(",");
        let payload = format!(
            r#"{{"api_name":"wx.choosePoi","content":"{}","url_list":["a"],"pic_list":[{}],"video_list":[{}]}}"#,
            "选".repeat(content),
            list(pictures, "a.png"),
            list(videos, "a.mp4?x=1")
        );
        found("apply-privacy-interface", &payload, "")
    };
    assert!(with(300, 10, 1).is_empty());
    assert_eq!(with(301, 10, 1), ["apply-privacy-content-length /content"]);
    assert_eq!(with(300, 11, 1), ["apply-privacy-pictures /pic_list"]);
    assert_eq!(with(300, 10, 2), ["apply-privacy-videos /video_list"]);
}

#[test]
fn submissions_have_one_to_five_items_with_a_category() {
    let item = r#"{"first_class":"a","second_class":"b","first_id":1,"second_id":2}"#;
    let with = |count: usize| {
        found("submit-audit", &format!(r#"{{"item_list":[{}]}}"#, vec![item; count].join(",")), "")
    };
    assert_eq!(with(0), ["submit-audit-items-none /item_list"]);
    assert!(with(1).is_empty());
    assert!(with(5).is_empty());
    assert_eq!(with(6), ["submit-audit-items /item_list"]);
    assert!(found("submit-audit", "{}", "").is_empty());
    assert_eq!(found("submit-audit", r#"{"item_list":[{}]}"#, "").len(), 4);
}

#[test]
fn tags_titles_and_feedback_have_limits() {
    let item = |more: &str| {
        let item = format!(r#"{{"first_class":"a","second_class":"b","first_id":1,"second_id":2,{more}}}"#);
        found("submit-audit", &format!(r#"{{"item_list":[{item}]}}"#), "")
    };
    let tags = |count: usize, length: usize| {
        item(&format!(r#""tag":"{}""#, vec!["字".repeat(length); count].join(" ")))
    };
    assert!(tags(10, 20).is_empty());
    assert_eq!(tags(11, 20), ["submit-audit-tags /item_list/0/tag"]);
    assert_eq!(tags(10, 21), ["submit-audit-tags /item_list/0/tag"]);
    let title = |length: usize| item(&format!(r#""title":"{}""#, "字".repeat(length)));
    assert!(title(32).is_empty());
    assert_eq!(title(33), ["submit-audit-title-length /item_list/0/title"]);
    let feedback = |length: usize, pictures: usize| {
        let stuff = vec!["id"; pictures].join("|");
        let payload = format!(r#"{{"feedback_info":"{}","feedback_stuff":"{stuff}"}}"#, "字".repeat(length));
        found("submit-audit", &payload, "")
    };
    assert!(feedback(200, 5).is_empty());
    assert_eq!(feedback(201, 5), ["submit-audit-feedback-length /feedback_info"]);
    assert_eq!(feedback(200, 6), ["submit-audit-feedback-pictures /feedback_stuff"]);
    let ugc = |length: usize| {
        let payload =
            format!(r#"{{"ugc_declare":{{"scene":[1],"other_scene_desc":"{}"}}}}"#, "字".repeat(length));
        found("submit-audit", &payload, "")
    };
    assert!(ugc(256).is_empty());
    assert_eq!(ugc(257), ["submit-audit-ugc-length /ugc_declare/other_scene_desc"]);
}

#[test]
fn social_categories_declare_how_they_review() {
    let own = |category: &str| {
        found("submit-audit", r#"{"version_desc":"a"}"#, &format!(r#"{{"categories":["{category}"]}}"#))
    };
    assert_eq!(own("社交-社区/论坛"), ["submit-audit-ugc-missing "]);
    assert_eq!(own("社交 > 笔记"), ["submit-audit-ugc-missing "]);
    assert!(own("社交-直播").is_empty());
    assert!(own("教育-问答").is_empty());
}

#[test]
fn location_interfaces_are_declared_open_or_not_used() {
    let with = |flag: &str, context: &str| found("submit-audit", flag, context);
    let (none, waived) = ("{}", r#"{"privacy_api_not_use":true}"#);
    let used = r#"{"used":["wx.getLocation","wx.getLocation","wx.chooseMedia"]}"#;
    assert!(with(none, used).is_empty(), "nobody says what is declared or open");
    assert_eq!(with(waived, used), ["submit-audit-not-use /privacy_api_not_use"]);
    let declared = r#"{"used":["getLocation"],"appJson":{"requiredPrivateInfos":["getLocation"]},"openedApis":["getLocation"]}"#;
    assert!(with(none, declared).is_empty());
    assert!(with(waived, declared).is_empty());
    let undeclared = r#"{"used":["wx.getLocation"],"appJson":{}}"#;
    assert_eq!(with(none, undeclared), ["submit-audit-undeclared "]);
    assert_eq!(with(waived, undeclared), ["submit-audit-not-use /privacy_api_not_use"]);
    // What is configured must be open, whatever is said about its use.
    let closed =
        r#"{"appJson":{"requiredPrivateInfos":["getLocation"]},"openedApis":["wx.getFuzzyLocation"]}"#;
    assert_eq!(with(none, closed), ["submit-audit-not-opened "]);
    assert_eq!(with(waived, closed), ["submit-audit-not-opened "]);
}

#[test]
fn location_rules_of_submissions_have_their_dates() {
    let context = r#"{"used":["wx.getLocation"],"appJson":{},"openedApis":[]}"#;
    let on = |day| found_on("submit-audit", "{}", context, day);
    assert!(on("2022-04-17").is_empty());
    assert_eq!(on("2022-04-18"), ["submit-audit-not-opened "]);
    assert_eq!(on("2022-07-13"), ["submit-audit-not-opened "]);
    assert_eq!(on("2022-07-14"), ["submit-audit-undeclared ", "submit-audit-not-opened "]);
}

#[test]
fn ext_json_is_a_json_object_in_a_string() {
    let with = |ext: &str| {
        let payload = format!(r#"{{"template_id":1,"ext_json":{ext},"user_version":"1","user_desc":"a"}}"#);
        found("commit", &payload, "")
    };
    assert!(with(r#""{}""#).is_empty());
    for ext in ["{}", "[]", "null", "1", "true"] {
        assert_eq!(with(ext), ["commit-ext-json-string /ext_json"], "{ext}");
    }
    for ext in [r#""""#, r#""{""#, r#""{'a':1}""#, r#""{\"a\":1,}""#, r#""// a\n{}""#] {
        assert_eq!(with(ext), ["commit-ext-json-malformed /ext_json"], "{ext}");
    }
    for ext in [r#""[]""#, r#""null""#, r#""\"{}\"""#] {
        assert_eq!(with(ext), ["commit-ext-json-object /ext_json"], "{ext}");
    }
    let payload = r#"{"template_id":1,"ext_json":"{\n  \"a\": x}","user_version":"1","user_desc":"a"}"#;
    let findings = judged("commit", payload, "", common::TODAY).unwrap();
    assert!(findings[0].message(Locale::En).contains("2:8"), "{}", findings[0].message(Locale::En));
}

#[test]
fn versions_have_64_characters_at_most() {
    let with = |length: usize| {
        let version = "版".repeat(length);
        let payload =
            format!(r#"{{"template_id":1,"ext_json":"{{}}","user_version":"{version}","user_desc":"a"}}"#);
        found("commit", &payload, "")
    };
    assert!(with(64).is_empty());
    assert_eq!(with(65), ["commit-version-length /user_version"]);
}

#[test]
fn wrong_types_and_unknown_members_are_findings() {
    for subject in
        ["privacy-setting", "privacy-setting-query", "apply-privacy-interface", "submit-audit", "commit"]
    {
        assert!(!found(subject, r#"{"__proto__":1}"#, "").is_empty(), "{subject}");
    }
    let nested = r#"{"owner_setting":{"notice_method":1,"contact_qq":2},"setting_list":[1,{"privacy_key":1,"privacy_text":null}],"sdk_privacy_info_list":[{"sdk_list":[1]}]}"#;
    assert!(found("privacy-setting", nested, r#"{"used":["camera"]}"#).len() >= 6);
}

#[test]
fn of_many_items_the_first_five_name_pages() {
    let item = r#"{"address":"none","first_class":"a","second_class":"b","first_id":1,"second_id":2}"#;
    let payload = format!(r#"{{"item_list":[{}]}}"#, vec![item; 10_000].join(","));
    let pages: Vec<_> = (0..50_000).map(|page| format!("\"pages/{page}\"")).collect();
    let context = format!(r#"{{"appJson":{{"pages":[{}]}}}}"#, pages.join(","));
    let pages = found("submit-audit", &payload, &context);
    assert_eq!(pages.iter().filter(|finding| finding.starts_with("submit-audit-page")).count(), 5);
}

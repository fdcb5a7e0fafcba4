//! Menus of official accounts: buttons, limits, and who sees them.

mod common;

use common::{found, found_on};

fn first(button: &str) -> Vec<String> {
    found("menu", &format!(r#"{{"button":[{button}]}}"#), "")
}

#[test]
fn official_samples_are_clean() {
    let samples = [
        r#"{"type":"click","name":"今日歌曲","key":"V1001_TODAY_MUSIC"},{"name":"菜单","sub_button":[{"type":"view","name":"搜索","url":"http://www.soso.com/"},{"type":"miniprogram","name":"wxa","url":"http://mp.weixin.qq.com","appid":"wx286b93c14bbf93aa","pagepath":"pages/lunar/index"},{"type":"click","name":"赞一下我们","key":"V1001_GOOD"}]}"#,
        r#"{"name":"扫码","sub_button":[{"type":"scancode_waitmsg","name":"扫码带提示","key":"rselfmenu_0_0","sub_button":[]},{"type":"scancode_push","name":"扫码推事件","key":"rselfmenu_0_1","sub_button":[]}]},{"name":"发图","sub_button":[{"type":"pic_sysphoto","name":"系统拍照发图","key":"rselfmenu_1_0","sub_button":[]},{"type":"pic_photo_or_album","name":"拍照或者相册发图","key":"rselfmenu_1_1","sub_button":[]},{"type":"pic_weixin","name":"微信相册发图","key":"rselfmenu_1_2","sub_button":[]}]},{"name":"发送位置","type":"location_select","key":"rselfmenu_2_0"}"#,
        r#"{"type":"media_id","name":"图片","media_id":"MEDIA_ID1"},{"type":"view_limited","name":"图文消息","media_id":"MEDIA_ID2"},{"type":"article_id","name":"图文","article_id":"ARTICLE_ID1","sub_button":[]}"#,
    ];
    for sample in samples {
        assert!(first(sample).is_empty(), "{sample}");
    }
}

#[test]
fn a_menu_has_three_buttons_and_five_below_each() {
    let click = r#"{"type":"click","name":"a","key":"k"}"#;
    let many = |count: usize| vec![click; count].join(",");
    assert!(first(&many(3)).is_empty());
    assert_eq!(first(&many(4)), ["menu-count /button"]);
    let below = |count: usize| first(&format!(r#"{{"name":"a","sub_button":[{}]}}"#, many(count)));
    assert!(below(5).is_empty());
    assert_eq!(below(6), ["menu-sub-count /button/0/sub_button"]);
    assert_eq!(below(0), ["menu-action /button/0"]);
}

#[test]
fn names_are_counted_in_bytes() {
    let name = |name: &str| first(&format!(r#"{{"type":"click","name":"{name}","key":"k"}}"#));
    assert!(name("一二三四").is_empty());
    assert_eq!(name("一二三四五"), ["menu-name-shown /button/0/name"]);
    assert_eq!(name("一二三四五六"), ["menu-name-bytes /button/0/name"]);
    let sub = |name: &str| {
        first(&format!(r#"{{"name":"a","sub_button":[{{"type":"click","name":"{name}","key":"k"}}]}}"#))
    };
    assert!(sub("一二三四五六七八").is_empty());
    assert_eq!(sub(&"字".repeat(20)), ["menu-sub-name-shown /button/0/sub_button/0/name"]);
    assert_eq!(sub(&"字".repeat(21)), ["menu-sub-name-bytes /button/0/sub_button/0/name"]);
    let key = |length| first(&format!(r#"{{"type":"click","name":"a","key":"{}"}}"#, "k".repeat(length)));
    assert!(key(128).is_empty());
    assert_eq!(key(129), ["menu-key /button/0/key"]);
}

#[test]
fn a_mini_program_s_button_has_a_page_and_a_web_page() {
    let missing = first(r#"{"type":"miniprogram","name":"a"}"#);
    let paths = ["url", "appid", "pagepath"].map(|name| format!("menu-button-fields /button/0/{name}"));
    assert_eq!(missing, paths);
    let camel = first(
        r#"{"type":"miniprogram","name":"a","url":"https://a.cn","appId":"wx286b93c14bbf93aa","pagepath":"a"}"#,
    );
    assert_eq!(camel, ["menu-button-fields /button/0/appid", "menu-unknown /button/0/appId"]);
}

#[test]
fn gender_and_region_no_longer_choose_a_menu() {
    let payload = r#"{"button":[{"type":"click","name":"a","key":"k"}],"matchrule":{"sex":"1","country":"中国","province":"广东","city":"广州","client_platform_type":"2","language":"zh_CN"}}"#;
    assert!(found_on("conditional-menu", payload, "", "2021-10-19").is_empty());
    assert_eq!(found_on("conditional-menu", payload, "", "2021-10-20").len(), 5);
    let rule = |rule: &str| {
        found(
            "conditional-menu",
            &format!(r#"{{"button":[{{"type":"click","name":"a","key":"k"}}],"matchrule":{rule}}}"#),
            "",
        )
    };
    assert!(rule(r#"{"tag_id":"2"}"#).is_empty());
    assert!(rule(r#"{"tag_id":2,"sex":"","language":""}"#).is_empty());
    assert!(rule(r#"{"client_platform_type":"3"}"#).is_empty());
    assert_eq!(rule("{}"), ["conditional-menu-empty /matchrule"]);
    assert_eq!(rule(r#"{"tag_id":"","sex":""}"#), ["conditional-menu-empty /matchrule"]);
    assert_eq!(
        rule(r#"{"client_platform_type":4}"#),
        ["conditional-menu-platform /matchrule/client_platform_type"]
    );
}

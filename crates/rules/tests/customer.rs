//! Customer service messages, as documents and people write them.

mod common;

use common::{found, found_on, ids};

fn message(members: &str, context: &str) -> Vec<String> {
    found("customer-message", &format!(r#"{{"touser":"OPENID",{members}}}"#), context)
}

/// The findings of a text, without the pointers.
fn text(content: &str, known: &str) -> Vec<String> {
    let content = content.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    ids(&message(&format!(r#""msgtype":"text","text":{{"content":"{content}"}}"#), known))
}

const OWNER: &str = r#"{"owner":"wxba5fad812f8e6fb9","appJson":{"pages":["pages/index/index"],"subpackages":[{"root":"sub","pages":["a/a"]}]}}"#;

#[test]
fn samples_of_documents_and_libraries_are_clean() {
    for clean in [
        r#""msgtype":"image","image":{"media_id":"MEDIA_ID"}"#,
        r#""msgtype":"text","text":{"content":"sfsfdsdf"}"#,
        r#""msgtype":"link","link":{"title":"title","description":"description","url":"url","thumb_url":"thumbUrl"}"#,
        r#""msgtype":"miniprogrampage","miniprogrampage":{"title":"title","pagepath":"pagePath","thumb_media_id":"thumbMediaId"}"#,
        r#""msgtype":"miniprogrampage","miniprogrampage":{"title":"title","appid":"appid","pagepath":"pagepath","thumb_media_id":"thumb_media_id"}"#,
        r#""msgtype":"text","text":{"content":"收到"}"#,
        r#""msgtype":"text","text":{"content":"收到"},"businessid":1"#,
        r#""msgtype":"image","image":{"mediaId":"x"}"#,
        r#""msgtype":"image","image":{"media_id":"x"}"#,
        r#""msgtype":"text","text":{"content":"云托管接收消息推送成功，内容如下：\n{\"a\":\"<b>\"}"},"businessid":"1","aimsgcontext":{"is_ai_msg":0}"#,
    ] {
        assert!(message(clean, "").is_empty(), "{clean}");
    }
}

#[test]
fn types_of_official_accounts_are_warned_of_once() {
    for members in [
        r#""msgtype":"voice","voice":{"media_id":"MEDIA_ID"}"#,
        r#""msgtype":"video","video":{"media_id":"MEDIA_ID","thumb_media_id":"MEDIA_ID","title":"TITLE","description":"DESCRIPTION"}"#,
        r#""msgtype":"music","music":{"title":"MUSIC_TITLE","description":"MUSIC_DESCRIPTION","musicurl":"MUSIC_URL","hqmusicurl":"HQ_MUSIC_URL","thumb_media_id":"THUMB_MEDIA_ID"}"#,
        r#""msgtype":"news","news":{"articles":[{"title":"Happy Day","description":"Is Really A Happy Day","url":"URL","picurl":"PIC_URL"}]}"#,
        r#""msgtype":"mpnews","mpnews":{"media_id":"MEDIA_ID"}"#,
        r#""msgtype":"mpnewsarticle","mpnewsarticle":{"article_id":"ARTICLE_ID"}"#,
        r#""msgtype":"msgmenu","msgmenu":{"head_content":"?","list":[{"id":"101","content":"满意"}],"tail_content":"!"}"#,
        r#""msgtype":"wxcard","wxcard":{"card_id":"123dsdajkasd231jhksad"}"#,
        // The samples of Cloud Hosting's page 消息推送回复.
        r#""msgtype":"video","video":{"media_id":"媒体素材ID","title":"视频标题","description":"视频描述"}"#,
        r#""msgtype":"music","music":{"title":"音乐标题","description":"音乐描述","music_url":"音乐链接地址","HQ_music_url":"高清音乐链接地址，用于wifi","thumb_media_id":"缩略图素材ID"}"#,
    ] {
        assert_eq!(message(members, ""), ["kf-send-account-type /msgtype"], "{members}");
    }
}

#[test]
fn a_fixture_with_every_body_is_told_apart() {
    let found = message(
        r#""msgtype":"type","text":{"content":"x"},"image":{"media_id":"x"},"voice":{"media_id":"x"},"customservice":{"kf_account":"x"}"#,
        "",
    );
    assert_eq!(found, ["kf-send-msgtype /msgtype", "kf-send-bodies /image", "kf-send-bodies /voice"]);
    assert_eq!(message(r#""msgtype":"image","text":{"content":"x"}"#, ""), ["kf-send-body /image"]);
    assert_eq!(message(r#""msgtype":"link""#, ""), ["kf-send-link /link"]);
}

#[test]
fn names_follow_the_way_of_the_call() {
    let camel = r#""msgtype":"image","image":{"mediaId":"x"}"#;
    let snake = r#""msgtype":"image","image":{"media_id":"x"}"#;
    assert_eq!(message(camel, r#"{"call":"https"}"#), ["cloud-call-camel-over-https /image/mediaId"]);
    assert!(message(camel, r#"{"call":"cloud"}"#).is_empty());
    assert_eq!(message(snake, r#"{"call":"cloud"}"#), ["cloud-call-snake-case /image/media_id"]);
    let mixed = r#""msgtype":"image","image":{"mediaId":"x"},"customservice":{"kf_account":"a@b"}"#;
    assert_eq!(message(mixed, ""), ["cloud-call-mixed-case /customservice/kf_account"]);
}

#[test]
fn cards_are_those_of_the_sender() {
    let card = |appid: &str, path: &str| {
        message(
            &format!(
                r#""msgtype":"miniprogrampage","miniprogrampage":{{"title":"t"{appid},"pagepath":"{path}","thumb_media_id":"m"}}"#
            ),
            OWNER,
        )
    };
    assert!(card(r#","appid":"wxba5fad812f8e6fb9""#, "pages/index/index?foo=bar").is_empty());
    assert!(card("", "sub/a/a").is_empty());
    assert_eq!(card("", "sub/b/b"), ["kf-page-path /miniprogrampage/pagepath"]);
    assert_eq!(card(r#","appid":"wxba5fad812f8e6fb8""#, "sub/b/b"), ["kf-page-appid /miniprogrampage/appid"]);
}

#[test]
fn links_are_judged_one_by_one() {
    let link = |attributes: &str| text(&format!("x<a {attributes}>t</a>y"), OWNER);
    let own = "data-miniprogram-appid='wxba5fad812f8e6fb9'";
    assert!(link(&format!("href='u' {own} data-miniprogram-path='pages/index/index?a=1'")).is_empty());
    assert_eq!(link(&format!("{own} data-miniprogram-path='pages/index/index'")), ["kf-link-href"]);
    assert_eq!(link(&format!("href='u' {own}")), ["kf-link-path-missing"]);
    assert_eq!(link("href='u' data-miniprogram-path='sub/a/a'"), ["kf-link-appid-missing"]);
    assert_eq!(link(&format!("href='u' {own} data-miniprogram-path='/sub/a/a'")), ["kf-link-path-slash"]);
    assert_eq!(link(&format!("href='u' {own} data-miniprogram-path='sub/a/b'")), ["kf-link-path-page"]);
    assert_eq!(
        link("href='u' data-miniprogram-appid='wx1' data-miniprogram-path='sub/a/a'"),
        ["kf-link-appid", "kf-link-appid-form"]
    );
    assert!(link("href='https://www.qq.com'").is_empty(), "a link to the web");
    let twice =
        format!("<a {own} data-miniprogram-path='sub/a/a'>t</a><a {own} data-miniprogram-path='sub/a/a'>t");
    assert_eq!(text(&twice, OWNER), ["kf-link-unclosed", "kf-link-href", "kf-link-href"]);
}

#[test]
fn a_link_to_another_mini_program_is_not_looked_up_in_this_app_json() {
    let link = |app_id: &str| {
        format!(
            "<a href='u' data-miniprogram-appid='{app_id}' data-miniprogram-path='pages/other/other'>t</a>"
        )
    };
    assert_eq!(text(&link("wxba5fad812f8e6fb8"), OWNER), ["kf-link-appid"]);
    assert_eq!(text(&link("wxba5fad812f8e6fb9"), OWNER), ["kf-link-path-page"]);
}

#[test]
fn the_broken_example_of_the_robot_is_noticed() {
    let content = r#"a href="备用链接" data-miniprogram-appid="当前小程序APPID" data-miniprogram-path="/pages/index/index?param=1">点击跳转小程序"#;
    assert_eq!(text(content, ""), ["kf-link-broken"]);
    assert_eq!(text("&lt;a data-miniprogram-appid='x'&gt;t&lt;/a&gt;", ""), ["kf-link-broken"]);
    let mended = format!("<{content}</a>");
    assert_eq!(text(&mended, ""), ["kf-link-appid-form", "kf-link-path-slash"]);
    assert_eq!(
        message(
            r#""msgtype":"text","text":{"content":"t","data-miniprogram-path":"p"},"data-miniprogram-appid":"appid""#,
            ""
        ),
        ["kf-link-outside /text/data-miniprogram-path", "kf-link-outside /data-miniprogram-appid"]
    );
}

#[test]
fn quotas_end_with_time_or_number() {
    let with = |counters: &str| text("t", &format!(r#"{{"counters":{{{counters}}}}}"#));
    assert!(with(r#""kfSecondsSinceMessage":172800,"kfSentSinceMessage":4"#).is_empty());
    assert_eq!(with(r#""kfSecondsSinceMessage":172801,"kfSentSinceMessage":0"#), ["kf-quota-window"]);
    assert_eq!(with(r#""kfSecondsSinceMessage":10,"kfSentSinceMessage":5"#), ["kf-quota-count"]);
    assert!(with(r#""kfSecondsSinceEnter":60,"kfSentSinceEnter":1"#).is_empty());
    assert_eq!(with(r#""kfSecondsSinceEnter":61"#), ["kf-quota-window"]);
    assert_eq!(with(r#""kfSentSinceEnter":2"#), ["kf-quota-count"]);
    assert!(with(r#""kfSentSinceMessage":5,"kfSecondsSinceEnter":5"#).is_empty());
    assert_eq!(with(r#""kfSentSinceMessage":5,"kfSecondsSinceEnter":61"#), ["kf-quota-count"]);
    assert!(with("").is_empty());
}

#[test]
fn typing_is_rare_and_short() {
    let typing = |command: &str, counters: &str| {
        found(
            "customer-typing",
            &format!(r#"{{"touser":"OPENID","command":"{command}"}}"#),
            &format!(r#"{{"counters":{{{counters}}}}}"#),
        )
    };
    for command in ["Typing", "CancelTyping"] {
        assert!(typing(command, r#""secondsSinceMessage":30,"secondsSinceTyping":15"#).is_empty());
    }
    assert_eq!(typing("typing", ""), ["kf-typing-command /command"]);
    assert_eq!(typing("Typing", r#""secondsSinceMessage":31"#), ["kf-typing-interaction "]);
    assert_eq!(typing("Typing", r#""secondsSinceTyping":14"#), ["kf-typing-again "]);
    assert!(typing("CancelTyping", r#""secondsSinceMessage":31,"secondsSinceTyping":1"#).is_empty());
}

#[test]
fn the_ai_flag_is_younger_than_the_rest() {
    let payload =
        r#"{"touser":"OPENID","msgtype":"text","text":{"content":"t"},"aimsgcontext":{"is_ai_msg":2}}"#;
    assert!(found_on("customer-message", payload, "", "2025-11-23").is_empty());
    assert_eq!(
        found_on("customer-message", payload, "", "2025-11-24"),
        ["kf-ai-flag /aimsgcontext/is_ai_msg"]
    );
}

#[test]
fn wrong_types_are_told() {
    assert_eq!(message(r#""msgtype":"text","text":{"content":1}"#, ""), ["kf-send-type /text/content"]);
    assert_eq!(message(r#""msgtype":"text","text":null"#, ""), ["kf-send-type /text"]);
}

#[test]
fn a_text_of_nothing_but_beginnings_is_judged() {
    let long = "<a data-miniprogram-appid=".repeat(30_000);
    assert!(!text(&long, "").is_empty());
}

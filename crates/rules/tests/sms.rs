//! Short messages: their parameters, what they say, and how often.

mod common;

use common::found;

fn marketing(text: &str, context: &str) -> Vec<String> {
    let payload = format!(
        r#"{{"env":"e","phone_number_list":["+8612345678910"],"sms_type":"Marketing","content":"{text}","path":"/index.html"}}"#
    );
    found("sms", &payload, context)
}

#[test]
fn official_samples_are_clean() {
    let samples = [
        r#"{"env":"online-12345678910","phone_number_list":["+8612345678910"],"sms_type":"Marketing","content":"发布了新的能力","path":"/index.html","use_short_name":true}"#,
        r#"{"env":"online-12345678910","phone_number_list":["+8612345678910"],"sms_type":"Notification","template_id":"923584","template_param_list":["商品","/index.html"]}"#,
        r#"{"env":"online-12345678910","content":"发布了新的能力","path":"/index.html","phoneNumberList":["+8612345678910"],"smsType":"Marketing","useShortName":true}"#,
        r#"{"env":"online-12345678910","url_link":"https://wxaurl.cn/xxxxxx","template_id":"844110","template_param_list":["能力上新"],"phone_number_list":["+8612345678910"]}"#,
        r#"{"env":"online-12345678910","urlLink":"https://wxaurl.cn/xxxxxx","templateId":"844110","templateParamList":["能力上新"],"phoneNumberList":["+8612345678910"]}"#,
        r#"{"env":"tcb-env","content":"发布了短信跳转小程序的新能力","path":"/index.html","phoneNumberList":["+8616599997777"]}"#,
    ];
    for sample in samples {
        assert!(found("sms", sample, "").is_empty(), "{sample}");
    }
}

#[test]
fn what_is_said_has_thirty_characters_at_most() {
    assert!(marketing(&"字".repeat(28), "").is_empty());
    assert_eq!(marketing(&"字".repeat(29), ""), ["sms-content-segments /content"]);
    assert_eq!(marketing(&"字".repeat(30), ""), ["sms-content-segments /content"]);
    assert_eq!(marketing(&"字".repeat(31), ""), ["sms-content-length /content"]);
    assert!(marketing(&"字".repeat(20), r#"{"name":"一二三四五六七八九十"}"#).is_empty());
    assert_eq!(
        marketing(&"字".repeat(21), r#"{"name":"一二三四五六七八九十"}"#),
        ["sms-content-segments /content"]
    );
}

#[test]
fn contents_have_no_brackets_symbols_or_forbidden_subjects() {
    assert_eq!(marketing("【新】", ""), ["sms-content-brackets /content"]);
    for symbol in ["￥", "★", "☞", "✓", "※", "^_^"] {
        assert_eq!(marketing(symbol, ""), ["sms-content-symbols /content"], "{symbol}");
    }
    assert_eq!(marketing("☀", ""), ["sms-content-emoji /content"]);
    assert_eq!(marketing("大抽奖", ""), ["sms-content-forbidden /content"]);
    assert!(marketing("能力上新，欢迎体验（全角）！ABC 123", "").is_empty());
}

#[test]
fn marketing_is_sent_by_day() {
    // 1767225600 is 08:00:00 in Shanghai.
    let at = |now: i64| marketing("a", &format!(r#"{{"now":{now}}}"#));
    assert_eq!(at(1_767_225_599), ["sms-hours "]);
    assert!(at(1_767_225_600).is_empty());
    assert!(at(1_767_276_000).is_empty());
    assert_eq!(at(1_767_276_001), ["sms-hours "]);
}

#[test]
fn up_to_a_thousand_numbers_get_a_message() {
    let all = |count: usize| {
        let phones: Vec<_> = (0..count).map(|index| format!(r#""+861{index:010}""#)).collect();
        let list = phones.join(",");
        found(
            "sms",
            &format!(r#"{{"env":"e","phone_number_list":[{list}],"content":"a","path":"/index.html"}}"#),
            "",
        )
    };
    assert_eq!(all(0), ["sms-count /phone_number_list"]);
    assert!(all(1).is_empty());
    assert!(all(1000).is_empty());
    assert_eq!(all(1001), ["sms-count /phone_number_list"]);
}

fn sends(times: &[(i64, &str, &str)]) -> Vec<String> {
    let send = |(time, content, kind): &(i64, &str, &str)| {
        format!(r#"{{"phone":"+8612345678910","time":{time},"content":"{content}","type":"{kind}"}}"#)
    };
    let list: Vec<_> = times.iter().map(send).collect();
    found("sms-frequency", &format!(r#"{{"sends":[{}]}}"#, list.join(",")), "")
}

const EIGHT: i64 = 1_767_225_600;

#[test]
fn the_same_text_needs_thirty_seconds() {
    let pair = |gap, other| sends(&[(EIGHT + gap, other, "Marketing"), (EIGHT, "a", "Marketing")]);
    assert_eq!(pair(29, "a"), ["sms-same-content /sends/0"]);
    assert!(pair(30, "a").is_empty());
    assert!(pair(0, "b").is_empty());
}

#[test]
fn a_number_gets_ten_marketing_messages_a_day() {
    let day = |count: usize, start: i64| -> Vec<_> { (0..count).map(|_| (start, "", "Marketing")).collect() };
    let distinct = |list: Vec<(i64, &'static str, &'static str)>| {
        let mut time = 0;
        let list: Vec<_> = list
            .into_iter()
            .map(|(start, text, kind)| {
                time += 40;
                (start + time, text, kind)
            })
            .collect();
        sends(&list)
    };
    assert!(distinct(day(10, EIGHT)).is_empty());
    assert_eq!(distinct(day(11, EIGHT)), ["sms-marketing-daily /sends/10"]);
    let mut two = day(10, EIGHT);
    two.extend(day(10, EIGHT + 86_400));
    assert!(distinct(two).is_empty());
}

#[test]
fn notifications_have_limits_of_their_own() {
    let burst = |count: usize| {
        let texts: Vec<_> = (0..count).map(|index| index.to_string()).collect();
        let list: Vec<_> = texts.iter().map(|text| (EIGHT, text.as_str(), "Notification")).collect();
        sends(&list)
    };
    assert!(burst(10).is_empty());
    assert_eq!(burst(11), ["sms-notification-burst /sends/10"]);
    let day = |count: i64| {
        let list: Vec<_> = (0..count).map(|index| (EIGHT + index * 31, "a", "Notification")).collect();
        sends(&list)
    };
    assert!(day(100).is_empty());
    assert_eq!(day(101), ["sms-notification-daily /sends/100"]);
    assert!(sends(&[(EIGHT - 1, "a", "Notification")]).is_empty(), "at any hour");
    assert_eq!(sends(&[(EIGHT - 1, "a", "Marketing")]), ["sms-marketing-hours /sends/0/time"]);
}

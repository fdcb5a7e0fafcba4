//! Messages: boundaries of keywords, dates of retirement, and payloads as people write them.

mod common;

use common::{found, found_on, ids, judged};
use weseal_rules::Severity;

/// The findings of a keyword's value, without paths.
fn value(key: &str, value: &str) -> Vec<String> {
    let payload =
        format!(r#"{{"touser":"OPENID","template_id":"T","data":{{"{key}":{{"value":"{value}"}}}}}}"#);
    ids(&found("subscribe-message", &payload, ""))
}

#[test]
fn a_thing_has_twenty_characters_at_most() {
    assert!(value("thing1", &"字".repeat(19)).is_empty());
    assert!(value("thing1", &"字".repeat(20)).is_empty());
    assert_eq!(value("thing1", &"字".repeat(21)), ["submsg-thing"]);
    assert!(value("thing01", "１２３（全角）：￥、😀").is_empty());
    assert_eq!(value("thing1", &"😀".repeat(20)), ["submsg-value-doubtful"]);
}

#[test]
fn every_type_takes_its_documented_example() {
    let good = [
        ("thing1", "广州至北京"),
        ("number01", "339208499"),
        ("letter1", "ABC"),
        ("symbol1", "%"),
        ("character_string1", "NO.2019-12-25"),
        ("time1", "2019年10月1日 15:01"),
        ("date2", "2019-12-25 09:42"),
        ("date01", "2015年01月05日"),
        ("amount01", "￥100"),
        ("phone_number2", "+86-0766-66888866"),
        ("car_number1", "粤A8Z888挂"),
        ("name01", "某某"),
        ("phrase3", "审核通过"),
        ("enum1", "anything"),
        ("enum_string2", "客厅"),
    ];
    for (key, text) in good {
        assert!(value(key, text).is_empty(), "{key} {text}");
    }
    let bad = [
        ("number1", "三"),
        ("letter1", "a1"),
        ("symbol1", "a"),
        ("character_string1", "订单"),
        ("time1", "2020-01-01"),
        ("date1", "15:01"),
        ("amount1", "一百"),
        ("phone_number1", "abc"),
        ("car_number1", "粤A-12345"),
        ("name1", "一二三四五六七八九十一"),
        ("phrase1", "已完成了六字"),
    ];
    for (key, text) in bad {
        let kind = key.trim_end_matches('1').replace('_', "-");
        assert_eq!(value(key, text), [format!("submsg-{kind}")], "{key} {text}");
    }
}

#[test]
fn a_cloud_call_may_write_types_with_capitals() {
    assert!(value("phoneNumber2", "15040571808").is_empty());
    assert_eq!(value("characterString1", "订单"), ["submsg-character-string"]);
}

#[test]
fn empty_and_broken_values_have_one_finding() {
    for key in ["thing1", "number1", "time1", "amount1", "phrase1", "site01"] {
        assert!(value(key, "").contains(&"submsg-value-empty".to_owned()), "{key}");
        assert!(!value(key, "").iter().any(|id| *id == format!("submsg-{}", key.trim_end_matches('1'))));
        assert!(value(key, r"1\n2").contains(&"submsg-value-control".to_owned()), "{key}");
        assert!(value(key, r"1\u20282").contains(&"submsg-value-control".to_owned()), "{key}");
    }
}

#[test]
fn official_samples_of_subscribe_messages_have_no_error_and_no_warning() {
    let samples = [
        r#"{"touser":"OPENID","template_id":"TEMPLATE_ID","page":"index","data":{"name01":{"value":"某某"},"amount01":{"value":"￥100"},"thing01":{"value":"广州至北京"},"date01":{"value":"2018-01-01"}}}"#,
        r#"{"touser":"OPENID","template_id":"TEMPLATE_ID","page":"index","miniprogram_state":"developer","lang":"zh_CN","data":{"phrase3":{"value":"审核通过"},"name1":{"value":"订阅"},"date2":{"value":"2019-12-25 09:42"}}}"#,
        r#"{"touser":"OPENID","page":"index","lang":"zh_CN","data":{"number01":{"value":"339208499"},"date01":{"value":"2015年01月05日"},"site01":{"value":"TIT创意园"},"site02":{"value":"广州市新港中路397号"}},"templateId":"TEMPLATE_ID","miniprogramState":"developer"}"#,
    ];
    for sample in samples {
        let findings = judged("subscribe-message", sample, "", common::TODAY).unwrap();
        assert!(findings.iter().all(|finding| finding.rule.severity == Severity::Info), "{sample}");
    }
    assert!(found("subscribe-message", samples[0], "").is_empty());
    let last = found("subscribe-message", samples[2], r#"{"call":"cloud"}"#);
    let infos = [
        "submsg-key-type /data/site01",
        "submsg-key-type /data/site02",
        "submsg-state-formal /miniprogramState",
    ];
    assert_eq!(last, infos);
}

#[test]
fn payloads_of_public_code_are_judged_as_a_reader_would() {
    let all = |payload, context| found("subscribe-message", payload, context);
    let quickstart = r#"{"touser":"OPENID","templateId":"T","miniprogram_state":"developer","page":"pages/openapi/openapi","data":{"thing1":{"value":"咖啡"},"time3":{"value":"2020-01-01 00:00"}}}"#;
    assert_eq!(
        all(quickstart, ""),
        ["submsg-state-formal /miniprogram_state", "cloud-call-mixed-case /miniprogram_state"]
    );
    let sub_06 = r#"{"touser":"OPENID","templateId":"T","miniprogramState":"developer","page":"pages/openapi/openapi","data":{"id":3953,"name1":{"value":"咖啡"},"phone_number2":{"value":"15040571808"},"thing5":{"value":"预约成功！"},"time6":{"value":"2020-01-01 00:00"}}}"#;
    let ids =
        ["submsg-state-formal /miniprogramState", "submsg-key-form /data/id", "submsg-value-shape /data/id"];
    assert_eq!(all(sub_06, ""), ids);
    let sub_08 = r#"{"touser":"OPENID","template_id":"T","data":{"thing1":{"value":"订阅消息示例"},"thing2":{"value":"手动触发"}}}"#;
    assert!(all(sub_08, "").is_empty());
    assert_eq!(all(sub_08, r#"{"call":"cloud"}"#), ["cloud-call-snake-case /template_id"]);
    let sub_09 = r#"{"touser":"OPENID","page":"index","data":{"time1":{"value":"2020年1月9日"},"thing2":{"value":"体验订阅消息推送"}},"templateId":"T"}"#;
    assert_eq!(all(sub_09, ""), ["submsg-time /data/time1/value"]);
    let sub_14 = r#"{"touser":"oQJnN4oFuvkONPEaRruUkoPaxhno","page":"pages/userConsole/userConsole","data":{"phrase1":{"value":"出票成功"},"thing2":{"value":"2015年01月05日"}},"templateId":"8rxAIKK5"}"#;
    assert!(all(sub_14, "").is_empty());
    let sub_17 = r#"{"touser":"OPENID","page":"/pages/index/index","lang":"zh_CN","data":{"thing1":{"value":"1231231"},"time2":{"value":"15:22"}},"templateId":"D64ZZ89i","miniprogramState":"developer"}"#;
    assert_eq!(all(sub_17, ""), ["submsg-page-slash /page", "submsg-state-formal /miniprogramState"]);
    let sub_20 = r#"{"touser":"oXXcl5KX","templateId":"M6pds0pS","data":{"thing1":{"value":"thing1_test"},"date2":{"value":"2022-04-28"},"thing3":{"value":"thing3_test"}}}"#;
    assert!(all(sub_20, "").is_empty());
    let sub_22 = r#"{"touser":"mock-open-id","template_id":"mock-template-id","page":"mock-page","miniprogram_state":"developer","data":{"mock01.DATA":{"value":"mock-value"}}}"#;
    assert!(all(sub_22, "").contains(&"submsg-key-suffix /data/mock01.DATA".to_owned()));
    let sub_24 = r#"{"touser":"mock-openid","template_id":"mock-template_id","page":"","data":{"thing1":"thing1.DATA"}}"#;
    assert_eq!(all(sub_24, ""), ["submsg-value-shape /data/thing1"]);
}

#[test]
fn a_message_is_compared_with_its_template() {
    let list = r#"[{"priTmplId":"A","title":"报名结果通知","content":"会议时间:{{date2.DATA}}\n会议地点:{{thing1.DATA}}\n","type":2},{"priTmplId":"B","title":"洗衣机故障提醒","content":"完成时间:{{time1.DATA}}\n所在位置:{{enum_string2.DATA}}\n","keywordEnumValueList":[{"enumValueList":["客厅","餐厅"],"keywordCode":"enum_string2.DATA"}],"type":3}]"#;
    let all = |id: &str, data: &str| {
        let payload = format!(r#"{{"touser":"OPENID","template_id":"{id}","data":{data}}}"#);
        found("subscribe-message", &payload, &format!(r#"{{"templates":{list}}}"#))
    };
    assert!(all("A", r#"{"date2":{"value":"2016年8月8日"},"thing1":{"value":"TIT会议室"}}"#).is_empty());
    assert_eq!(
        all("A", r#"{"date2":{"value":"2016年8月8日"},"thing2":{"value":"TIT会议室"}}"#),
        ["submsg-template-missing /data/thing1", "submsg-template-superfluous /data/thing2"]
    );
    assert_eq!(
        all("B", r#"{"time1":{"value":"12:00"},"enum_string2":{"value":"院子"}}"#),
        ["submsg-enum /data/enum_string2/value"]
    );
    assert_eq!(all("C", r#"{"thing1":{"value":"a"}}"#), ["submsg-template-unknown /template_id"]);
    let counters = format!(r#"{{"templates":{list},"counters":{{"subscriptionsLeft":0}}}}"#);
    let long = r#"{"touser":"OPENID","template_id":"B","data":{"time1":{"value":"12:00"},"enum_string2":{"value":"客厅"}}}"#;
    assert!(found("subscribe-message", long, &counters).is_empty(), "a long-term consent is not used up");
}

#[test]
fn five_templates_at_a_time_can_be_asked_for() {
    let all = |ids: &str| found("requested-templates", &format!(r#"{{"tmplIds":[{ids}]}}"#), "");
    assert!(all(r#""a","b","c","d","e""#).is_empty());
    assert_eq!(all(r#""a","b","c","d","e","f""#), ["submsg-request-count /tmplIds"]);
    assert_eq!(all(""), ["submsg-request-empty /tmplIds"]);
    assert_eq!(all(r#""a","b","a""#), ["submsg-request-repeated /tmplIds/2"]);
    assert_eq!(all("\"\""), ["submsg-request-blank /tmplIds/0"]);
    assert_eq!(all(r#""10000029""#), ["submsg-request-card /tmplIds/0"]);
}

#[test]
fn a_template_is_taken_with_two_to_five_keywords() {
    let all = |tid: &str, kids: &str, scene: &str| {
        found("add-template", &format!(r#"{{"tid":"{tid}","kidList":[{kids}],"sceneDesc":"{scene}"}}"#), "")
    };
    assert_eq!(all("401", "1", "a"), ["addtemplate-kids /kidList"]);
    assert!(all("401", "1,2", "测试数据").is_empty());
    assert!(all("401", "3,5,4,1,2", &"字".repeat(15)).is_empty());
    assert_eq!(all("401", "1,2,3,4,5,6", "a"), ["addtemplate-kids /kidList"]);
    assert_eq!(all("401", "1,2", &"字".repeat(16)), ["addtemplate-scene-length /sceneDesc"]);
    assert!(all("10000017", "", "a").is_empty());
    assert_eq!(all("401", "", "a"), ["addtemplate-kids /kidList"]);
}

#[test]
fn titles_end_with_a_reminder_or_a_notice() {
    let all = |title: &str| found("template-title", &format!(r#"{{"title":"{title}"}}"#), "");
    for title in ["报名结果通知", "洗衣机故障提醒", "WiFi6故障提醒"] {
        assert!(all(title).is_empty(), "{title}");
    }
    assert_eq!(all("通知"), ["title-ending /title"]);
    assert_eq!(all("报名结果"), ["title-ending /title"]);
    assert_eq!(all("优惠活动提醒"), ["title-marketing /title", "title-marketing /title"]);
    assert_eq!(all("报名结果！通知"), ["title-symbols /title"]);
}

#[test]
fn official_samples_of_service_cards_are_clean() {
    let samples = [
        r#"{"notify_type":1001,"openid":"xxx","notify_code":"xxx","content_json":"{\"cur_status\":2,\"license_plate\":\"粤A12345A\",\"arrival_time\":1679569348,\"wxa_path_query\":\"\"}"}"#,
        r#"{"notify_type":2001,"openid":"xxx","notify_code":"xxx","check_json":"{\"pay_amount\":1005,\"pay_time\": 1683525070}","content_json":"{\"cur_status\":1,\"product_count\": 1,\"product_list\":{\"info_list\":[{\"product_img\":\"https://res.wx.qq.com/a\",\"product_name\":\"阿白\",\"product_path_query\":\"pages/index/index\"}]},\"wxa_path_query\":\"pages/index/index\"}"}"#,
        r#"{"notify_type":2001,"openid":"xxx","notify_code":"xxx","content_json":"{\"cur_status\":2,\"product_count\": 1,\"send_time\": 1696157643,\"wxa_path_query\":\"pages/index/index\"}"}"#,
    ];
    for sample in samples {
        assert!(found("live-card", sample, "").is_empty(), "{sample}");
    }
}

#[test]
fn service_cards_are_activated_and_updated_in_time() {
    let card = |kind: u32| {
        format!(
            r#"{{"notify_type":{kind},"openid":"x","notify_code":"x","check_json":"{{\"pay_amount\":1,\"pay_time\":1767225600}}","content_json":"{{\"cur_status\":1}}"}}"#
        )
    };
    let late = |kind, context: String| {
        found("live-card", &card(kind), &context).contains(&"live-card-activation ".to_owned())
    };
    let now = |since: i64| format!(r#"{{"now":{}}}"#, 1_767_225_600 + since);
    let code = |since: i64| format!(r#"{{"counters":{{"secondsSinceCode":{since}}}}}"#);
    assert!(!late(2001, now(86_400)) && late(2001, now(86_401)));
    assert!(!late(2001, code(86_400)) && late(2001, code(86_401)));
    assert!(!late(1005, code(300)) && late(1005, code(301)));
    let update = |kind, since: i64| {
        let context = format!(r#"{{"now":1967225600,"counters":{{"secondsSinceActivation":{since}}}}}"#);
        found("live-card", &card(kind), &context).contains(&"live-card-update ".to_owned())
    };
    assert!(!update(2011, 2_592_000) && update(2011, 2_592_001));
    assert!(!update(1001, 86_400) && update(1001, 86_401));
}

#[test]
fn the_check_of_a_payment_has_integers() {
    let all = |check: &str| {
        let check = check.replace('"', "\\\"");
        let payload = format!(
            r#"{{"notify_type":2001,"openid":"x","notify_code":"x","check_json":"{check}","content_json":"{{\"cur_status\":1}}"}}"#
        );
        found("live-card", &payload, "")
    };
    assert!(all(r#"{"pay_amount":0,"pay_time":1,"pay_channel":1001}"#).is_empty());
    for check in [
        r#"{"pay_time":1}"#,
        r#"{"pay_amount":1}"#,
        r#"{"pay_amount":"1","pay_time":1}"#,
        r#"{"pay_amount":1,"pay_time":1767225600000}"#,
        r#"{"pay_amount":1,"pay_time":1,"pay_channel":2}"#,
        r#"{"pay_amount":-1,"pay_time":1}"#,
    ] {
        assert_eq!(all(check), ["live-card-check-fields /check_json"], "{check}");
    }
}

#[test]
fn template_messages_ended_in_two_steps() {
    let payload = r##"{"touser":"OPENID","template_id":"TEMPLATE_ID","page":"index","form_id":"FORMID","data":{"keyword1":{"value":"339208499","color":"#173177"},"keyword2":{"value":"2015年01月05日 12:30","color":"#173177"},"keyword3":{"value":"粤海喜来登酒店","color":"#173177"},"keyword4":{"value":"广州市天河区天河路208号","color":"#173177"}},"emphasis_keyword":"keyword1.DATA"}"##;
    let on = |day| found_on("template-message", payload, r#"{"baseLibrary":"2.9.5"}"#, day);
    assert!(on("2020-01-10").is_empty());
    assert_eq!(on("2020-01-11"), ["template-message-release "]);
    assert_eq!(on("2020-04-10"), ["template-message-release "]);
    assert_eq!(on("2020-04-11"), ["template-message-retired "]);
    assert_eq!(on(common::TODAY), ["template-message-retired "]);
    assert_eq!(found("template-message", "{}", ""), ["template-message-retired "]);
    // Without a base library the newest is assumed: since 2.10.0 it tells of the builds that cannot.
    let newest = found_on("template-message", payload, "", "2020-04-10");
    assert_eq!(newest, ["template-message-release ", "template-message-form-id /form_id"]);
}

#[test]
fn uniform_messages_ended_on_their_day() {
    let payload = r##"{"touser":"OPENID","weapp_template_msg":{"template_id":"TEMPLATE_ID","page":"page/page/index","form_id":"FORMID","data":{"keyword1":{"value":"339208499"}},"emphasis_keyword":"keyword1.DATA"},"mp_template_msg":{"appid":"APPID","template_id":"TEMPLATE_ID","url":"http://weixin.qq.com/download","miniprogram":{"appid":"xiaochengxuappid12345","pagepath":"index?foo=bar"},"data":{"first":{"value":"恭喜你购买成功！","color":"#173177"}}}}"##;
    let on = |day| found_on("uniform-message", payload, "", day);
    assert!(on("2020-04-10").is_empty());
    assert_eq!(on("2020-04-11"), ["uniform-message-weapp /weapp_template_msg"]);
    assert_eq!(on("2023-08-22"), ["uniform-message-announced ", "uniform-message-weapp /weapp_template_msg"]);
    assert_eq!(on("2023-09-19").len(), 2);
    assert_eq!(on("2023-09-20"), ["uniform-message-retired "]);
}

#[test]
fn retired_messages_were_cloud_calls_too() {
    let template = r#"{"touser":"O","templateId":"T","formId":"F","data":{"keyword1":{"value":"a"}},"emphasisKeyword":"keyword1.DATA"}"#;
    assert!(found_on("template-message", template, "", "2020-01-09").is_empty());
    let uniform = r#"{"touser":"O","weappTemplateMsg":{"templateId":"T","formId":"F"},"mpTemplateMsg":{"appid":"A","templateId":"T"}}"#;
    assert!(found_on("uniform-message", uniform, "", "2020-04-10").is_empty());
}

#[test]
fn a_large_message_is_judged() {
    let keys: Vec<_> = (0..30_000).map(|index| format!(r#""thing{index}":{{"value":"a"}}"#)).collect();
    let payload = format!(r#"{{"touser":"OPENID","template_id":"T","data":{{{}}}}}"#, keys.join(","));
    let names: Vec<_> = (0..30_000).map(|index| format!("{{{{date{index}.DATA}}}}")).collect();
    let context = format!(r#"{{"template":{{"content":"{}"}}}}"#, names.join(""));
    assert!(!found("subscribe-message", &payload, &context).is_empty());
}

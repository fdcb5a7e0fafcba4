//! Replies to message pushes, as servers give them.

mod common;

use common::{found, ids, overridden};

const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const ENCRYPT: &str =
    "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==";
const SIGNATURE: &str = "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1";

/// Findings of a reply, without the pointers.
fn reply(members: &str) -> Vec<String> {
    ids(&overridden(found("push-reply", &format!("{{{members}}}"), "")))
}

/// The findings of a body as text.
fn body(mode: &str, event: &str, text: &str) -> Vec<String> {
    let text = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    reply(&format!(r#""mode":"{mode}","event":{{{event}}},"body":{text}"#))
}

fn sealed(members: &str, rest: &str) -> Vec<String> {
    reply(&format!(
        r#""mode":"secure","body":{{"Encrypt":"{ENCRYPT}","MsgSignature":"{SIGNATURE}","TimeStamp":1713424427,"Nonce":"415670741"{members}}}{rest}"#
    ))
}

#[test]
fn success_and_the_empty_body_are_good_in_every_mode() {
    for mode in ["plain", "compat", "secure"] {
        for text in ["", "success"] {
            assert!(body(mode, r#""MsgType":"text""#, text).is_empty(), "{mode} {text}");
            assert!(body(mode, "", text).is_empty(), "{mode} {text}");
        }
        for text in ["SUCCESS", "\"success\"", "success\n", " ", "\u{feff}success"] {
            assert_eq!(body(mode, "", text), ["push-reply-success-form"], "{mode} {text}");
        }
    }
    assert_eq!(reply(r#""mode":"secure","strict":true,"body":"""#), ["push-reply-strict"]);
    for mode in ["plain", "compat"] {
        assert!(reply(&format!(r#""mode":"{mode}","strict":true,"body":"""#)).is_empty());
    }
    assert!(reply(r#""mode":"secure","strict":false,"body":"""#).is_empty());
    for kind in ["miniprogram", "officialAccount", "component"] {
        let html = format!(r#""mode":"secure","kind":"{kind}","body":"success","contentType":"text/html""#);
        assert_eq!(reply(&html), ["push-reply-content-type"], "{kind}");
    }
}

#[test]
fn the_mode_decides_whether_a_reply_is_sealed() {
    let debug = r#""MsgType":"event","Event":"debug_demo""#;
    let plain = r#"{"demo_resp":"good luck"}"#;
    assert_eq!(body("secure", debug, plain), ["push-reply-secure-plain"]);
    assert!(body("compat", debug, plain).is_empty());
    assert!(body("plain", debug, plain).is_empty());
    for (mode, expected) in [("secure", &[][..]), ("compat", &[]), ("plain", &["push-reply-plain-sealed"])] {
        let text = format!(
            r#"{{"Encrypt":"{ENCRYPT}","MsgSignature":"{SIGNATURE}","TimeStamp":1713424427,"Nonce":"1"}}"#
        );
        assert_eq!(body(mode, debug, &text), expected, "{mode}");
        let text = format!(
            "<xml><Encrypt><![CDATA[{ENCRYPT}]]></Encrypt><MsgSignature><![CDATA[{SIGNATURE}]]></MsgSignature><TimeStamp>1713424427</TimeStamp><Nonce><![CDATA[1]]></Nonce></xml>"
        );
        assert_eq!(body(mode, debug, &text), expected, "{mode}");
    }
}

#[test]
fn every_field_of_a_sealed_reply_is_there_and_in_form() {
    assert!(sealed("", "").is_empty());
    assert_eq!(sealed(r#","TimeStamp":"1713424427""#, ""), ["push-reply-timestamp"]);
    assert_eq!(sealed(r#","TimeStamp":1713424427000"#, ""), ["push-reply-timestamp"]);
    assert_eq!(sealed(r#","TimeStamp":null"#, ""), ["push-reply-field-type"]);
    assert!(sealed(r#","Nonce":415670741"#, "").is_empty(), "the documents show it without quotes too");
    assert_eq!(sealed(r#","Nonce":"ä""#, ""), ["push-reply-nonce"]);
    assert_eq!(sealed(r#","Encrypt":"%%""#, ""), ["push-reply-encrypt-form"]);
    assert_eq!(sealed(r#","Encrypt":["x"]"#, ""), ["push-reply-field-type"]);
    assert_eq!(sealed(r#","MsgSignature":"x""#, ""), ["push-reply-signature-form"]);
    assert_eq!(sealed(r#","ToUserName":"o""#, ""), ["push-reply-field-extra"]);
    let only =
        |members: &str| found("push-reply", &format!(r#"{{"mode":"secure","body":{{{members}}}}}"#), "");
    assert_eq!(
        only(&format!(r#""Encrypt":"{ENCRYPT}""#)),
        [
            "push-reply-field-missing /body/MsgSignature",
            "push-reply-field-missing /body/TimeStamp",
            "push-reply-field-missing /body/Nonce"
        ]
    );
    assert_eq!(
        only(&format!(
            r#""encrypt":"{ENCRYPT}","MsgSignature":"{SIGNATURE}","TimeStamp":1713424427,"nonce":"1""#
        )),
        ["push-reply-field-spelling /body/encrypt", "push-reply-field-spelling /body/nonce"]
    );
}

#[test]
fn the_official_reply_is_clean_and_a_changed_one_is_not() {
    let with = |members: &str, appid: &str, key: &str, event: &str| {
        let rest = format!(
            r#","format":"json","event":{{{event}}},"credentials":{{"appId":"{appid}","token":"AAAAA","encodingAesKey":"{key}"}},"request":{{"timestamp":1714112445,"nonce":415670741}}"#
        );
        sealed(members, &rest)
    };
    let id = "wxba5fad812f8e6fb9";
    assert!(with("", id, KEY, r#""Event":"DEBUG_DEMO""#).is_empty());
    assert_eq!(
        with(r#","Nonce":"415670742""#, id, KEY, ""),
        ["push-reply-signature", "push-reply-nonce-other"]
    );
    assert_eq!(with("", "wxba5fad812f8e6fb0", KEY, ""), ["push-reply-owner"]);
    assert_eq!(with("", id, &KEY.replace("AA", "BB"), ""), ["push-reply-envelope"]);
    assert_eq!(with("", id, KEY, r#""Event":"xpay_coin_pay_notify""#), ["push-reply-undocumented"]);
    let upper = SIGNATURE.to_uppercase();
    assert!(with(&format!(r#","MsgSignature":"{upper}""#), id, KEY, "").is_empty());
}

#[test]
fn what_is_sealed_is_judged_like_a_plain_reply() {
    use weseal::{EncodingAesKey, envelope, signature::Signature};
    let key = EncodingAesKey::parse(KEY).unwrap();
    let judge = |content: &str, event: &str| {
        let encrypt = envelope::seal(&key, b"0123456789abcdef", content.as_bytes(), b"wxba5fad812f8e6fb9");
        let signature = Signature::of_sealed("AAAAA", "1713424427", "1", &encrypt);
        let payload = format!(
            r#"{{"mode":"secure","format":"json","event":{{{event}}},"body":{{"Encrypt":"{encrypt}","MsgSignature":"{}","TimeStamp":1713424427,"Nonce":"1"}},"credentials":{{"appId":"wxba5fad812f8e6fb9","token":"AAAAA","encodingAesKey":"{KEY}"}}}}"#,
            signature.as_str()
        );
        found("push-reply", &payload, "")
    };
    assert!(judge("", "").is_empty());
    assert!(judge("success", "").is_empty());
    assert!(judge(r#"{"ErrCode":0}"#, r#""Event":"xpay_refund_notify""#).is_empty());
    assert_eq!(
        judge(r#"{"ErrCode":"0"}"#, r#""Event":"xpay_refund_notify""#),
        ["push-reply-field-value /body/Encrypt"]
    );
    assert_eq!(judge("<xml><a>1</a></xml>", ""), ["push-reply-format /body/Encrypt"]);
    assert_eq!(judge("{", ""), ["push-reply-malformed /body/Encrypt"]);
    let transfer = r#"{"MsgType":"transfer_customer_service","ToUserName":"o","FromUserName":"gh","CreateTime":1399197672}"#;
    assert!(judge(transfer, r#""MsgType":"text""#).is_empty());
    assert_eq!(
        judge(transfer, r#""Event":"user_enter_tempsession""#),
        ["push-reply-transfer-event /body/Encrypt"]
    );
    assert_eq!(judge("", r#""Event":"iot_voip_notify""#), ["push-reply-answer-expected /body/Encrypt"]);
}

#[test]
fn mini_programs_have_no_passive_replies() {
    let text = "<xml><ToUserName>o</ToUserName><MsgType>TEXT</MsgType><Content>x</Content></xml>";
    assert_eq!(body("plain", r#""MsgType":"text""#, text), ["push-reply-passive"]);
    let of_account =
        format!(r#""mode":"plain","kind":"officialAccount","event":{{"MsgType":"text"}},"body":"{text}""#);
    assert!(reply(&of_account).is_empty());
    // In Cloud Hosting they have JSON too.
    let json = r#""mode":"plain","kind":"officialAccount","body":{"ToUserName":"o","FromUserName":"gh_1","CreateTime":1651049934,"MsgType":"text","Content":"文本消息"}"#;
    assert!(reply(json).is_empty());
}

#[test]
fn of_many_findings_a_hundred_are_told() {
    let members: Vec<_> = (0..60_000).map(|index| format!(r#","k{index}":1"#)).collect();
    let found = sealed(&members.concat(), "");
    assert_eq!(found, vec!["push-reply-field-extra"; 100]);
}

#[test]
fn only_messages_of_users_are_handed_over() {
    let xml = "<xml><ToUserName>o</ToUserName><FromUserName>gh</FromUserName><CreateTime>1399197672</CreateTime><MsgType>transfer_customer_service</MsgType></xml>";
    for message in ["text", "image", "miniprogrampage", "of_the_future"] {
        let found = body("plain", &format!(r#""MsgType":"{message}""#), xml);
        assert!(!found.contains(&"push-reply-transfer-event".to_owned()), "{message}");
    }
    assert!(body("plain", "", xml).is_empty(), "nobody said what is answered");
    for event in [
        r#""MsgType":"event","Event":"user_enter_tempsession""#,
        r#""MsgType":"Event","Event":"new""#,
        r#""InfoType":"authorized""#,
    ] {
        assert!(body("plain", event, xml).contains(&"push-reply-transfer-event".to_owned()), "{event}");
    }
    assert_eq!(body("secure", r#""MsgType":"text""#, xml), ["push-reply-secure-plain"]);
    let late = xml.replace("1399197672", "now");
    assert_eq!(body("plain", r#""MsgType":"text""#, &late), ["push-reply-transfer-fields"]);
}

#[test]
fn events_document_their_replies() {
    let pay = r#""MsgType":"event","Event":"xpay_goods_deliver_notify""#;
    for text in [
        "",
        "success",
        r#"{"ErrCode":0,"ErrMsg":"success"}"#,
        "<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>",
    ] {
        assert!(body("plain", pay, text).is_empty(), "{text}");
    }
    assert_eq!(body("plain", pay, r#"{"ErrCode":1}"#), ["push-reply-failure"]);
    assert_eq!(body("plain", pay, r#"{"ErrCode":0,"ErrMsg":0}"#), ["push-reply-field-value"]);
    assert_eq!(body("plain", pay, r#"{"errcode":0}"#), ["push-reply-undocumented"]);
    assert_eq!(body("plain", pay, "ok"), ["push-reply-undocumented"]);
    let refund = r#""MsgType":"event","Event":"xpay_subscribe_ios_refund_query_notify""#;
    assert!(body("plain", refund, r#"{"result_code":0,"result_info":"","evidence":""}"#).is_empty());
    assert!(
        body(
            "plain",
            refund,
            r#"{"ErrCode":0,"ErrMsg":"","IosRefundQueryResponse":{"result_code":0,"evidence":""}}"#
        )
        .is_empty()
    );
    assert_eq!(body("plain", refund, "success"), ["push-reply-answer-expected"]);
}

#[test]
fn time_is_five_seconds_or_what_the_event_has() {
    let after = |event: &str, ms: &str| {
        reply(&format!(r#""mode":"plain","event":{{{event}}},"body":"success","elapsedMs":{ms}"#))
    };
    assert!(after("", "4500").is_empty());
    assert_eq!(after("", "4500.5"), ["push-reply-slow"]);
    assert_eq!(after("", "5000"), ["push-reply-slow"]);
    assert_eq!(after("", "5001"), ["push-reply-late"]);
    let refund = r#""Event":"xpay_subscribe_ios_refund_query_notify""#;
    assert!(!after(refund, "2500").iter().any(|id| id == "push-reply-slow"));
    assert!(after(refund, "3000").contains(&"push-reply-slow".to_owned()));
    assert!(after(refund, "3001").contains(&"push-reply-late".to_owned()));
}

#[test]
fn formats_are_those_of_the_console() {
    let xml = "<xml><ErrCode>0</ErrCode></xml>";
    let judge = |rest: &str, body: &str| reply(&format!(r#""mode":"compat",{rest},"body":{body:?}"#));
    assert_eq!(judge(r#""format":"json""#, xml), ["push-reply-format"]);
    assert!(judge(r#""format":"xml""#, xml).is_empty());
    assert_eq!(judge(r#""kind":"component""#, r#"{"ErrCode":0}"#), ["push-reply-format"]);
    assert!(judge(r#""kind":"miniprogram""#, r#"{"ErrCode":0}"#).is_empty());
    for broken in ["{", "[1]", "<xml>", "<!DOCTYPE x><xml/>"] {
        assert_eq!(judge(r#""kind":"miniprogram""#, broken), ["push-reply-malformed"], "{broken}");
    }
    assert!(reply(r#""mode":"plain","body":"success","contentType":"Text/Plain""#).is_empty());
    assert_eq!(sealed("", r#","contentType":"text/plain""#), ["push-reply-content-type"]);
    assert!(sealed("", r#","contentType":"application/json; charset=utf-8""#).is_empty());
}

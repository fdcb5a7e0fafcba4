//! Answers, sessions and open data: boundaries, dates, official samples.

mod common;

use common::{TODAY, found, found_on, judged};
use weseal_rules::{Locale, catalogue};

fn none(subject: &str, payload: &str, context: &str) {
    assert_eq!(found(subject, payload, context), Vec::<String>::new(), "{payload}");
}

fn says(subject: &str, payload: &str) -> String {
    let findings = judged(subject, payload, "", TODAY).expect("a payload");
    let told: Vec<_> = findings.iter().map(|finding| finding.message(Locale::ZhCn)).collect();
    told.join("\n")
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for row in catalogue::errcode::ERRCODES.iter().copied().flatten() {
        let findings = judged("errcode", &row.code.to_string(), "", TODAY).unwrap();
        let ids: Vec<_> = findings.iter().map(|finding| finding.rule.id).collect();
        assert_eq!(ids, ["errcode-known"], "{}", row.code);
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(findings[0].message(locale).starts_with(&row.code.to_string()));
            assert!(findings[0].help(locale).len() > 4, "{}", row.code);
        }
        let ends = [row.cause.zh.ends_with('。'), row.cause.en.ends_with('.')];
        assert_eq!(ends, [true, true], "{}", row.code);
        assert!(!row.meaning.zh.ends_with('。') && !row.meaning.en.ends_with('.'), "{}", row.code);
    }
}

#[test]
fn every_number_of_the_library_is_in_the_table() {
    for code in weseal::Code::ALL.iter().filter_map(|code| code.wechat_code()) {
        assert!(catalogue::errcode::find(code).is_some(), "{code}");
    }
}

#[test]
fn a_code_is_read_from_whatever_holds_it() {
    for payload in [
        "40029",
        r#""40029""#,
        r#"" 40029 ""#,
        r#"{"errcode":40029}"#,
        r#"{"errcode":"40029","errmsg":"invalid code, rid: 1-2-3"}"#,
        r#"{"errCode":40029,"errMsg":"x"}"#,
        r#"{"errno":40029}"#,
    ] {
        let ids = found("errcode", payload, "");
        assert!(ids.len() == 1 && ids[0].starts_with("errcode-known"), "{payload}: {ids:?}");
        assert!(!says("errcode", payload).contains("rid"), "{payload}");
    }
    for payload in ["0", r#""0""#, "{}", r#"{"errcode":0}"#, "null", "[]", "true", "1.5", r#""ok""#] {
        none("errcode", payload, "");
    }
    assert_eq!(found("errcode", "99999999999999", ""), ["errcode-unknown "]);
    assert!(says("errcode", r#""−40001""#).starts_with("-40001："));
}

#[test]
fn of_two_numbers_the_known_one_is_told() {
    assert_eq!(found("errcode", r#"{"errcode":7,"errno":112}"#, ""), ["errcode-known /errno"]);
    assert_eq!(found("errcode", r#"{"errno":7,"errcode":40001}"#, ""), ["errcode-known /errcode"]);
    assert_eq!(
        found(
            "errcode",
            r#"{"errMsg":"chooseImage:fail api scope is not declared in the privacy agreement"}"#,
            ""
        ),
        ["errcode-known /errMsg"]
    );
}

#[test]
fn an_answer_without_errcode_has_succeeded() {
    for payload in [
        "{}",
        r#"{"errcode":0,"errmsg":"ok"}"#,
        r#"{"access_token":"t","expires_in":7200}"#,
        r#"{"errcode":0,"errmsg":"ok","data":{}}"#,
    ] {
        none("api-response", payload, "");
    }
    let failed = |payload: &str| found("api-response", payload, "");
    assert_eq!(failed(r#"{"errcode":40001,"errmsg":"x"}"#), ["api-response-error /errcode"]);
    assert_eq!(
        failed(r#"{"errcode":"40001"}"#),
        ["api-response-type /errcode", "api-response-error /errcode"]
    );
    assert_eq!(failed(r#"{"errcode":40001,"openid":"","list":[],"n":0}"#), ["api-response-error /errcode"]);
    assert_eq!(failed(r#"{"errcode":40001,"n":2}"#), ["api-response-error-with-data /errcode"]);
    assert!(says("api-response", r#"{"errcode":12345678}"#).contains("错误码表里没有它"));
}

#[test]
fn a_code_lives_five_minutes() {
    let at = |age: i64| {
        let context = format!(r#"{{"now":{},"codeIssuedAt":1767225600}}"#, 1_767_225_600 + age);
        let login =
            r#"{"appid":"APPID","secret":"SECRET","js_code":"JSCODE","grant_type":"authorization_code"}"#;
        let phone = found("phone-number-request", r#"{"code":"c"}"#, &context);
        let login = found("code2session-request", login, &context);
        assert_eq!(phone.len(), login.len());
        login
    };
    assert_eq!(at(-301), ["code-issued-at /js_code"]);
    assert!(at(-300).is_empty());
    assert!(at(300).is_empty());
    assert_eq!(at(301), ["code-lifetime /js_code"]);
}

#[test]
fn secrets_do_not_leave_the_server() {
    for key in ["session_key", "sessionKey", "access_token", "secret", "appsecret", "AppSecret", "appSecret"]
    {
        let payload = format!(r#"{{"data":[{{"{key}":"Zm9vYmFyYmF6cXV4"}}]}}"#);
        assert_eq!(found("client-response", &payload, ""), [format!("session-key-secrecy /data/0/{key}")]);
        assert!(!says("client-response", &payload).contains("Zm9v"), "{key}");
        none("client-response", &format!(r#"{{"{key}":null}}"#), "");
        none("client-response", &format!(r#"{{"{key}":""}}"#), "");
    }
    // The name that RFC 6749 gives to a token of one's own.
    assert_eq!(
        found("client-response", r#"{"data":{"access_token":"a.b.c","token_type":"bearer"}}"#, ""),
        ["client-response-access-token /data/access_token"]
    );
    assert_eq!(
        found("client-response", r#"[{"openid":"o1"},{"token":"o1"}]"#, ""),
        ["openid-as-token /1/token"]
    );
    none("client-response", r#"{"openid":"o1","userId":"o1"}"#, "");
}

#[test]
fn no_finding_shows_a_secret() {
    let secret = "c2VjcmV0c2VjcmV0c2Vjcg";
    let payloads = [
        (
            "code2session-request",
            r#"{"appid":"APPID","secret":"S ","js_code":"S","grant_type":1,"code":"S"}"#,
        ),
        ("code2session-response", r#"{"openid":"o","session_key":"S","sessionKey":"S"}"#),
        ("access-token-response", r#"{"access_token":["S"],"expires_in":0}"#),
        ("user-signature-query", r#"{"access_token":{"a":"S"},"signature":"S","sig_method":"hmac_sha256"}"#),
        ("user-encrypt-key-response", r#"{"key_info_list":[{"encrypt_key":"S","iv":"S"}]}"#),
        ("phone-number-request", r#"{"code":["S"],"iv":"S"}"#),
        ("client-response", r#"{"session_key":"S","accessToken":"S","openid":"S","token":"S"}"#),
    ];
    for (subject, payload) in payloads {
        let payload = payload.replace('S', secret);
        let context = r#"{"now":1767225900,"codeIssuedAt":1767225600,"counters":{"codeUses":1}}"#;
        let findings = judged(subject, &payload, context, TODAY).unwrap();
        assert!(!findings.is_empty(), "{subject}");
        for finding in findings {
            let text =
                finding.message(Locale::En) + &finding.help(Locale::ZhCn) + &finding.message(Locale::ZhCn);
            assert!(!format!("{text}{finding:?}").contains(secret), "{}: {text}", finding.rule.id);
        }
    }
}

#[test]
fn a_session_key_is_sixteen_bytes() {
    let form = |key: &str| {
        !found("code2session-response", &format!(r#"{{"openid":"o","session_key":"{key}"}}"#), "").is_empty()
    };
    assert!(!form("tiihtNczf5v6AKRyjwEUhQ=="));
    assert!(!form("SESSION_KEY"));
    assert!(form(""));
    assert!(form("tiihtNczf5v6AKRyjwEUhQ"));
    assert!(form("tiihtNczf5v6AKRyjwEUhQ="));
    assert!(form("tiihtNczf5v6AKRyjwEUhQAA"));
    assert!(form("tiihtNczf5v6AKRyjwEU Q=="));
}

#[test]
fn a_watermark_belongs_to_its_owner_and_is_of_the_past() {
    let payload = r#"{"openGId":"g","watermark":{"appid":"wx1","timestamp":1767225600}}"#;
    none("user-data", payload, r#"{"owner":"wx1","now":1767225300}"#);
    assert_eq!(
        found("user-data", payload, r#"{"owner":"wx2","now":1767225299}"#),
        ["watermark-appid /watermark/appid", "watermark-future /watermark/timestamp"]
    );
    assert_eq!(
        found("user-data", r#"{"openGId":"g"}"#, r#"{"owner":"wx1"}"#),
        ["user-data-watermark-missing /watermark"]
    );
    for nobodys in [r#"{"appId":"wx1","nickName":"Band"}"#, r#"{"openId":"o1"}"#] {
        assert_eq!(found("user-data", nobodys, ""), ["user-data-watermark-missing /watermark"]);
    }
    none("user-data", r#"{"activityId":"a"}"#, r#"{"owner":"wx1"}"#);
}

#[test]
fn anonymous_data_has_its_dates() {
    let name = r#"{"nickName":"微信用户","watermark":{"appid":"wx1","timestamp":1}}"#;
    assert!(found_on("user-data", name, "", "2021-04-28").is_empty());
    assert_eq!(found_on("user-data", name, "", "2021-04-29"), ["user-data-anonymous /nickName"]);
    let gender =
        r#"{"gender":0,"city":"","province":"","country":"","watermark":{"appid":"wx1","timestamp":1}}"#;
    assert!(found_on("user-data", gender, "", "2021-10-19").is_empty());
    assert_eq!(found_on("user-data", gender, "", "2021-10-20"), ["user-data-no-gender /gender"]);
    none("user-data", r#"{"gender":0,"city":"Guangzhou","watermark":{"appid":"wx1","timestamp":1}}"#, "");
}

#[test]
fn real_names_are_suspended_from_their_day_on() {
    let payload = r#"{"openid":"o","real_name":"n","cred_id":"1","cred_type":"1","code":"c"}"#;
    assert!(found_on("realname", payload, "", "2021-11-09").is_empty());
    assert_eq!(found_on("realname", payload, "", "2021-11-10"), ["realname-suspended "]);
    let told = says("realname", payload);
    assert!(told.contains("2019-11-10") && told.contains("2021-11-10"), "{told}");
}

#[test]
fn limits_of_storage_are_no_errors() {
    let list = |count: usize| {
        let item = r#"{"key":"k","value":"v"}"#;
        found("user-storage", &format!(r#"{{"kv_list":[{}]}}"#, vec![item; count].join(",")), "")
    };
    assert!(list(1).is_empty() && list(128).is_empty());
    assert_eq!(list(129), ["user-storage-items /kv_list"]);
    let size = |bytes: usize| {
        let value = "v".repeat(bytes - 1);
        found("user-storage", &format!(r#"{{"kv_list":[{{"key":"k","value":"{value}"}}]}}"#), "")
    };
    assert!(size(1024).is_empty());
    assert_eq!(size(1025), ["user-storage-size /kv_list/0"]);
}

#[test]
fn official_samples_are_clean() {
    none("user-data", r#"{"openGId":"OPENGID"}"#, "");
    none("user-data", r#"{"opengid":"OPENGID","open_single_roomid":"","group_openid":"","chat_type":3}"#, "");
    none(
        "user-data",
        r#"{"stepInfoList":[{"step":5000,"timestamp":1554814312}],"watermark":{"appid":"wx1111111111","timestamp":1554815786}}"#,
        "",
    );
    none(
        "code2session-response",
        r#"{"openid":"OPENID","session_key":"SESSIONKEY","unionid":"UNIONID"}"#,
        "",
    );
    none("access-token-response", r#"{"access_token":"ACCESS_TOKEN","expires_in":7200}"#, "");
    let invalid = r#"{"errcode":40029,"errmsg":"invalid code"}"#;
    assert_eq!(found("code2session-response", invalid, ""), ["api-response-error /errcode"]);
    assert_eq!(
        found("phone-number-response", r#"{"errcode":40013,"errmsg":"invalid appid"}"#, ""),
        ["api-response-error /errcode"]
    );
}

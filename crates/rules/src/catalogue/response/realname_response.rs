//! Real names: what getrealnameinfo and checkrealnameinfo answered.

use super::api;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, text};
use crate::form;
use crate::{Confidence, Example, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "realname-response",
    title: Text { zh: "实名信息接口的返回", en: "Answers with real names" },
    tables: &[RULES, api::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("verify_openid"),
    text("verify_real_name"),
    text("encryted_real_name"),
    text("encryted_credential_id"),
]);

const SOURCE: &Source = &Source {
    title: "校验实名信息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_checkrealnameinfo",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r#"{"errcode":0,"errmsg":"ok","verify_openid":"V_OP_NM_MA","verify_real_name":"V_NM_ID_MA"}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "realname-decrypt",
        source: SOURCE,
        bad: Example::of(r#"{"verify_openid":1}"#),
        good: GOOD,
        ..generic::types("realname-response-type", SHAPE)
    },
    Rule {
        id: "realname-verify-openid",
        rulebook: "realname-decrypt",
        severity: Severity::Warning,
        at: &["/verify_openid"],
        check: Check::Text(|text| {
            text.split(';').all(|part| ["V_OP_NA", "V_OP_NM_MA", "V_OP_NM_UM", ""].contains(&part))
        }),
        what: Text {
            zh: "verify_openid {found} 不在文档之中。",
            en: "verify_openid {found} is not documented.",
        },
        fix: Text {
            zh: "按 ; 拆分；只有 V_OP_NM_MA 表示用户与姓名匹配。",
            en: "Split it at ; - only V_OP_NM_MA says that user and name match.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"verify_openid":"V_OP_OK"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-verify-name",
        rulebook: "realname-decrypt",
        severity: Severity::Warning,
        at: &["/verify_real_name"],
        check: Check::OneOf(&["V_NM_ID_MA", "V_NM_ID_UM", ""]),
        source: SOURCE,
        bad: Example::of(r#"{"verify_openid":"V_OP_NM_MA","verify_real_name":"MATCH"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-encrypted-form",
        rulebook: "realname-decrypt",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/encryted_real_name", "/encryted_credential_id"],
        check: Check::Text(|text| form::base64_bytes(text).is_some_and(|bytes| bytes.is_multiple_of(128))),
        what: Text {
            zh: "{name} 不是 RSA 密文的 Base64。",
            en: "{name} is not the Base64 of RSA cipher text.",
        },
        fix: Text {
            zh: "原样解码，用商户私钥（PKCS#1）解密；姓名是 GBK 编码。",
            en: "Decode it as it came and decrypt it with the merchant's key (PKCS#1); the name is in GBK.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"encryted_real_name":"eHh4"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "realname-encrypted-spelling",
        rulebook: "realname-decrypt",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/encrypted_real_name", "/encrypted_credential_id"],
        check: Check::Present,
        why: Text {
            zh: "平台写作 encryted_…（少一个 p）。",
            en: "The platform spells it encryted_…, without the p.",
        },
        fix: Text { zh: "按平台的拼写读取。", en: "Read it as the platform spells it." },
        source: SOURCE,
        bad: Example::of(r#"{"encrypted_real_name":"eHh4"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

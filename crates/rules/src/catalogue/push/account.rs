//! What a configuration and the check of a reply have in common: mode, format, kind of account, credentials.
//! Token and EncodingAESKey are never shown.

use super::config::GOOD;
use super::{EMPTY, GUIDE, is_app_id};
use crate::check::{Check, in_characters};
use crate::{Confidence, Example, Rule, Severity, Source, Text};

const COMMUNITY: &Source = &Source {
    title: "微信开放社区：消息推送配置",
    url: "https://developers.weixin.qq.com/community/develop/doc/86b873d6fe32371ee31f14d8b8d8bd4b",
    date: "2026-07-29",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "push-mode",
        rulebook: "push-modes",
        at: &["/mode"],
        check: Check::OneOf(&["plain", "compat", "secure"]),
        why: Text {
            zh: "后台只有明文、兼容、安全三种模式。", en: "The console has these three modes."
        },
        source: GUIDE,
        bad: Example::of(r#"{"url":"https://www.qq.com/revice","token":"AAAAA","mode":"safe"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-format",
        rulebook: "push-format",
        at: &["/format"],
        check: Check::OneOf(&["json", "xml"]),
        why: Text {
            zh: "后台的数据格式只有 JSON 与 XML。", en: "The console has these two formats."
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","format":"JSON"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-kind",
        rulebook: "push-format",
        at: &["/kind"],
        check: Check::OneOf(&["miniprogram", "officialAccount", "component", "wecom"]),
        why: Text { zh: "各类账号的规则不同。", en: "The rules depend on the kind of account." },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","kind":"mp"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-token-empty",
        rulebook: "push-token-format",
        at: &["/token", "/credentials/token"],
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..EMPTY
    },
    Rule {
        id: "push-token-format",
        rulebook: "push-token-format",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/token", "/credentials/token"],
        check: Check::Text(|token| {
            token.is_empty()
                || (3..=32).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }),
        what: Text {
            zh: "令牌(Token) 不是 3–32 位英文或数字。",
            en: "The Token is not 3 to 32 letters and digits.",
        },
        why: Text { zh: "后台不接受其他形式。", en: "The console takes no other." },
        fix: Text { zh: "换成 3–32 位英文或数字。", en: "Choose 3 to 32 letters and digits." },
        source: COMMUNITY,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"my-token","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-key-empty",
        rulebook: "push-encoding-aes-key-format",
        at: &["/encodingAesKey", "/credentials/encodingAesKey"],
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"","mode":"secure"}"#,
        ),
        good: GOOD,
        ..EMPTY
    },
    Rule {
        id: "push-key-format",
        rulebook: "push-encoding-aes-key-format",
        at: &["/encodingAesKey", "/credentials/encodingAesKey"],
        check: Check::With(|place, _, report| {
            let Some(key) = place.text().filter(|key| !key.is_empty()) else { return };
            if key.len() != 43 || !key.bytes().all(is_base64) {
                report.at(place).with("length", in_characters(key).to_string()).say();
            }
        }),
        what: Text {
            zh: "消息加解密密钥(EncodingAESKey) 共 {length} 个字符，应为 43 个字母或数字。",
            en: "The EncodingAESKey has {length} characters; it must be 43 letters and digits.",
        },
        why: Text { zh: "无法用它解密。", en: "Nothing can be decrypted with it." },
        fix: Text {
            zh: "从后台原样复制，不补「=」，不带空格。",
            en: "Copy it from the console as it is, without \"=\" or blanks.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-key-characters",
        rulebook: "push-encoding-aes-key-format",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/encodingAesKey", "/credentials/encodingAesKey"],
        check: Check::Text(|key| key.len() != 43 || !key.contains(['+', '/'])),
        what: Text {
            zh: "消息加解密密钥(EncodingAESKey) 含有 + 或 /。",
            en: "The EncodingAESKey has a + or a /.",
        },
        why: Text {
            zh: "后台生成的密钥只有字母和数字。",
            en: "The console makes keys of letters and digits.",
        },
        fix: Text { zh: "到后台随机生成一个。", en: "Have the console make one." },
        source: COMMUNITY,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-app-id",
        rulebook: "push-envelope",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/appId", "/credentials/appId"],
        // A company's id has another form.
        check: Check::When(|place, scope| {
            let kind = scope.top.value().as_object().and_then(|top| top.text("kind"));
            kind != Some("wecom") && place.text().is_some_and(|id| !is_app_id(id))
        }),
        what: Text { zh: "{found} 不像 AppID。", en: "{found} does not look like an AppID." },
        why: Text {
            zh: "消息末尾的 AppID 要与它一致；gh_ 开头的是原始 ID。",
            en: "The AppID at the end of every message must be equal to it; gh_ begins an original id.",
        },
        fix: Text {
            zh: "填写 wx 开头的 18 位 AppID。",
            en: "Write the AppID: wx and 16 hexadecimal digits.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","appId":"gh_97417a04a28d"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

//! What the members of a privacy guide say.

use std::borrow::Cow;

use weseal::message::Value;

use super::setting::{GOOD, SOURCE};
use crate::catalogue::privacy::table::Information;
use crate::check::{Check, display, say_repeated};
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Text};

const QUESTION: &Source = &Source {
    title: "第三方平台配置小程序用户隐私保护指引，返回 store_expire_timestamp 参数无效",
    url: "https://developers.weixin.qq.com/community/develop/doc/00006ae589cbd8111d1d7d51156000",
    date: "2026-07-30",
};

const TEXTS: &[&str] = &["/setting_list/*/privacy_text", "/sdk_privacy_info_list/*/sdk_list/*/privacy_text"];
/// What may not be empty.
const FILLED: &[&str] = &[
    "/owner_setting/notice_method",
    "/setting_list/*/privacy_key",
    "/setting_list/*/privacy_text",
    "/sdk_privacy_info_list/*/sdk_list/*/privacy_key",
    "/sdk_privacy_info_list/*/sdk_list/*/privacy_text",
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "privacy-setting-storage",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/owner_setting/store_expire_timestamp"],
        check: Check::Text(|term| !term.contains(|digit: char| digit.is_ascii_digit()) || is_days(term)),
        what: Text {
            zh: "存储期限 {found} 不是「30天」的形式。",
            en: "The term {found} is not of the form \"30天\".",
        },
        fix: Text {
            zh: "写成数字加「天」，如「30天」；不填则按最短必要时间展示。",
            en: "Write digits and 天, such as \"30天\", or leave it empty for the shortest time necessary.",
        },
        errcode: Rule::answer(86072),
        source: QUESTION,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗","store_expire_timestamp":"30 days"},"setting_list":[]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-escaped",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/owner_setting/*", "/setting_list/*/*", "/sdk_privacy_info_list/*/*", TEXTS_OF_SDK],
        check: Check::When(|place, _| is_escaped(place)),
        what: Text {
            zh: "{name} 里的中文转成了 \\u 编码。",
            en: "{name} has its Chinese written as \\u escapes.",
        },
        why: Text {
            zh: "服务端不解码：小程序里显示乱码，存储期限则返回 86072。",
            en: "The server does not decode them: users see them as they are, and the storage term is answered with 86072.",
        },
        fix: Text {
            zh: "以 UTF-8 原样发送，如 PHP 的 JSON_UNESCAPED_UNICODE。",
            en: "Send UTF-8 as it is, in PHP with JSON_UNESCAPED_UNICODE.",
        },
        source: QUESTION,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"\u5f39\u7a97"},"setting_list":[]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-purpose",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        at: TEXTS,
        check: Check::Text(|text| !["为了", "用于"].iter().any(|word| text.trim_start().starts_with(word))),
        what: Text {
            zh: "用途 {found} 以「为了」或「用于」开头。",
            en: "The purpose {found} begins with 为了 or 用于.",
        },
        why: Text {
            zh: "小程序端会再显示一次「为了」。", en: "The mini program puts 为了 in front itself."
        },
        fix: Text { zh: "只写用途，如「推荐附近门店」。", en: "Write the purpose alone." },
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"Location","privacy_text":"为了推荐门店"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-empty",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        at: FILLED,
        check: Check::Empty,
        why: Text { zh: "为空等于没有配置。", en: "Empty counts as not configured." },
        fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"Location","privacy_text":""}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-key-form",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/setting_list/*/privacy_key"],
        check: Check::With(|place, _, report| {
            let key = place.text().filter(|key| Information::of_key(key).is_none());
            if let Some(key) = key.and_then(Information::of_name).and_then(|information| information.key) {
                report.at(place).with("found", display(place)).with("key", key).say();
            }
        }),
        what: Text {
            zh: "{found} 不是官方的 privacy_key。", en: "{found} is not the official privacy_key."
        },
        why: Text {
            zh: "会被当作自定义类型，对应的接口仍不可用。",
            en: "It counts as a type of one's own, and opens no interface.",
        },
        fix: Text { zh: "写 {key}。", en: "Write {key}." },
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"Bluetooth","privacy_text":"连接设备"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-key-own",
        rulebook: "privacy-set-setting",
        severity: Severity::Info,
        confidence: Confidence::C,
        at: &["/setting_list/*/privacy_key"],
        check: Check::Text(|key| key.is_empty() || Information::of_name(key).is_some()),
        what: Text {
            zh: "{found} 是自定义的 privacy_key。", en: "{found} is a privacy_key of one's own."
        },
        why: Text {
            zh: "允许自定义，但不会因此开放任何接口。",
            en: "That is allowed, but opens no interface.",
        },
        fix: Text {
            zh: "接口需要的类型请用官方的 privacy_key，如 Location。",
            en: "For what interfaces need use the official keys, such as Location.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"UserLocation","privacy_text":"推荐门店"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-key-twice",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/setting_list"],
        check: Check::With(twice),
        what: Check::Repeated.what(),
        why: Text { zh: "每种信息只配置一项。", en: "A type of information has one entry." },
        fix: Text {
            zh: "合并为一项，用途写在一起。", en: "Make it one entry with all its purposes."
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"Location","privacy_text":"推荐门店"},{"privacy_key":"Location","privacy_text":"计算距离"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

const TEXTS_OF_SDK: &str = "/sdk_privacy_info_list/*/sdk_list/*/*";

fn is_days(term: &str) -> bool {
    let days = term.strip_suffix('天');
    days.is_some_and(form::is_digits)
}

/// Whether a text has `\u` escapes for what JSON can hold as it is. Only what had to be unescaped is owned; a text
/// that has nothing else to escape had such ones.
fn is_escaped(place: &Place<'_>) -> bool {
    let Value::Text(Cow::Owned(text)) = place.value() else { return false };
    let could_be = |character: char| character.is_control() || matches!(character, '"' | '\\' | '/');
    !text.is_ascii() && !text.contains(could_be)
}

fn twice(entries: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let entries: Vec<_> = entries.children().collect();
    let keys = entries.iter().filter_map(|entry| entry.get("privacy_key"));
    say_repeated(keys.filter(|key| key.text() != Some("")).collect(), report);
}

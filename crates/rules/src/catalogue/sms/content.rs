//! What a short message may say.

use super::send::{GOOD, GUIDE, Kinds, kind};
use crate::check::{Check, display, in_characters};
use crate::{Confidence, Rule, Severity, Text};

/// Where the text of a message stands.
const TEXTS: &[&str] = &["/content", "/template_param_list/*"];

/// What is named as unsupported.
const SYMBOLS: &[&str] = &["￥", "★", "☞", "✓", "※", "^_^"];

/// Subjects that are forbidden, as far as a word gives them away.
const FORBIDDEN: &[&str] = &[
    "股票",
    "移民",
    "招聘",
    "彩票",
    "返利",
    "抽奖",
    "贷款",
    "催款",
    "理财",
    "赌博",
    "中奖",
    "毒品",
    "众筹",
    "捐款",
    "殡葬",
    "刷单",
    "空包",
    "一元夺宝",
    "一元秒杀",
    "A货",
    "整形",
    "足浴",
    "助考",
    "商标注册",
    "加群",
    "加QQ",
    "加微信",
    "优惠券",
    "提额",
    "返现",
    "发票",
    "好评",
    "拉新",
];

/// Signature, link and ending take 40 of 70 characters: the name and the text have the other 30.
const FRAME: usize = 40;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "sms-content-length",
        rulebook: "sms-send-params",
        at: &["/content"],
        check: Check::MaxChars(30),
        why: TOO_LONG,
        bad: saying!("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"),
        ..CONTENT
    },
    Rule {
        id: "sms-param-length",
        rulebook: "sms-send-params",
        at: &["/template_param_list"],
        check: Check::With(|place, scope, report| {
            let first = place.children().next();
            if let Some(first) = first.filter(|_| place.is_list() && kind(scope.top, scope) == Kinds::V2) {
                let length = first.text().map_or(0, in_characters);
                if length > 30 {
                    report.at(&first).with("found", display(&first)).with("length", length.to_string()).say();
                }
            }
        }),
        what: Text {
            zh: "短信内容有 {length} 个字，最多 30 个。",
            en: "The text has {length} characters, at most 30 are allowed.",
        },
        why: TOO_LONG,
        fix: Text { zh: "缩短到 30 个字以内。", en: "Shorten it to 30 or less." },
        bad: linked!("https://wxaurl.cn/x", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"),
        ..CONTENT
    },
    Rule {
        id: "sms-content-segments",
        severity: Severity::Info,
        at: &["/content"],
        check: Check::With(|place, scope, report| {
            // A name has two characters at least.
            let name = scope.context.text("name").map_or(2, in_characters);
            let own = place.text().map_or(0, in_characters);
            let length = name.saturating_add(own).saturating_add(FRAME);
            if own <= 30 && length > 70 {
                report
                    .at(place)
                    .with("length", length.to_string())
                    .with("count", length.div_ceil(67).to_string())
                    .say();
            }
        }),
        what: Text {
            zh: "整条短信约 {length} 个字，按 {count} 条计费。",
            en: "The whole message has about {length} characters and is billed as {count}.",
        },
        why: Text {
            zh: "超过 70 字后每 67 字计一条。", en: "Beyond 70 characters every 67 count as one."
        },
        fix: Text {
            zh: "小程序名称与内容合计不超过 30 个字。",
            en: "Keep the name of the mini program and the text to 30 characters together.",
        },
        bad: GOOD.with(r#"{"name":"一二三四五六七八九十一二三四五六七八九十一二三四"}"#),
        good: GOOD.with(r#"{"name":"一二三四五六七八九十一二三四五六七八九十一二三"}"#),
        ..CONTENT
    },
    Rule {
        id: "sms-content-brackets",
        at: TEXTS,
        check: Check::Text(|text| !text.contains(['【', '】'])),
        what: Text { zh: "{found} 含有【】。", en: "{found} has 【】." },
        why: Text { zh: "【】只用于签名。", en: "They are for the signature alone." },
        fix: Text { zh: "去掉，或改用「」。", en: "Remove them, or write 「」." },
        bad: saying!("【新】能力"),
        ..CONTENT
    },
    Rule {
        id: "sms-content-symbols",
        at: TEXTS,
        check: Check::With(|place, _, report| {
            let text = place.text().unwrap_or_default();
            for symbol in SYMBOLS.iter().filter(|symbol| text.contains(**symbol)) {
                report.at(place).with("found", *symbol).say();
            }
        }),
        what: Text { zh: "内容含有 {found}。", en: "The text has {found}." },
        why: GARBLED,
        fix: Text { zh: "换成文字，例如「元」。", en: "Write words instead." },
        bad: saying!("★能力上新"),
        ..CONTENT
    },
    Rule {
        id: "sms-content-emoji",
        severity: Severity::Warning,
        at: TEXTS,
        check: Check::Text(|text| !text.chars().any(is_pictogram)),
        what: Text {
            zh: "{found} 含有特殊符号或表情。", en: "{found} has special symbols or emoji."
        },
        why: GARBLED,
        fix: Text { zh: "换成文字。", en: "Write words instead." },
        bad: saying!("能力上新😀"),
        ..CONTENT
    },
    Rule {
        id: "sms-content-forbidden",
        severity: Severity::Warning,
        at: TEXTS,
        check: Check::With(|place, _, report| {
            let text = place.text().unwrap_or_default();
            for word in FORBIDDEN.iter().filter(|word| text.contains(**word)) {
                report.at(place).with("found", *word).say();
            }
        }),
        what: Text {
            zh: "内容含有「{found}」，可能属于禁发的类型。",
            en: "The text has {found}, which may be forbidden.",
        },
        fix: Text { zh: "对照短信内容规范修改。", en: "Compare it with the rules for contents." },
        bad: saying!("抽奖开始了"),
        ..CONTENT
    },
];

/// What these rows share.
const CONTENT: Rule =
    Rule { rulebook: "sms-content", confidence: Confidence::A, source: GUIDE, good: GOOD, ..Rule::BASE };

const TOO_LONG: Text =
    Text { zh: "超出的短信可能发不出去。", en: "A longer message may not be sent." };

const GARBLED: Text = Text { zh: "短信可能出现乱码。", en: "The message may come out garbled." };

/// Dingbats and emoji, apart from those that are named.
fn is_pictogram(character: char) -> bool {
    let mut bytes = [0; 4];
    let named = SYMBOLS.contains(&&*character.encode_utf8(&mut bytes));
    !named && matches!(character, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1ffff}')
}

//! The data of a subscribe message: `{"thing1": {"value": "…"}}`.

use super::keyword::{ENUMS, TYPES, is_control};
use super::subscribe::{GOOD, SOURCE};
use crate::check::{Check, display};
use crate::{Confidence, Place, Report, Rule, Severity, Text};

const FORM: Text = Text {
    zh: "用「类型 + 序号」作键，与模板内容一致，例如 thing1、date2。",
    en: "Write a type and a number as in the template, such as thing1 or date2.",
};
const VALUE: Text = Text {
    zh: "写成含字符串 value 的对象，例如 \"thing1\": {\"value\": \"…\"}。",
    en: "Write an object with the text value, as in \"thing1\": {\"value\": \"…\"}.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "submsg-data-empty",
        at: &["/data"],
        check: Check::When(|place, _| place.is_object() && place.children().next().is_none()),
        what: Text { zh: "data 里没有关键词。", en: "data has no keywords." },
        fix: FORM,
        bad: data!(r#""#),
        ..SHAPE
    },
    Rule {
        id: "submsg-key-suffix",
        check: Check::With(|member, _, report| keys(member, |key| key.dressed, report)),
        what: Text {
            zh: "键 {name} 带有模板的括号或 .DATA。",
            en: "The key {name} has the braces or the .DATA of the template.",
        },
        fix: Text { zh: "只写 {bare}。", en: "Write {bare}." },
        bad: data!(r#""thing1.DATA":{"value":"a"}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-key-retired",
        check: Check::With(|member, _, report| keys(member, |key| key.kind == "keyword", report)),
        what: Text {
            zh: "{name} 是已下线的模板消息的键。",
            en: "{name} is a key of template messages, which are retired.",
        },
        fix: FORM,
        bad: data!(r#""keyword1":{"value":"a"}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-key-number",
        check: Check::With(|member, _, report| keys(member, |key| key.known && !key.numbered, report)),
        what: Text { zh: "键 {name} 缺少序号。", en: "The key {name} lacks its number." },
        fix: FORM,
        bad: data!(r#""thing":{"value":"a"}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-key-form",
        severity: Severity::Warning,
        check: Check::With(|member, _, report| {
            keys(member, |key| !key.known && !key.numbered && key.kind != "keyword", report);
        }),
        what: Text { zh: "{name} 不是「类型 + 序号」。", en: "{name} is not a type with a number." },
        why: Text { zh: "没有模板含有这样的参数。", en: "No template has such a parameter." },
        fix: FORM,
        errcode: None,
        bad: data!(r#""id":{"value":"a"}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-key-type",
        severity: Severity::Info,
        check: Check::With(|member, _, report| {
            keys(member, |key| !key.known && key.numbered && key.kind != "keyword", report);
        }),
        what: Text {
            zh: "{name} 的类型不在文档的列表中。",
            en: "The type of {name} is not among the documented ones.",
        },
        why: Text { zh: "无法检查它的值。", en: "Its value cannot be checked." },
        fix: Text { zh: "与模板内容核对键名。", en: "Compare the key with the template." },
        errcode: None,
        bad: data!(r#""site01":{"value":"TIT创意园"}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-value-shape",
        check: Check::With(|member, _, report| match member.get("value") {
            _ if !member.is_object() => report.at(member).with("found", display(member)).say(),
            Some(value) if value.text().is_none() && value.number().is_none() => {
                report.at(&value).with("name", member.key()).with("found", display(&value)).say();
            }
            Some(_) => {}
            None => report.missing(member, "value").with("name", member.key()).with("found", "{}").say(),
        }),
        what: Text { zh: "{name} 不能写成 {found}。", en: "{name} may not be {found}." },
        fix: VALUE,
        bad: data!(r#""thing1":"咖啡""#),
        ..SHAPE
    },
    Rule {
        id: "submsg-value-number",
        severity: Severity::Warning,
        check: Check::With(|member, _, report| {
            if let Some(value) = member.get("value").filter(|value| value.number().is_some()) {
                report.at(&value).with("name", member.key()).with("found", display(&value)).say();
            }
        }),
        what: Text {
            zh: "{name} 的值 {found} 是数字。", en: "The value {found} of {name} is a number."
        },
        why: Text { zh: "文档要求字符串。", en: "The documents ask for a string." },
        fix: Text { zh: "加上引号。", en: "Put it in quotes." },
        errcode: None,
        bad: data!(r#""number1":{"value":3953}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-value-extra",
        severity: Severity::Warning,
        check: Check::With(|member, _, report| {
            for extra in member.children().filter(|extra| member.is_object() && extra.key() != "value") {
                report.key(&extra).say();
            }
        }),
        what: Text {
            zh: "关键词没有 {name}，只有 value。", en: "A keyword has no {name}, only value."
        },
        why: Text {
            zh: "color 等属于已下线的模板消息，不起作用。",
            en: "color and the like belong to retired template messages and have no effect.",
        },
        fix: Text { zh: "删除 {name}。", en: "Remove {name}." },
        errcode: None,
        bad: data!(r##""thing1":{"value":"a","color":"#173177"}"##),
        ..SHAPE
    },
    Rule {
        id: "submsg-value-empty",
        rulebook: "submsg-keyword-limits",
        check: Check::With(|member, _, report| {
            if let Some(value) = member.get("value").filter(|value| value.text() == Some("")) {
                report.at(&value).with("name", member.key()).say();
            }
        }),
        what: Text { zh: "{name} 的值为空。", en: "The value of {name} is empty." },
        fix: Text {
            zh: "填写内容；没有时写「无」之类的文字。",
            en: "Fill it in; where there is nothing, say so in words.",
        },
        bad: data!(r#""thing1":{"value":""}"#),
        ..SHAPE
    },
    Rule {
        id: "submsg-value-control",
        rulebook: "submsg-keyword-limits",
        check: Check::With(|member, _, report| {
            if let Some(value) = member.get("value").filter(|value| value.text().is_some_and(has_control)) {
                report.at(&value).with("name", member.key()).with("found", display(&value)).say();
            }
        }),
        what: Text {
            zh: "{name} 的值 {found} 含有换行等控制字符。",
            en: "The value {found} of {name} has control characters, such as a newline.",
        },
        fix: Text { zh: "去掉它们，或换成空格。", en: "Remove them, or write spaces." },
        bad: data!(r#""thing1":{"value":"a\nb"}"#),
        ..SHAPE
    },
];

/// What these rows share.
const SHAPE: Rule = Rule {
    rulebook: "submsg-data-shape",
    confidence: Confidence::A,
    at: &["/data/*"],
    errcode: Rule::answer(47003),
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

fn keys(member: &Place<'_>, wrong: fn(Key<'_>) -> bool, report: &mut Report<'_>) {
    let key = key(member);
    if wrong(key) {
        report.key(member).with("bare", key.bare).say();
    }
}

/// A key of data.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key<'k> {
    /// Without braces and `.DATA`.
    pub(super) bare: &'k str,
    /// What stands before the number.
    pub(super) kind: &'k str,
    /// Whether a number follows.
    pub(super) numbered: bool,
    /// Whether the type is a documented one.
    pub(super) known: bool,
    /// Whether there were braces or `.DATA`.
    dressed: bool,
}

/// Takes the key of a member apart.
pub(super) fn key<'k>(member: &Place<'k>) -> Key<'k> {
    let bare = member.key().trim_matches(['{', '}', ' ']);
    let bare = bare.strip_suffix(".DATA").unwrap_or(bare);
    let kind = bare.trim_end_matches(|character: char| character.is_ascii_digit());
    let mut types = TYPES.iter().map(|(name, _)| name).chain(ENUMS);
    Key {
        bare,
        kind,
        numbered: kind.len() < bare.len(),
        known: types.any(|name| member.same(kind, name)),
        dressed: bare.len() < member.key().len(),
    }
}

/// Whether a text has control characters.
pub(super) fn has_control(text: &str) -> bool {
    text.chars().any(is_control)
}

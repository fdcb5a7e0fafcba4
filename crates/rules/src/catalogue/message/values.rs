//! What the keywords of a subscribe message may be, type by type.

use super::data::{has_control, key};
use super::keyword::{self, Fit, TYPES};
use super::subscribe::{GOOD, SOURCE};
use crate::check::{Check, display, in_characters};
use crate::{Confidence, Example, Place, Report, Rule, Severity, Text};

/// A row of a type: what it is called, and its limits in words.
macro_rules! keyword {
    ($id:literal, $name:literal, $fit:ident, $zh:literal, $en:literal, $bad:literal) => {
        Rule {
            id: $id,
            check: Check::With(|member, _, report| {
                judge(member, $name, keyword::$fit, Fit::Bad, report);
            }),
            fix: Text { zh: $zh, en: $en },
            bad: Example::of(concat!(
                r#"{"touser":"OPENID","template_id":"T","data":{""#,
                $name,
                r#"1":{"value":""#,
                $bad,
                r#""}}}"#
            )),
            ..VALUE
        }
    };
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        what: Text {
            zh: "{name} 的值 {found} 有 {length} 个字符，最多 20 个。",
            en: "The value {found} of {name} has {length} characters, at most 20 are allowed.",
        },
        ..keyword!(
            "submsg-thing",
            "thing",
            thing,
            "缩短到 20 个字符以内。",
            "Shorten it to 20 or less.",
            "一二三四五六七八九十一二三四五六七八九十一"
        )
    },
    keyword!(
        "submsg-number",
        "number",
        number,
        "最多 32 位数字，可带小数。",
        "At most 32 digits, with decimals.",
        "5个"
    ),
    keyword!("submsg-letter", "letter", letter, "最多 32 个字母。", "At most 32 letters.", "A1"),
    keyword!("submsg-symbol", "symbol", symbol, "最多 5 个符号。", "At most 5 symbols.", "a"),
    keyword!(
        "submsg-character-string",
        "character_string",
        character_string,
        "最多 32 个数字、字母或符号，不含汉字。",
        "At most 32 digits, letters or symbols, not Chinese.",
        "订单1"
    ),
    keyword!(
        "submsg-time",
        "time",
        time,
        "写 15:01 或 2019年10月1日 15:01；时间段用 ~ 连接。",
        "Write 15:01 or 2019年10月1日 15:01, and ~ between two.",
        "2020年1月9日"
    ),
    keyword!(
        "submsg-date",
        "date",
        date,
        "写 2019年10月1日 或 2018-01-01，可加 15:01；时间段用 ~ 连接。",
        "Write 2019年10月1日 or 2018-01-01, 15:01 behind it if wanted, and ~ between two.",
        "明天"
    ),
    keyword!(
        "submsg-amount",
        "amount",
        amount,
        "1 个币种符号加最多 10 位数字，可带小数，结尾可带「元」，例如 ￥100。",
        "One sign of a currency and at most 10 digits, with decimals, and 元 behind it if wanted: ￥100.",
        "免费"
    ),
    keyword!(
        "submsg-phone-number",
        "phone_number",
        phone_number,
        "最多 17 位数字和符号，例如 +86-0766-66888866。",
        "At most 17 digits and symbols: +86-0766-66888866.",
        "12345转8"
    ),
    keyword!(
        "submsg-car-number",
        "car_number",
        car_number,
        "最多 8 位，首尾可为汉字，其余为字母或数字，例如 粤A8Z888挂。",
        "At most 8 letters and digits, the first and the last may be Chinese: 粤A8Z888挂.",
        "粤A·12345"
    ),
    keyword!(
        "submsg-name",
        "name",
        name,
        "含汉字时最多 10 个字，否则最多 20 个字母或符号。",
        "At most 10 characters with Chinese ones among them, else 20 letters or symbols.",
        "一二三四五六七八九十一"
    ),
    keyword!(
        "submsg-phrase",
        "phrase",
        phrase,
        "最多 5 个汉字，例如 配送中。",
        "At most 5 Chinese characters: 配送中.",
        "OK"
    ),
    Rule {
        id: "submsg-value-doubtful",
        severity: Severity::Warning,
        confidence: Confidence::U,
        check: Check::With(|member, _, report| {
            for (name, fit) in TYPES {
                judge(member, name, *fit, Fit::Doubtful, report);
            }
        }),
        what: Text {
            zh: "{name} 的值 {found} 不一定被接受。",
            en: "The value {found} of {name} may be refused.",
        },
        why: Text {
            zh: "文档没有提到这种写法（全角字符、缺少币种符号、表情的字数等）。",
            en: "The documents do not say: full-width forms, an amount without a sign, how emoji count.",
        },
        fix: Text {
            zh: "改用文档示例的写法：半角数字，15:01，2018-01-01，￥100。",
            en: "Write as the documents do: plain digits, 15:01, 2018-01-01, ￥100.",
        },
        errcode: None,
        bad: data!(r#""amount1":{"value":"100"}"#),
        ..VALUE
    },
];

/// What these rows share.
const VALUE: Rule = Rule {
    rulebook: "submsg-keyword-limits",
    at: &["/data/*"],
    what: Text {
        zh: "{name} 的值 {found} 不符合它的类型。",
        en: "The value {found} of {name} is not of its type.",
    },
    errcode: Rule::answer(47003),
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

/// Reports a value that fits a type like this. Empty ones and control characters have rows of their own.
fn judge(member: &Place<'_>, name: &str, fit: fn(&str) -> Fit, wanted: Fit, report: &mut Report<'_>) {
    // Most types are not this key's.
    if !member.key().starts_with(|first| name.starts_with(first)) {
        return;
    }
    let key = key(member);
    let Some(value) = member.get("value").filter(|_| key.numbered && member.same(key.kind, name)) else {
        return;
    };
    let text = value.text().unwrap_or_default();
    if !text.is_empty() && !has_control(text) && fit(text) == wanted {
        let draft = report.at(&value).with("name", member.key()).with("found", display(&value));
        draft.with("length", in_characters(text).to_string()).say();
    }
}

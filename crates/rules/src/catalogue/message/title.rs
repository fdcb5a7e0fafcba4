//! Titles and keywords that are applied for: `{title, keywords}`. The rules stand on a page that is gone, but
//! there is no newer one.

use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, list, text};
use crate::{Confidence, Example, Place, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "template-title",
    title: Text { zh: "申请的模板标题与关键词", en: "A title and keywords to apply for" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[text("title").required(), list("keywords", &Kind::Text)]);

const SOURCE: &Source = &Source { title: "模板消息：审核说明", url: "", date: "2026-11-21" };

const GOOD: Example = Example::of(r#"{"title":"报名结果通知","keywords":["会议时间","会议地点"]}"#);

/// Words of advertising that the rules list.
const MARKETING: &[&str] = &["优惠", "返利", "代金券", "红包", "会员卡", "积分", "活动", "商品更新"];
/// Keywords that say nothing.
const BROAD: &[&str] = &["内容", "信息", "数据"];

const UNJUDGED: Text = Text { zh: "这样无法检查。", en: "It cannot be checked like this." };

const RULES: &[Rule] = &[
    Rule {
        why: UNJUDGED,
        source: SOURCE,
        rulebook: "template-title-rules",
        confidence: Confidence::B,
        bad: Example::of(r#"{"title":"报名结果通知","keywords":"会议时间"}"#),
        good: GOOD,
        ..generic::types("title-type", SHAPE)
    },
    Rule {
        why: UNJUDGED,
        source: SOURCE,
        rulebook: "template-title-rules",
        confidence: Confidence::B,
        bad: Example::of(r#"{"keywords":["会议时间"]}"#),
        good: GOOD,
        ..generic::missing("title-required", SHAPE)
    },
    Rule {
        source: SOURCE,
        rulebook: "template-title-rules",
        confidence: Confidence::B,
        bad: Example::of(r#"{"title":"报名结果通知","keyword":[]}"#),
        good: GOOD,
        ..generic::unknown("title-unknown", SHAPE)
    },
    Rule {
        id: "title-ending",
        severity: Severity::Error,
        at: &["/title"],
        check: Check::Text(|title| ["提醒", "通知"].iter().any(|end| title.ends_with(end) && title != *end)),
        what: Text {
            zh: "标题 {found} 没有以「提醒」或「通知」结尾。",
            en: "The title {found} does not end with 提醒 or 通知.",
        },
        fix: Text { zh: "例如：报名结果通知。", en: "Write, for example, 报名结果通知." },
        bad: Example::of(r#"{"title":"报名结果"}"#),
        ..TITLE
    },
    Rule {
        id: "title-symbols",
        at: &["/title", "/keywords/*"],
        check: Check::Text(|text| text.chars().all(is_plain)),
        what: Text { zh: "{found} 含有特殊符号。", en: "{found} has special symbols." },
        fix: Text {
            zh: "只用汉字、字母和数字。", en: "Keep to Chinese characters, letters and digits."
        },
        bad: Example::of(r#"{"title":"★报名结果通知"}"#),
        ..TITLE
    },
    Rule {
        id: "title-marketing",
        at: &["/title"],
        check: Check::With(|place, _, report| {
            let text = place.text().unwrap_or_default();
            for word in MARKETING.iter().filter(|word| text.contains(**word)) {
                report.at(place).with("found", *word).say();
            }
        }),
        what: Text {
            zh: "标题含有「{found}」，像是营销内容。",
            en: "The title has {found}, which looks like advertising.",
        },
        fix: Text { zh: "改为描述服务结果的标题。", en: "Name the result of a service instead." },
        bad: Example::of(r#"{"title":"红包到账通知"}"#),
        ..TITLE
    },
    Rule {
        id: "title-taken",
        at: &["/title"],
        check: Check::When(taken),
        what: Text {
            zh: "账号下已有标题为 {found} 的模板。",
            en: "The account has a template of the title {found}.",
        },
        fix: Text {
            zh: "换一个意思不同的标题，或使用已有的模板。",
            en: "Choose another title, or use the template there is.",
        },
        bad: GOOD.with(r#"{"templates":[{"priTmplId":"A","title":"报名结果通知"}]}"#),
        ..TITLE
    },
    Rule {
        id: "title-keyword-repeated",
        severity: Severity::Error,
        at: &["/keywords"],
        check: Check::Repeated,
        bad: Example::of(r#"{"title":"报名结果通知","keywords":["会议时间","会议时间"]}"#),
        ..TITLE
    },
    Rule {
        id: "title-keyword-broad",
        at: &["/keywords/*"],
        check: Check::Text(|keyword| !keyword.is_empty() && !BROAD.contains(&keyword)),
        what: Text { zh: "关键词 {found} 太宽泛。", en: "The keyword {found} says too little." },
        fix: Text { zh: "写得具体些，例如「会议地点」。", en: "Be specific: 会议地点." },
        bad: Example::of(r#"{"title":"报名结果通知","keywords":["内容"]}"#),
        ..TITLE
    },
];

/// What these rows share.
const TITLE: Rule = Rule {
    rulebook: "template-title-rules",
    severity: Severity::Warning,
    confidence: Confidence::B,
    why: Text { zh: "可能不会通过审核。", en: "It may not pass the review." },
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

/// Letters, digits and Chinese characters, and the brackets that official titles have.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '（' | '）' | '(' | ')' | '、' | '/')
        || ('\u{3400}'..'\u{fe00}').contains(&character)
}

fn taken(place: &Place<'_>, scope: &Scope<'_>) -> bool {
    let found = scope.context.place(|context| {
        let templates = context.get("templates")?;
        let mut titles = templates.children();
        Some(titles.any(|own| own.get("title").is_some_and(|own| own.text() == place.text())))
    });
    found == Some(true) && place.text().is_some()
}

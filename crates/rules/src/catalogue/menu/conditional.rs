//! A menu for some users of an official account: `POST /cgi-bin/menu/addconditional`.

use super::button;
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, any, object};
use crate::check::{Check, display};
use crate::{Confidence, Example, Period, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "conditional-menu",
    title: Text { zh: "公众号的个性化菜单", en: "A menu for some users of an official account" },
    tables: &[RULES, button::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    button::BUTTON,
    object(
        "matchrule",
        &Shape(&[
            any("tag_id", Kind::Scalar),
            any("client_platform_type", Kind::Scalar),
            any("group_id", Kind::Scalar),
            any("sex", Kind::Scalar),
            any("country", Kind::Text),
            any("province", Kind::Text),
            any("city", Kind::Text),
            any("language", Kind::Text),
        ]),
    )
    .required(),
]);

const SOURCE: &Source = &Source {
    title: "创建个性化菜单",
    url: "https://developers.weixin.qq.com/doc/service/api/custommenu/api_addconditionalmenu",
    date: "2026-11-21",
};
const NOTICE: &Source =
    &Source { title: "微信公众平台用户信息相关接口调整公告", url: "", date: "2021-09-26" };

const GOOD: Example = Example::of(
    r#"{"button":[{"type":"click","name":"今日歌曲","key":"V1001_TODAY_MUSIC"}],"matchrule":{"tag_id":"2","client_platform_type":"2"}}"#,
);

/// A menu with this rule.
macro_rules! matching {
    ($rule:literal) => {
        Example::of(concat!(r#"{"button":[{"type":"click","name":"a","key":"k"}],"matchrule":"#, $rule, "}"))
    };
}

const RULES: &[Rule] = &[
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        why: button::NO_MENU,
        source: SOURCE,
        bad: matching!(r#""2""#),
        good: GOOD,
        ..generic::types("conditional-menu-type", SHAPE)
    },
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        why: button::NO_MENU,
        source: SOURCE,
        bad: Example::of(r#"{"button":[{"type":"click","name":"a","key":"k"}]}"#),
        good: GOOD,
        ..generic::missing("conditional-menu-required", SHAPE)
    },
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        source: SOURCE,
        bad: matching!(r#"{"tag_id":"2","tagid":"2"}"#),
        good: GOOD,
        ..generic::unknown("conditional-menu-unknown", SHAPE)
    },
    Rule {
        id: "conditional-menu-empty",
        at: &["/matchrule"],
        check: Check::When(|place, _| {
            let blank = |text: Option<&str>| text.is_none_or(str::is_empty);
            place.is_object() && place.children().all(|field| field.number().is_none() && blank(field.text()))
        }),
        what: Text { zh: "matchrule 没有任何条件。", en: "matchrule has no condition." },
        fix: Text {
            zh: "填写 tag_id 或 client_platform_type。", en: "Give tag_id or client_platform_type."
        },
        errcode: Rule::answer(65304),
        bad: matching!(r#"{"tag_id":""}"#),
        ..MATCH
    },
    Rule {
        id: "conditional-menu-private",
        at: &["/matchrule/sex", "/matchrule/country", "/matchrule/province", "/matchrule/city"],
        check: Check::With(|field, _, report| {
            if field.text() != Some("") {
                report.key(field).with("found", display(field)).say();
            }
        }),
        what: Text {
            zh: "不能再按性别、地区匹配（{name}）。",
            en: "Menus can no longer be chosen by gender or region ({name}).",
        },
        fix: TAGS,
        errcode: Rule::answer(65320),
        holds: Period::since("2021-10-20"),
        source: NOTICE,
        bad: matching!(r#"{"tag_id":"2","sex":"1"}"#),
        good: matching!(r#"{"tag_id":"2","sex":"1"}"#).on("2021-10-19"),
        ..MATCH
    },
    Rule {
        id: "conditional-menu-language",
        at: &["/matchrule/language"],
        check: Check::With(|field, _, report| {
            if field.text() != Some("") {
                report.key(field).say();
            }
        }),
        what: Text { zh: "不能再按语言匹配。", en: "Menus can no longer be chosen by language." },
        fix: TAGS,
        errcode: Rule::answer(65320),
        holds: Period::since("2021-10-20"),
        bad: matching!(r#"{"tag_id":"2","language":"zh_CN"}"#),
        ..MATCH
    },
    Rule {
        id: "conditional-menu-platform",
        at: &["/matchrule/client_platform_type"],
        check: Check::When(|place, _| {
            let known = place.integer().is_some_and(|number| (1..=3).contains(&number))
                || place.text().is_some_and(|text| ["", "1", "2", "3"].contains(&text));
            !known && (place.text().is_some() || place.number().is_some())
        }),
        what: Text {
            zh: "client_platform_type 不能是 {found}。",
            en: "client_platform_type may not be {found}.",
        },
        why: Text { zh: "这样匹配不到用户。", en: "It matches no user." },
        fix: Text { zh: "1 为 iOS，2 为 Android，3 为其他。", en: "1 is iOS, 2 Android, 3 others." },
        bad: matching!(r#"{"client_platform_type":"ios"}"#),
        ..MATCH
    },
];

/// What these rows share.
const MATCH: Rule = Rule {
    rulebook: "retired-gender-region",
    confidence: Confidence::B,
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

const TAGS: Text = Text {
    zh: "删除它，改用用户标签 tag_id。",
    en: "Remove it, and put users into groups by tag_id.",
};

//! The pages that are submitted for review, with their categories.

use super::audit::{GOOD, SOURCE};
use crate::catalogue::page;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, text};
use crate::{Example, Place, Rule, Severity, Text};

/// How many pages are submitted at most.
const ITEMS: usize = 5;

const CATEGORY: &Shape = &Shape(&[
    text("first_class").required(),
    text("second_class").required(),
    any("first_id", Kind::Scalar).required(),
    any("second_id", Kind::Scalar).required(),
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "submit-audit-item-required",
        rulebook: "app-private-infos-used",
        at: &["/item_list/*"],
        check: Check::Missing(CATEGORY),
        errcode: Rule::answer(85010),
        source: SOURCE,
        bad: Example::of(r#"{"item_list":[{"first_class":"文娱","second_class":"资讯","first_id":1}]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-items",
        rulebook: "app-private-infos-used",
        at: &["/item_list"],
        check: Check::When(|list, _| list.children().count() > ITEMS),
        what: Text { zh: "item_list 超过 5 项。", en: "item_list has more than five items." },
        fix: Text { zh: "只保留 5 项。", en: "Keep five." },
        errcode: Rule::answer(85023),
        source: SOURCE,
        bad: Example::of(
            r#"{"item_list":[{"first_class":"a","second_class":"b","first_id":1,"second_id":2},{"first_class":"a","second_class":"b","first_id":1,"second_id":2},{"first_class":"a","second_class":"b","first_id":1,"second_id":2},{"first_class":"a","second_class":"b","first_id":1,"second_id":2},{"first_class":"a","second_class":"b","first_id":1,"second_id":2},{"first_class":"a","second_class":"b","first_id":1,"second_id":2}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-items-none",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/item_list"],
        check: Check::When(|list, _| list.is_list() && list.children().next().is_none()),
        what: Text { zh: "item_list 是空的。", en: "item_list is empty." },
        fix: Text {
            zh: "写 1 至 5 项；文档又称它选填，不需要时不传。",
            en: "Give one to five items; the document also calls it optional: leave it out instead.",
        },
        errcode: Rule::answer(85023),
        source: SOURCE,
        bad: Example::of(r#"{"item_list":[]}"#),
        good: Example::of("{}"),
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-tags",
        rulebook: "app-private-infos-used",
        at: &["/item_list/*/tag"],
        check: Check::Text(|tags| {
            let mut count: usize = 0;
            tags.split_whitespace().all(|tag| {
                count = count.saturating_add(1);
                count <= 10 && tag.chars().count() <= 20
            })
        }),
        what: Text {
            zh: "标签 {found} 超过 10 个，或有的超过 20 个字符。",
            en: "There are more than ten tags in {found}, or one has more than 20 characters.",
        },
        fix: Text {
            zh: "用空格分隔，至多 10 个，每个至多 20 个字符。",
            en: "Ten tags at most, with spaces between, of 20 characters at most.",
        },
        errcode: Rule::answer(85006),
        source: SOURCE,
        bad: Example::of(
            r#"{"item_list":[{"tag":"1 2 3 4 5 6 7 8 9 10 11","first_class":"a","second_class":"b","first_id":1,"second_id":2}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-title-length",
        rulebook: "app-private-infos-used",
        at: &["/item_list/*/title"],
        check: Check::MaxChars(32),
        errcode: Rule::answer(85011),
        source: SOURCE,
        bad: long!(
            r#"{"item_list":[{"first_class":"a","second_class":"b","first_id":1,"second_id":2,"title":""#,
            r#""}]}"#
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-page",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/item_list", "/order_path"],
        check: Check::With(|place, scope, report| {
            let mut judge = |place: &Place<'_>| page::unknown(place, scope, report);
            if place.is_list() {
                // What is beyond is wrong already.
                for item in place.children().take(ITEMS) {
                    item.visit("/address", &mut judge);
                }
            } else {
                judge(place);
            }
        }),
        what: page::NOT_THERE,
        fix: Text {
            zh: "填写已上传代码里的页面，可用 getCodePage 查询。",
            en: "Give a page of the uploaded code; getCodePage lists them.",
        },
        errcode: Rule::answer(85007),
        source: SOURCE,
        bad: GOOD.with(r#"{"appJson":{"pages":["pages/home/home"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["index"]}}"#),
        ..Rule::BASE
    },
];

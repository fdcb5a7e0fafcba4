//! Submitting code for review: `POST /wxa/submit_audit`.

use super::{LIMIT, audit_item, audit_location};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, boolean, integer, list, object, text};
use crate::{Example, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "submit-audit",
    title: Text {
        zh: "提交代码审核（第三方平台）", en: "Submission for review (third-party platform)"
    },
    tables: &[RULES, audit_item::RULES, audit_location::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    list(
        "item_list",
        &Kind::Object(&Shape(&[
            text("address"),
            text("tag"),
            text("first_class"),
            text("second_class"),
            text("third_class"),
            text("title"),
            any("first_id", Kind::Scalar),
            any("second_id", Kind::Scalar),
            any("third_id", Kind::Scalar),
        ])),
    ),
    text("feedback_info"),
    text("feedback_stuff"),
    text("version_desc"),
    object("preview_info", PREVIEW),
    object(
        "ugc_declare",
        &Shape(&[
            list("scene", &Kind::Integer),
            list("method", &Kind::Integer),
            text("other_scene_desc"),
            integer("has_audit_team"),
            text("audit_desc"),
        ]),
    ),
    boolean("privacy_api_not_use"),
    text("order_path"),
]);

/// An item of a list has no name.
const ITEM: Text = Text { zh: "值 {found} 不在允许之列。", en: "It may not be {found}." };

const PREVIEW: &Shape =
    &Shape(&[list("video_id_list", &Kind::Text).required(), list("pic_id_list", &Kind::Text).required()]);

pub(super) const SOURCE: &Source = &Source {
    title: "提交代码审核",
    url: "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_submitaudit.html",
    date: "2026-07-30",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"item_list":[{"address":"index","tag":"学习 生活","first_class":"文娱","second_class":"资讯","first_id":1,"second_id":2,"title":"首页"}],"feedback_info":"blablabla","feedback_stuff":"xx|yy|zz","preview_info":{"video_id_list":["xxxx"],"pic_id_list":["xxxx","yyyy","zzzz"]},"version_desc":"blablabla","ugc_declare":{"scene":[1,2],"method":[1],"has_audit_team":1,"audit_desc":"blablabla"}}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "app-private-infos-used",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"privacy_api_not_use":"true"}"#),
        good: GOOD,
        ..generic::types("submit-audit-type", SHAPE)
    },
    Rule {
        rulebook: "app-private-infos-used",
        source: SOURCE,
        bad: Example::of(r#"{"auto_audit":true}"#),
        good: GOOD,
        ..generic::unknown("submit-audit-unknown", SHAPE)
    },
    Rule {
        id: "submit-audit-preview",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/preview_info"],
        check: Check::Missing(PREVIEW),
        fix: Text { zh: "补上 {name}，没有时写 []。", en: "Add {name}, or [] where there is none." },
        errcode: Rule::answer(85092),
        source: SOURCE,
        bad: Example::of(r#"{"preview_info":{"pic_id_list":["xxxx"]}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-feedback-length",
        rulebook: "app-private-infos-used",
        at: &["/feedback_info"],
        check: Check::MaxChars(200),
        why: LIMIT,
        source: SOURCE,
        bad: long!(r#"{"feedback_info":""#, r#""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-feedback-pictures",
        rulebook: "app-private-infos-used",
        at: &["/feedback_stuff"],
        check: Check::Text(|ids| ids.split('|').count() <= 5),
        what: Text {
            zh: "feedback_stuff 超过 5 张图片。",
            en: "feedback_stuff has more than five pictures.",
        },
        why: LIMIT,
        fix: Text { zh: "只保留 5 个，用 | 分割。", en: "Keep five, with | between." },
        source: SOURCE,
        bad: Example::of(r#"{"feedback_stuff":"1|2|3|4|5|6"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-scene",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/ugc_declare/scene/*"],
        check: Check::IntegerOf(&[0, 1, 2, 3, 4, 5]),
        what: ITEM,
        why: Text {
            zh: "0 不涉及、1 用户资料、2 图片、3 视频、4 文本、5 音频。",
            en: "0 none, 1 user profile, 2 pictures, 3 videos, 4 text, 5 audio.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"ugc_declare":{"scene":[9],"method":[1]}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-none",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/ugc_declare/scene"],
        check: Check::When(|scenes, _| {
            let count = scenes.children().count();
            count > 1 && scenes.children().any(|scene| scene.integer() == Some(0))
        }),
        what: Text { zh: "scene 同时有 0 与其他场景。", en: "scene has 0 beside other scenes." },
        why: Text {
            zh: "0 表示不涉及用户生成内容。", en: "0 says that there is no content of users."
        },
        fix: Text { zh: "只写 0，或只写其他场景。", en: "Write 0 alone, or the others." },
        source: SOURCE,
        bad: Example::of(r#"{"ugc_declare":{"scene":[0,1],"method":[1]}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-method",
        rulebook: "app-private-infos-used",
        at: &["/ugc_declare/method/*"],
        check: Check::IntegerOf(&[1, 2, 3, 4]),
        what: ITEM,
        why: Text {
            zh: "1 平台建议的内容安全 API、2 其他审核产品、3 人工审核、4 未审核。",
            en: "1 the platform's content security API, 2 another product, 3 people, 4 no review.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"ugc_declare":{"scene":[1],"method":[0]}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-team",
        rulebook: "app-private-infos-used",
        at: &["/ugc_declare/has_audit_team"],
        check: Check::IntegerOf(&[0, 1]),
        why: Text {
            zh: "0 无审核团队（默认），1 有。",
            en: "0 no review team (the default), 1 there is one.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"ugc_declare":{"scene":[1],"method":[3],"has_audit_team":2}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-length",
        rulebook: "app-private-infos-used",
        at: &["/ugc_declare/other_scene_desc", "/ugc_declare/audit_desc"],
        check: Check::MaxChars(256),
        why: LIMIT,
        source: SOURCE,
        bad: long!(r#"{"ugc_declare":{"scene":[1],"method":[1],"audit_desc":""#, r#""}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "submit-audit-ugc-missing",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        check: Check::When(|top, scope| {
            let items = top.get("item_list");
            let listed = items.as_ref().is_some_and(|items| {
                items.children().any(|item| {
                    item.get("first_class").is_some_and(|class| class.text() == Some("社交"))
                        && item.get("second_class").is_some_and(|class| class.text().is_some_and(is_social))
                })
            });
            let own = scope.context.texts("categories").unwrap_or_default();
            let own = own.iter().any(|category| {
                category.contains("社交")
                    && category.split(['-', '>', '－']).any(|part| is_social(part.trim()))
            });
            (listed || own) && top.get("ugc_declare").is_none()
        }),
        what: Text { zh: "社交类目缺少 ugc_declare。", en: "A social category, but no ugc_declare." },
        fix: Text {
            zh: "首次提审且类目含社交-社区/论坛、笔记或问答时，说明用户生成内容的审核机制。",
            en: "At the first submission with 社区/论坛, 笔记 or 问答, say how content of users is reviewed.",
        },
        errcode: Rule::answer(85094),
        source: SOURCE,
        bad: Example::of(
            r#"{"item_list":[{"first_class":"社交","second_class":"问答","first_id":1,"second_id":2}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

fn is_social(class: &str) -> bool {
    ["社区/论坛", "笔记", "问答"].contains(&class)
}

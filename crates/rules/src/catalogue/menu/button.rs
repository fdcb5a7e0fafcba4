//! The menu of an official account: `POST /cgi-bin/menu/create`. `owner` of the context is the AppID of the
//! mini program whose `appJson` is given.

use crate::catalogue::{generic, page};
use crate::check::shape::{Field, Kind, Shape, list, text};
use crate::check::{Check, display, in_characters};
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "menu",
    title: Text { zh: "公众号的自定义菜单", en: "The menu of an official account" },
    tables: &[OWN, RULES],
    ..Subject::BASE
};

/// The buttons, for menus of every kind.
pub(super) const BUTTON: Field = list("button", &Kind::Object(&FIRST)).required();

const FIRST: Shape = Shape(&[
    text("type"),
    text("name").required(),
    text("key"),
    text("url"),
    text("media_id"),
    text("appid"),
    text("pagepath"),
    text("article_id"),
    list("sub_button", &Kind::Object(&SECOND)),
]);
const SECOND: Shape = Shape(&[
    text("type").required(),
    text("name").required(),
    text("key"),
    text("url"),
    text("media_id"),
    text("appid"),
    text("pagepath"),
    text("article_id"),
    list("sub_button", &Kind::Any),
]);
const SHAPE: &Shape = &Shape(&[BUTTON]);

pub(super) const SOURCE: &Source = &Source {
    title: "创建自定义菜单",
    url: "https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu",
    date: "2026-11-21",
};
const FAQ: &Source =
    &Source { title: "自定义菜单设置小程序相关问题", url: "", date: "2023-09-26" };

pub(super) const BUTTONS: &[&str] = &["/button/*", "/button/*/sub_button/*"];

const GOOD: Example = Example::of(
    r#"{"button":[{"type":"click","name":"今日歌曲","key":"V1001_TODAY_MUSIC"},{"name":"菜单","sub_button":[{"type":"view","name":"搜索","url":"http://www.soso.com/"},{"type":"miniprogram","name":"wxa","url":"http://mp.weixin.qq.com","appid":"wx286b93c14bbf93aa","pagepath":"pages/lunar/index"},{"type":"click","name":"赞一下我们","key":"V1001_GOOD"}]}]}"#,
);

const SIX: Example = below!(concat!(
    r#"{"type":"click","name":"a","key":"k"}"#,
    ",",
    r#"{"type":"click","name":"a","key":"k"}"#,
    ",",
    r#"{"type":"click","name":"a","key":"k"}"#,
    ",",
    r#"{"type":"click","name":"a","key":"k"}"#,
    ",",
    r#"{"type":"click","name":"a","key":"k"}"#,
    ",",
    r#"{"type":"click","name":"a","key":"k"}"#
));

/// What becomes of a menu with a fault for which the documents have no code.
pub(super) const NO_MENU: Text = Text { zh: "菜单无法创建。", en: "The menu is not created." };

const OWN: &[Rule] = &[
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        why: NO_MENU,
        source: SOURCE,
        bad: Example::of(r#"{"button":[{"type":"click","name":1,"key":"k"}]}"#),
        good: GOOD,
        ..generic::types("menu-type", SHAPE)
    },
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        why: NO_MENU,
        source: SOURCE,
        bad: Example::of(r#"{"button":[{"type":"click","key":"k"}]}"#),
        good: GOOD,
        ..generic::missing("menu-required", SHAPE)
    },
    Rule {
        rulebook: "menu-miniprogram",
        confidence: Confidence::B,
        source: SOURCE,
        bad: Example::of(r#"{"button":[{"type":"click","name":"a","key":"k"}],"matchrule":{"tag_id":"2"}}"#),
        good: GOOD,
        ..generic::unknown("menu-unknown", SHAPE)
    },
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "menu-count",
        at: &["/button"],
        check: Check::Items(1, 3),
        errcode: Rule::answer(40016),
        bad: Example::of(r#"{"button":[]}"#),
        ..MENU
    },
    Rule {
        id: "menu-sub-count",
        at: &["/button/*/sub_button"],
        check: Check::When(|place, _| place.is_list() && place.children().count() > 5),
        what: Text { zh: "二级菜单最多 5 个。", en: "There are at most 5 second-level buttons." },
        fix: Text { zh: "减少到 5 个以内。", en: "Keep 5 of them." },
        errcode: Rule::answer(40023),
        bad: SIX,
        ..MENU
    },
    Rule {
        id: "menu-depth",
        at: &["/button/*/sub_button/*/sub_button"],
        check: Check::When(|place, _| place.is_list() && place.children().next().is_some()),
        what: Text { zh: "没有三级菜单。", en: "There is no third level." },
        why: NO_MENU,
        fix: Text { zh: "把这些按钮移到上一级。", en: "Move these buttons up." },
        bad: below!(r#"{"type":"click","name":"a","key":"k","sub_button":[{}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-action",
        at: &["/button/*"],
        check: Check::When(|button, _| {
            button.is_object() && button.get("type").is_none() && !has_children(button)
        }),
        what: Text {
            zh: "按钮既没有 type，也没有二级菜单。",
            en: "The button has neither a type nor a second level.",
        },
        fix: Text { zh: "补上 type 或 sub_button。", en: "Add type or sub_button." },
        errcode: Rule::answer(40017),
        bad: Example::of(r#"{"button":[{"name":"a"}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-action-both",
        severity: Severity::Warning,
        at: &["/button/*"],
        check: Check::When(|button, _| button.get("type").is_some() && has_children(button)),
        what: Text { zh: "type 与 sub_button 互斥。", en: "type and sub_button exclude each other." },
        why: Text {
            zh: "有二级菜单的按钮只会展开。", en: "A button with a second level only opens it."
        },
        fix: Text { zh: "删除其中一个。", en: "Remove one of them." },
        bad: one!(r#""type":"click","key":"k","sub_button":[{"type":"click","name":"a","key":"k"}]"#),
        ..MENU
    },
    Rule {
        id: "menu-button-type",
        at: &["/button/*/type", "/button/*/sub_button/*/type"],
        check: Check::OneOf(&[
            "click",
            "view",
            "miniprogram",
            "scancode_push",
            "scancode_waitmsg",
            "pic_sysphoto",
            "pic_photo_or_album",
            "pic_weixin",
            "location_select",
            "media_id",
            "view_limited",
            "article_id",
            "article_view_limited",
        ]),
        errcode: Rule::answer(40017),
        bad: one!(r#""type":"link","url":"https://a.cn""#),
        ..MENU
    },
    Rule {
        id: "menu-button-fields",
        at: BUTTONS,
        check: Check::With(fields),
        what: Text { zh: "这种按钮需要 {name}。", en: "This kind of button takes {name}." },
        why: NO_MENU,
        fix: Text {
            zh: "补上 {name}；miniprogram 需要 appid、pagepath，以及旧版微信访问的备用网页 url。",
            en: "Add {name}; miniprogram takes appid, pagepath and a web page, url, for old clients.",
        },
        source: FAQ,
        bad: one!(r#""type":"miniprogram","appid":"wx286b93c14bbf93aa","pagepath":"pages/lunar/index""#),
        ..MENU
    },
    Rule {
        id: "menu-name-empty",
        at: NAMES,
        check: Check::Empty,
        fix: Text { zh: "填写菜单标题。", en: "Give a title." },
        errcode: Rule::answer(40018),
        bad: Example::of(r#"{"button":[{"type":"click","name":"","key":"k"}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-name-bytes",
        severity: Severity::Warning,
        at: &["/button/*/name"],
        check: Check::MaxBytes(16),
        errcode: Rule::answer(40018),
        bad: Example::of(r#"{"button":[{"type":"click","name":"abcdefghijklmnopq","key":"k"}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-sub-name-bytes",
        severity: Severity::Warning,
        at: &["/button/*/sub_button/*/name"],
        check: Check::MaxBytes(60),
        errcode: Rule::answer(40018),
        bad: below!(r#"{"type":"click","key":"k","name":"一二三四五六七八九十一二三四五六七八九十一"}"#),
        ..MENU
    },
    Rule {
        id: "menu-name-shown",
        severity: Severity::Info,
        at: &["/button/*/name"],
        check: Check::When(|name, _| shown(name, 8, 16)),
        what: SHOWN,
        why: Text {
            zh: "一级菜单约显示 4 个汉字。",
            en: "The first level shows about 4 Chinese characters.",
        },
        fix: SHORTEN,
        bad: Example::of(r#"{"button":[{"type":"click","name":"一二三四五","key":"k"}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-sub-name-shown",
        severity: Severity::Info,
        at: &["/button/*/sub_button/*/name"],
        check: Check::When(|name, _| shown(name, 16, 60)),
        what: SHOWN,
        why: Text {
            zh: "二级菜单约显示 8 个汉字（旧文档为 7 个）。",
            en: "The second level shows about 8 Chinese characters, 7 in older documents.",
        },
        fix: SHORTEN,
        bad: below!(r#"{"type":"click","key":"k","name":"一二三四五六七八九"}"#),
        ..MENU
    },
    Rule {
        id: "menu-key",
        at: &["/button/*/key", "/button/*/sub_button/*/key"],
        check: Check::MaxBytes(128),
        errcode: Rule::answer(40019),
        bad: long!(r#"{"button":[{"type":"click","name":"a","key":""#, r#""}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-url",
        at: URLS,
        check: Check::MaxBytes(1024),
        errcode: Rule::answer(40020),
        bad: long!(r#"{"button":[{"type":"view","name":"a","url":"https://"#, r#""}]}"#),
        ..MENU
    },
    Rule {
        id: "menu-url-scheme",
        severity: Severity::Warning,
        at: URLS,
        check: Check::Text(|url| url.starts_with("https://") || url.starts_with("http://")),
        what: Text { zh: "{found} 不是网页地址。", en: "{found} is not the address of a web page." },
        fix: Text { zh: "写成 https://…。", en: "Write https://…." },
        bad: one!(r#""type":"view","url":"pages/index/index""#),
        ..MENU
    },
    Rule {
        id: "menu-appid",
        severity: Severity::Warning,
        at: &["/button/*/appid", "/button/*/sub_button/*/appid"],
        check: Check::Text(form::is_app_id),
        what: Text { zh: "{found} 不像小程序的 AppID。", en: "{found} does not look like an AppID." },
        why: Text {
            zh: "小程序须已发布并与公众号关联，否则提示「小程序未关联，菜单设置无效」。",
            en: "The mini program must be released and linked to the account.",
        },
        fix: Text {
            zh: "填写已关联小程序的 AppID。", en: "Give the AppID of a linked mini program."
        },
        source: FAQ,
        bad: one!(
            r#""type":"miniprogram","url":"https://a.cn","appid":"gh_286b93c14bbf","pagepath":"pages/lunar/index""#
        ),
        ..MENU
    },
    Rule {
        id: "menu-page",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: BUTTONS,
        check: Check::With(|button, scope, report| {
            let own = button
                .get("appid")
                .is_some_and(|appid| appid.text().is_some() && appid.text() == scope.context.text("owner"));
            let Some(path) = button.get("pagepath").filter(|_| own) else { return };
            if path.text().is_some_and(|text| page::is_unknown(text, scope.context)) {
                report.at(&path).with("found", display(&path)).say();
            }
        }),
        what: page::NOT_THERE,
        fix: page::RELEASED,
        bad: GOOD.with(r#"{"owner":"wx286b93c14bbf93aa","appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"owner":"wx286b93c14bbf93aa","appJson":{"pages":["pages/lunar/index"]}}"#),
        ..MENU
    },
];

/// What these rows share.
const MENU: Rule = Rule {
    rulebook: "menu-miniprogram",
    confidence: Confidence::B,
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

const NAMES: &[&str] = &["/button/*/name", "/button/*/sub_button/*/name"];
const URLS: &[&str] = &["/button/*/url", "/button/*/sub_button/*/url"];
const SHOWN: Text = Text { zh: "{found} 显示时会被截断。", en: "{found} will be cut short." };
const SHORTEN: Text = Text { zh: "缩短标题。", en: "Shorten it." };

fn has_children(button: &Place<'_>) -> bool {
    button.get("sub_button").is_some_and(|sub| sub.children().next().is_some())
}

/// Whether a name is wider than what is shown, where a Chinese character is two wide. Those that are too long
/// anyway have a row of their own.
fn shown(name: &Place<'_>, width: usize, bytes: usize) -> bool {
    name.text().is_some_and(|text| {
        let wide = text.chars().filter(|character| !character.is_ascii()).count();
        text.len() <= bytes && in_characters(text).saturating_add(wide) > width
    })
}

fn fields(button: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let kind = button.get("type");
    let needed: &[&str] = match kind.as_ref().and_then(Place::text).unwrap_or_default() {
        _ if has_children(button) => &[],
        "view" => &["url"],
        "miniprogram" => &["url", "appid", "pagepath"],
        "media_id" | "view_limited" => &["media_id"],
        "article_id" | "article_view_limited" => &["article_id"],
        "click" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album"
        | "pic_weixin" | "location_select" => &["key"],
        _ => &[],
    };
    for name in needed.iter().filter(|name| button.get(name).is_none()) {
        report.missing(button, name).say();
    }
}

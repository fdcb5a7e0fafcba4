//! Customer service messages: `POST /cgi-bin/message/custom/send`, `customerServiceMessage.send`.
//!
//! The document is one page for mini programs and official accounts. Its row `msgtype` names the four types of
//! mini programs; it has no object for `link`, whose fields stand in older documents.

use super::{REFUSED, card, link, quota};
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, integer, list, object, text};
use crate::{Confidence, Example, Period, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "customer-message",
    title: Text { zh: "客服消息", en: "Customer service messages" },
    cloud: true,
    tables: &[RULES, card::RULES, link::RULES, quota::RULES, cloud_call::RULES],
    ..Subject::BASE
};

const MEDIA: &Shape = &Shape(&[text("media_id").required()]);

const SHAPE: &Shape = &Shape(&[
    text("touser").required(),
    text("msgtype").required(),
    object(
        "text",
        &Shape(&[text("content").required(), any(link::APP_ID, Kind::Any), any(link::PATH, Kind::Any)]),
    ),
    object("image", MEDIA),
    object("link", &Shape(&[text("title"), text("description"), text("url"), text("thumb_url")])),
    object(
        "miniprogrampage",
        &Shape(&[
            text("title").required(),
            text("appid"),
            text("pagepath").required(),
            text("thumb_media_id").required(),
        ]),
    ),
    object("voice", MEDIA),
    object(
        "video",
        &Shape(&[
            text("media_id").required(),
            // Cloud Hosting's page sends one without it.
            text("thumb_media_id"),
            text("title"),
            text("description"),
        ]),
    ),
    object(
        "music",
        &Shape(&[
            text("title").required(),
            text("description").required(),
            // Cloud Hosting's page calls them music_url and HQ_music_url.
            text("musicurl"),
            text("hqmusicurl"),
            text("music_url"),
            text("HQ_music_url"),
            text("thumb_media_id").required(),
        ]),
    ),
    object(
        "news",
        &Shape(&[list(
            "articles",
            &Kind::Object(&Shape(&[
                text("title").required(),
                text("description").required(),
                text("picurl").required(),
                text("url").required(),
            ])),
        )
        .required()]),
    ),
    object("mpnews", MEDIA),
    object("mpnewsarticle", &Shape(&[text("article_id").required()])),
    object(
        "msgmenu",
        &Shape(&[
            text("head_content"),
            list("list", &Kind::Object(&Shape(&[text("id").required(), text("content").required()])))
                .required(),
            text("tail_content"),
        ]),
    ),
    object("wxcard", &Shape(&[text("card_id").required()])),
    object("customservice", &Shape(&[text("kf_account").required()])),
    object("aimsgcontext", &Shape(&[integer("is_ai_msg")])),
    // A string by the table, a number wherever else a business is named.
    any("businessid", Kind::Scalar),
    any(link::APP_ID, Kind::Any),
    any(link::PATH, Kind::Any),
]);

/// The types that a mini program can send.
const OWN: [&str; 4] = ["text", "image", "link", "miniprogrampage"];
/// The types that stand on the same page for official accounts.
const ACCOUNT: [&str; 8] =
    ["voice", "video", "music", "news", "mpnews", "mpnewsarticle", "msgmenu", "wxcard"];

pub(super) const SOURCE: &Source = &Source {
    title: "发送客服消息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_sendcustommessage",
    date: "2026-07-29",
};
const OLDER: &Source =
    &Source { title: "发送客服消息（旧版）：图文链接", url: "", date: "2026-07-29" };

pub(super) const GOOD: Example = Example::of(
    r#"{"touser":"OPENID","msgtype":"text","text":{"content":"文本内容<a href=\"http://www.qq.com\" data-miniprogram-appid=\"appid\" data-miniprogram-path=\"pages/index/index\">点击跳小程序</a>"},"customservice":{"kf_account":"test1@kftest"}}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "kf-send-types",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"text","text":{"content":1}}"#),
        good: GOOD,
        ..generic::types("kf-send-type", SHAPE)
    },
    Rule {
        rulebook: "kf-send-types",
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"image","image":{}}"#),
        good: GOOD,
        ..generic::missing("kf-send-required", SHAPE)
    },
    Rule {
        rulebook: "kf-send-types",
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"text","text":{"content":"收到","title":"x"}}"#),
        good: GOOD,
        ..generic::unknown("kf-send-unknown", SHAPE)
    },
    Rule {
        id: "kf-send-msgtype",
        rulebook: "kf-send-types",
        at: &["/msgtype"],
        check: Check::Text(|kind| OWN.contains(&kind) || ACCOUNT.contains(&kind)),
        what: Text { zh: "没有 {found} 这种消息类型。", en: "There is no message type {found}." },
        why: REFUSED,
        fix: Text {
            zh: "小程序可用 text、image、link、miniprogrampage，全部小写。",
            en: "A mini program has text, image, link and miniprogrampage, in small letters.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"Text","text":{"content":"收到"}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-send-account-type",
        rulebook: "kf-send-types",
        severity: Severity::Warning,
        at: &["/msgtype"],
        // Where there are too many articles that is graver, and enough.
        check: Check::When(|place, scope| {
            place.text().is_some_and(|kind| ACCOUNT.contains(&kind))
                && !scope.top.get("news").is_some_and(|news| {
                    news.get("articles").is_some_and(|list| list.children().nth(1).is_some())
                })
        }),
        what: Text {
            zh: "{found} 是公众号的消息类型。", en: "{found} is a type of official accounts."
        },
        why: Text {
            zh: "文档由两类账号合写，msgtype 一行只列出 text、image、link、miniprogrampage。",
            en: "The page is for both kinds of account; its row msgtype has text, image, link and miniprogrampage alone.",
        },
        fix: Text {
            zh: "小程序请改用这四种之一。", en: "In a mini program use one of these four."
        },
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"voice","voice":{"media_id":"MEDIA_ID"}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-send-body",
        rulebook: "kf-send-types",
        check: Check::With(|top, _, report| {
            if let Some(kind) = kind(top)
                && kind != "link"
                && top.get(kind).is_none()
            {
                report.missing(top, kind).say();
            }
        }),
        what: Text {
            zh: "msgtype 是 {name}，却没有同名的对象。",
            en: "msgtype is {name}, and there is no object of that name.",
        },
        why: REFUSED,
        fix: Text { zh: "补上对象 {name}。", en: "Add the object {name}." },
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"image"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-send-bodies",
        rulebook: "kf-send-types",
        severity: Severity::Warning,
        check: Check::With(bodies),
        what: Text { zh: "{name} 与 msgtype 不符。", en: "{name} does not belong to this msgtype." },
        why: Text {
            zh: "一条消息只有与 msgtype 同名的对象起作用。",
            en: "Only the object of msgtype's name has an effect.",
        },
        fix: Text { zh: "删除 {name}，或另发一条。", en: "Remove {name}, or send another message." },
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"收到"},"image":{"media_id":"MEDIA_ID"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-send-empty",
        rulebook: "kf-send-types",
        at: &[
            "/touser",
            "/text/content",
            "/image/media_id",
            "/miniprogrampage/thumb_media_id",
            "/customservice/kf_account",
        ],
        check: Check::Empty,
        why: REFUSED,
        fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
        source: SOURCE,
        bad: Example::of(r#"{"touser":"OPENID","msgtype":"text","text":{"content":""}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-send-link",
        rulebook: "kf-send-types",
        severity: Severity::Warning,
        confidence: Confidence::C,
        check: Check::With(link_fields),
        what: Text {
            zh: "图文链接缺少 {name}，或为空。", en: "The link has no {name}, or an empty one."
        },
        why: Text {
            zh: "旧版文档要求 title、description、url、thumb_url；现行文档没有写出这些字段。",
            en: "The older document asks for title, description, url and thumb_url; the current one has no fields.",
        },
        fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
        source: OLDER,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"link","link":{"title":"t","description":"d","url":"https://www.qq.com"}}"#,
        ),
        good: Example::of(
            r#"{"touser":"OPENID","msgtype":"link","link":{"title":"t","description":"d","url":"https://www.qq.com","thumb_url":"https://www.qq.com/a.png"}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "kf-news-articles",
        rulebook: "kf-send-types",
        at: &["/news/articles"],
        check: Check::Items(0, 1),
        what: Text { zh: "图文消息有 {found} 条。", en: "There are {found} articles." },
        fix: Text { zh: "只能有 1 条。", en: "Send one." },
        errcode: Rule::answer(45008),
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"news","news":{"articles":[{"title":"a","description":"b","url":"c","picurl":"d"},{"title":"a","description":"b","url":"c","picurl":"d"}]}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-ai-flag",
        rulebook: "kf-send-types",
        at: &["/aimsgcontext/is_ai_msg"],
        check: Check::IntegerOf(&[0, 1]),
        why: Text {
            zh: "1 在消息下方加「内容由第三方AI生成」，0 不加。",
            en: "1 says below the message that an AI has made it, 0 does not.",
        },
        holds: Period::since("2025-11-24"),
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"收到"},"aimsgcontext":{"is_ai_msg":2}}"#,
        ),
        good: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"收到"},"aimsgcontext":{"is_ai_msg":1}}"#,
        ),
        ..Rule::BASE
    },
];

/// The type of the message, if it is one.
fn kind<'a>(top: &Place<'a>) -> Option<&'a str> {
    let kind = top.value().as_object()?.text("msgtype")?;
    OWN.iter().chain(&ACCOUNT).any(|known| *known == kind).then_some(kind)
}

/// Objects of other types than the message has. Where that is unknown, all but the first; where its own is missing,
/// that is told instead.
fn bodies(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let kind = kind(top);
    if kind.is_some_and(|kind| top.get(kind).is_none()) {
        return;
    }
    let is_body = |key: &str| OWN.iter().chain(&ACCOUNT).any(|known| *known == key);
    let bodies = top.children().filter(|member| is_body(member.key()) && Some(member.key()) != kind);
    for body in bodies.skip(usize::from(kind.is_none())) {
        report.key(&body).say();
    }
}

fn link_fields(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(link) = top.get("link") else {
        if kind(top) == Some("link") {
            report.missing(top, "link").say();
        }
        return;
    };
    for name in ["title", "description", "url", "thumb_url"].into_iter().filter(|_| link.is_object()) {
        match link.get(name) {
            None => report.missing(&link, name).say(),
            // A link without a picture or a description is one all the same.
            Some(member) if member.text() == Some("") && matches!(name, "title" | "url") => {
                report.at(&member).say();
            }
            Some(_) => {}
        }
    }
}

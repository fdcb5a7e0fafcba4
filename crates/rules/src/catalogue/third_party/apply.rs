//! Applying for a location interface: `POST /wxa/security/apply_privacy_interface`.
//!
//! Counter: `privacyAppliesThisMinute`.

use super::{LIMIT, location};
use crate::catalogue::app::location::meant;
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, any, text};
use crate::check::{Check, display};
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "apply-privacy-interface",
    title: Text {
        zh: "申请地理位置接口（第三方平台）",
        en: "Application for a location interface (third-party platform)",
    },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("api_name").required(),
    text("content").required(),
    any("url_list", Kind::Any),
    any("pic_list", Kind::Any),
    any("video_list", Kind::Any),
]);

const LISTS: &[&str] = &["/url_list", "/pic_list", "/video_list"];

const SOURCE: &Source = &Source {
    title: "申请地理位置接口",
    url: "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html",
    date: "2026-07-30",
};

const GOOD: Example = Example::of(
    r#"{"api_name":"wx.choosePoi","content":"选择配送地址","url_list":null,"pic_list":["https://example.com/a.png"],"video_list":["https://example.com/a.mp4"]}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "app-private-infos-used",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":["wx.choosePoi"],"content":"选址","pic_list":["a"]}"#),
        good: GOOD,
        ..generic::types("apply-privacy-type", SHAPE)
    },
    Rule {
        rulebook: "app-private-infos-used",
        errcode: Rule::answer(61034),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.choosePoi","pic_list":["a"]}"#),
        good: GOOD,
        ..generic::missing("apply-privacy-required", SHAPE)
    },
    Rule {
        rulebook: "app-private-infos-used",
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.choosePoi","content":"选址","pics":["a"],"pic_list":["a"]}"#),
        good: GOOD,
        ..generic::unknown("apply-privacy-unknown", SHAPE)
    },
    Rule {
        id: "apply-privacy-empty",
        rulebook: "app-private-infos-used",
        at: &["/api_name", "/content"],
        check: Check::Empty,
        fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
        errcode: Rule::answer(61034),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.choosePoi","content":"","pic_list":["a"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-name-form",
        rulebook: "app-private-infos-used",
        at: &["/api_name"],
        check: Check::With(name_form),
        what: Text { zh: "api_name {found} 写法不对。", en: "The api_name {found} is not written so." },
        fix: Text {
            zh: "写 {right}：带 wx.，区分大小写。", en: "Write {right}, with wx. and in its case."
        },
        errcode: Rule::answer(61035),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.getFuzzylocation","content":"选址","pic_list":["a"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-name",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/api_name"],
        check: Check::Text(|name| name.is_empty() || meant(name).is_some()),
        what: Text {
            zh: "{found} 不是需要申请的地理位置接口。",
            en: "{found} is none of the location interfaces that need an application.",
        },
        fix: Text {
            zh: "不需要申请的接口直接使用；可用 getPrivacyInterface 查询列表。",
            en: "Use other interfaces without one; getPrivacyInterface has the list.",
        },
        errcode: Rule::answer(61035),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.chooseMedia","content":"上传","pic_list":["a"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-opened",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/api_name"],
        check: Check::When(|place, scope| {
            let opened = scope.context.texts("openedApis").unwrap_or_default();
            place
                .text()
                .and_then(location::find)
                .is_some_and(|name| opened.iter().any(|opened| location::find(opened) == Some(name)))
        }),
        what: Text { zh: "{found} 已经开通。", en: "{found} is open already." },
        fix: Text { zh: "不必再申请。", en: "There is nothing to apply for." },
        errcode: Rule::answer(61035),
        source: SOURCE,
        bad: GOOD.with(r#"{"openedApis":["choosePoi"]}"#),
        good: GOOD.with(r#"{"openedApis":["getLocation"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-not-collected",
        rulebook: "privacy-audit-declaration",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/api_name"],
        check: Check::When(|_, scope| scope.context.boolean("collectsPrivacy") == Some(false)),
        what: Text {
            zh: "小程序声明了未采集用户隐私。",
            en: "The mini program has declared that it collects no user privacy.",
        },
        why: Text {
            zh: "这样的小程序不能申请这些接口。", en: "Then it cannot apply for these interfaces."
        },
        fix: Text {
            zh: "先在《小程序用户隐私保护指引》中声明，再申请。",
            en: "Declare it in the privacy guide first.",
        },
        source: SOURCE,
        bad: GOOD.with(r#"{"collectsPrivacy":false}"#),
        good: GOOD.with(r#"{"collectsPrivacy":true}"#),
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-content-length",
        rulebook: "app-private-infos-used",
        at: &["/content"],
        check: Check::MaxChars(300),
        why: LIMIT,
        source: SOURCE,
        bad: long!(r#"{"api_name":"wx.choosePoi","pic_list":["a"],"content":""#, r#""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-list-type",
        rulebook: "app-private-infos-used",
        at: LISTS,
        check: Check::When(|list, _| {
            let texts = list.is_list() && list.children().all(|item| item.text().is_some());
            !texts && *list.value() != weseal::message::Value::Null
        }),
        what: Text { zh: "{name} 不是字符串的数组。", en: "{name} is no list of strings." },
        fix: Text { zh: "写成网址的数组。", en: "Write a list of URLs." },
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.choosePoi","content":"选址","pic_list":"a"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-evidence",
        rulebook: "app-private-infos-used",
        check: Check::When(|top, _| {
            // What is no list is another finding.
            let given = |name| {
                top.get(name).is_some_and(|list| {
                    *list.value() != weseal::message::Value::Null
                        && (!list.is_list() || list.children().next().is_some())
                })
            };
            !["url_list", "pic_list", "video_list"].into_iter().any(given)
        }),
        what: Text {
            zh: "url_list、pic_list、video_list 都没有内容。",
            en: "url_list, pic_list and video_list are all empty.",
        },
        fix: Text {
            zh: "至少给出一种：网页、截图或录屏，展示实际的使用场景。",
            en: "Give one of them, a web page, pictures or a video that show the interface in use.",
        },
        errcode: Rule::answer(61034),
        source: SOURCE,
        bad: Example::of(r#"{"api_name":"wx.choosePoi","content":"选址","pic_list":[]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-pictures",
        rulebook: "app-private-infos-used",
        at: &["/pic_list"],
        check: Check::Items(0, 10),
        why: LIMIT,
        source: SOURCE,
        bad: Example::of(
            r#"{"api_name":"wx.choosePoi","content":"选址","pic_list":["1","2","3","4","5","6","7","8","9","10","11"]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-videos",
        rulebook: "app-private-infos-used",
        at: &["/video_list"],
        check: Check::Items(0, 1),
        why: LIMIT,
        source: SOURCE,
        bad: Example::of(
            r#"{"api_name":"wx.choosePoi","content":"选址","video_list":["https://e.cn/1.mp4","https://e.cn/2.mp4"]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-video-format",
        rulebook: "app-private-infos-used",
        severity: Severity::Warning,
        at: &["/video_list/*"],
        check: Check::Text(|url| {
            let path = url.split(['?', '#']).next().unwrap_or_default();
            path.to_ascii_lowercase().ends_with(".mp4")
        }),
        what: Text {
            zh: "视频 {found} 看起来不是 mp4。", en: "The video {found} does not look like mp4."
        },
        fix: Text { zh: "上传 mp4 格式的视频。", en: "Give an mp4 video." },
        errcode: Rule::answer(61032),
        source: SOURCE,
        bad: Example::of(
            r#"{"api_name":"wx.choosePoi","content":"选址","video_list":["https://example.com/a.mov"]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "apply-privacy-rate",
        rulebook: "app-private-infos-used",
        check: Check::When(|_, scope| {
            scope.context.counter("privacyAppliesThisMinute").is_some_and(|count| count >= 280)
        }),
        what: Text {
            zh: "这一分钟已调用 280 次。", en: "There have been 280 calls in this minute."
        },
        fix: Text { zh: "每分钟不超过 280 次。", en: "Keep to 280 calls a minute." },
        errcode: Rule::answer(61038),
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"privacyAppliesThisMinute":280}}"#),
        good: GOOD.with(r#"{"counters":{"privacyAppliesThisMinute":279}}"#),
        ..Rule::BASE
    },
];

fn name_form(place: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(name) = place.text() else { return };
    if let Some(interface) = meant(name)
        && name.strip_prefix("wx.") != Some(interface)
    {
        let draft = report.at(place).with("found", display(place));
        draft.with("right", format!("wx.{interface}")).say();
    }
}

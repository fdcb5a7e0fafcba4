//! Components of templates, and what pages share.

use weseal_rules::{Confidence, Example, Period, Rule, Severity, Source, Text};

use super::cloud::TEMPLATE;

pub(super) const RULES: &[&Rule] = &[
    &OPEN_DATA,
    &REPORT_SUBMIT,
    &WEB_VIEW_TIMELINE,
    &TIMELINE_ALONE,
    &VIDEO_EVENT,
    &VIDEO_FIT,
    &VIDEO_OWNER,
];

const DATA: &Source = &Source {
    title: "open-data",
    url: "https://developers.weixin.qq.com/miniprogram/dev/component/open-data.html",
    date: "2026-07-29",
};
const TIMELINE: &Source = &Source {
    title: "分享到朋友圈",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html",
    date: "2026-07-29",
};
const VIDEO: &Source = &Source {
    title: "channel-video",
    url: "https://developers.weixin.qq.com/miniprogram/dev/component/channel-video.html",
    date: "2026-07-29",
};

pub(crate) static OPEN_DATA: Rule = Rule {
    id: "retired-open-data",
    rulebook: "retired-open-data",
    severity: Severity::Warning,
    what: Text {
        zh: "<open-data type=\"{found}\"> 已回收。",
        en: "<open-data type=\"{found}\"> has been withdrawn.",
    },
    why: Text {
        zh: "2022-02-21 24:00 起只显示灰色头像、「微信用户」或空白。",
        en: "Since 2022-02-21 it shows a grey avatar, 微信用户, or nothing.",
    },
    fix: Text {
        zh: "改用头像昵称填写：chooseAvatar 与 type=\"nickname\"。",
        en: "Let users fill in avatar and nickname: chooseAvatar and type=\"nickname\".",
    },
    holds: Period::since("2022-02-22"),
    source: DATA,
    bad: Example::of(r#"{"pages/index/index.wxml":"<open-data type=\"userAvatarUrl\"/>"}"#),
    good: Example::of(r#"{"pages/index/index.wxml":"<open-data type=\"groupName\" open-gid=\"{{id}}\"/>"}"#),
    ..Rule::BASE
};

pub(crate) static REPORT_SUBMIT: Rule = Rule {
    id: "retired-form-id",
    rulebook: "retired-template-send",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text { zh: "report-submit 已没有用处。", en: "report-submit is of no use any more." },
    why: Text {
        zh: "formId 只用于模板消息，模板消息 2020-04-10 24:00 已下线。",
        en: "A formId was for template messages, which were retired on 2020-04-10.",
    },
    fix: Text { zh: "删除它；消息改用订阅消息。", en: "Remove it, and use subscribe messages." },
    holds: Period::since("2020-04-11"),
    source: TEMPLATE,
    bad: Example::of(r#"{"pages/index/index.wxml":"<form report-submit bindsubmit=\"a\"></form>"}"#),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<form report-submit=\"{{false}}\" bindsubmit=\"a\"></form>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WEB_VIEW_TIMELINE: Rule = Rule {
    id: "share-timeline-web-view",
    rulebook: "share-timeline",
    severity: Severity::Warning,
    what: Text {
        zh: "有 <web-view> 的页面不能分享到朋友圈，onShareTimeline 不起作用。",
        en: "A page with <web-view> cannot be shared to Moments: onShareTimeline has no effect.",
    },
    fix: Text {
        zh: "删除 onShareTimeline，或不用 <web-view>。",
        en: "Remove onShareTimeline, or do without <web-view>.",
    },
    source: TIMELINE,
    bad: Example::of(
        r#"{"pages/index/index.wxml":"<web-view src=\"https://example.com\"/>","pages/index/index.js":"Page({onShareAppMessage(){},onShareTimeline(){}})"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<web-view src=\"https://example.com\"/>","pages/index/index.js":"Page({onShareAppMessage(){}})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static TIMELINE_ALONE: Rule = Rule {
    id: "share-timeline-alone",
    rulebook: "share-timeline",
    severity: Severity::Warning,
    what: Text {
        zh: "有 onShareTimeline，没有 onShareAppMessage。",
        en: "There is onShareTimeline without onShareAppMessage.",
    },
    why: Text {
        zh: "页面要先允许「发送给朋友」，才能分享到朋友圈。",
        en: "A page can be shared to Moments only if it can be sent to friends.",
    },
    fix: Text { zh: "加上 onShareAppMessage。", en: "Add onShareAppMessage." },
    source: TIMELINE,
    bad: Example::of(r#"{"pages/index/index.js":"Page({onShareTimeline(){}})"}"#),
    good: Example::of(r#"{"pages/index/index.js":"Page({onShareAppMessage(){},onShareTimeline(){}})"}"#),
    ..Rule::BASE
};

pub(crate) static VIDEO_EVENT: Rule = Rule {
    id: "channel-video-event",
    rulebook: "channel-video",
    severity: Severity::Warning,
    what: Text { zh: "<channel-video> 没有事件 {found}。", en: "<channel-video> has no event {found}." },
    why: Text { zh: "它只有 binderror。", en: "It has binderror alone." },
    fix: Text { zh: "需要播放事件时用 <video>。", en: "Use <video> where its events are needed." },
    source: VIDEO,
    bad: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"sphabc\" bindplay=\"a\"/>"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"sphabc\" binderror=\"a\"/>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static VIDEO_FIT: Rule = Rule {
    id: "channel-video-object-fit",
    rulebook: "channel-video",
    severity: Severity::Warning,
    what: Text {
        zh: "object-fit 的值 {found} 不在允许之列。", en: "object-fit may not be {found}."
    },
    fix: Text { zh: "写 contain、fill 或 cover。", en: "Write contain, fill or cover." },
    source: VIDEO,
    bad: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"sphabc\" object-fit=\"none\"/>"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"sphabc\" object-fit=\"cover\"/>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static VIDEO_OWNER: Rule = Rule {
    id: "channel-video-user-name",
    rulebook: "channel-video",
    severity: Severity::Warning,
    what: Text {
        zh: "finder-user-name {found} 不是视频号 id。",
        en: "finder-user-name {found} is no id of a channel.",
    },
    why: Text { zh: "视频号 id 以 sph 开头。", en: "Such an id begins with sph." },
    fix: Text { zh: "在视频号助手里查看。", en: "Look it up in 视频号助手." },
    source: VIDEO,
    bad: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"gh_1\"/>"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<channel-video feed-id=\"a\" finder-user-name=\"{{name}}\"/>"}"#,
    ),
    ..Rule::BASE
};

//! Privacy authorisation, scopes, and menus for sharing.

use weseal_rules::{Example, Period, Rule, Severity, Source, Text};

pub(super) const RULES: &[&Rule] = &[&UNANSWERED, &NO_AGREE_BUTTON, &NO_WAY_BACK, &SHARE_MENU];

const LISTEN: &Source = &Source {
    title: "wx.onNeedPrivacyAuthorization",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html",
    date: "2026-07-29",
};
const SCOPES: &Source = &Source {
    title: "授权",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html",
    date: "2026-07-29",
};
const MENU: &Source = &Source {
    title: "wx.showShareMenu",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.showShareMenu.html",
    date: "2026-07-29",
};

pub(crate) static UNANSWERED: Rule = Rule {
    id: "privacy-handler-resolve",
    rulebook: "privacy-flow-apis",
    what: Text {
        zh: "wx.onNeedPrivacyAuthorization 的回调没有用到 resolve。",
        en: "The callback of wx.onNeedPrivacyAuthorization never uses resolve.",
    },
    why: Text {
        zh: "监听之后必须调用 resolve，否则隐私接口会一直等待。",
        en: "Whoever listens has to call it; the interfaces wait for it without end.",
    },
    fix: Text {
        zh: "用户同意时 resolve({event: 'agree', buttonId})，拒绝时 resolve({event: 'disagree'})；不需要自己的弹窗就不要监听。",
        en: "Call resolve({event: 'agree', buttonId}) or resolve({event: 'disagree'}), or do not listen at all.",
    },
    holds: Period::since("2023-10-17"),
    source: LISTEN,
    bad: Example::of(
        r#"{"app.js":"App({onLaunch(){ wx.onNeedPrivacyAuthorization(() => {}) }})","pages/index/index.wxml":"<button id=\"ok\" open-type=\"agreePrivacyAuthorization\"/>"}"#,
    ),
    good: Example::of(
        r#"{"app.js":"App({onLaunch(){ wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }) }})","pages/index/index.wxml":"<button id=\"ok\" open-type=\"agreePrivacyAuthorization\"/>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static NO_AGREE_BUTTON: Rule = Rule {
    id: "privacy-agree-button",
    rulebook: "privacy-flow-apis",
    severity: Severity::Warning,
    what: Text {
        zh: "监听了 wx.onNeedPrivacyAuthorization，但没有 open-type=\"agreePrivacyAuthorization\" 的按钮。",
        en: "wx.onNeedPrivacyAuthorization is listened to, and no button has open-type=\"agreePrivacyAuthorization\".",
    },
    why: Text {
        zh: "用户只有点过这样的按钮才算同意。",
        en: "Only a tap on such a button counts as consent.",
    },
    fix: Text {
        zh: "在弹窗里放 <button id=\"…\" open-type=\"agreePrivacyAuthorization\">，并把它的 id 作为 buttonId。",
        en: "Put <button id=\"…\" open-type=\"agreePrivacyAuthorization\"> into the popup, and give its id as buttonId.",
    },
    holds: Period::since("2023-10-17"),
    source: LISTEN,
    bad: Example::of(
        r#"{"app.js":"App({onLaunch(){ wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }) }})"}"#,
    ),
    good: Example::of(
        r#"{"app.js":"App({onLaunch(){ wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }) }})","pages/index/index.wxml":"<button id=\"ok\" open-type=\"getPhoneNumber|agreePrivacyAuthorization\"/>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static NO_WAY_BACK: Rule = Rule {
    id: "scope-no-way-back",
    rulebook: "scope-bluetooth",
    severity: Severity::Info,
    what: Text {
        zh: "{found} 需要用户授权 {scope}，代码里没有引导用户去授权设置页。",
        en: "{found} asks the user for {scope}, and nothing leads to the settings.",
    },
    why: Text {
        zh: "用户拒绝后不会再弹窗，接口直接失败。",
        en: "Once refused, nobody is asked again, and the call fails.",
    },
    fix: Text {
        zh: "失败时用 wx.openSetting 或 <button open-type=\"openSetting\"> 引导。",
        en: "Lead there with wx.openSetting or <button open-type=\"openSetting\"> when it fails.",
    },
    holds: Period::since("2022-02-22"),
    source: SCOPES,
    bad: Example::of(r#"{"pages/index/index.js":"wx.openBluetoothAdapter({})"}"#),
    good: Example::of(
        r#"{"pages/index/index.js":"wx.openBluetoothAdapter({fail(){ wx.openSetting({}) }})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static SHARE_MENU: Rule = Rule {
    id: "share-menu-timeline",
    rulebook: "share-timeline",
    severity: Severity::Warning,
    what: Text {
        zh: "wx.showShareMenu 的 menus 有 shareTimeline，没有 shareAppMessage。",
        en: "The menus of wx.showShareMenu have shareTimeline without shareAppMessage.",
    },
    why: Text {
        zh: "显示「分享到朋友圈」时必须同时显示「发送给朋友」。",
        en: "Moments are only there together with sending to friends.",
    },
    fix: Text {
        zh: "写 ['shareAppMessage', 'shareTimeline']。",
        en: "Write ['shareAppMessage', 'shareTimeline'].",
    },
    source: MENU,
    bad: Example::of(r#"{"pages/index/index.js":"wx.showShareMenu({menus:['shareTimeline']})"}"#),
    good: Example::of(
        r#"{"pages/index/index.js":"wx.showShareMenu({menus:['shareAppMessage','shareTimeline']})"}"#,
    ),
    ..Rule::BASE
};

//! Interfaces that are retired or have changed, and how they are called.

use weseal_rules::{Confidence, Example, Period, Rule, Severity, Source, Text};

pub(super) const RULES: &[&Rule] = &[
    &GET_USER_INFO,
    &GET_USER_PROFILE,
    &REAL_NAME,
    &FUZZY_TYPE,
    &PROFILE_DESC,
    &CREDENTIALS,
    &USER_INFO_IN_LOGIN,
    &CHECK_SESSION,
    &IN_INTERVAL,
    &FORCED_LOGIN,
    &PRIVACY_HANDLER,
    &BASE_LIBRARY,
];

const USER_INFO: &Source = &Source {
    title: "小程序登录、用户信息相关接口调整说明",
    url: "https://developers.weixin.qq.com/community/develop/doc/000cacfa20ce88df04cb468bc52801",
    date: "2021-04-15",
};
const PROFILE: &Source = &Source {
    title: "小程序用户头像昵称获取规则调整公告",
    url: "https://developers.weixin.qq.com/community/develop/doc/00022c683e8a80b29bed2142b56c01",
    date: "2022-05-09",
};
const SUSPENDED: &Source =
    &Source { title: "实名信息校验接口暂停开放", url: "", date: "2021-11-10" };
const FUZZY: &Source = &Source {
    title: "wx.getFuzzyLocation",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getFuzzyLocation.html",
    date: "2026-07-29",
};
const GET: &Source = &Source {
    title: "wx.getUserInfo",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/user-info/wx.getUserInfo.html",
    date: "2026-07-29",
};
const SESSION: &Source = &Source {
    title: "wx.checkSession",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/login/wx.checkSession.html",
    date: "2026-07-29",
};
const LOGIN: &Source =
    &Source { title: "关于小程序登录体验调整的说明", url: "", date: "2018-05-10" };
const NORMS: &Source = &Source { title: "小程序登录规范要求", url: "", date: "2019-07-20" };
const FREQUENCY: &Source = &Source {
    title: "接口调用频率规范",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/performance/api-frequency.html",
    date: "2026-07-29",
};
const COMPATIBLE: &Source = &Source {
    title: "基础库 低版本兼容",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html",
    date: "2026-07-29",
};
const PRIVACY: &Source = &Source {
    title: "小程序隐私协议开发指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html",
    date: "2026-07-29",
};

const FILL_IN: Text = Text {
    zh: "改用头像昵称填写：<button open-type=\"chooseAvatar\"> 与 <input type=\"nickname\">；要 openid、unionid 用 wx.login。",
    en: "Let users fill in avatar and nickname: <button open-type=\"chooseAvatar\"> and <input type=\"nickname\">; for openid and unionid there is wx.login.",
};

pub(crate) static GET_USER_INFO: Rule = Rule {
    id: "retired-get-user-info",
    rulebook: "retired-getuserinfo",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text { zh: "{found} 已回收。", en: "{found} has been withdrawn." },
    why: Text {
        zh: "2021-04-28 24:00 后发布的版本不再弹窗，得到的是匿名头像昵称。",
        en: "In releases after 2021-04-28 nobody is asked, and avatar and nickname are anonymous.",
    },
    fix: FILL_IN,
    holds: Period::since("2021-04-29"),
    source: USER_INFO,
    bad: Example::of(r#"{"pages/index/index.wxml":"<button open-type=\"getUserInfo\"/>"}"#),
    good: Example::of(r#"{"pages/index/index.wxml":"<button open-type=\"chooseAvatar\"/>"}"#),
    ..Rule::BASE
};

pub(crate) static GET_USER_PROFILE: Rule = Rule {
    id: "retired-get-user-profile",
    rulebook: "retired-getuserprofile",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text { zh: "{found} 已回收。", en: "{found} has been withdrawn." },
    why: Text {
        zh: "2022-11-08 24:00 后发布的版本得到灰色头像与「微信用户」；基础库 2.27.1 以下除外。",
        en: "In releases after 2022-11-08 it gives a grey avatar and 微信用户, except below base library 2.27.1.",
    },
    fix: FILL_IN,
    holds: Period::since("2022-11-09"),
    source: PROFILE,
    bad: Example::of(r#"{"pages/index/index.js":"wx.getUserProfile({desc:'展示头像'})"}"#),
    good: Example::of(r#"{"pages/index/index.js":"if (wx.getUserProfile) {}"}"#),
    ..Rule::BASE
};

pub(crate) static REAL_NAME: Rule = Rule {
    id: "retired-real-name",
    rulebook: "realname-suspended",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text { zh: "{found} 已暂停开放。", en: "{found} is suspended." },
    why: Text {
        zh: "实名信息授权自 2021-11-10 起停止（另有公告写 2019-11-10）。",
        en: "Real-name authorisation stopped on 2021-11-10; another notice says 2019-11-10.",
    },
    fix: Text { zh: "删除这个按钮。", en: "Remove this button." },
    holds: Period::since("2021-11-10"),
    source: SUSPENDED,
    bad: Example::of(r#"{"pages/index/index.wxml":"<button open-type=\"getRealnameAuthInfo\"/>"}"#),
    good: Example::of(r#"{"pages/index/index.wxml":"<button open-type=\"share\"/>"}"#),
    ..Rule::BASE
};

pub(crate) static FUZZY_TYPE: Rule = Rule {
    id: "fuzzy-location-type",
    rulebook: "location-fuzzy",
    what: Text { zh: "type 的值 {found} 不在允许之列。", en: "type may not be {found}." },
    why: Text { zh: "调用会失败。", en: "The call fails." },
    fix: Text { zh: "写 wgs84 或 gcj02。", en: "Write wgs84 or gcj02." },
    source: FUZZY,
    bad: Example::of(
        r#"{"app.json":"{\"pages\":[\"pages/index/index\"],\"requiredPrivateInfos\":[\"getFuzzyLocation\"],\"permission\":{\"scope.userFuzzyLocation\":{\"desc\":\"展示附近门店\"}}}","pages/index/index.js":"wx.getFuzzyLocation({type:'bd09'})"}"#,
    ),
    good: Example::of(
        r#"{"app.json":"{\"pages\":[\"pages/index/index\"],\"requiredPrivateInfos\":[\"getFuzzyLocation\"],\"permission\":{\"scope.userFuzzyLocation\":{\"desc\":\"展示附近门店\"}}}","pages/index/index.js":"wx.getFuzzyLocation({type:'gcj02'})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static PROFILE_DESC: Rule = Rule {
    id: "user-profile-desc",
    rulebook: "getuserprofile-support",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text { zh: "getUserProfile 的 desc 为 {found}。", en: "The desc of getUserProfile is {found}." },
    why: Text {
        zh: "desc 必填，最长 30 个字符，会展示给用户。",
        en: "It is required, has 30 characters at most, and is shown to the user.",
    },
    fix: Text { zh: "写明用途，最长 30 个字符。", en: "Say what for, in 30 characters at most." },
    holds: Period::before("2022-11-09"),
    source: USER_INFO,
    bad: Example::of(r#"{"pages/index/index.js":"wx.getUserProfile({success(){}})"}"#).on("2022-01-01"),
    good: Example::of(r#"{"pages/index/index.js":"wx.getUserProfile({desc:'展示头像'})"}"#).on("2022-01-01"),
    ..Rule::BASE
};

pub(crate) static CREDENTIALS: Rule = Rule {
    id: "user-info-credentials",
    rulebook: "session-key-rotation",
    severity: Severity::Warning,
    what: Text {
        zh: "withCredentials 为 true，而代码里没有 wx.login。",
        en: "withCredentials is true, and nothing calls wx.login.",
    },
    why: Text {
        zh: "没有登录态时取不到 encryptedData 与 iv。",
        en: "Without a session there is no encryptedData and no iv.",
    },
    fix: Text {
        zh: "先调用 wx.login，或去掉 withCredentials。",
        en: "Call wx.login before, or leave it out.",
    },
    source: GET,
    bad: Example::of(r#"{"pages/index/index.js":"wx.getUserInfo({withCredentials:true})"}"#).on("2020-01-01"),
    good: Example::of(r#"{"pages/index/index.js":"wx.login({}); wx.getUserInfo({withCredentials:true})"}"#)
        .on("2020-01-01"),
    ..Rule::BASE
};

pub(crate) static USER_INFO_IN_LOGIN: Rule = Rule {
    id: "user-info-in-login",
    rulebook: "login-norms",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "在 wx.login 的回调里调用 {found}。",
        en: "{found} is called in the callback of wx.login.",
    },
    why: Text {
        zh: "登录不需要用户信息；连在一起时，用户刚进入就被打断。",
        en: "A login needs no user information; together they stop the user at the door.",
    },
    fix: Text {
        zh: "登录只用 wx.login；用户信息等需要时由用户填写。",
        en: "Log in with wx.login alone, and let users fill in the rest when it is needed.",
    },
    source: LOGIN,
    bad: Example::of(r#"{"pages/index/index.js":"wx.login({success(){ wx.getUserInfo({}) }})"}"#)
        .on("2021-01-01"),
    good: Example::of(r#"{"pages/index/index.js":"wx.login({success(){}})"}"#),
    ..Rule::BASE
};

pub(crate) static CHECK_SESSION: Rule = Rule {
    id: "check-session-missing",
    rulebook: "session-key-rotation",
    severity: Severity::Info,
    what: Text {
        zh: "用到 encryptedData，但没有 wx.checkSession。",
        en: "encryptedData is used without wx.checkSession.",
    },
    why: Text {
        zh: "session_key 会失效，失效后解密失败。",
        en: "A session_key runs out, and decrypting then fails.",
    },
    fix: Text {
        zh: "取数据之前用 wx.checkSession 检查，失效时重新 wx.login。",
        en: "Check with wx.checkSession before, and call wx.login again when it has run out.",
    },
    source: SESSION,
    bad: Example::of(
        r#"{"pages/index/index.js":"wx.login({}); wx.getWeRunData({success(res){ send(res.encryptedData) }})"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.js":"wx.checkSession({fail(){ wx.login({}) }}); wx.getWeRunData({success(res){ send(res.encryptedData) }})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static IN_INTERVAL: Rule = Rule {
    id: "api-frequency",
    rulebook: "api-frequency",
    severity: Severity::Warning,
    what: Text { zh: "在 setInterval 里调用 {found}。", en: "{found} is called in setInterval." },
    why: Text {
        zh: "这些接口限制调用频率，超出会失败。",
        en: "It may be called so often and no more, and fails beyond.",
    },
    fix: Text {
        zh: "需要时调用一次，把结果存起来。", en: "Call it when it is needed, and keep the result."
    },
    source: FREQUENCY,
    bad: Example::of(r#"{"pages/index/index.js":"setInterval(() => { wx.login({}) }, 1000)"}"#),
    good: Example::of(r#"{"pages/index/index.js":"setTimeout(() => { wx.login({}) }, 1000)"}"#),
    ..Rule::BASE
};

pub(crate) static FORCED_LOGIN: Rule = Rule {
    id: "forced-login",
    rulebook: "login-norms",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "启动时就跳到登录页 {found}。", en: "The launch goes to the login page {found}."
    },
    why: Text {
        zh: "2019-09-01 起代码审核不允许一进入就强制登录，且登录要可以取消。",
        en: "Since 2019-09-01 the audit does not allow a login at the door, and a login can be cancelled.",
    },
    fix: Text {
        zh: "用户要用到需要登录的功能时再引导。", en: "Ask for it when something needs it."
    },
    holds: Period::since("2019-09-01"),
    source: NORMS,
    bad: Example::of(r#"{"app.js":"App({onLaunch(){ wx.reLaunch({url:'/pages/login/login'}) }})"}"#),
    good: Example::of(r#"{"app.js":"App({onLaunch(){}})"}"#),
    ..Rule::BASE
};

pub(crate) static BASE_LIBRARY: Rule = Rule {
    id: "base-library",
    severity: Severity::Warning,
    what: Text {
        zh: "{found} 需要基础库 {needed}，最低支持的是 {lowest}。",
        en: "{found} needs base library {needed}, and the lowest that is supported is {lowest}.",
    },
    why: Text { zh: "更低的版本里没有它。", en: "There is no such thing in lower ones." },
    fix: Text {
        zh: "用 wx.canIUse 判断，或在后台提高最低基础库版本。",
        en: "Ask wx.canIUse before, or raise the lowest version in the console.",
    },
    source: COMPATIBLE,
    bad: Example::of(r#"{"app.js":"App({})","pages/index/index.js":"wx.getUserProfile({desc:'展示头像'})"}"#)
        .with(r#"{"baseLibrary":"2.10.3"}"#)
        .on("2022-01-01"),
    good: Example::of(
        r#"{"app.js":"App({})","pages/index/index.js":"if (wx.canIUse('getUserProfile')) wx.getUserProfile({desc:'展示头像'})"}"#,
    )
    .with(r#"{"baseLibrary":"2.10.3"}"#)
    .on("2022-01-01"),
    ..Rule::BASE
};

pub(crate) static PRIVACY_HANDLER: Rule = Rule {
    id: "privacy-handler",
    rulebook: "privacy-flow-apis",
    severity: Severity::Info,
    what: Text {
        zh: "用到隐私接口（{types}），没有 wx.onNeedPrivacyAuthorization。",
        en: "Interfaces that need privacy authorisation are used ({types}) without wx.onNeedPrivacyAuthorization.",
    },
    why: Text { zh: "会由微信弹出官方的隐私弹窗。", en: "WeChat then shows its own popup." },
    fix: Text {
        zh: "需要自己的弹窗时监听它；否则不用改。",
        en: "Listen to it for a popup of your own; otherwise leave it.",
    },
    holds: Period::since("2023-10-17"),
    source: PRIVACY,
    bad: Example::of(r#"{"app.js":"App({})","pages/index/index.js":"wx.chooseImage({})"}"#),
    good: Example::of(
        r#"{"app.js":"App({})","pages/index/index.js":"wx.chooseImage({}); wx.onNeedPrivacyAuthorization((resolve) => ask(resolve))","pages/index/index.wxml":"<button id=\"ok\" open-type=\"agreePrivacyAuthorization\"/>"}"#,
    ),
    ..Rule::BASE
};

//! Logins, and the user data that WeChat no longer gives as it did.

use weseal_rules::{Confidence, Example, Period, Rule, Severity, Source, Text};

use super::cloud::SIGNATURE;

pub(super) const RULES: &[&Rule] =
    &[&OPENID_SESSION, &PHONE_DATA, &GENDER_REGION, &REAL_NAME_CATEGORY, &CLOUD_ID];

const CONCEPTS: &Source = &Source {
    title: "小程序登录",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/login.html",
    date: "2026-07-29",
};
const PHONE: &Source = &Source {
    title: "手机号快速验证组件",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html",
    date: "2026-07-29",
};
const FIELDS: &Source =
    &Source { title: "微信用户性别、地区信息返回规则调整", url: "", date: "2021-09-27" };
const REAL_NAME: &Source = &Source { title: "实名信息授权接入说明", url: "", date: "2019-11-10" };

pub(crate) static CLOUD_ID: Rule = Rule {
    id: "cloud-id-nested",
    rulebook: "session-cloudid",
    what: Text {
        zh: "wx.cloud.CloudID 不在 data 的第一层。",
        en: "wx.cloud.CloudID is not a member of data itself.",
    },
    why: Text {
        zh: "只有 data 第一层的 CloudID 会换成开放数据。",
        en: "Only what stands directly in data is replaced with the open data.",
    },
    fix: Text {
        zh: "写成 data 的直接成员，每次调用最多 5 个。",
        en: "Make it a member of data itself, five to a call at most.",
    },
    source: SIGNATURE,
    bad: Example::of(
        r#"{"pages/index/index.js":"Page({run(id){ wx.cloud.callFunction({name:'a', data:{run:{data:wx.cloud.CloudID(id)}}}) }})"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.js":"Page({run(id){ wx.cloud.callFunction({name:'a', data:{run:wx.cloud.CloudID(id)}}) }})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static OPENID_SESSION: Rule = Rule {
    id: "client-openid-session",
    rulebook: "openid-unionid-concepts",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text {
        zh: "把 openid 当作登录态（{found}）。", en: "An openid is used as a session ({found})."
    },
    why: Text {
        zh: "openid 不会改变，也不是秘密：知道它的人都能冒充这个用户。",
        en: "It never changes and is no secret: whoever knows it can pose as the user.",
    },
    fix: Text {
        zh: "由服务器签发自己的、会过期的登录态。",
        en: "Have the server give out a token of its own, which runs out.",
    },
    source: CONCEPTS,
    bad: Example::of(r#"{"pages/index/index.js":"wx.setStorageSync('token', res.data.openid)"}"#),
    good: Example::of(r#"{"pages/index/index.js":"wx.setStorageSync('openid', res.data.openid)"}"#),
    ..Rule::BASE
};

pub(crate) static PHONE_DATA: Rule = Rule {
    id: "phone-number-encrypted-data",
    rulebook: "getphonenumber-code",
    severity: Severity::Info,
    what: Text {
        zh: "手机号用 encryptedData 解密，没有用 code。",
        en: "The phone number is decrypted from encryptedData; its code is not used.",
    },
    why: Text {
        zh: "基础库 2.21.2 起有 code，换取手机号不需要 session_key，也就没有 session_key 失效的问题。",
        en: "Since base library 2.21.2 there is a code, which needs no session_key that may have run out.",
    },
    fix: Text {
        zh: "把 e.detail.code 交给服务器，调用 phonenumber.getPhoneNumber。",
        en: "Give e.detail.code to the server, and call phonenumber.getPhoneNumber.",
    },
    holds: Period::since("2021-12-13"),
    source: PHONE,
    bad: Example::of(
        r#"{"pages/index/index.wxml":"<button open-type=\"getPhoneNumber\" bindgetphonenumber=\"phone\"/>","pages/index/index.js":"Page({phone(e){ send(e.detail.encryptedData, e.detail.iv) }})"}"#,
    ),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<button open-type=\"getPhoneNumber\" bindgetphonenumber=\"phone\"/>","pages/index/index.js":"Page({phone(e){ send(e.detail.code) }})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static GENDER_REGION: Rule = Rule {
    id: "retired-gender-region",
    rulebook: "retired-gender-region",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text { zh: "userInfo.{found} 不再返回。", en: "userInfo.{found} is no longer given." },
    why: Text {
        zh: "2021-10-20 起性别与地区为空。", en: "Since 2021-10-20 gender and region are empty."
    },
    fix: Text { zh: "需要时请用户填写。", en: "Ask the user where it is needed." },
    holds: Period::since("2021-10-20"),
    source: FIELDS,
    bad: Example::of(
        r#"{"pages/index/index.js":"Page({show(e){ this.setData({sex: e.detail.userInfo.gender}) }})"}"#,
    ),
    good: Example::of(r#"{"pages/index/index.js":"Page({show(e){ this.setData({sex: e.detail.value}) }})"}"#),
    ..Rule::BASE
};

pub(crate) static REAL_NAME_CATEGORY: Rule = Rule {
    id: "real-name-button-category",
    rulebook: "realname-button",
    confidence: Confidence::B,
    what: Text {
        zh: "实名信息授权按钮的 category-id 为 {found}，应为两个类目 ID。",
        en: "The category-id of the button for real-name information is {found}, and is to be two ids.",
    },
    why: Text {
        zh: "类目 ID 不存在时返回 40003。", en: "The answer is 40003 where there is no such category."
    },
    fix: Text {
        zh: "写 category-id=\"{{[一级类目 ID, 二级类目 ID]}}\"，取自 /wxa/get_category。",
        en: "Write category-id=\"{{[first, second]}}\" with the ids from /wxa/get_category.",
    },
    holds: Period::before("2021-11-10"),
    source: REAL_NAME,
    bad: Example::of(r#"{"pages/index/index.wxml":"<button open-type=\"getRealnameAuthInfo\"/>"}"#)
        .on("2021-11-09"),
    good: Example::of(
        r#"{"pages/index/index.wxml":"<button open-type=\"getRealnameAuthInfo\" category-id=\"{{[99, 904]}}\"/>"}"#,
    )
    .on("2021-11-09"),
    ..Rule::BASE
};

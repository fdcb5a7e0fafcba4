//! Cloud functions, and what belongs on a server.

use weseal_rules::{Confidence, Example, Period, Rule, Severity, Source, Text};

pub(super) const RULES: &[&Rule] = &[
    &OPENAPI_UNDECLARED,
    &OPENAPI_UNUSED,
    &SDK_VERSION,
    &TEMPLATE_SEND,
    &UNIFORM_SEND,
    &SERVER_API,
    &APP_SECRET,
    &SESSION_KEY,
    &SMS_CONTEXT,
];

const CALL: &Source = &Source {
    title: "云调用",
    url: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/openapi/openapi.html",
    date: "2026-07-29",
};
pub(super) const TEMPLATE: &Source =
    &Source { title: "小程序模板消息能力调整通知", url: "", date: "2020-01-10" };
const UNIFORM: &Source =
    &Source { title: "统一服务消息接口回收通知", url: "", date: "2023-09-20" };
pub(super) const SERVER: &Source = &Source {
    title: "服务端能力",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/backend-api.html",
    date: "2026-07-29",
};
pub(super) const SMS: &Source =
    &Source { title: "短信跳小程序：从小程序发送短信", url: "", date: "2020-12-01" };
pub(super) const SIGNATURE: &Source = &Source {
    title: "开放数据校验与解密",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html",
    date: "2026-07-29",
};

pub(crate) static OPENAPI_UNDECLARED: Rule = Rule {
    id: "cloud-openapi-undeclared",
    severity: Severity::Warning,
    what: Text {
        zh: "云函数调用 openapi.{found}，config.json 的 permissions.openapi 没有它。",
        en: "This cloud function calls openapi.{found}, which permissions.openapi of its config.json does not have.",
    },
    why: Text { zh: "没有声明的接口无法调用。", en: "What is not declared cannot be called." },
    fix: Text {
        zh: "在云函数目录的 config.json 中写 {\"permissions\": {\"openapi\": [\"{found}\"]}}。",
        en: "Write {\"permissions\": {\"openapi\": [\"{found}\"]}} in config.json of its folder.",
    },
    source: CALL,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.security.msgSecCheck({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[]}}"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.security.msgSecCheck({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"security.msgSecCheck\"]}}"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static OPENAPI_UNUSED: Rule = Rule {
    id: "cloud-openapi-unused",
    severity: Severity::Info,
    what: Text {
        zh: "声明了 {found}，云函数没有调用。",
        en: "{found} is declared, and the function does not call it.",
    },
    why: Text { zh: "多余的权限没有用处。", en: "What is not needed need not be allowed." },
    fix: Text { zh: "删除这一项。", en: "Remove it." },
    source: CALL,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk')","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"security.msgSecCheck\"]}}"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk')","cloud/a/config.json":"{\"permissions\":{\"openapi\":[]}}"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static SDK_VERSION: Rule = Rule {
    id: "cloud-sdk-version",
    severity: Severity::Warning,
    what: Text {
        zh: "wx-server-sdk 为 {found}，云调用至少需要 0.4.0。",
        en: "wx-server-sdk is {found}, and calling openapi takes 0.4.0.",
    },
    why: Text { zh: "低版本没有 openapi。", en: "There is no openapi before." },
    fix: Text { zh: "写 \"wx-server-sdk\": \"latest\"。", en: "Write \"wx-server-sdk\": \"latest\"." },
    source: CALL,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.security.msgSecCheck({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"security.msgSecCheck\"]}}","cloud/a/package.json":"{\"dependencies\":{\"wx-server-sdk\":\"~0.3.1\"}}"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.security.msgSecCheck({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"security.msgSecCheck\"]}}","cloud/a/package.json":"{\"dependencies\":{\"wx-server-sdk\":\"latest\"}}"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static TEMPLATE_SEND: Rule = Rule {
    id: "retired-template-send",
    rulebook: "retired-template-send",
    confidence: Confidence::B,
    what: Text { zh: "模板消息已下线：{found}。", en: "Template messages are retired: {found}." },
    why: Text {
        zh: "2020-04-10 24:00 起所有版本都不能再发送。",
        en: "Since 2020-04-10 no version can send them.",
    },
    fix: Text { zh: "改用订阅消息 subscribeMessage.send。", en: "Use subscribeMessage.send." },
    holds: Period::since("2020-04-11"),
    source: TEMPLATE,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.templateMessage.send({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"templateMessage.send\"]}}"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.subscribeMessage.send(event)","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"subscribeMessage.send\"]}}"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static UNIFORM_SEND: Rule = Rule {
    id: "retired-uniform-send",
    rulebook: "retired-uniform-send",
    confidence: Confidence::B,
    what: Text {
        zh: "统一服务消息已回收：{found}。", en: "Uniform messages have been withdrawn: {found}."
    },
    errcode: Rule::answer(45109),
    fix: Text {
        zh: "小程序用订阅消息，公众号用它自己的模板消息接口。",
        en: "Use subscribe messages, and the interfaces of the official account for its own.",
    },
    holds: Period::since("2023-09-20"),
    source: UNIFORM,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.uniformMessage.send({})","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"uniformMessage.send\"]}}"}"#,
    ),
    good: Example::of(r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}"}"#),
    ..Rule::BASE
};

pub(crate) static SERVER_API: Rule = Rule {
    id: "client-server-api",
    rulebook: "access-token",
    what: Text {
        zh: "小程序端代码里有 api.weixin.qq.com{found}。",
        en: "The client's code has api.weixin.qq.com{found}.",
    },
    why: Text {
        zh: "该域名不能配置为服务器域名，小程序端无法请求；调用凭据也会泄露。",
        en: "That domain cannot be configured, so no mini program can call it, and the credentials would leak.",
    },
    fix: Text {
        zh: "放到服务器或云函数中调用。", en: "Call it from a server or a cloud function."
    },
    source: SERVER,
    bad: Example::of(
        r#"{"pages/index/index.js":"wx.request({url:'https://api.weixin.qq.com/sns/jscode2session'})"}"#,
    ),
    good: Example::of(r#"{"pages/index/index.js":"// https://api.weixin.qq.com/sns/jscode2session"}"#),
    ..Rule::BASE
};

pub(crate) static APP_SECRET: Rule = Rule {
    id: "client-app-secret",
    rulebook: "access-token",
    what: Text { zh: "小程序端代码里有 AppSecret。", en: "The client's code has an AppSecret." },
    why: Text {
        zh: "代码包可以被任何人取出，拿到它就能冒充小程序的服务器。",
        en: "Anybody can take a package apart, and with it pose as the mini program's server.",
    },
    fix: Text {
        zh: "立即在后台重置，只放在服务器上。",
        en: "Reset it in the console now, and keep it on the server.",
    },
    source: SERVER,
    bad: Example::of(
        r#"{"pages/index/index.js":"const app = {appSecret:'0123456789abcdef0123456789abcdef'}"}"#,
    ),
    good: Example::of(r#"{"pages/index/index.js":"const app = {appSecret:''}"}"#),
    ..Rule::BASE
};

pub(crate) static SESSION_KEY: Rule = Rule {
    id: "client-session-key",
    rulebook: "session-key-secrecy",
    severity: Severity::Warning,
    what: Text { zh: "小程序端代码用到 session_key。", en: "The client's code uses a session_key." },
    why: Text {
        zh: "session_key 不应下发到小程序，也不应作为登录凭证。",
        en: "It may not leave the server, and is no token of a login.",
    },
    fix: Text {
        zh: "留在服务器上，下发自己的登录态。",
        en: "Keep it on the server, and give out a token of your own.",
    },
    source: SIGNATURE,
    bad: Example::of(r#"{"pages/index/index.js":"wx.setStorageSync('key', res.data.session_key)"}"#),
    good: Example::of(r#"{"pages/index/index.js":"wx.setStorageSync('token', res.data.token)"}"#),
    ..Rule::BASE
};

pub(crate) static SMS_CONTEXT: Rule = Rule {
    id: "cloud-sms-context",
    rulebook: "sms-cloudcall-context",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "云函数用云调用发送短信。",
        en: "This cloud function sends text messages as a cloud call.",
    },
    why: Text {
        zh: "只有真实用户在小程序里用 wx.cloud.callFunction 触发才会成功；云端测试与定时触发都会失败。",
        en: "That works only when a user's mini program calls it through wx.cloud.callFunction; tests in the console and timers fail.",
    },
    fix: Text { zh: "其他场合改用 HTTPS 接口。", en: "Use the HTTPS interface elsewhere." },
    source: SMS,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"require('wx-server-sdk').openapi.cloudbase.sendSms(event)","cloud/a/config.json":"{\"permissions\":{\"openapi\":[\"cloudbase.sendSms\"]}}"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"exports.main = send"}"#,
    ),
    ..Rule::BASE
};

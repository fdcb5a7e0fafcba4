//! What runs in the cloud beside interfaces: pushes, domains, and web pages from which a mini program is opened.

use weseal_rules::{Confidence, Example, Rule, Severity, Source, Text};

use super::cloud::{SERVER, SMS};

pub(super) const RULES: &[&Rule] =
    &[&PUSH_TIMEOUT, &WECHAT_DOMAIN, &WEB_PATH, &WEB_PAGE, &WEB_ENV, &WEB_FUNCTION];

const PUSH: &Source = &Source {
    title: "消息推送：云函数",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html",
    date: "2026-07-29",
};
const TAG: &Source = &Source {
    title: "微信开放标签说明文档",
    url: "https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_Open_Tag.html",
    date: "2026-07-29",
};

pub(crate) static PUSH_TIMEOUT: Rule = Rule {
    id: "cloud-push-timeout",
    rulebook: "push-timeout-retry",
    severity: Severity::Info,
    confidence: Confidence::C,
    what: Text {
        zh: "云函数处理消息推送，超时时间为 {found} 秒。",
        en: "This cloud function answers pushes, and has {found} seconds to do so.",
    },
    why: Text {
        zh: "微信等待 5 秒，然后重试；云函数默认 3 秒就被终止，冷启动也算在内。",
        en: "WeChat waits 5 seconds and then repeats; a function is stopped after 3 by default, cold start included.",
    },
    fix: Text {
        zh: "在 config.json 写 \"timeout\": 20，或在云开发控制台设置；5 秒内要返回。",
        en: "Write \"timeout\": 20 in config.json or set it in the console, and answer within 5 seconds.",
    },
    source: PUSH,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/push/index.js":"exports.main = async (event) => event.MsgType === 'event' ? 'success' : ''"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/push/index.js":"exports.main = async (event) => event.MsgType === 'event' ? 'success' : ''","cloud/push/config.json":"{\"timeout\":20}"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WECHAT_DOMAIN: Rule = Rule {
    id: "server-domain-wechat",
    rulebook: "access-token",
    what: Text {
        zh: "把 {found} 设置为服务器域名。", en: "{found} is set as a domain of requests."
    },
    why: Text {
        zh: "api.weixin.qq.com 不能配置为服务器域名，小程序也不能直接调用服务端接口。",
        en: "api.weixin.qq.com cannot be configured, and no mini program may call WeChat's server itself.",
    },
    fix: Text {
        zh: "删除它，由自己的服务器或云函数调用。",
        en: "Remove it, and call from a server of your own or a cloud function.",
    },
    source: SERVER,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"axios.post('https://api.weixin.qq.com/wxa/modify_domain?access_token=' + token, {action:'set', requestdomain:['https://api.weixin.qq.com']})"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/a/index.js":"axios.post('https://api.weixin.qq.com/wxa/modify_domain?access_token=' + token, {action:'set', requestdomain:['https://example.com']})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WEB_PATH: Rule = Rule {
    id: "web2weapp-path",
    rulebook: "sms-web2weapp",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text {
        zh: "web2weapp 的 path {found} 没有 .html 后缀。",
        en: "The path {found} of web2weapp does not end with .html.",
    },
    why: Text {
        zh: "在微信里用开放标签拉起，开放标签的 path 要带 .html。",
        en: "Within WeChat a tag opens the mini program, and the path of that tag ends so.",
    },
    fix: Text { zh: "在页面路径后加 .html。", en: "Write .html behind the page's path." },
    source: TAG,
    bad: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', path:'pages/index/index'})</script>"}"#,
    ),
    good: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', path:'pages/index/index.html'})</script>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WEB_PAGE: Rule = Rule {
    id: "web2weapp-page",
    rulebook: "sms-web2weapp",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text {
        zh: "web2weapp 的 path {found} 不是小程序的页面。",
        en: "The path {found} of web2weapp is no page of the mini program.",
    },
    why: Text { zh: "拉起后显示页面不存在。", en: "It opens on a page that does not exist." },
    fix: Text {
        zh: "写 app.json 里的页面路径，再加 .html。",
        en: "Write a path of app.json, and .html behind it.",
    },
    source: SMS,
    bad: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', path:'pages/home/home.html'})</script>"}"#,
    ),
    good: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', path:'pages/index/index.html?from=sms'})</script>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WEB_ENV: Rule = Rule {
    id: "web2weapp-env",
    rulebook: "sms-web2weapp",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text {
        zh: "web2weapp 的 env_ID {found} 是示例里的占位内容。",
        en: "The env_ID {found} of web2weapp is the placeholder of the sample.",
    },
    why: Text {
        zh: "env_ID 必须是云函数所在的环境，否则取不到 URL Scheme。",
        en: "It has to be the environment of the cloud function; otherwise there is no URL scheme.",
    },
    fix: Text {
        zh: "写部署了云函数的云开发环境 ID。",
        en: "Write the id of the environment in which the function is deployed.",
    },
    source: SMS,
    bad: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', env_ID:'tcb-env', path:'pages/index/index.html'})</script>"}"#,
    ),
    good: Example::of(
        r#"{"web/index.html":"<script>window.web2weapp.init({appId:'wx1', env_ID:'prod-1g2h', path:'pages/index/index.html'})</script>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static WEB_FUNCTION: Rule = Rule {
    id: "web2weapp-function",
    rulebook: "sms-web2weapp",
    severity: Severity::Warning,
    confidence: Confidence::B,
    what: Text {
        zh: "web2weapp 调用云函数 {found}，项目里没有它。",
        en: "web2weapp calls the cloud function {found}, which the project does not have.",
    },
    why: Text {
        zh: "页面用它取得 URL Scheme，没有它就不能拉起小程序。",
        en: "It gives the page its URL scheme; without it nothing opens.",
    },
    fix: Text { zh: "写云函数目录的名称。", en: "Write the name of the function's folder." },
    source: SMS,
    bad: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/openMini/index.js":"exports.main = open","web/index.html":"<script>window.web2weapp.init({appId:'wx1', function:{name:'open'}, path:'pages/index/index.html'})</script>"}"#,
    ),
    good: Example::of(
        r#"{"project.config.json":"{\"cloudfunctionRoot\":\"cloud/\"}","cloud/openMini/index.js":"exports.main = open","web/index.html":"<script>window.web2weapp.init({appId:'wx1', function:{name:'openMini'}, path:'pages/index/index.html'})</script>"}"#,
    ),
    ..Rule::BASE
};

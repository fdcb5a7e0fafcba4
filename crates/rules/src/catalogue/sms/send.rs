//! Sending: `POST /tcb/sendsms` and `/tcb/sendsmsv2`, in a cloud function `cloudbase.sendSms` and
//! `cloudbase.sendSmsV2`. What has `url_link` is taken for the second; `api` of the context says it for sure.

use super::content;
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Kind, Shape, boolean, list, text};
use crate::form;
use crate::{Confidence, Example, Place, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "sms",
    title: Text { zh: "云开发短信的参数", en: "Parameters of a short message" },
    cloud: true,
    tables: &[RULES, content::RULES, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("env").required(),
    list("phone_number_list", &Kind::Text).required(),
    text("sms_type"),
    text("template_id"),
    list("template_param_list", &Kind::Text),
    text("content"),
    text("path"),
    text("url_link"),
    boolean("use_short_name"),
    text("resource_appid"),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "发送短信",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_sendcloudbasesms",
    date: "2026-07-29",
};
pub(super) const GUIDE: &Source = &Source {
    title: "短信跳小程序",
    url: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/staticstorage/msg-miniprogram",
    date: "2026-07-16",
};
const TUTORIAL: &Source =
    &Source {
        title: "云开发短信跳小程序（自定义开发版）教程", url: "", date: "2021-02-05"
    };

pub(super) const GOOD: Example = Example::of(
    r#"{"env":"online-1","phone_number_list":["+8612345678910"],"sms_type":"Marketing","content":"发布了新的能力","path":"/index.html","use_short_name":true}"#,
);
const V2: Example = Example::of(
    r#"{"env":"online-1","url_link":"https://wxaurl.cn/xxxxxx","template_id":"844110","template_param_list":["能力上新"],"phone_number_list":["+8612345678910"]}"#,
);

const TWICE: Example = Example::of(
    r#"{"env":"e","phone_number_list":["+8612345678910","+8612345678910"],"content":"a","path":"/index.html"}"#,
);
const CAMEL: Example = Example::of(
    r#"{"env":"e","phoneNumberList":["+8612345678910"],"smsType":"Marketing","content":"a","path":"/index.html"}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "sms-send-params",
        errcode: Rule::answer(-501_007),
        source: SOURCE,
        bad: message!(r#""content":1,"path":"/index.html""#),
        good: GOOD,
        ..generic::types("sms-param-type", SHAPE)
    },
    Rule {
        rulebook: "sms-send-params",
        errcode: Rule::answer(-501_007),
        source: SOURCE,
        bad: Example::of(r#"{"phone_number_list":["+8612345678910"],"content":"a","path":"/index.html"}"#),
        good: GOOD,
        ..generic::missing("sms-required", SHAPE)
    },
    Rule {
        rulebook: "sms-send-params",
        source: SOURCE,
        bad: message!(r#""content":"a","path":"/index.html","number":1"#),
        good: GOOD,
        ..generic::unknown("sms-unknown", SHAPE)
    },
    Rule {
        id: "sms-conditional",
        check: Check::With(|top, scope, report| {
            for name in fields(top, scope).iter().filter(|name| top.get(name).is_none()) {
                report.missing(top, name).say();
            }
        }),
        what: Text { zh: "这种短信需要 {name}。", en: "This kind of message takes {name}." },
        fix: Text {
            zh: "Marketing 用 content、path；Notification 与 v2 用 template_id、template_param_list。",
            en: "Marketing takes content and path, the others template_id and template_param_list.",
        },
        errcode: Rule::answer(-501_007),
        bad: message!(r#""content":"a""#),
        ..SMS
    },
    Rule {
        id: "sms-superfluous",
        severity: Severity::Warning,
        check: Check::With(|top, scope, report| {
            let own = fields(top, scope);
            let all = ["content", "path", "template_param_list"];
            for name in all.into_iter().filter(|name| !own.is_empty() && !own.contains(name)) {
                if let Some(member) = top.get(name) {
                    report.key(&member).say();
                }
            }
        }),
        what: Text { zh: "这种短信没有 {name}。", en: "This kind of message has no {name}." },
        fix: Text { zh: "删除它，或改变 sms_type。", en: "Remove it, or change sms_type." },
        bad: message!(
            r#""sms_type":"Notification","template_id":"923584","template_param_list":["商品"],"path":"/index.html""#
        ),
        ..SMS
    },
    Rule {
        id: "sms-type",
        at: &["/sms_type"],
        check: Check::OneOf(TYPES),
        errcode: Rule::answer(-501_007),
        bad: message!(r#""sms_type":"marketing","content":"a","path":"/index.html""#),
        ..SMS
    },
    Rule {
        id: "sms-count",
        at: &["/phone_number_list"],
        check: Check::Items(1, 1000),
        errcode: Rule::answer(-501_007),
        bad: Example::of(r#"{"env":"e","phone_number_list":[],"content":"a","path":"/index.html"}"#),
        ..SMS
    },
    Rule {
        id: "sms-phone",
        at: &["/phone_number_list/*"],
        check: Check::Text(|phone| phone.starts_with("+86")),
        what: Text { zh: "{found} 没有以 +86 开头。", en: "{found} does not begin with +86." },
        fix: Text {
            zh: "写成 +8612345678910；只支持境内手机号。",
            en: "Write +8612345678910: only mobile numbers of mainland China are served.",
        },
        errcode: Rule::answer(-501_007),
        bad: Example::of(
            r#"{"env":"e","phone_number_list":["12345678910"],"content":"a","path":"/index.html"}"#,
        ),
        ..SMS
    },
    Rule {
        id: "sms-phone-digits",
        severity: Severity::Warning,
        at: &["/phone_number_list/*"],
        check: Check::Text(|phone| {
            phone.strip_prefix("+86").is_none_or(|rest| rest.len() == 11 && form::is_digits(rest))
        }),
        what: Text {
            zh: "{found} 在 +86 之后不是 11 位数字。", en: "{found} has not 11 digits behind +86."
        },
        fix: Text { zh: "写成 +8612345678910。", en: "Write it as +8612345678910." },
        bad: Example::of(
            r#"{"env":"e","phone_number_list":["+86 12345678910"],"content":"a","path":"/index.html"}"#,
        ),
        ..SMS
    },
    Rule {
        id: "sms-phone-repeated",
        rulebook: "sms-frequency",
        severity: Severity::Warning,
        at: &["/phone_number_list"],
        check: Check::Repeated,
        why: Text {
            zh: "相同内容 30 秒内对同一号码只发 1 条。",
            en: "A number gets the same text once in 30 seconds.",
        },
        bad: TWICE,
        source: GUIDE,
        ..SMS
    },
    Rule {
        id: "sms-path-domain",
        at: &["/path"],
        check: Check::Text(|path| !is_url(path)),
        what: Text { zh: "path {found} 带有域名。", en: "path {found} has a domain." },
        fix: PATH,
        errcode: Rule::answer(-607_001),
        bad: message!(r#""content":"a","path":"https://a.cn/index.html""#),
        ..SMS
    },
    Rule {
        id: "sms-path-slash",
        severity: Severity::Warning,
        at: &["/path"],
        check: Check::Text(|path| path.starts_with('/') || is_url(path)),
        what: Text {
            zh: "path {found} 没有以「/」开头。", en: "path {found} does not begin with \"/\"."
        },
        fix: PATH,
        errcode: Rule::answer(-607_001),
        bad: message!(r#""content":"a","path":"index.html""#),
        ..SMS
    },
    Rule {
        id: "sms-url-link",
        at: &["/url_link"],
        check: Check::Text(is_url),
        what: Text { zh: "{found} 不是 URL Link。", en: "{found} is no URL Link." },
        fix: URL_LINK,
        errcode: Rule::answer(-607_004),
        bad: linked!("weixin://dl/business/?t=x", "a"),
        good: V2,
        ..SMS
    },
    Rule {
        id: "sms-url-link-host",
        severity: Severity::Warning,
        at: &["/url_link"],
        check: Check::Text(|link| {
            !is_url(link)
                || ["wxaurl.cn", "wxmpurl.cn"].iter().any(|host| {
                    let (_, rest) = link.split_once("://").unwrap_or_default();
                    rest.strip_prefix(host).is_some_and(|rest| rest.starts_with('/'))
                })
        }),
        what: Text { zh: "{found} 不像 URL Link。", en: "{found} does not look like a URL Link." },
        fix: URL_LINK,
        errcode: Rule::answer(-607_004),
        bad: linked!("https://a.cn/b", "a"),
        good: V2,
        ..SMS
    },
    Rule {
        id: "sms-hours",
        rulebook: "sms-frequency",
        check: Check::When(|top, scope| {
            let night = scope.context.now().is_some_and(is_night);
            night && kind(top, scope) == Kinds::Marketing
        }),
        what: Text {
            zh: "现在不在营销类短信的发送时间 8:00 - 22:00（北京时间）之内。",
            en: "It is not 8:00 to 22:00 in China, when marketing messages are sent.",
        },
        why: NIGHT,
        fix: Text { zh: "等到 8:00 之后再发。", en: "Send it after 8:00." },
        source: GUIDE,
        bad: GOOD.with(r#"{"now":1767276001}"#),
        good: GOOD.with(r#"{"now":1767225600}"#),
        ..SMS
    },
    Rule {
        id: "sms-cloud-call",
        rulebook: "sms-cloudcall-context",
        severity: Severity::Info,
        confidence: Confidence::B,
        check: Check::When(|_, scope| scope.context.text("call") == Some("cloud")),
        what: Text {
            zh: "云调用须由真实用户经 wx.cloud.callFunction 触发。",
            en: "A cloud call must come from a real user through wx.cloud.callFunction.",
        },
        why: Text {
            zh: "云端测试、JS-SDK 等其他方式会报错。",
            en: "It fails from cloud tests and the JS-SDK.",
        },
        fix: Text { zh: "其他情况请用 HTTPS 接口。", en: "Use the HTTPS interface elsewhere." },
        source: TUTORIAL,
        bad: CAMEL.with(r#"{"call":"cloud"}"#),
        ..SMS
    },
];

/// What these rows share.
const SMS: Rule = Rule { rulebook: "sms-send-params", source: SOURCE, good: GOOD, ..Rule::BASE };

/// What becomes of advertising at night.
pub(super) const NIGHT: Text = Text {
    zh: "平台不在其他时段发送这类短信。",
    en: "The platform does not send such messages at other times.",
};
pub(super) const TYPES: &[&str] = &["Marketing", "Notification"];
const PATH: Text = Text {
    zh: "填写静态网站内的路径，例如 /index.html。",
    en: "Give a path of the static website: /index.html.",
};
const URL_LINK: Text = Text {
    zh: "填写 generate_urllink 返回的 https://wxaurl.cn/…。",
    en: "Give what generate_urllink answers: https://wxaurl.cn/….",
};

/// Which kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    Marketing,
    Notification,
    V2,
    Unknown,
}

/// The kind that a payload asks for; marketing where it does not say.
pub(super) fn kind(top: &Place<'_>, scope: &Scope<'_>) -> Kinds {
    let v2 = match scope.context.text("api") {
        Some(api) => ["sendSmsV2", "newSendCloudBaseSms", "sendsmsv2"].iter().any(|name| api.ends_with(name)),
        None => top.get("url_link").is_some(),
    };
    match top.get("sms_type") {
        _ if v2 => Kinds::V2,
        None => Kinds::Marketing,
        Some(kind) => match kind.text() {
            Some("Marketing") => Kinds::Marketing,
            Some("Notification") => Kinds::Notification,
            _ => Kinds::Unknown,
        },
    }
}

/// The members that a kind needs.
fn fields(top: &Place<'_>, scope: &Scope<'_>) -> &'static [&'static str] {
    match kind(top, scope) {
        Kinds::Marketing => &["content", "path"],
        Kinds::Notification => &["template_id", "template_param_list"],
        Kinds::V2 => &["url_link", "template_id", "template_param_list"],
        Kinds::Unknown => &[],
    }
}

/// Whether a moment lies outside of 8:00 to 22:00 in Shanghai.
pub(super) fn is_night(seconds: i64) -> bool {
    let of_day = seconds.saturating_sub(crate::Day::at(seconds).start());
    !(8 * 3600..=22 * 3600).contains(&of_day)
}

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

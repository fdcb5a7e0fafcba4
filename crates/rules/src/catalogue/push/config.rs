//! The configuration of a push to a server of one's own, as it stands in the console.

use super::{GUIDE, UNREAD, account};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Shape, text};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "push-config",
    title: Text { zh: "消息推送的服务器配置", en: "Configuration of message pushes" },
    tables: &[RULES, account::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("url").required(),
    text("token").required(),
    text("encodingAesKey"),
    // The console's default is plain mode.
    text("mode"),
    text("format"),
    text("appId"),
    text("kind"),
]);

const PLATFORM: &Source = &Source {
    title: "消息加解密说明",
    url: "https://developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","format":"json","appId":"wxba5fad812f8e6fb9"}"#,
);

/// What happens with an address that WeChat does not take.
const REFUSED: Text =
    Text { zh: "配置无法保存。", en: "The console does not take the configuration." };

const RULES: &[Rule] = &[
    Rule {
        rulebook: "push-modes",
        why: REFUSED,
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":12345,"encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..generic::types("push-config-type", SHAPE)
    },
    Rule {
        rulebook: "push-modes",
        why: REFUSED,
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..generic::missing("push-config-required", SHAPE)
    },
    Rule {
        why: UNREAD,
        rulebook: "push-modes",
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","aesKey":"x"}"#,
        ),
        good: GOOD,
        ..generic::unknown("push-config-unknown", SHAPE)
    },
    Rule {
        id: "push-url-scheme",
        rulebook: "push-url-scheme-port",
        at: &["/url"],
        check: Check::Text(|url| Url::read(url).is_some()),
        what: Text {
            zh: "URL 不以 http:// 或 https:// 开头。",
            en: "The URL begins with neither http:// nor https://.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写完整地址，最好用 https://。", en: "Write all of it, best with https://."
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-url-port",
        rulebook: "push-url-scheme-port",
        at: &["/url"],
        check: Check::With(port),
        what: Text { zh: "URL 的端口是 {found}。", en: "The URL has the port {found}." },
        why: Text {
            zh: "http 只支持 80 端口，https 只支持 443 端口。",
            en: "WeChat uses port 80 for http and 443 for https alone.",
        },
        fix: Text {
            zh: "删除端口，由反向代理转发。", en: "Leave the port out, and forward with a proxy."
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com:8443/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-url-host",
        rulebook: "push-url-scheme-port",
        at: &["/url"],
        check: Check::Text(|url| {
            Url::read(url).is_none_or(|url| !url.host.is_empty() && !url.host.contains(char::is_whitespace))
        }),
        what: Text { zh: "URL 没有有效的主机名。", en: "The URL has no valid host." },
        why: REFUSED,
        fix: Text {
            zh: "写上公网可达的域名。", en: "Write the name of a host that can be reached."
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https:///revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-url-userinfo",
        rulebook: "push-url-scheme-port",
        severity: Severity::Warning,
        confidence: crate::Confidence::U,
        at: &["/url"],
        check: Check::Text(|url| Url::read(url).is_none_or(|url| !url.userinfo)),
        what: Text {
            zh: "URL 里有用户名或密码。", en: "The URL has a user name or a password in it."
        },
        why: Text {
            zh: "没有文档说微信会带上它。", en: "No document says that WeChat sends it."
        },
        fix: Text {
            zh: "删除「@」之前的部分，靠验签确认来源。",
            en: "Leave out what stands before \"@\": the signature tells who calls.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://me:pw@www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-key-missing",
        rulebook: "push-modes",
        check: Check::With(|top, _, report| {
            let sealed = matches!(mode(top), Some("compat" | "secure"));
            if sealed && top.get("encodingAesKey").is_none() {
                report.missing(top, "encodingAesKey").say();
            }
        }),
        what: Text { zh: "缺少消息加解密密钥 {name}。", en: "The {name} is missing." },
        why: Text {
            zh: "兼容模式与安全模式的消息要用它解密。",
            en: "Messages of compat and secure mode are decrypted with it.",
        },
        fix: Text { zh: "从后台复制。", en: "Copy it from the console." },
        source: GUIDE,
        bad: Example::of(r#"{"url":"https://www.qq.com/revice","token":"AAAAA","mode":"secure"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-mode-plain",
        rulebook: "push-modes",
        severity: Severity::Warning,
        at: &["/mode"],
        // A component has a rule of its own.
        check: Check::When(|place, scope| place.text() == Some("plain") && kind(scope) != Some("component")),
        what: Text {
            zh: "明文模式的消息不加密。", en: "In plain mode messages are not encrypted."
        },
        why: Text {
            zh: "签名也不覆盖包体，官方不建议使用。",
            en: "Nor does the signature cover the body. The documents advise against it.",
        },
        fix: Text {
            zh: "配好消息加解密密钥后改用安全模式。",
            en: "Set an EncodingAESKey and change to secure mode.",
        },
        source: GUIDE,
        bad: Example::of(r#"{"url":"https://www.qq.com/revice","token":"AAAAA","mode":"plain"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-mode-compat",
        rulebook: "push-modes",
        severity: Severity::Info,
        at: &["/mode"],
        check: Check::When(|place, scope| place.text() == Some("compat") && kind(scope) != Some("component")),
        what: Text {
            zh: "兼容模式把明文与密文一起发送。", en: "Compat mode sends a plain copy along."
        },
        why: Text {
            zh: "它只为切换而设，官方不建议长期使用。",
            en: "It is there for the change alone; the documents advise against it.",
        },
        fix: Text { zh: "调试完成后改用安全模式。", en: "Change to secure mode when all works." },
        source: GUIDE,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"compat"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-format-account",
        rulebook: "push-format",
        at: &["/format"],
        check: Check::When(|place, scope| {
            place.text() == Some("json") && matches!(kind(scope), Some("officialAccount" | "component"))
        }),
        what: Text {
            zh: "公众号与第三方平台只有 XML 格式。",
            en: "Official accounts and third-party platforms have XML only.",
        },
        why: Text {
            zh: "按 JSON 读不了它们的消息。", en: "Their messages cannot be read as JSON."
        },
        fix: Text { zh: "改为 xml。", en: "Write xml." },
        source: PLATFORM,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","format":"json","kind":"component"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-component-mode",
        rulebook: "push-modes",
        at: &["/mode"],
        check: Check::When(|place, scope| {
            kind(scope) == Some("component") && matches!(place.text(), Some("plain" | "compat"))
        }),
        what: Text {
            zh: "第三方平台只有安全模式，现为 {found}。",
            en: "A third-party platform has secure mode only, here it is {found}.",
        },
        why: Text { zh: "它收到的推送都是加密的。", en: "All pushes to it are encrypted." },
        fix: Text { zh: "改为 secure。", en: "Write secure." },
        source: PLATFORM,
        bad: Example::of(
            r#"{"url":"https://www.qq.com/revice","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"plain","kind":"component"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// The parts of an address that the console looks at.
struct Url<'a> {
    https: bool,
    userinfo: bool,
    host: &'a str,
    port: Option<&'a str>,
}

impl<'a> Url<'a> {
    fn read(url: &'a str) -> Option<Self> {
        let behind = |scheme: &str| {
            let (front, rest) = url.split_at_checked(scheme.len())?;
            front.eq_ignore_ascii_case(scheme).then_some(rest)
        };
        let secure = behind("https://");
        let rest = secure.or_else(|| behind("http://"))?;
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        let (userinfo, place) =
            authority.rsplit_once('@').map_or((false, authority), |(_, place)| (true, place));
        // The colons of an IPv6 address stand in brackets.
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => (host, Some(port)),
            _ => (place, None),
        };
        Some(Self { https: secure.is_some(), userinfo, host, port })
    }
}

fn port(place: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(url) = place.text().and_then(Url::read) else { return };
    let Some(port) = url.port.filter(|port| !port.is_empty()) else { return };
    if port != if url.https { "443" } else { "80" } {
        // What is no number may be a password that lacks its "@".
        let is_number = port.len() <= 8 && port.bytes().all(|byte| byte.is_ascii_digit());
        report.at(place).with("found", if is_number { port } else { "…" }).say();
    }
}

fn mode<'a>(top: &'a Place<'_>) -> Option<&'a str> {
    top.value().as_object()?.text("mode")
}

fn kind<'a>(scope: &Scope<'a>) -> Option<&'a str> {
    scope.top.value().as_object()?.text("kind")
}

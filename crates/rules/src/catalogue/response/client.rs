//! What one's own server says to its mini program: nothing that is the server's alone.

use std::collections::BTreeSet;

use super::session::SOURCE;
use crate::check::Check;
use crate::{Example, Place, Rule, Severity, Subject, Text, Top};

pub(super) const SUBJECT: Subject = Subject {
    name: "client-response",
    title: Text {
        zh: "自己的服务端给小程序的返回", en: "What your server answers to the mini program"
    },
    top: Top::Any,
    tables: &[RULES],
    ..Subject::BASE
};

const GOOD: Example = Example::of(r#"{"code":0,"data":{"token":"9f2c","openid":"o1"}}"#);

pub(super) const GOOD_SESSION: Example = Example::of(r#"{"openid":"OPENID","session_key":"SESSIONKEY"}"#);

/// Names of what must not leave the server, in small letters and without `_`.
const SECRETS: &[&str] = &[
    "sessionkey",
    "accesstoken",
    "componentaccesstoken",
    "authorizeraccesstoken",
    "authorizerrefreshtoken",
    "secret",
    "appsecret",
    "encodingaeskey",
];

const RULES: &[Rule] = &[
    Rule {
        id: "session-key-secrecy",
        rulebook: "session-key-secrecy",
        check: Check::With(|top, _, report| {
            walk(top, &mut |parent, place| {
                if is_secret(place) && !may_be_own(parent, place) {
                    report.key(place).say();
                }
            });
        }),
        what: Text { zh: "把 {name} 返回给了客户端。", en: "{name} is sent to the client." },
        why: Text {
            zh: "客户端的内容任何人都能看到；有了它就能冒充服务端或解密用户数据。",
            en: "Anyone can read what a client has, and with it act as the server or open user data.",
        },
        fix: Text {
            zh: "只留在服务端；给客户端自己签发的登录凭证。已泄露的要重置。",
            en: "Keep it on the server and hand out a login token of your own. Reset one that has leaked.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"code":0,"data":{"openid":"o1","session_key":"tiihtNczf5v6AKRyjwEUhQ=="}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "client-response-access-token",
        rulebook: "access-token",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            walk(top, &mut |parent, place| {
                if is_secret(place) && may_be_own(parent, place) {
                    report.key(place).say();
                }
            });
        }),
        what: Text {
            zh: "返回给客户端的 {name} 与微信的接口调用凭证同名。",
            en: "{name}, sent to the client, is called like WeChat's access_token.",
        },
        fix: Text {
            zh: "若是微信的 access_token，只留在服务端；若是自己的凭证，换个名称。",
            en: "WeChat's access_token stays on the server; give a token of your own another name.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"accessToken":"9f2c"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "openid-as-token",
        rulebook: "openid-unionid-concepts",
        severity: Severity::Warning,
        check: Check::With(|top, _, report| {
            let mut ids = BTreeSet::new();
            walk(top, &mut |_, place| {
                if normal(place.key()) == "openid"
                    && let Some(id) = place.text().filter(|id| !id.is_empty())
                {
                    ids.insert(id.to_owned());
                }
            });
            walk(top, &mut |_, place| {
                let key = normal(place.key());
                let token = key.contains("token") || key.contains("session");
                if token && place.text().is_some_and(|text| ids.contains(text)) {
                    report.at(place).say();
                }
            });
        }),
        what: Text { zh: "{name} 就是 openid。", en: "{name} is the openid." },
        why: Text {
            zh: "openid 不是秘密，不能当登录凭证。",
            en: "An openid is no secret and cannot be a login token.",
        },
        fix: Text {
            zh: "签发随机的登录凭证，有效期短于 session_key。",
            en: "Hand out a random token that lives shorter than the session_key.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"openid":"o1","token":"o1"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Visits every member with what it is in, however deep. The reader limits the depth.
fn walk(place: &Place<'_>, see: &mut dyn FnMut(&Place<'_>, &Place<'_>)) {
    for child in place.children() {
        see(place, &child);
        walk(&child, see);
    }
}

fn is_secret(place: &Place<'_>) -> bool {
    place.text().is_some_and(|text| !text.is_empty()) && SECRETS.contains(&normal(place.key()).as_str())
}

/// Whether an access token may as well be one of the server's own: WeChat writes neither `accessToken` nor, as
/// RFC 6749 has it, `token_type` beside it.
fn may_be_own(parent: &Place<'_>, place: &Place<'_>) -> bool {
    place.key() == "accessToken" || (place.key() == "access_token" && parent.get("token_type").is_some())
}

/// A key in small letters, without `_` and `-`. No name that matters is long.
fn normal(key: &str) -> String {
    let letters = key.chars().filter(|character| !matches!(character, '_' | '-'));
    letters.take(40).map(|character| character.to_ascii_lowercase()).collect()
}

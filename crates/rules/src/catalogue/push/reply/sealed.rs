//! The four fields of a sealed reply, and with credentials the envelope in them.

use weseal::envelope;
use weseal::message::{Format, Object, Value};
use weseal::query::is_nonce;
use weseal::signature::Signature;

use super::super::GUIDE;
use super::read::{Body, FIELDS, at, is_spelling, opened, scalar, text};
use super::{GOOD, SEALED};
use crate::check::{Check, shortened};
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Text};

/// What WeChat does with a reply that it cannot verify.
const UNVERIFIED: Text = Text {
    zh: "微信会验签和解密，失败就丢弃回包并重新推送。",
    en: "WeChat verifies and decrypts it; where that fails it drops the reply and pushes again.",
};
const MAKE_IT: Text = Text {
    zh: "按官方加密流程生成，原样写入。",
    en: "Make it as the documents say, and write it as it is.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "push-reply-field-missing",
        rulebook: "push-reply-encrypted",
        at: &["/body"],
        check: Check::With(missing),
        what: Text { zh: "加密的回包缺少 {name}。", en: "The encrypted reply has no {name}." },
        why: UNVERIFIED,
        fix: Text {
            zh: "四个字段 Encrypt、MsgSignature、TimeStamp、Nonce 都要有。",
            en: "Write all four: Encrypt, MsgSignature, TimeStamp and Nonce.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":"<xml><Encrypt>ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==</Encrypt><TimeStamp>1713424427</TimeStamp><Nonce>1</Nonce></xml>"}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-field-spelling",
        rulebook: "push-reply-encrypted",
        at: &["/body"],
        check: Check::With(misspelled),
        what: Text {
            zh: "字段 {found} 应写作 {name}。", en: "The field {found} is to be spelled {name}."
        },
        why: UNVERIFIED,
        fix: Text { zh: "改名为 {name}。", en: "Call it {name}." },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","msg_signature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","timestamp":1713424427,"nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-field-type",
        rulebook: "push-reply-encrypted",
        at: &["/body"],
        check: Check::With(|body, _, report| {
            fields(body, |name, value, _| {
                let text = matches!(name, "Encrypt" | "MsgSignature");
                if if text { value.as_text().is_none() } else { scalar(value).is_none() } {
                    at(report, body, name).say();
                }
            });
        }),
        what: Text { zh: "{name} 的类型不对。", en: "{name} is of the wrong type." },
        why: UNVERIFIED,
        fix: Text {
            zh: "TimeStamp 写数字，其余写字符串，各一次。",
            en: "Write TimeStamp as a number and the others as strings, each once.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":null,"TimeStamp":1713424427,"Nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-encrypt-form",
        rulebook: "push-envelope",
        at: &["/body"],
        check: Check::With(|body, _, report| {
            form(body, report, "Encrypt", |text, _| envelope::is_whole(text));
        }),
        what: Text {
            zh: "Encrypt 不是 Base64，或解码后不是 32 字节的整数倍。",
            en: "Encrypt is not Base64, or does not stand for whole blocks of 32 bytes.",
        },
        why: UNVERIFIED,
        fix: Text {
            zh: "填充到 32 字节（不是 16），用标准 Base64。",
            en: "Pad to 32 bytes, not to 16, and use standard Base64.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbpw==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-signature-form",
        rulebook: "push-reply-encrypted",
        at: &["/body"],
        check: Check::With(|body, _, report| {
            form(body, report, "MsgSignature", |text, _| form::is_hex(text, 40));
        }),
        what: Text {
            zh: "MsgSignature 不是 40 位十六进制。",
            en: "MsgSignature is not 40 hexadecimal digits.",
        },
        why: UNVERIFIED,
        fix: MAKE_IT,
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"G5M5lk7S4nHnx7b/Kw75AvyU3qE=","TimeStamp":1713424427,"Nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-timestamp",
        rulebook: "push-reply-encrypted",
        severity: Severity::Warning,
        at: &["/body"],
        confidence: Confidence::C,
        check: Check::With(|body, _, report| {
            form(body, report, "TimeStamp", |text, number| {
                number && text.len() == 10 && form::is_digits(text)
            });
        }),
        what: Text {
            zh: "TimeStamp 不是 10 位的数字（Unix 秒）。",
            en: "TimeStamp is not a number of ten digits, Unix seconds.",
        },
        why: Text {
            zh: "文档中它不带引号，也不是毫秒。",
            en: "In the documents it has no quotes and is not in milliseconds.",
        },
        fix: Text { zh: "写 Math.floor(Date.now() / 1000)。", en: "Write Math.floor(Date.now() / 1000)." },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":"1713424427","Nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-nonce",
        rulebook: "push-reply-encrypted",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/body"],
        check: Check::With(|body, _, report| form(body, report, "Nonce", |text, _| is_nonce(text))),
        what: Text {
            zh: "Nonce 不是 1–64 个可见 ASCII 字符。",
            en: "Nonce is not 1 to 64 visible ASCII characters.",
        },
        why: Text {
            zh: "签名各部分之间没有分隔，异常的值会造成歧义。",
            en: "The signed parts have nothing between them, so others are ambiguous.",
        },
        fix: ECHO,
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":""}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-nonce-other",
        rulebook: "push-reply-encrypted",
        severity: Severity::Info,
        at: &["/body"],
        check: Check::With(|body, scope, report| {
            let asked = scope.top.value().as_object().and_then(|top| top.at("request.nonce"));
            let Some(asked) = asked.and_then(scalar) else { return };
            form(body, report, "Nonce", |text, _| text == asked);
        }),
        what: Text {
            zh: "Nonce 与请求 URL 中的不同。", en: "Nonce is another than that of the request."
        },
        why: Text {
            zh: "文档写明回填，官方机器人建议重新生成；两者都能通过验签。",
            en: "The document gives it back, the official robot advises a new one; either can be verified.",
        },
        fix: ECHO,
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"},"request":{"nonce":"1514711492"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-field-extra",
        rulebook: "push-reply-encrypted",
        severity: Severity::Warning,
        at: &["/body"],
        check: Check::With(extra),
        what: Text {
            zh: "加密的回包里还有明文字段 {name}。",
            en: "The encrypted reply has a plain field {name} too.",
        },
        why: Text {
            zh: "文档只有四个字段，其余内容应在密文里。",
            en: "The documents have the four fields alone; the rest belongs inside.",
        },
        fix: Text { zh: "删除它，或放进 Encrypt。", en: "Remove it, or put it into Encrypt." },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"ErrCode":0,"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-signature",
        rulebook: "push-msg-signature",
        at: &["/body"],
        check: Check::With(signature),
        what: Text { zh: "MsgSignature 验签不通过。", en: "MsgSignature cannot be verified." },
        why: UNVERIFIED,
        fix: Text {
            zh: "把令牌(Token) 与回包自己的 TimeStamp、Nonce、Encrypt 排序拼接后做 SHA-1。",
            en: "SHA-1 of the Token and the reply's own TimeStamp, Nonce and Encrypt, sorted and joined.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424428,"Nonce":"415670741"},"credentials":{"token":"AAAAA"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-envelope",
        rulebook: "push-envelope",
        at: &["/body"],
        check: Check::With(|body, scope, report| {
            sealed(body, |object, _| {
                if let Some(Err(_)) = opened(object, scope) {
                    at(report, body, "Encrypt").say();
                }
            });
        }),
        what: Text {
            zh: "Encrypt 解密失败：密钥、填充或长度不对。",
            en: "Encrypt cannot be decrypted: key, padding or length is wrong.",
        },
        why: UNVERIFIED,
        fix: Text {
            zh: "明文为 16 字节随机串、4 字节网络序长度、内容、AppID，填充到 32 字节；IV 取密钥前 16 字节。",
            en: "16 random bytes, 4 bytes of length in network order, content, AppID, padded to 32; the IV is the first half of the key.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"},"credentials":{"encodingAesKey":"BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}"#,
        ),
        good: SEALED,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-owner",
        rulebook: "push-envelope",
        at: &["/body"],
        check: Check::With(owner),
        what: Text {
            zh: "密文末尾的 AppID 是 {found}，应为 {appId}。",
            en: "The AppID at the end of what is sealed is {found}, it is to be {appId}.",
        },
        why: UNVERIFIED,
        fix: Text {
            zh: "用接收推送的 AppID 加密；第三方平台用自己的 AppID。",
            en: "Seal for the AppID that got the push; a third-party platform for its own.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"},"credentials":{"appId":"wxba5fad812f8e6fb8","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

const ECHO: Text = Text { zh: "回填请求的 nonce。", en: "Give back the nonce of the request." };

/// Looks at the object of a sealed reply.
fn sealed(place: &Place<'_>, see: impl FnOnce(&Object<'_>, Format)) {
    if let Some(body) = Body::of(place)
        && let Some(object) = body.sealed()
    {
        see(object, body.format().unwrap_or(Format::Json));
    }
}

/// Looks at those of the four fields that are there.
fn fields(place: &Place<'_>, mut see: impl FnMut(&'static str, &Value<'_>, Format)) {
    sealed(place, |object, format| {
        for name in FIELDS {
            if let Some(value) = object.value(name) {
                see(name, value, format);
            }
        }
    });
}

/// Reports a field whose text has not its form. The form is also told whether it came as a number, as every text
/// of XML may be.
fn form(body: &Place<'_>, report: &mut Report<'_>, name: &'static str, good: impl Fn(&str, bool) -> bool) {
    fields(body, |field, value, format| {
        if field == name
            && let Some(text) = scalar(value)
            && !good(&text, format == Format::Xml || value.as_text().is_none())
        {
            at(report, body, name).say();
        }
    });
}

/// The key that was meant to be a field.
fn spelled<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.0.iter().map(|(key, _)| &**key).find(|key| is_spelling(key, name))
}

fn missing(body: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    sealed(body, |object, _| {
        for name in FIELDS.into_iter().filter(|name| spelled(object, name).is_none()) {
            if body.is_object() {
                report.missing(body, name).say();
            } else {
                report.at(body).with("name", name).say();
            }
        }
    });
}

fn misspelled(body: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    sealed(body, |object, _| {
        for name in FIELDS.into_iter().filter(|name| object.value(name).is_none()) {
            let Some(key) = spelled(object, name) else { continue };
            let draft = match body.get(key) {
                Some(member) => report.key(&member),
                None => report.at(body),
            };
            draft.with("found", key).with("name", name).say();
        }
    });
}

fn extra(body: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    sealed(body, |object, _| {
        let own = |key: &str| FIELDS.iter().any(|name| is_spelling(key, name));
        if body.is_object() {
            for member in body.children().filter(|member| !own(member.key())) {
                report.key(&member).with("name", shortened(member.key())).say();
            }
        } else {
            for (key, _) in object.0.iter().filter(|(key, _)| !own(key)) {
                report.at(body).with("name", shortened(key)).say();
            }
        }
    });
}

fn signature(body: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(token) = text(scope, "credentials.token").filter(|token| !token.is_empty()) else { return };
    sealed(body, |object, _| {
        let field = |name| object.value(name).and_then(scalar);
        if let (Some(encrypt), Some(given), Some(time), Some(nonce)) =
            (object.text("Encrypt"), object.text("MsgSignature"), field("TimeStamp"), field("Nonce"))
            && given.len() == 40
            && !Signature::of_sealed(token, &time, &nonce, encrypt).matches(&given.to_ascii_lowercase())
        {
            at(report, body, "MsgSignature").say();
        }
    });
}

fn owner(body: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(app_id) = text(scope, "credentials.appId").filter(|id| !id.is_empty()) else { return };
    sealed(body, |object, _| {
        if let Some(Ok(envelope)) = opened(object, scope)
            && envelope.owner_id != app_id.as_bytes()
        {
            let found = shortened(&String::from_utf8_lossy(&envelope.owner_id));
            at(report, body, "Encrypt").with("found", found).with("appId", app_id).say();
        }
    });
}

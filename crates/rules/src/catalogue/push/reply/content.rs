//! What is answered: nothing, a hand-over to human customer service, or what the event documents.
//!
//! The event table of crate weseal knows which shapes an event documents. With a key what is sealed is judged too.

use weseal::event::{Ack, Field, FieldType, ReplyShape};
use weseal::message::{self, Format, Object, Value};
use weseal::push::{PASSIVE, TRANSFER};

use super::super::GUIDE;
use super::read::{Body, at, content, inside, is_event, is_mini_program, row};
use super::{GOOD, IGNORED};
use crate::check::Check;
use crate::form;
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const FORWARD: &Source = &Source {
    title: "转发客服消息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html",
    date: "2026-07-29",
};
const VIRTUAL: &Source = &Source {
    title: "虚拟支付",
    url: "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html",
    date: "2026-07-29",
};

/// What happens to an answer in a shape that is not the event's.
const RETRIED: Text = Text {
    zh: "格式不对时微信会重新推送，虚拟支付最多 15 次。",
    en: "WeChat pushes again where the shape is wrong, up to 15 times for virtual payment.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "push-reply-passive",
        rulebook: "push-reply-none",
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            objects(place, scope, |object, _| {
                let kind = msg_type(object);
                if is_mini_program(scope) && PASSIVE.contains(&&*kind) {
                    inside(report, place).with("found", kind).say();
                }
            });
        }),
        what: Text {
            zh: "小程序不能被动回复 {found} 消息。",
            en: "A mini program cannot reply with a {found} message.",
        },
        why: Text {
            zh: "被动回复只支持公众号。", en: "Only official accounts have passive replies."
        },
        fix: Text {
            zh: "回复 success，再用 customerServiceMessage.send 主动回复。",
            en: "Reply success, and send the message with customerServiceMessage.send.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"plain","body":"<xml><ToUserName>o</ToUserName><FromUserName>gh_1</FromUserName><CreateTime>1399197672</CreateTime><MsgType>text</MsgType><Content>hi</Content></xml>"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-transfer-event",
        rulebook: "push-transfer-customer-service",
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            objects(place, scope, |object, _| {
                if msg_type(object) == TRANSFER && is_event(scope) == Some(true) {
                    inside(report, place).say();
                }
            });
        }),
        what: Text {
            zh: "把事件转发给了客服。", en: "An event is handed over to customer service."
        },
        why: Text {
            zh: "只能转发用户发来的消息，否则客服会看到无意义的消息。",
            en: "Only messages of users can be, or the agents see messages without meaning.",
        },
        fix: Text { zh: "事件回复 success。", en: "Reply success to events." },
        source: FORWARD,
        bad: Example::of(
            r#"{"mode":"plain","event":{"MsgType":"event","Event":"user_enter_tempsession"},"body":{"ToUserName":"o","FromUserName":"gh_1","CreateTime":1399197672,"MsgType":"transfer_customer_service"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-transfer-fields",
        rulebook: "push-transfer-customer-service",
        at: &["/body"],
        check: Check::With(transfer),
        what: Text {
            zh: "转发客服的回包缺少 {name}，或类型不对。",
            en: "The hand-over to customer service has no {name}, or one of the wrong type.",
        },
        why: IGNORED,
        fix: Text {
            zh: "ToUserName 写用户的 OpenID，FromUserName 写小程序原始 ID，CreateTime 写 Unix 秒（整型）。",
            en: "ToUserName is the user's OpenID, FromUserName the original id gh_…, CreateTime Unix seconds as an integer.",
        },
        source: FORWARD,
        bad: Example::of(
            r#"{"mode":"plain","body":{"ToUserName":"o","FromUserName":"gh_1","MsgType":"transfer_customer_service"}}"#,
        ),
        good: Example::of(
            r#"{"mode":"plain","event":{"MsgType":"text"},"body":"<xml><ToUserName><![CDATA[touser]]></ToUserName><FromUserName><![CDATA[fromuser]]></FromUserName><CreateTime>1399197672</CreateTime><MsgType><![CDATA[transfer_customer_service]]></MsgType></xml>"}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-undocumented",
        rulebook: "push-reply-none",
        severity: Severity::Warning,
        at: &["/body"],
        check: Check::With(undocumented),
        what: Text {
            zh: "文档里没有这样的回包。", en: "No document shows a reply of this shape."
        },
        why: RETRIED,
        fix: Text {
            zh: "按该事件的文档填写字段；没有要求时回复 success。",
            en: "Write the fields that the event's document has; reply success where it has none.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"plain","event":{"MsgType":"event","Event":"wxa_media_check"},"body":{"code":0}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-field-value",
        rulebook: "vpay-push-reply",
        severity: Severity::Warning,
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            documented(place, scope, |object, fields, format| {
                for field in fields {
                    if object.value(field.name).is_some_and(|value| !is_of(field.ty, value, format)) {
                        at(report, place, field.name).say();
                    }
                }
            });
        }),
        what: Text {
            zh: "{name} 的类型与文档不符。", en: "{name} is of another type than in the document."
        },
        why: RETRIED,
        fix: Text {
            zh: "例如 {\"ErrCode\":0,\"ErrMsg\":\"success\"}：数字不带引号。",
            en: "As in {\"ErrCode\":0,\"ErrMsg\":\"success\"}: numbers have no quotes.",
        },
        source: VIRTUAL,
        bad: Example::of(
            r#"{"mode":"plain","event":{"Event":"xpay_coin_pay_notify"},"body":{"ErrCode":"0","ErrMsg":"success"}}"#,
        ),
        good: Example::of(
            r#"{"mode":"plain","event":{"Event":"xpay_coin_pay_notify"},"body":{"ErrCode":0,"ErrMsg":"success"}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-failure",
        rulebook: "vpay-push-reply",
        severity: Severity::Info,
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            documented(place, scope, |object, _, format| {
                let code = object.value("ErrCode");
                let Some(code) = code.filter(|code| is_of(FieldType::Integer, code, format)) else { return };
                if !matches!(code, Value::Integer(0)) && code.as_text() != Some("0") {
                    at(report, place, "ErrCode").say();
                }
            });
        }),
        what: Text { zh: "ErrCode 不为 0。", en: "ErrCode is not 0." },
        why: Text {
            zh: "微信会重新推送这条消息，虚拟支付最多 15 次。",
            en: "WeChat pushes again, up to 15 times for virtual payment.",
        },
        fix: Text { zh: "处理成功后回复 0。", en: "Reply 0 when it has been dealt with." },
        source: VIRTUAL,
        bad: Example::of(
            r#"{"mode":"plain","event":{"Event":"xpay_coin_pay_notify"},"body":"<xml><ErrCode>-1</ErrCode></xml>"}"#,
        ),
        good: Example::of(
            r#"{"mode":"plain","event":{"Event":"xpay_coin_pay_notify"},"body":"<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>"}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-answer-expected",
        rulebook: "push-known-events",
        severity: Severity::Warning,
        at: &["/body"],
        check: Check::With(|place, scope, report| {
            content(place, scope, |body| {
                let query = row(scope).filter(|row| row.ack == Ack::Query);
                if let Some(row) = query.filter(|_| matches!(body, Body::Bare | Body::Nearly)) {
                    inside(report, place).with("found", row.name).say();
                }
            });
        }),
        what: Text { zh: "{found} 要求结构化的回包。", en: "{found} asks for a structured reply." },
        why: Text {
            zh: "success 或空串等于没有回答。", en: "success or an empty body is no answer to it."
        },
        fix: Text { zh: "按该事件的文档回复。", en: "Answer as the event's document says." },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","event":{"MsgType":"event","Event":"iot_voip_notify"},"body":"success"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "push-reply-event-unknown",
        rulebook: "push-known-events",
        severity: Severity::Info,
        at: &["/event"],
        check: Check::When(|event, scope| {
            row(scope).is_none()
                && event.children().any(|name| name.text().is_some_and(|name| !name.is_empty()))
        }),
        what: Text { zh: "不认识所回复的推送。", en: "The push that is answered is not known." },
        why: Text { zh: "无法核对回包的格式。", en: "The shape of the reply cannot be checked." },
        fix: Text {
            zh: "与收包中的 MsgType、Event 核对拼写。",
            en: "Compare with MsgType and Event as they came.",
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"mode":"secure","event":{"MsgType":"event","Event":"of_the_future"},"body":"success"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Looks at the object that is answered, if it is one.
fn objects(place: &Place<'_>, scope: &Scope<'_>, see: impl FnOnce(&Object<'_>, Format)) {
    content(place, scope, |body| {
        if let Body::Object(format, object) = body {
            see(object, *format);
        }
    });
}

/// The same where the event documents this shape, with the fields of the shape.
fn documented(place: &Place<'_>, scope: &Scope<'_>, see: impl FnOnce(&Object<'_>, &'static [Field], Format)) {
    objects(place, scope, |object, format| {
        let shape = row(scope).and_then(|row| row.reply.iter().find(|shape| shape.fits(object, format)));
        if let Some(ReplyShape::Object(fields)) = shape {
            see(object, fields, format);
        }
    });
}

fn msg_type(object: &Object<'_>) -> String {
    object.text("MsgType").unwrap_or_default().to_ascii_lowercase()
}

fn transfer(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    objects(place, scope, |object, _| {
        if msg_type(object) != TRANSFER {
            return;
        }
        for name in ["ToUserName", "FromUserName", "CreateTime"] {
            let good = match object.value(name) {
                Some(Value::Text(text)) if name == "CreateTime" => is_integer(text),
                Some(Value::Text(text)) => !text.is_empty(),
                Some(Value::Integer(_)) => name == "CreateTime",
                _ => false,
            };
            if !good {
                at(report, place, name).say();
            }
        }
    });
}

fn undocumented(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    content(place, scope, |body| {
        let wrong = match body {
            Body::Text => true,
            Body::Object(format, object) => {
                let kind = msg_type(object);
                let of_its_own = kind == TRANSFER || PASSIVE.contains(&&*kind);
                !of_its_own
                    && row(scope)
                        .is_some_and(|row| !row.reply.iter().any(|shape| shape.fits(object, *format)))
            }
            _ => false,
        };
        if wrong {
            inside(report, place).say();
        }
    });
}

/// Whether a value is of its type; in XML every value is text.
fn is_of(ty: FieldType, value: &Value<'_>, format: Format) -> bool {
    let xml = format == Format::Xml;
    match (ty, value) {
        (FieldType::Text | FieldType::Id, Value::Text(_))
        | (FieldType::Id | FieldType::Integer | FieldType::Number, Value::Integer(_))
        | (FieldType::Number, Value::Number(_))
        | (FieldType::Boolean, Value::Boolean(_))
        | (FieldType::Object(_), Value::Object(_))
        | (FieldType::List(_) | FieldType::Values(_), Value::List(_)) => true,
        (FieldType::Integer, Value::Text(text)) => xml && is_integer(text),
        (FieldType::Number, Value::Text(text)) => xml && is_number(text),
        (FieldType::Text | FieldType::Id | FieldType::Integer | FieldType::Number, _) => false,
        _ => xml,
    }
}

/// Not through a float: reading one takes a table of ten kilobytes in the WebAssembly module.
fn is_number(text: &str) -> bool {
    matches!(message::parse_json(text), Ok(Value::Integer(_) | Value::Number(_)))
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    form::is_digits(digits)
}

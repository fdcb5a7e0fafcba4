//! Replies to message pushes (回包): what a server answers, as its response would go out.

mod content;
mod read;
mod sealed;
mod transport;

use super::{GUIDE, UNREAD, account};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, boolean, integer, object, text};
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "push-reply",
    title: Text { zh: "消息推送的回包", en: "Replies to message pushes" },
    tables: &[RULES, transport::RULES, sealed::RULES, content::RULES, account::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("mode").required(),
    text("format"),
    text("kind"),
    object("event", &Shape(&[text("MsgType"), text("Event"), text("InfoType")])),
    integer("status"),
    text("contentType"),
    any("body", Kind::Any).required(),
    object("credentials", &Shape(&[text("appId"), text("token"), text("encodingAesKey")])),
    object("request", &Shape(&[any("timestamp", Kind::Scalar), any("nonce", Kind::Scalar)])),
    boolean("strict"),
    any("elapsedMs", Kind::Number),
]);

const ROBOT: &Source =
    &Source { title: "开放社区官方机器人：消息推送回包", url: "", date: "2025-04-27" };

const GOOD: Example = Example::of(r#"{"mode":"secure","format":"json","body":"success"}"#);

/// The official reply.
const SEALED: Example = Example::of(
    r#"{"mode":"secure","format":"json","event":{"MsgType":"event","Event":"debug_demo"},"body":{"Encrypt":"ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==","MsgSignature":"1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1","TimeStamp":1713424427,"Nonce":"415670741"},"credentials":{"appId":"wxba5fad812f8e6fb9","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},"request":{"nonce":"415670741"}}"#,
);

/// What becomes of a reply that WeChat cannot take.
const IGNORED: Text = Text {
    zh: "微信视为异常数据，会重新推送；客服消息还会让用户看到「暂时无法提供服务」。",
    en: "WeChat takes it for a failure and pushes again; in customer service the user is told of an outage.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "push-reply-none",
        why: UNJUDGED,
        source: GUIDE,
        bad: Example::of(r#"{"mode":"secure","body":"success","status":"200"}"#),
        good: GOOD,
        ..generic::types("push-reply-type", SHAPE)
    },
    Rule {
        rulebook: "push-reply-none",
        why: UNJUDGED,
        source: GUIDE,
        bad: Example::of(r#"{"body":"success"}"#),
        good: GOOD,
        ..generic::missing("push-reply-required", SHAPE)
    },
    Rule {
        why: UNREAD,
        rulebook: "push-reply-none",
        source: GUIDE,
        bad: Example::of(r#"{"mode":"secure","body":"success","headers":{}}"#),
        good: GOOD,
        ..generic::unknown("push-reply-unknown", SHAPE)
    },
    Rule {
        id: "push-reply-body",
        rulebook: "push-reply-none",
        at: &["/body"],
        check: Check::When(|body, _| body.text().is_none() && !body.is_object()),
        what: Text {
            zh: "回包是 {found}，既不是文本也不是对象。",
            en: "The reply is {found}, neither a text nor an object.",
        },
        why: IGNORED,
        fix: Text { zh: "回复 success 或空串。", en: "Reply success or an empty body." },
        source: GUIDE,
        bad: Example::of(r#"{"mode":"secure","body":null}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

const UNJUDGED: Text =
    Text { zh: "这样无法判断回包。", en: "The reply cannot be judged like this." };

//! Replies: what to answer, in which protection and format, and whether WeChat allows it.

use super::Push;
use super::candidate::AccountRef;
use super::config::{Kind, Mode};
use super::seal::{self, SealOptions};
use crate::error::{Code, Error};
use crate::event::{Ack, Event, Key};
use crate::message::{self, Format, Object, Value};
use crate::{Text, form};

/// An HTTP answer, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpReply {
    /// Always 200: WeChat repeats a message that was answered with anything else.
    pub status: u16,
    /// The `Content-Type`.
    pub content_type: &'static str,
    /// Whether `X-Content-Type-Options: nosniff` belongs on it: it gives back what the request brought.
    pub nosniff: bool,
    /// The body.
    pub body: String,
    /// What about it deserves a look.
    pub warning: Option<ReplyWarning>,
}

/// What is known of the request that is answered.
#[derive(Debug, Clone)]
pub struct ReplyContext<'a> {
    /// What opened it.
    pub account: AccountRef,
    /// How it came.
    pub mode: Mode,
    /// Its format.
    pub format: Format,
    /// The discriminant of the event, or `unknown`.
    pub kind: &'a str,
    /// Its `MsgType`.
    pub msg_type: Option<&'a str>,
    /// Its `ToUserName`: who answers.
    pub to_user_name: Option<&'a str>,
    /// Its `FromUserName`: who is answered.
    pub from_user_name: Option<&'a str>,
}

/// What is answered.
#[derive(Debug, Clone)]
pub enum Content<'a> {
    /// A body as it is: `success`, empty, or composed by the caller.
    Text(&'a str),
    /// An object, written in the format of the request.
    Object(Object<'a>),
}

/// An answer that is sent although the documents do not show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyWarning {
    /// The event's documents show another shape, or none.
    ShapeUndocumented,
    /// The event asks a question that `success` does not answer.
    AnswerExpected,
}

/// What a mini program cannot answer with: "被动回复只支持公众号".
pub const PASSIVE: [&str; 6] = ["text", "image", "voice", "video", "music", "news"];
/// The `MsgType` that hands a message of a user to human customer service.
pub const TRANSFER: &str = "transfer_customer_service";
const SUCCESS: &str = "success";

impl Push {
    /// Makes the answer to a request.
    ///
    /// `success` and the empty body go out unsealed in every mode (消息推送, 安全模式 step 6), unless
    /// `strict`; any other content is sealed when the request was. Without content the answer is `success`.
    ///
    /// # Errors
    /// [`Code::PassiveReplyUnsupported`], [`Code::TransferUnsupported`], [`Code::AccountUnknown`],
    /// [`Code::KeyRequired`], [`Code::InvalidArgument`].
    pub fn reply(
        &self,
        to: &ReplyContext<'_>,
        content: &Content<'_>,
        strict: bool,
        options: &SealOptions<'_>,
    ) -> Result<HttpReply, Error> {
        // What would be refused for one content is refused for all.
        seal::check(options)?;
        let account = self.account(&to.account)?;
        let row = to.row();
        let warning = match content {
            Content::Text("" | SUCCESS) => {
                row.filter(|row| row.ack == Ack::Query).map(|_| ReplyWarning::AnswerExpected)
            }
            Content::Text(text) => match message::parse_top(text) {
                Ok((format, object)) => check(to, account.kind, row, &object, format)?,
                // What is no object has no documented shape either.
                Err(_) => row.map(|_| ReplyWarning::ShapeUndocumented),
            },
            Content::Object(object) => check(to, account.kind, row, object, Format::Json)?,
        };
        let text = match content {
            Content::Text(text) => (*text).to_owned(),
            Content::Object(object) => write(object, to.format)?,
        };
        let bare = text.is_empty() || text == SUCCESS;
        let strict = strict || self.strict;
        if to.mode == Mode::Plain || (bare && !strict) {
            return Ok(HttpReply { warning, ..HttpReply::plain(text) });
        }
        let sealed = self.seal_with(&text, &to.account, options)?;
        Ok(HttpReply {
            warning,
            content_type: content_type(to.format),
            ..HttpReply::plain(sealed.to_body(to.format))
        })
    }

    /// Makes the answer that hands a message of a user to human customer service.
    ///
    /// # Errors
    /// As [`Push::reply`]; [`Code::TransferUnsupported`] for events; [`Code::InvalidArgument`] where the
    /// message does not say in text who wrote it to whom.
    pub fn transfer(
        &self,
        to: &ReplyContext<'_>,
        kf_account: Option<&str>,
        options: &SealOptions<'_>,
    ) -> Result<HttpReply, Error> {
        if to.is_event(to.row()) {
            return Err(Error::from(Code::TransferUnsupported).with("type", to.kind));
        }
        let text = |value: &str| Value::Text(value.to_owned().into());
        let mut members = vec![
            ("ToUserName".into(), text(name("opened.event.FromUserName", to.from_user_name)?)),
            ("FromUserName".into(), text(name("opened.event.ToUserName", to.to_user_name)?)),
            ("CreateTime".into(), Value::unsigned(options.timestamp)),
            ("MsgType".into(), text(TRANSFER)),
        ];
        if let Some(account) = kf_account {
            let info = Object(vec![("KfAccount".into(), text(account))]);
            members.push(("TransInfo".into(), Value::Object(info)));
        }
        self.reply(to, &Content::Object(Object(members)), false, options)
    }
}

impl HttpReply {
    /// The answer to a URL verification.
    pub(super) fn echo(echo: &str) -> Self {
        Self { nosniff: true, ..Self::plain(echo.to_owned()) }
    }

    fn plain(body: String) -> Self {
        Self { status: 200, content_type: "text/plain; charset=utf-8", nosniff: false, body, warning: None }
    }
}

impl ReplyWarning {
    /// Every warning there is.
    pub const ALL: &'static [Self] = &[Self::ShapeUndocumented, Self::AnswerExpected];

    /// The stable code of the warning.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ShapeUndocumented => "REPLY_SHAPE_UNDOCUMENTED",
            Self::AnswerExpected => "REPLY_ANSWER_EXPECTED",
        }
    }

    /// What the warning says.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::ShapeUndocumented => Text {
                zh: "该事件的文档没有这种回包格式；已照常发送，请核对字段。",
                en: "The documents of this event do not show an answer of this shape; it was sent all the same. Check its fields.",
            },
            Self::AnswerExpected => Text {
                zh: "该事件要求回复结构化内容，success 或空包体会被视为没有回答。",
                en: "This event wants a structured answer; success or an empty body counts as none.",
            },
        }
    }
}

impl ReplyContext<'_> {
    fn row(&self) -> Option<&'static Event> {
        crate::event::by_name(self.kind)
    }

    fn is_event(&self, row: Option<&Event>) -> bool {
        match row {
            Some(row) => !matches!(row.key, Key::Message(_)),
            None => self.msg_type.is_none_or(|msg_type| msg_type.eq_ignore_ascii_case("event")),
        }
    }
}

fn content_type(format: Format) -> &'static str {
    match format {
        Format::Json => "application/json; charset=utf-8",
        Format::Xml => "text/xml; charset=utf-8",
    }
}

fn check(
    to: &ReplyContext<'_>,
    kind: Kind,
    row: Option<&'static Event>,
    object: &Object<'_>,
    format: Format,
) -> Result<Option<ReplyWarning>, Error> {
    let msg_type = object.text("MsgType").unwrap_or_default().to_ascii_lowercase();
    if msg_type == TRANSFER {
        if to.is_event(row) {
            return Err(Error::from(Code::TransferUnsupported).with("type", to.kind));
        }
        return Ok(None);
    }
    if PASSIVE.contains(&msg_type.as_str()) {
        // A third-party platform answers for official accounts too, so only the mini program is refused.
        if kind == Kind::Miniprogram {
            return Err(Error::from(Code::PassiveReplyUnsupported).with("msgType", msg_type));
        }
        return Ok(None);
    }
    let Some(row) = row else { return Ok(None) };
    let documented = row.reply.iter().any(|shape| shape.fits(object, format));
    Ok((!documented).then_some(ReplyWarning::ShapeUndocumented))
}

const NO_NAME: Text = Text {
    zh: "转发客服的回包要写明双方，它应为非空文本",
    en: "the answer is addressed with it, so it is text that is not empty",
};
const XML_NAME: Text =
    Text { zh: "字段名不能作为 XML 元素名", en: "a field name cannot be an element of XML" };

/// Who is answered, or who answers: an answer without either would be acknowledged and lost.
fn name<'a>(argument: &'static str, value: Option<&'a str>) -> Result<&'a str, Error> {
    value.filter(|value| !value.is_empty()).ok_or_else(|| form::invalid(argument, NO_NAME))
}

fn write(object: &Object<'_>, format: Format) -> Result<String, Error> {
    if format == Format::Xml && !message::has_xml_names(object) {
        return Err(form::invalid("content", XML_NAME));
    }
    Ok(message::write(object, format))
}

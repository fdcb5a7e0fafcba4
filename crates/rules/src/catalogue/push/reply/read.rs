//! A reply as WeChat would read it, and what is known of the push that it answers.

use std::borrow::Cow;

use weseal::envelope::{self, Envelope};
use weseal::event::{self, Event, Key};
use weseal::message::{self, Format, Object, Value};
use weseal::push::Mode;
use weseal::{EncodingAesKey, Error};

use crate::{Draft, Place, Report, Scope};

/// The four fields of a sealed reply, in the order of the documents.
pub(super) const FIELDS: [&str; 4] = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];

/// What stands in a body.
#[derive(Debug)]
pub(super) enum Body<'a> {
    /// Nothing, or `success`.
    Bare,
    /// What was meant to be that: with blanks, in quotes, in other case.
    Nearly,
    /// Text of no format.
    Text,
    /// It begins like a format and is none.
    Broken(Format),
    /// An object.
    Object(Format, Cow<'a, Object<'a>>),
}

impl<'a> Body<'a> {
    /// The body at a place; nothing where no reply can be of that type.
    pub(super) fn of(place: &Place<'a>) -> Option<Self> {
        match place.value() {
            Value::Object(object) => Some(Self::Object(Format::Json, Cow::Borrowed(object))),
            Value::Text(text) => Some(Self::of_text(text)),
            _ => None,
        }
    }

    pub(super) fn of_text(text: &'a str) -> Self {
        if text.is_empty() || text == "success" {
            return Self::Bare;
        }
        let word = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\u{feff}'));
        if word.is_empty() || word.eq_ignore_ascii_case("success") {
            return Self::Nearly;
        }
        match (Format::detect(text), message::parse(text)) {
            (_, Ok((format, object))) => Self::Object(format, Cow::Owned(object)),
            (Some(format), Err(_)) => Self::Broken(format),
            (None, Err(_)) => Self::Text,
        }
    }

    /// The object of a sealed reply, however its fields are spelled.
    pub(super) fn sealed(&self) -> Option<&Object<'a>> {
        let Self::Object(_, object) = self else { return None };
        let marks = |key: &str| is_spelling(key, "Encrypt") || is_spelling(key, "MsgSignature");
        object.0.iter().any(|(key, _)| marks(key)).then_some(object)
    }

    /// The format in which it is.
    pub(super) fn format(&self) -> Option<Format> {
        match self {
            Self::Object(format, _) | Self::Broken(format) => Some(*format),
            _ => None,
        }
    }
}

/// Whether a key is meant to be this name: in other case, or with `_`.
pub(super) fn is_spelling(key: &str, name: &str) -> bool {
    let letters = key.bytes().filter(|byte| *byte != b'_').map(|byte| byte.to_ascii_lowercase());
    letters.eq(name.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// A text of the payload at a dotted path.
pub(super) fn text<'a>(scope: &Scope<'a>, path: &str) -> Option<&'a str> {
    scope.top.value().as_object()?.at(path)?.as_text()
}

/// The text of a text or a number.
pub(super) fn scalar<'a>(value: &'a Value<'_>) -> Option<Cow<'a, str>> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(Cow::Borrowed(text)),
        Value::Integer(integer) => Some(Cow::Owned(integer.to_string())),
        _ => None,
    }
}

pub(super) fn mode(scope: &Scope<'_>) -> Option<Mode> {
    Mode::parse(text(scope, "mode")?)
}

/// The format that the console has. Third-party platforms have XML only; so have official accounts, but in Cloud
/// Hosting.
pub(super) fn format(scope: &Scope<'_>) -> Option<Format> {
    match text(scope, "format") {
        Some(format) => Format::parse(format),
        None => (text(scope, "kind") == Some("component")).then_some(Format::Xml),
    }
}

pub(super) fn is_mini_program(scope: &Scope<'_>) -> bool {
    text(scope, "kind").is_none_or(|kind| kind == "miniprogram")
}

/// The row of the push that is answered.
pub(super) fn row(scope: &Scope<'_>) -> Option<&'static Event> {
    event::find(text(scope, "event.MsgType"), text(scope, "event.Event"), text(scope, "event.InfoType"))
}

/// Whether an event is answered, and no message of a user; nothing where the payload does not say.
pub(super) fn is_event(scope: &Scope<'_>) -> Option<bool> {
    match row(scope) {
        Some(row) => Some(!matches!(row.key, Key::Message(_))),
        None => match text(scope, "event.MsgType") {
            Some(kind) => Some(kind.eq_ignore_ascii_case("event")),
            None => (text(scope, "event.Event").or(text(scope, "event.InfoType"))).map(|_| true),
        },
    }
}

/// The envelope of a sealed reply; nothing without a key, or where its form is wrong already.
pub(super) fn opened(sealed: &Object<'_>, scope: &Scope<'_>) -> Option<Result<Envelope, Error>> {
    let key = EncodingAesKey::parse(text(scope, "credentials.encodingAesKey")?).ok()?;
    let encrypt = sealed.text("Encrypt").filter(|encrypt| envelope::is_whole(encrypt))?;
    Some(envelope::open(&key, encrypt))
}

/// Looks at what is answered: the body, or what is sealed in it where there is a key.
pub(super) fn content(place: &Place<'_>, scope: &Scope<'_>, see: impl FnOnce(&Body<'_>)) {
    let Some(body) = Body::of(place) else { return };
    match body.sealed() {
        None => see(&body),
        Some(sealed) => {
            if let Some(Ok(envelope)) = opened(sealed, scope) {
                see(&Body::of_text(&envelope.message));
            }
        }
    }
}

/// Something is wrong with a field of the reply: there, or at the whole of a body that is text.
pub(super) fn at<'r>(report: &'r mut Report<'_>, body: &Place<'_>, name: &'static str) -> Draft<'r> {
    match body.get(name) {
        Some(member) => report.at(&member).with("name", name),
        None => inside(report, body).with("name", name),
    }
}

/// Something is wrong with what is answered: where it is sealed, at `Encrypt`.
pub(super) fn inside<'r>(report: &'r mut Report<'_>, body: &Place<'_>) -> Draft<'r> {
    match body.get("Encrypt") {
        Some(encrypt) => report.at(&encrypt),
        None => report.at(body),
    }
}

//! The outer body of a request: its format, its `Encrypt`, and whether a plain message stands beside it.

use std::borrow::Cow;

use crate::error::{Code, Error, Hint};
use crate::message::{self, Format, Object, Value, malformed, reason};
use crate::{Text, utf8};

/// The body of a request, as the server has it.
#[derive(Debug, Clone, Copy)]
pub enum Body<'a> {
    /// The bytes as they came.
    Raw(&'a [u8]),
    /// JSON text of an object that a body parser has made. Accepted only where a signature covers
    /// what is read from it: `msg_signature` covers `Encrypt`, nothing covers a plain message.
    Parsed(&'a [u8]),
}

/// What the outer body says.
#[derive(Debug)]
pub(crate) struct Outer<'a> {
    pub(crate) format: Format,
    pub(crate) encrypt: Option<Cow<'a, str>>,
    /// Whether a plain message stands in it.
    pub(crate) plain: bool,
    /// Whether it is Cloud Hosting's path probe.
    probe: bool,
    empty: bool,
}

pub(super) const BODY: Text = Text { zh: "包体", en: "body" };

impl<'a> Body<'a> {
    pub(super) const fn bytes(self) -> &'a [u8] {
        match self {
            Self::Raw(bytes) | Self::Parsed(bytes) => bytes,
        }
    }

    pub(super) const fn is_parsed(self) -> bool {
        matches!(self, Self::Parsed(_))
    }
}

/// The text of a body within the limit.
pub(super) fn text(bytes: &[u8], limit: usize) -> Result<&str, Error> {
    if bytes.len() > limit {
        return Err(Error::from(Code::BodyTooLarge).with("bytes", bytes.len()).with("limit", limit));
    }
    utf8::check(bytes).ok_or_else(|| malformed(reason::NOT_UTF8).with_words("part", BODY))
}

/// Reads the outer body.
pub(super) fn read(text: &str) -> Result<Outer<'_>, Error> {
    let (format, Object(members)) =
        message::parse_top(text).map_err(|error| error.with_words("part", BODY).hinted(rebuilt(text)))?;
    let mut outer = Outer { empty: members.is_empty(), ..Outer::new(format) };
    for (name, value) in members {
        match name.as_ref() {
            "MsgType" | "Event" | "InfoType" => outer.plain = true,
            "action" => outer.probe = value.as_text() == Some("CheckContainerPath"),
            // WeCom's JSON has its names in lower case.
            "Encrypt" | "encrypt" if outer.encrypt.is_some() => {
                return Err(Code::EncryptRepeated.into());
            }
            "Encrypt" | "encrypt" => outer.encrypt = Some(encrypt(format, value)?),
            _ => {}
        }
    }
    Ok(outer)
}

impl Outer<'_> {
    /// The likely cause where a sealed body was wanted and this is none.
    pub(super) fn hint(&self) -> Option<Hint> {
        if self.probe {
            Some(Hint::ContainerProbe)
        } else if self.plain {
            Some(Hint::ConsolePlainMode)
        } else {
            self.empty.then_some(Hint::BodyRebuilt)
        }
    }

    /// The likely cause where a signature was wanted: nobody signs Cloud Hosting's path probe.
    pub(super) fn probe_hint(&self) -> Option<Hint> {
        self.probe.then_some(Hint::ContainerProbe)
    }

    const fn new(format: Format) -> Self {
        Self { format, encrypt: None, plain: false, probe: false, empty: false }
    }
}

fn encrypt(format: Format, value: Value<'_>) -> Result<Cow<'_, str>, Error> {
    match value {
        Value::Text(text) => Ok(text),
        // Elements that stand twice in XML are a list by now.
        Value::List(_) if format == Format::Xml => Err(Code::EncryptRepeated.into()),
        _ => Err(malformed(reason::ENCRYPT_TYPE).with_words("part", BODY)),
    }
}

/// A body that shows that a parser has had it: nothing left, an object turned into text, a form.
fn rebuilt(text: &str) -> Option<Hint> {
    let form = text.contains('=') && text.bytes().all(|b| b.is_ascii_graphic()) && text.contains('%');
    (text.trim().is_empty() || text.starts_with("[object ") || text.starts_with('"') || form)
        .then_some(Hint::BodyRebuilt)
}

//! The outer body of a request: its format, its `Encrypt`, and whether a plain message stands beside it.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::message::{self, Format, JsonName, Value, malformed, reason};

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
#[derive(Debug, Default)]
pub(crate) struct Outer<'a> {
    pub(crate) format: Option<Format>,
    pub(crate) encrypt: Option<Cow<'a, str>>,
    /// Whether a plain message stands in it.
    pub(crate) plain: bool,
    /// Whether it is Cloud Hosting's path probe.
    probe: bool,
    repeated: bool,
    wrong_type: bool,
    empty: bool,
}

pub(super) const BODY: Text = Text {
    zh: "包体",
    en: "body",
};

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
        return Err(Error::from(Code::BodyTooLarge)
            .with("bytes", bytes.len())
            .with("limit", limit));
    }
    let text =
        str::from_utf8(bytes).map_err(|_| malformed(reason::NOT_UTF8).with_words("part", BODY))?;
    Ok(message::without_bom(text))
}

/// Reads the outer body.
pub(super) fn read(text: &str) -> Result<Outer<'_>, Error> {
    let outer = match Format::detect(text) {
        Some(Format::Json) => serde_json::from_str(text)
            .map_err(|error| message::json_refusal(&error, reason::NOT_OBJECT)),
        Some(Format::Xml) => read_xml(text),
        None if text.trim().is_empty() => Err(malformed(reason::EMPTY)),
        None => Err(malformed(reason::NEITHER)),
    };
    let outer = outer.map_err(|error| error.with_words("part", BODY).hinted(rebuilt(text)))?;
    if outer.repeated {
        return Err(Code::EncryptRepeated.into());
    }
    if outer.wrong_type {
        return Err(malformed(reason::ENCRYPT_TYPE).with_words("part", BODY));
    }
    Ok(outer)
}

impl<'a> Outer<'a> {
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

    fn note(&mut self, name: &str) -> bool {
        self.empty = false;
        self.plain |= matches!(name, "MsgType" | "Event" | "InfoType");
        matches!(name, "Encrypt" | "encrypt")
    }

    fn set_encrypt(&mut self, value: Option<Cow<'a, str>>) {
        self.repeated |= self.encrypt.is_some() || self.wrong_type;
        self.wrong_type |= value.is_none();
        self.encrypt = value;
    }
}

const PROBE: &str = "CheckContainerPath";

fn read_xml(text: &str) -> Result<Outer<'_>, Error> {
    let object = message::parse(text)?.1;
    let mut outer = Outer {
        format: Some(Format::Xml),
        empty: true,
        ..Outer::default()
    };
    for (name, value) in object.0 {
        if outer.note(&name) {
            match value {
                Value::List(_) => outer.repeated = true,
                Value::Text(text) => outer.set_encrypt(Some(text)),
                _ => outer.set_encrypt(None),
            }
        } else if name == "action" {
            outer.probe = value.as_text() == Some(PROBE);
        }
    }
    Ok(outer)
}

/// A body that shows that a parser has had it: nothing left, an object turned into text, a form.
fn rebuilt(text: &str) -> Option<Hint> {
    let form =
        text.contains('=') && text.bytes().all(|b| b.is_ascii_graphic()) && text.contains('%');
    (text.trim().is_empty() || text.starts_with("[object ") || form).then_some(Hint::BodyRebuilt)
}

/// Only what is needed is read; the rest of the body is skipped without being built.
impl<'de> Deserialize<'de> for Outer<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(OuterVisitor)
    }
}

struct OuterVisitor;

impl<'de> Visitor<'de> for OuterVisitor {
    type Value = Outer<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut outer = Outer {
            format: Some(Format::Json),
            empty: true,
            ..Outer::default()
        };
        while let Some(JsonName(name)) = entries.next_key()? {
            if outer.note(&name) {
                match entries.next_value()? {
                    Value::Text(text) => outer.set_encrypt(Some(text)),
                    _ => outer.set_encrypt(None),
                }
            } else if name == "action" {
                outer.probe = entries.next_value::<Value<'de>>()?.as_text() == Some(PROBE);
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
        }
        Ok(outer)
    }
}

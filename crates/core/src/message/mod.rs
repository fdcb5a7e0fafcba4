//! Bodies of messages, in JSON and XML, in and out.
//!
//! Both formats become one [`Value`], so that everything behind it exists once. What goes wrong is
//! told by place, never by content: a body may be a decrypted message.

mod json;
mod value;
mod xml;

use std::ops::Range;

use crate::Text;
use crate::error::{Code, Error};

pub use value::{Object, Value};

/// The format of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An object of JSON.
    Json,
    /// A document of XML, usually with the root `xml`.
    Xml,
}

/// How deep a body may be nested. WeChat's deepest event has five levels.
pub(crate) const MAX_DEPTH: usize = 64;

impl Format {
    /// Reads the format off the body itself: no header is trusted.
    #[must_use]
    pub fn detect(text: &str) -> Option<Self> {
        match text.trim_start().chars().next()? {
            '{' | '[' => Some(Self::Json),
            '<' => Some(Self::Xml),
            _ => None,
        }
    }

    /// `json` or `xml`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }

    /// Reads what [`Format::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Json, Self::Xml].into_iter().find(|format| format.as_str() == text)
    }
}

/// Reads an object. A byte order mark in front is accepted.
///
/// Integers beyond ±(2^53−1) become text, digit by digit as they came: a JavaScript number would
/// lose them. In XML every leaf is text, and siblings of one name become a list.
///
/// # Errors
/// [`Code::BodyMalformed`] with reason and position, [`Code::DoctypeRefused`].
pub fn parse(text: &str) -> Result<(Format, Object<'_>), Error> {
    parse_to(json::Depth::Whole, text)
}

/// The same, but in JSON what is nested stays text where nothing in it has to change.
pub(crate) fn parse_top(text: &str) -> Result<(Format, Object<'_>), Error> {
    parse_to(json::Depth::Top, text)
}

/// The same of JSON that goes out: an integer that a JavaScript number cannot hold stays a number.
///
/// # Errors
/// [`Code::BodyMalformed`].
pub fn parse_verbatim(text: &str) -> Result<Object<'_>, Error> {
    json::parse(text, json::Depth::Verbatim)
}

/// The same of JSON whose top may be any value. A byte order mark in front is accepted.
///
/// # Errors
/// [`Code::BodyMalformed`].
pub fn parse_json(text: &str) -> Result<Value<'_>, Error> {
    json::parse_value(without_bom(text))
}

/// Where a value stands in a text of JSON, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its key with the quotes; the value itself where it has none.
    pub key: Range<usize>,
    /// The value.
    pub value: Range<usize>,
}

/// Where the value stands in a text that [`parse_json`] has read, given which child of the top it is in, which
/// child of that, and so on.
#[must_use]
pub fn locate(text: &str, places: &[usize]) -> Option<Span> {
    let json = without_bom(text);
    let before = text.len().saturating_sub(json.len());
    let shifted = |range: Range<usize>| range.start.saturating_add(before)..range.end.saturating_add(before);
    json::locate(json, places).map(|span| Span { key: shifted(span.key), value: shifted(span.value) })
}

/// The object in a text of JSON. XML is none, though [`parse`] takes it.
pub(crate) fn json_object(text: &str) -> Option<Object<'_>> {
    of_json(parse(text))
}

/// The same, read as [`parse_top`] reads it.
pub(crate) fn json_object_top(text: &str) -> Option<Object<'_>> {
    of_json(parse_top(text))
}

fn of_json(parsed: Result<(Format, Object<'_>), Error>) -> Option<Object<'_>> {
    parsed.ok().filter(|(format, _)| *format == Format::Json).map(|(_, object)| object)
}

fn parse_to(depth: json::Depth, text: &str) -> Result<(Format, Object<'_>), Error> {
    let text = without_bom(text);
    match Format::detect(text) {
        Some(Format::Json) => Ok((Format::Json, json::parse(text, depth)?)),
        Some(Format::Xml) => Ok((Format::Xml, xml::parse(text)?)),
        None if text.trim().is_empty() => Err(malformed(reason::EMPTY)),
        None => Err(malformed(reason::NEITHER)),
    }
}

/// Writes an object in the format asked for, in XML below the root `xml`.
#[must_use]
pub fn write(object: &Object<'_>, format: Format) -> String {
    let mut text = String::new();
    match format {
        Format::Json => json::write_object(object, &mut text),
        Format::Xml => xml::write(object, &mut text),
    }
    text
}

pub(crate) use json::{
    expand as expand_json, write_object as write_json_object, write_str as write_json_str,
    write_value as write_json_value,
};

pub(crate) use xml::{has_names as has_xml_names, write_cdata};

fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Line and column, as people count, of where the rest of a text begins.
fn position(text: &str, rest: &[u8]) -> String {
    let before = text.get(..text.len().saturating_sub(rest.len())).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    format!("{}:{}", before.split('\n').count(), line.chars().count().saturating_add(1))
}

pub(crate) fn malformed(reason: Text) -> Error {
    Error::from(Code::BodyMalformed).with_words("reason", reason)
}

pub(crate) mod reason {
    use crate::Text;

    pub(crate) const EMPTY: Text = Text { zh: "内容为空", en: "it is empty" };
    pub(crate) const NEITHER: Text =
        Text { zh: "既不以 { 也不以 < 开头", en: "it begins with neither { nor <" };
    pub(crate) const NOT_UTF8: Text = Text { zh: "不是 UTF-8 编码", en: "it is not UTF-8" };
    pub(crate) const NOT_OBJECT: Text =
        Text { zh: "顶层不是对象", en: "its top level is not an object" };
    pub(crate) const TOO_DEEP: Text = Text { zh: "嵌套过深", en: "it is nested too deeply" };
    pub(crate) const TOO_MANY: Text =
        Text { zh: "同一元素下不同名的字段过多", en: "an element has too many different names" };
    pub(crate) const SYNTAX: Text = Text { zh: "语法错误", en: "its syntax is broken" };
    pub(crate) const ENTITY: Text =
        Text { zh: "含有未知的实体引用", en: "it refers to an unknown entity" };
    pub(crate) const ENCRYPT_TYPE: Text =
        Text { zh: "Encrypt 不是字符串", en: "Encrypt is not a string" };
    pub(crate) const COMPONENT_XML: Text = Text {
        zh: "第三方平台的推送只有 XML 格式",
        en: "pushes to a third-party platform are XML only",
    };
}

//! XML in and out.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::QName;

use super::value::{Object, Value};
use super::{MAX_DEPTH, malformed, reason};
use crate::error::{Code, Error};

/// Reads a document. Every leaf is text; siblings of one name become a list.
pub(super) fn parse(text: &str) -> Result<Object<'_>, Error> {
    let mut open: Vec<Element<'_>> = Vec::with_capacity(8);
    let mut root = None;
    let mut reader = Reader::from_str(text);
    loop {
        let position = reader.buffer_position();
        let event = reader.read_event().map_err(|_| broken(&reader))?;
        match event {
            Event::Start(start) => {
                if root.is_some() {
                    return Err(broken(&reader));
                }
                if open.len() >= MAX_DEPTH {
                    return Err(malformed(reason::TOO_DEEP));
                }
                open.push(Element::new(name_at(position, start.name(), text)));
            }
            Event::Empty(start) => {
                let element = Element::new(name_at(position, start.name(), text));
                close(element, &mut open, &mut root).ok_or_else(|| broken(&reader))?;
            }
            Event::End(_) => {
                let element = open.pop().ok_or_else(|| broken(&reader))?;
                close(element, &mut open, &mut root).ok_or_else(|| broken(&reader))?;
            }
            Event::Text(content) => match open.last_mut() {
                Some(element) => element.add_text(content.into_inner()),
                None if is_blank(&content) => {}
                None => return Err(broken(&reader)),
            },
            Event::CData(content) => {
                let element = open.last_mut().ok_or_else(|| broken(&reader))?;
                element.add_cdata(content.into_inner());
            }
            Event::GeneralRef(reference) => {
                let resolved = resolve(&reference)?;
                let element = open.last_mut().ok_or_else(|| broken(&reader))?;
                element.append(Cow::Owned(resolved));
            }
            Event::DocType(_) => return Err(Code::DoctypeRefused.into()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    match root {
        Some(Value::Object(object)) if open.is_empty() => Ok(object),
        Some(Value::Text(text)) if open.is_empty() && is_blank(&text) => Ok(Object::default()),
        Some(_) if open.is_empty() => Err(malformed(reason::NOT_OBJECT)),
        _ => Err(broken(&reader)),
    }
}

/// Writes an object below the root `xml`: text in CDATA, numbers bare, lists as siblings.
pub(super) fn write(object: &Object<'_>, text: &mut String) {
    text.push_str("<xml>");
    write_members(object, text);
    text.push_str("</xml>");
}

/// Whether every name can be the name of an element.
pub(crate) fn has_names(object: &Object<'_>) -> bool {
    let first = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
    let further = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.') || !c.is_ascii();
    object.0.iter().all(|(name, value)| {
        name.starts_with(first)
            && name.chars().all(further)
            && values(value).all(|value| value.as_object().is_none_or(has_names))
    })
}

/// Writes text in CDATA. `]]>` inside is split, so that nothing can end the section early.
pub(crate) fn write_cdata(value: &str, text: &mut String) {
    text.push_str("<![CDATA[");
    // What no document of XML may hold would make WeChat refuse the whole reply.
    let allowed = |c: char| c >= ' ' || matches!(c, '\t' | '\n' | '\r');
    let value: Cow<'_, str> = if value.chars().all(allowed) {
        value.into()
    } else {
        value.chars().map(|c| if allowed(c) { c } else { '\u{fffd}' }).collect()
    };
    let mut rest: &str = &value;
    while let Some(at) =
        rest.match_indices('>').map(|(at, _)| at).find(|at| rest.split_at(*at).0.ends_with("]]"))
    {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        text.push_str("]]><![CDATA[");
        rest = after;
    }
    text.push_str(rest);
    text.push_str("]]>");
}

/// A value, or the values of a list.
fn values<'v, 'a>(value: &'v Value<'a>) -> impl Iterator<Item = &'v Value<'a>> {
    match value {
        Value::List(values) => values.iter(),
        single => std::slice::from_ref(single).iter(),
    }
}

fn write_members(object: &Object<'_>, text: &mut String) {
    for (name, value) in &object.0 {
        values(value).for_each(|value| write_element(name, value, text));
    }
}

fn write_element(name: &str, value: &Value<'_>, text: &mut String) {
    text.push('<');
    text.push_str(name);
    text.push('>');
    match value {
        Value::Null => {}
        Value::Text(value) => write_cdata(value, text),
        Value::Object(object) => write_members(object, text),
        Value::List(values) => values.iter().for_each(|value| write_element("item", value, text)),
        Value::Boolean(_) | Value::Integer(_) | Value::Number(_) | Value::Json(_) => {
            super::write_json_value(value, text);
        }
    }
    text.push_str("</");
    text.push_str(name);
    text.push('>');
}

/// An element that is being read.
struct Element<'a> {
    name: Cow<'a, str>,
    children: Vec<(Cow<'a, str>, Value<'a>)>,
    text: Cow<'a, str>,
    /// Whether the text is in a CDATA section: then white space around it is layout.
    cdata: bool,
}

impl<'a> Element<'a> {
    fn new(name: Cow<'a, str>) -> Self {
        Self { name, children: Vec::new(), text: Cow::Borrowed(""), cdata: false }
    }

    fn add_text(&mut self, content: Cow<'a, str>) {
        // White space around CDATA or child elements is layout, not content.
        if (self.cdata || !self.children.is_empty()) && is_blank(&content) {
            return;
        }
        self.append(content);
    }

    fn add_cdata(&mut self, content: Cow<'a, str>) {
        if !self.cdata && is_blank(&self.text) {
            self.text = Cow::Borrowed("");
        }
        self.cdata = true;
        self.append(content);
    }

    fn append(&mut self, content: Cow<'a, str>) {
        if self.text.is_empty() {
            self.text = content;
        } else {
            self.text.to_mut().push_str(&content);
        }
    }

    fn into_value(mut self) -> Option<Value<'a>> {
        if self.children.is_empty() {
            return Some(Value::Text(self.text));
        }
        if self.cdata || !is_blank(&self.text) {
            self.children.push((Cow::Borrowed("#text"), Value::Text(self.text)));
        }
        Some(Value::Object(Object(group(self.children)?)))
    }
}

fn close<'a>(element: Element<'a>, open: &mut [Element<'a>], root: &mut Option<Value<'a>>) -> Option<()> {
    let name = element.name.clone();
    let value = element.into_value()?;
    match open.last_mut() {
        Some(parent) => parent.children.push((name, value)),
        None if root.is_none() => *root = Some(value),
        None => return None,
    }
    Some(())
}

/// How many different names an element may have: WeChat's largest event has forty.
const MAX_NAMES: usize = 256;

/// Makes a list of siblings that share a name, where the first of them stands.
fn group<'a>(children: Vec<(Cow<'a, str>, Value<'a>)>) -> Option<Vec<(Cow<'a, str>, Value<'a>)>> {
    let mut grouped: Vec<(Cow<'a, str>, Value<'a>)> = Vec::with_capacity(children.len().min(MAX_NAMES));
    for (name, value) in children {
        let place = grouped.iter().position(|(other, _)| *other == name);
        match place.and_then(|place| grouped.get_mut(place)) {
            Some((_, Value::List(values))) => values.push(value),
            Some((_, single)) => {
                let first = std::mem::replace(single, Value::Null);
                *single = Value::List(vec![first, value]);
            }
            None => grouped.push((name, value)),
        }
        if grouped.len() > MAX_NAMES {
            return None;
        }
    }
    Some(grouped)
}

/// The name of the tag that begins at `position`, borrowed from the document.
fn name_at<'a>(position: u64, name: QName<'_>, text: &'a str) -> Cow<'a, str> {
    let start = usize::try_from(position).unwrap_or_default().saturating_add(1);
    let end = start.saturating_add(name.0.len());
    match text.get(start..end) {
        Some(found) if found == name.0 => Cow::Borrowed(found),
        _ => Cow::Owned(name.0.to_owned()),
    }
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, Error> {
    let character = match reference.as_ref() {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => match reference.resolve_char_ref() {
            Ok(Some(character)) => character,
            _ => return Err(malformed(reason::ENTITY)),
        },
    };
    Ok(character.to_string())
}

/// White space, and the invisible characters that WeChat's own samples have between elements.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}'))
}

fn broken(reader: &Reader<&[u8]>) -> Error {
    malformed(reason::SYNTAX).with("position", reader.buffer_position())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> String {
        let mut out = String::new();
        super::super::json::write_object(&parse(text).unwrap(), &mut out);
        out
    }

    #[test]
    fn text_is_kept_and_layout_is_not() {
        let text = "<xml>\n <a>\n<![CDATA[ x ]]]]><![CDATA[> ]]>\n</a> <b>0012</b>\u{200b}<c> &lt;&#x4f60; &amp; </c><d/><e> </e></xml>\n";
        assert_eq!(json(text), r#"{"a":" x ]]> ","b":"0012","c":" <你 & ","d":"","e":" "}"#);
    }

    #[test]
    fn siblings_become_a_list() {
        assert_eq!(
            json("<xml><l><i>1</i></l><k>2</k><l/><l>3</l></xml>"),
            r#"{"l":[{"i":"1"},"","3"],"k":"2"}"#
        );
    }

    #[test]
    fn what_is_not_one_document_is_refused() {
        for text in [
            "<xml><a></xml>",
            "<xml>",
            "<xml/><xml/>",
            "<xml/>x",
            "x<xml/>",
            "<xml><a>&nope;</a></xml>",
            "<xml>text</xml>",
            "</xml>",
            "<a b='",
            "<xml><![CDATA[x</xml>",
        ] {
            assert_eq!(parse(text).unwrap_err().code(), Code::BodyMalformed, "{text}");
        }
        for text in ["<!DOCTYPE x><xml/>", "<!DOCTYPE x [<!ENTITY a \"b\">]><xml>&a;</xml>"] {
            assert_eq!(parse(text).unwrap_err().code(), Code::DoctypeRefused, "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let object =
            Object(vec![("a".into(), Value::Text("x]]>y<&".into())), ("n".into(), Value::Integer(5))]);
        let mut out = String::new();
        write(&object, &mut out);
        assert_eq!(out, "<xml><a><![CDATA[x]]]]><![CDATA[>y<&]]></a><n>5</n></xml>");
        assert_eq!(json(&out), r#"{"a":"x]]>y<&","n":"5"}"#);
    }
}

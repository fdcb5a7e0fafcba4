//! XML in and out.

mod read;

use std::borrow::Cow;

use super::value::{Object, Value};
use super::{malformed, reason};
use crate::error::Error;

/// Reads a document. Every leaf is text; siblings of one name become a list.
pub(super) fn parse(text: &str) -> Result<Object<'_>, Error> {
    match read::read(text)? {
        Value::Object(object) => Ok(object),
        Value::Text(text) if read::is_blank(&text) => Ok(Object::default()),
        _ => Err(malformed(reason::NOT_OBJECT)),
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
    object
        .0
        .iter()
        .all(|(name, value)| name.starts_with(first) && name.chars().all(further) && values_have_names(value))
}

fn values_have_names(value: &Value<'_>) -> bool {
    match value {
        Value::Object(object) => has_names(object),
        Value::List(values) => values.iter().all(values_have_names),
        _ => true,
    }
}

/// Writes text in CDATA. `]]>` inside is split, so that nothing can end the section early.
pub(crate) fn write_cdata(value: &str, text: &mut String) {
    text.push_str("<![CDATA[");
    // What no document of XML may hold would make WeChat refuse the whole reply.
    let allowed =
        |c: char| (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')) || matches!(c, '\t' | '\n' | '\r');
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
        Value::Json(value) => write_cdata(value, text),
        Value::Object(object) => write_members(object, text),
        Value::List(values) => values.iter().for_each(|value| write_element("item", value, text)),
        Value::Boolean(_) | Value::Integer(_) | Value::Number(_) => {
            super::write_json_value(value, text);
        }
    }
    text.push_str("</");
    text.push_str(name);
    text.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

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
            "<!xml/>",
            "<!xml></!xml>",
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

//! The small expressions of the vectors, and queries in their two forms.

use serde_json::Value;

/// Stands for half a character of UTF-16, which no text of Rust can hold.
pub(crate) const HALF: char = '\u{e000}';

/// Text of JSON with [`HALF`] where it escapes half a character.
pub(crate) fn with_marks(json: &str) -> String {
    // The same digits behind an escaped backslash are something else; no JSON holds a bare NUL.
    json.replace(r"\\ud800", "\0").replace(r"\ud800", &HALF.to_string()).replace('\0', r"\\ud800")
}

/// The bytes of a text or an expression.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    if let Some(text) = value.as_str() {
        return text.as_bytes().to_vec();
    }
    if let Some([text, count]) = value["$repeat"].as_array().map(Vec::as_slice) {
        let count = count.as_u64().and_then(|count| usize::try_from(count).ok());
        return text.as_str().unwrap().repeat(count.unwrap()).into_bytes();
    }
    if let Some(parts) = value["$concat"].as_array() {
        return parts.iter().flat_map(bytes).collect();
    }
    let digits = value["$hex"].as_str().unwrap_or_else(|| panic!("{value} is no expression"));
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.as_bytes().chunks(2).map(byte).collect()
}

/// The text of a text or an expression.
pub(crate) fn text(value: &Value) -> String {
    String::from_utf8(bytes(value)).unwrap()
}

/// A query as the vector has it, and as it would stand in an address.
pub(crate) fn query_forms(query: &Value) -> [Value; 2] {
    let Some(members) = query.as_object() else { return [query.clone(), query.clone()] };
    let pair = |(name, value): (&String, &Value)| format!("{}={}", encoded(name), encoded(&text(value)));
    let pairs: Vec<String> = members.iter().map(pair).collect();
    [query.clone(), pairs.join("&").into()]
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    let one = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

/// What stands between two texts, in one that has both.
pub(crate) fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inner, _)| inner)
}

//! The parameters of links: which characters they take, and how those are encoded.

use std::borrow::Cow;

/// With what every scheme begins.
pub(crate) const SCHEME: &str = "weixin://dl/business/?";

/// The versions of a mini program.
pub(crate) const ENV_VERSIONS: &[&str] = &["release", "trial", "develop"];

/// The most characters in the query of a plain scheme, before it is encoded.
pub(crate) const LONGEST_PLAIN: usize = 512;

/// The most characters in a custom parameter, before it is encoded.
pub(crate) const LONGEST_CUSTOM: usize = 256;

/// Characters of a query that every page of the documents lists, beside letters and digits.
const IN_QUERY: &str = "!#$&'()*+,/:;=?@-._~%";

/// Characters that `encodeURIComponent` leaves as they are, beside letters and digits.
const PLAIN: &[u8] = b"-_.!~*'()";

/// Whether every page of the documents lists a character for queries.
pub(crate) fn is_of_query(character: char) -> bool {
    character.is_ascii_alphanumeric() || IN_QUERY.contains(character)
}

/// Whether a text has only characters of a query. The pages of schemes and custom parameters list the backtick too.
pub(crate) fn is_query(text: &str) -> bool {
    text.chars().all(|character| character == '`' || is_of_query(character))
}

/// The parameters in a query, as they are written.
pub(crate) fn parameters(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Undoes `encodeURIComponent`. `None` where the encoding is broken.
pub(crate) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    weseal::query::percent_decoded(text)
}

/// Encodes a text as `encodeURIComponent` does, leaving these bytes as they are as well.
pub(crate) fn encoded(text: &str, also: &[u8]) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) || also.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_is_that_of_javascript() {
        assert_eq!(encoded("a=1&b=~-_.!*'()", b""), "a%3D1%26b%3D~-_.!*'()");
        assert_eq!(encoded("/页 面?\u{0}", b"/"), "/%E9%A1%B5%20%E9%9D%A2%3F%00");
        assert_eq!(decoded(&encoded("中文 %+&=`😀", b"")).as_deref(), Some("中文 %+&=`😀"));
    }
}

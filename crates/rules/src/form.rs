//! Forms of ids, keys, times and signatures.

use crate::{Place, Scope, Text};

/// A moment in milliseconds is beyond this one in seconds, which is in the year 5138.
pub const MILLISECONDS: i64 = 100_000_000_000;

/// What is said of such a moment.
pub const IN_MILLISECONDS: Text =
    Text { zh: "像是毫秒，应为 Unix 秒", en: "it looks like milliseconds: it is in Unix seconds" };

/// Whether a text has the form of an AppID: `wx` and sixteen hexadecimal digits.
pub(crate) fn is_app_id(text: &str) -> bool {
    text.strip_prefix("wx").is_some_and(|rest| is_lower_hex(rest, 16))
}

/// Whether a text is digits, and at least one.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is this many hexadecimal digits, of any case.
pub(crate) fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The same in lower case.
pub(crate) fn is_lower_hex(text: &str, length: usize) -> bool {
    is_hex(text, length) && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// How many bytes a text of Base64 with its padding stands for.
pub(crate) fn base64_bytes(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('=');
    let padding = text.len().saturating_sub(digits.len());
    let right = text.len().is_multiple_of(4)
        && padding <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    right.then(|| (text.len() / 4).saturating_mul(3).saturating_sub(padding))
}

/// Whether a text stands for another, as in the documents: `xxxxx`, `SESSION_KEY`.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let of = |good: fn(u8) -> bool| !text.is_empty() && text.bytes().all(good);
    of(|byte| matches!(byte, b'x' | b'X' | b'*')) || of(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

/// Whether a moment is in milliseconds.
pub(crate) fn in_milliseconds(place: &Place<'_>) -> bool {
    place.integer().is_some_and(|time| time >= MILLISECONDS)
}

/// How many seconds a moment is ahead of now. Nothing without `now`, or of what are milliseconds.
pub(crate) fn ahead(place: &Place<'_>, scope: &Scope<'_>) -> Option<i64> {
    let time = place.integer().filter(|time| *time < MILLISECONDS)?;
    Some(time.saturating_sub(scope.context.now()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_id_is_wx_and_sixteen_digits() {
        assert!(is_app_id("wxba5fad812f8e6fb9"));
        for text in
            ["wxba5fad812f8e6fb", "wxba5fad812f8e6fb99", "wxBA5FAD812F8E6FB9", "gh_ba5fad812f8e6fb9", "wx"]
        {
            assert!(!is_app_id(text), "{text}");
        }
    }
}

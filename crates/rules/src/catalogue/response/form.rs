//! Forms of ids, keys, times and signatures.

use crate::check::Check;
use crate::{Confidence, Place, Rule, Scope, Severity, Text};

/// What rows share that find capitals in 64 hexadecimal digits.
pub(in crate::catalogue) const CAPITALS: Rule = Rule {
    severity: Severity::Warning,
    confidence: Confidence::C,
    check: Check::Text(|text| is_lower_hex(text, 64) || !is_hex(text, 64)),
    what: Text { zh: "{name} 含有大写字母。", en: "{name} has capitals." },
    why: Text {
        zh: "官方示例是小写；大写是否接受未见说明。",
        en: "The official sample is in lower case; nothing says that capitals will do.",
    },
    fix: Text { zh: "写成小写。", en: "Write it in lower case." },
    ..Rule::BASE
};

/// A moment in milliseconds is beyond this one in seconds, which is in the year 5138.
pub(in crate::catalogue) const MILLISECONDS: i64 = 100_000_000_000;

/// Whether a text is this many hexadecimal digits, of any case.
pub(in crate::catalogue) fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The same in lower case.
pub(in crate::catalogue) fn is_lower_hex(text: &str, length: usize) -> bool {
    is_hex(text, length) && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// How many bytes a text of Base64 with its padding stands for.
pub(in crate::catalogue) fn base64_bytes(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('=');
    let padding = text.len().saturating_sub(digits.len());
    let right = text.len().is_multiple_of(4)
        && padding <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    right.then(|| (text.len() / 4).saturating_mul(3).saturating_sub(padding))
}

/// Whether a text stands for another, as in the documents: `xxxxx`, `SESSION_KEY`.
pub(in crate::catalogue) fn is_placeholder(text: &str) -> bool {
    let of = |good: fn(u8) -> bool| !text.is_empty() && text.bytes().all(good);
    of(|byte| matches!(byte, b'x' | b'X' | b'*')) || of(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

/// Whether a moment is in milliseconds.
pub(in crate::catalogue) fn in_milliseconds(place: &Place<'_>) -> bool {
    place.integer().is_some_and(|time| time >= MILLISECONDS)
}

/// How many seconds a moment is ahead of now. Nothing without `now`, or of what are milliseconds.
pub(in crate::catalogue) fn ahead(place: &Place<'_>, scope: &Scope<'_>) -> Option<i64> {
    let time = place.integer().filter(|time| *time < MILLISECONDS)?;
    Some(time.saturating_sub(scope.context.now()?))
}

//! The one error type: a stable code, the place, and what to do about it.

mod code;
mod hint;

use std::fmt;

use crate::{Locale, Text};

pub use code::Code;
pub use hint::Hint;

/// What went wrong.
///
/// The code is stable and never renamed; [`Error::message`] says in words what is wrong, why, and
/// what to do. Neither it nor the details ever hold a key, a plaintext or an expected signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    code: Code,
    hint: Option<Hint>,
    details: Vec<(&'static str, Detail)>,
}

/// One fact of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Detail {
    Data(String),
    Words(Text),
}

impl Error {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The likely cause, where one could be found out. For the server's own log, never for a response.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        self.0.hint
    }

    /// The place and the facts, as name and value: the parameter, the id found, the limit.
    pub fn details(&self, locale: Locale) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.details.iter().map(move |(name, detail)| match detail {
            Detail::Data(data) => (*name, data.as_str()),
            Detail::Words(text) => (*name, text.in_locale(locale)),
        })
    }

    /// What is wrong, why, and what to do.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        crate::fill(self.0.code.text().in_locale(locale), |name| {
            Some(self.details(locale).find(|(own, _)| *own == name).map_or("", |(_, value)| value))
        })
    }

    /// The same facts under another code.
    #[must_use]
    pub fn recoded(mut self, code: Code) -> Self {
        self.0.code = code;
        self
    }

    /// An error with one fact for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.0.details.push((name, Detail::Data(printable(&value.to_string()))));
        self
    }

    /// An error with one fact in words.
    #[must_use]
    pub fn with_words(mut self, name: &'static str, text: Text) -> Self {
        self.0.details.push((name, Detail::Words(text)));
        self
    }

    pub(crate) fn hinted(mut self, hint: Option<Hint>) -> Self {
        self.0.hint = self.0.hint.or(hint);
        self
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self(Box::new(Inner { code, hint: None, details: Vec::new() }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code.as_str(), self.message(Locale::En))
    }
}

impl std::error::Error for Error {}

/// A detail may come from the request: it is shown in a log line, so nothing in it may break the line.
fn printable(value: &str) -> String {
    const LONGEST: usize = 64;
    let mut text: String = value
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { '\u{fffd}' } else { c })
        .collect();
    if value.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_stays_on_its_line_and_is_no_template() {
        let found = format!("a\n\u{2028}{{found}}{}", "x".repeat(100));
        let message = Error::from(Code::OwnerMismatch).with("found", found).message(Locale::En);
        let told = format!("belongs to a\u{fffd}\u{fffd}{{found}}{}…, not", "x".repeat(54));
        assert!(message.contains(&told), "{message}");
    }
}

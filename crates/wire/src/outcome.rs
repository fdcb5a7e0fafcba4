//! What comes back from a call: a value, or a failure as data. The facade throws it.

use serde::{Serialize, Serializer};
use weseal::{Code, Error, Hint, Locale};

/// `{ value }` or `{ error }`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Outcome<T> {
    /// It worked.
    Value {
        /// The result.
        value: T,
    },
    /// It did not.
    Error {
        /// Why.
        error: Failure,
    },
}

/// A failure, in the language asked for.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    wechat_code: Option<i32>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<HintOut>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_map")]
    details: Vec<(&'static str, String)>,
}

/// A likely cause.
#[derive(Debug, Serialize)]
pub(crate) struct HintOut {
    code: &'static str,
    message: &'static str,
}

#[cfg(feature = "extra")]
impl<T> Outcome<T> {
    /// The outcome of a computation, in a language.
    pub(crate) fn of(result: Result<T, Error>, locale: Locale) -> Self {
        match result {
            Ok(value) => Self::Value { value },
            Err(error) => Self::Error { error: Failure::of(&error, locale) },
        }
    }
}

impl Failure {
    pub(crate) fn of(error: &Error, locale: Locale) -> Self {
        Self {
            code: error.code().as_str(),
            wechat_code: error.code().wechat_code(),
            message: error.message(locale),
            hint: error.hint().map(|hint| HintOut::of(hint, locale)),
            details: error.details(locale).map(|(name, value)| (name, value.to_owned())).collect(),
        }
    }
}

/// What a module says that has only to do with arguments. The texts of all other codes and hints, a dozen kilobytes,
/// are not in it then.
#[cfg(feature = "lint")]
impl Failure {
    pub(crate) fn of_argument(error: &Error, locale: Locale) -> Self {
        let (code, text) = match error.code() {
            Code::InvalidArgument => ("INVALID_ARGUMENT", const { Code::InvalidArgument.text() }),
            _ => ("INTERNAL", const { Code::Internal.text() }),
        };
        let details: Vec<_> = error.details(locale).map(|(name, value)| (name, value.to_owned())).collect();
        let message = weseal::fill(text.in_locale(locale), |name| {
            Some(details.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.as_str()))
        });
        Self { code, wechat_code: None, message, hint: None, details }
    }
}

impl HintOut {
    pub(crate) fn of(hint: Hint, locale: Locale) -> Self {
        Self { code: hint.as_str(), message: hint.text().in_locale(locale) }
    }
}

/// What a binding reports when something inside has panicked. The panic's own text stays inside: it
/// could hold what was being worked on.
#[must_use]
pub fn internal_failure() -> Failure {
    Failure::of(&Error::from(Code::Internal).with("reason", "panic"), Locale::default())
}

fn as_map<S: Serializer>(details: &[(&'static str, String)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(details.iter().map(|(name, value)| (name, value)))
}

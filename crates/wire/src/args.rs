//! Arguments as JavaScript gives them: JSON text, checked field by field.

use std::borrow::Cow;

use serde::Deserialize;
use weseal::push::OpenOptions;
use weseal::query::Query;
use weseal::{Code, Error, Locale};

/// Options of `open`, `unseal`, `verifyUrl` and `explain`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OpenArgs {
    now: Option<u64>,
    max_age_seconds: Option<u64>,
    account: Option<String>,
    /// Whether the body is JSON text of an object that a body parser has made.
    #[serde(default)]
    pub(crate) parsed: bool,
}

/// Options of `seal`, `reply` and `transfer`. The facade supplies what core refuses to know.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SealArgs {
    pub(crate) random: String,
    pub(crate) timestamp: u64,
    pub(crate) nonce: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) strict: Option<bool>,
    pub(crate) kf_account: Option<String>,
    /// Whether the content is JSON text of an object.
    #[serde(default)]
    pub(crate) object: bool,
}

impl OpenArgs {
    /// Reads the options; no text means none.
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        if text.is_empty() {
            Ok(Self::default())
        } else {
            read("options", text)
        }
    }

    pub(crate) fn options(&self) -> OpenOptions<'_> {
        OpenOptions {
            now: self.now,
            max_age_seconds: self.max_age_seconds,
            account: self.account.as_deref(),
        }
    }
}

impl SealArgs {
    /// The sixteen random bytes.
    pub(crate) fn random(&self) -> Result<[u8; 16], Error> {
        self.random
            .as_bytes()
            .try_into()
            .map_err(|_| invalid("random", "16 bytes"))
    }
}

/// Reads JSON text of an argument.
pub(crate) fn read<'a, T: Deserialize<'a>>(
    argument: &'static str,
    text: &'a str,
) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| invalid(argument, &reason(&error)))
}

/// Reads a query: a query string, or JSON text of the object that a server has made of it.
pub(crate) fn query(text: &str) -> Result<Query<'_>, Error> {
    if !text.starts_with('{') {
        return Query::parse(text);
    }
    let object: serde_json::Map<String, serde_json::Value> = read("query", text)?;
    let pairs = object.into_iter().flat_map(|(name, value)| {
        let values = match value {
            serde_json::Value::Array(values) => values,
            single => vec![single],
        };
        values
            .into_iter()
            .filter_map(move |value| Some((name.clone(), plain(value)?)))
    });
    Query::from_pairs(pairs)
}

/// The locale of a call that has no handle. Nothing else is read, so that its errors have a language too.
pub(crate) fn locale_of(text: &str) -> Locale {
    #[derive(Deserialize)]
    struct LocaleOnly {
        locale: Option<String>,
    }
    let read = serde_json::from_str::<LocaleOnly>(text);
    read.ok()
        .and_then(|read| Locale::parse(&read.locale?))
        .unwrap_or_default()
}

pub(crate) fn invalid(argument: &'static str, reason: &str) -> Error {
    Error::from(Code::InvalidArgument)
        .with("argument", argument)
        .with("reason", reason)
}

/// A value of a parsed query, as the text that it was. Objects and null are no values.
fn plain(value: serde_json::Value) -> Option<Cow<'static, str>> {
    match value {
        serde_json::Value::String(text) => Some(text.into()),
        serde_json::Value::Number(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// The library's words without what they quote: a value could be a secret.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split_once(['`', '"']) {
        Some(("unknown field ", rest)) => format!(
            "unknown field {}",
            rest.split('`').next().unwrap_or_default()
        ),
        Some(("missing field ", rest)) => format!(
            "missing field {}",
            rest.split('`').next().unwrap_or_default()
        ),
        _ => format!(
            "{:?}, {}:{}",
            error.classify(),
            error.line(),
            error.column()
        ),
    }
}

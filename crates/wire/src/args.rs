//! Arguments as JavaScript gives them: JSON text, checked field by field.

use std::borrow::Cow;

use serde::Deserialize;
use weseal::message::{Object, Value};
use weseal::push::{AccountChoice, OpenOptions};
use weseal::query::Query;
use weseal::{Code, Error, Locale, Text};

/// Options of `open`, `unseal`, `verifyUrl` and `explain`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OpenArgs {
    now: Option<u64>,
    max_age_seconds: Option<u64>,
    account: Option<Choice>,
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
    pub(crate) account: Option<Choice>,
    pub(crate) strict: Option<bool>,
    pub(crate) kf_account: Option<String>,
    /// Whether the content is JSON text of an object.
    #[serde(default)]
    pub(crate) object: bool,
}

/// An account, by one of its ids or by its place in the configuration.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Choice {
    Index(usize),
    Id(String),
}

impl OpenArgs {
    /// Reads the options; no text means none.
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        if text.is_empty() { Ok(Self::default()) } else { read("options", text) }
    }

    pub(crate) fn options(&self) -> OpenOptions<'_> {
        OpenOptions {
            now: self.now,
            max_age_seconds: self.max_age_seconds,
            account: self.account.as_ref().map(Choice::choice),
        }
    }
}

impl SealArgs {
    /// The sixteen random bytes.
    pub(crate) fn random(&self) -> Result<[u8; 16], Error> {
        self.random.as_bytes().try_into().map_err(|_| invalid("random", SIXTEEN))
    }
}

impl Choice {
    pub(crate) fn choice(&self) -> AccountChoice<'_> {
        match self {
            Self::Index(index) => AccountChoice::Index(*index),
            Self::Id(id) => AccountChoice::Id(id),
        }
    }
}

/// Reads JSON text of an argument.
pub(crate) fn read<'a, T: Deserialize<'a>>(argument: &'static str, text: &'a str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|_| {
        let Place { path, reason } = place::<T>(text);
        let argument = if path.is_empty() { argument.to_owned() } else { format!("{argument}.{path}") };
        Error::from(Code::InvalidArgument).with("argument", argument).with_words("reason", reason)
    })
}

/// Where in JSON text a value is not what it should be.
pub(crate) struct Place {
    pub(crate) path: String,
    pub(crate) reason: Text,
}

/// Finds the place by reading once more. The library's words are not passed on: they quote values, and
/// a value could be a secret.
pub(crate) fn place<'a, T: Deserialize<'a>>(text: &'a str) -> Place {
    let read: Result<T, _> = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text));
    let Some(error) = read.err() else { return Place { path: String::new(), reason: NOT_JSON } };
    let path = error.path().to_string();
    let words = error.inner().to_string();
    let reason = match words.split(' ').next() {
        Some("unknown") => UNKNOWN_FIELD,
        Some("missing") => MISSING_FIELD,
        _ if error.inner().is_data() => WRONG_TYPE,
        _ => NOT_JSON,
    };
    // Names of fields are not values: the library puts them between backticks.
    let named = matches!(words.split_once(" field `"), Some(("unknown" | "missing", _)));
    let name = words.split('`').nth(1).filter(|_| named).unwrap_or_default();
    let at_top = path == "." || path.is_empty() || path.ends_with(name);
    Place {
        path: if at_top && !name.is_empty() { name.to_owned() } else { path.trim_matches('.').to_owned() },
        reason,
    }
}

const UNKNOWN_FIELD: Text = Text { zh: "没有这个字段", en: "there is no such field" };
const MISSING_FIELD: Text = Text { zh: "缺少这个字段", en: "this field is missing" };
const WRONG_TYPE: Text = Text { zh: "类型或取值不正确", en: "its type or value is not right" };
const NOT_JSON: Text = Text { zh: "不是合法的 JSON", en: "it is not valid JSON" };
const NOT_OBJECT: Text = Text { zh: "不是对象", en: "it is not an object" };
const SIXTEEN: Text = Text { zh: "应为 16 个字节", en: "it is 16 bytes" };

/// Reads a query: a query string, or JSON text of the object that a server has made of it.
pub(crate) fn query(text: &str) -> Result<Query<'_>, Error> {
    if !text.starts_with('{') {
        return Query::parse(text);
    }
    let Object(members) = object("query", text)?;
    let pairs = members.into_iter().flat_map(|(name, value)| {
        let values = match value {
            Value::List(values) => values,
            single => vec![single],
        };
        values.into_iter().filter_map(move |value| Some((name.clone(), plain(value)?)))
    });
    Query::from_pairs(pairs)
}

/// Reads JSON text of an argument that is an object with keys of its own.
pub(crate) fn object<'a>(argument: &'static str, text: &'a str) -> Result<Object<'a>, Error> {
    match read(argument, text)? {
        Value::Object(object) => Ok(object),
        _ => Err(invalid(argument, NOT_OBJECT)),
    }
}

/// The locale of a call that has no handle. Nothing else is read, so that its errors have a language too.
pub(crate) fn locale_of(text: &str) -> Locale {
    #[derive(Deserialize)]
    struct LocaleOnly {
        locale: Option<String>,
    }
    let read = serde_json::from_str::<LocaleOnly>(text);
    read.ok().and_then(|read| Locale::parse(&read.locale?)).unwrap_or_default()
}

pub(crate) fn invalid(argument: &'static str, reason: Text) -> Error {
    Error::from(Code::InvalidArgument).with("argument", argument).with_words("reason", reason)
}

/// A value of a parsed query, as the text that it was. Objects and null are no values.
fn plain(value: Value<'_>) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(text),
        Value::Integer(integer) => Some(integer.to_string().into()),
        _ => None,
    }
}

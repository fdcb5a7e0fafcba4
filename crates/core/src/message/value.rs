//! What a body holds, whichever format it came in.

use std::borrow::Cow;

/// A value. Text borrows from the body wherever nothing had to be unescaped.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `null` of JSON.
    Null,
    /// `true` or `false` of JSON.
    Boolean(bool),
    /// An integer within ±(2^53−1).
    Integer(i64),
    /// A number with a fraction or an exponent, as it was written: no digit is lost to a float.
    Number(Cow<'a, str>),
    /// Text, and integers that a JavaScript number cannot hold.
    Text(Cow<'a, str>),
    /// Several values.
    List(Vec<Value<'a>>),
    /// Named values.
    Object(Object<'a>),
    /// An object or a list as JSON text that is written as it stands, since nothing in it has to change.
    Json(&'a str),
}

/// Named values in the order in which they came.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Object<'a>(pub Vec<(Cow<'a, str>, Value<'a>)>);

/// The largest integer that a JavaScript number holds exactly.
pub(crate) const MAX_SAFE_INTEGER: u64 = 9_007_199_254_740_991;

impl<'a> Value<'a> {
    /// An integer, as text where a JavaScript number could not hold it.
    pub(crate) fn integer(value: i64) -> Self {
        if value.unsigned_abs() <= MAX_SAFE_INTEGER {
            Self::Integer(value)
        } else {
            Self::Text(Cow::Owned(value.to_string()))
        }
    }

    /// The same of an integer that is not negative.
    pub(crate) fn unsigned(value: u64) -> Self {
        i64::try_from(value).map_or_else(|_| Self::Text(Cow::Owned(value.to_string())), Self::integer)
    }

    /// The text of a text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object in an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

impl<'a> Object<'a> {
    /// The value of a name; the last one where a name is repeated, as `JSON.parse` has it.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value<'a>> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text of a name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.value(name)?.as_text()
    }

    /// The value at a dotted path.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Value<'a>> {
        match path.split_once('.') {
            None => self.value(path),
            Some((name, rest)) => self.value(name)?.as_object()?.at(rest),
        }
    }
}

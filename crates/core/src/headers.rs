//! Headers of a request or a response, by names without regard to case.

use crate::error::{Code, Error};
use crate::{Text, message};

/// Headers as name and value, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Headers<'a>(pub &'a [(&'a str, &'a str)]);

impl<'a> Headers<'a> {
    /// The value of a header, if it is there. One that is there twice is refused: which of them another
    /// reader would take is unknown.
    pub(crate) fn find(&self, name: &'static str) -> Result<Option<&'a str>, Error> {
        let mut values =
            self.0.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| *value);
        match (values.next(), values.next()) {
            (Some(_), Some(_)) => Err(invalid(name, REPEATED)),
            (value, _) => Ok(value.filter(|value| !value.is_empty())),
        }
    }

    /// The value of a header that must be there.
    pub(crate) fn value(&self, name: &'static str) -> Result<&'a str, Error> {
        self.find(name)?.ok_or_else(|| Error::from(Code::HeaderMissing).with("header", name))
    }

    /// The seconds in a header. Ten digits: what is signed has no other form.
    pub(crate) fn seconds(&self, name: &'static str) -> Result<u64, Error> {
        let value = self.value(name)?;
        let digits = value.len() == 10 && value.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| value.parse().ok()).flatten().ok_or_else(|| invalid(name, SECONDS))
    }
}

/// The error for a header that has not the form it should have.
pub(crate) fn invalid(name: &'static str, reason: Text) -> Error {
    Error::from(Code::HeaderInvalid).with("header", name).with_words("reason", reason)
}

/// Refuses what is further away from now than this.
pub(crate) fn in_window(then: u64, now: u64, limit: u64) -> Result<(), Error> {
    let seconds = now.abs_diff(then);
    if seconds <= limit {
        return Ok(());
    }
    Err(Error::from(Code::TimestampOutOfWindow).with("seconds", seconds).with("limit", limit))
}

/// The object in a text. XML is none, though our reader would take it.
pub(crate) fn json_object(text: &str) -> Option<message::Object<'_>> {
    if text.trim_start().starts_with('<') {
        return None;
    }
    message::parse(text).ok().map(|(_, object)| object)
}

const REPEATED: Text = Text { zh: "出现了多次", en: "it is there more than once" };
const SECONDS: Text = Text { zh: "应为 10 位数字的秒", en: "it is ten digits of seconds" };

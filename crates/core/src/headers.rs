//! Headers of a request or a response, by names without regard to case.

use crate::error::{Code, Error};
use crate::explain::{Fact, StepId, Trace};
use crate::{Text, base64, form};

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
        form::ten_digits(self.value(name)?).ok_or_else(|| invalid(name, SECONDS))
    }

    /// The bytes in a header that must be there.
    pub(crate) fn base64(&self, name: &'static str) -> Result<Vec<u8>, Error> {
        base64::decode(self.value(name)?).map_err(|_| invalid(name, NOT_BASE64))
    }

    /// Those of these names, for an explanation.
    pub(crate) fn facts(&self, names: &[&'static str]) -> Vec<Fact> {
        let known = |name: &str| names.iter().find(|own| own.eq_ignore_ascii_case(name));
        self.0.iter().filter_map(|(name, value)| Some(Fact::input(known(name)?, *value))).collect()
    }
}

/// The error for a header that has not the form it should have.
pub(crate) fn invalid(name: &'static str, reason: Text) -> Error {
    Error::from(Code::HeaderInvalid).with("header", name).with_words("reason", reason)
}

/// Refuses what is further away from now than this, where now is known.
pub(crate) fn in_window(then: u64, now: Option<u64>, limit: u64, trace: &mut Trace) -> Result<(), Error> {
    let Some(now) = now else { return Ok(()) };
    let seconds = now.abs_diff(then);
    let error = || Error::from(Code::TimestampOutOfWindow).with("seconds", seconds).with("limit", limit);
    let result = if seconds <= limit { Ok(()) } else { Err(error()) };
    trace.step(StepId::Replay, result, |_| vec![Fact::input("timestamp", then), Fact::input("now", now)])
}

const REPEATED: Text = Text { zh: "出现了多次", en: "it is there more than once" };
const SECONDS: Text = Text { zh: "应为 10 位数字的秒", en: "it is ten digits of seconds" };
const NOT_BASE64: Text = Text { zh: "不是合法的 Base64", en: "it is no Base64" };

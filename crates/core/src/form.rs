//! The form of what is signed: a signature over something that WeChat will refuse helps nobody.

use crate::Text;
use crate::error::{Code, Error, Hint};

/// Text that must not be empty.
pub(crate) fn present(argument: &'static str, text: &str) -> Result<(), Error> {
    if text.is_empty() { Err(invalid(argument, EMPTY)) } else { Ok(()) }
}

/// Text of at least one and at most so many characters.
pub(crate) fn length(argument: &'static str, text: &str, most: usize) -> Result<(), Error> {
    present(argument, text)?;
    if text.chars().count() > most { Err(invalid(argument, TOO_LONG)) } else { Ok(()) }
}

/// Unix seconds as text: ten digits.
pub(crate) fn seconds(argument: &'static str, text: &str) -> Result<(), Error> {
    ten_digits(text).map(|_| ()).ok_or_else(|| invalid(argument, SECONDS).hinted(milliseconds(text)))
}

/// The seconds in a text of exactly ten digits: what is signed has no other form.
pub(crate) fn ten_digits(text: &str) -> Option<u64> {
    let digits = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Whether it is milliseconds where seconds belong.
pub(crate) fn milliseconds(text: &str) -> Option<Hint> {
    (text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(Hint::Milliseconds)
}

/// The error for an argument.
pub(crate) fn invalid(argument: &'static str, reason: Text) -> Error {
    Error::from(Code::InvalidArgument).with("argument", argument).with_words("reason", reason)
}

const EMPTY: Text = Text {
    zh: "为空（环境变量可能未设置）",
    en: "it is empty (an environment variable may be unset)",
};
pub(crate) const TOO_LONG: Text = Text { zh: "过长", en: "it is too long" };
pub(crate) const SECONDS: Text =
    Text { zh: "应为秒级时间戳，10 位数字", en: "it is Unix seconds, ten digits" };

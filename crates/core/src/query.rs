//! The protocol parameters of a request's query string.

use std::borrow::Cow;

use crate::Text;
use crate::error::{Code, Error};
use crate::{form, scan};

/// The parameters that WeChat signs or sends along. Everything else in a query is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query<'a> {
    /// Signature over token, timestamp and nonce. It does not cover the body.
    pub signature: Option<Cow<'a, str>>,
    /// Signature over token, timestamp, nonce and `Encrypt`.
    pub msg_signature: Option<Cow<'a, str>>,
    /// Unix seconds, ten digits.
    pub timestamp: Option<Cow<'a, str>>,
    /// Random text of WeChat's.
    pub nonce: Option<Cow<'a, str>>,
    /// What the URL verification wants back.
    pub echostr: Option<Cow<'a, str>>,
    /// `aes` or `raw`. The configured mode decides, never this.
    pub encrypt_type: Option<Cow<'a, str>>,
    /// The user, on sealed requests.
    pub openid: Option<Cow<'a, str>>,
}

impl<'a> Query<'a> {
    /// Reads a query string, with or without `?`, or the query of a whole path or URL.
    ///
    /// Percent-encoding is undone once; `+` stays `+`, since WeChat's parameters have no blanks.
    ///
    /// # Errors
    /// [`Code::ParameterRepeated`], [`Code::ParameterInvalid`].
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        let mut rest = query_of(text);
        let mut query = Self::default();
        loop {
            let (pair, behind) = cut(rest, *b"&#");
            let (name, value) = cut(pair, *b"=");
            if let Some(name) = percent_decoded(name)
                && let Some((parameter, _)) = query.place(&name)
            {
                query.set(&name, percent_decoded(value).ok_or_else(|| invalid(parameter, PERCENT_FORM))?)?;
            }
            if behind.is_empty() {
                return Ok(query);
            }
            rest = behind;
        }
    }

    /// Takes pairs that something else has already decoded.
    ///
    /// # Errors
    /// [`Code::ParameterRepeated`].
    pub fn from_pairs<N: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, Cow<'a, str>)>,
    ) -> Result<Self, Error> {
        let mut query = Self::default();
        for (name, value) in pairs {
            query.set(name.as_ref(), value)?;
        }
        Ok(query)
    }

    /// What every signature covers, once it is known to have its form.
    pub(crate) fn signed(&self) -> Result<Signed<'_>, Error> {
        let (timestamp, seconds) = self.checked_timestamp()?;
        Ok(Signed { timestamp, seconds, nonce: self.checked_nonce()? })
    }

    /// The timestamp, once it is known to be exactly ten digits.
    fn checked_timestamp(&self) -> Result<(&str, u64), Error> {
        let text = present("timestamp", self.timestamp.as_deref())?;
        let error = || invalid("timestamp", TIMESTAMP_FORM).hinted(form::milliseconds(text));
        Ok((text, form::ten_digits(text).ok_or_else(error)?))
    }

    /// The nonce, once it is known to be 1 to 64 printable ASCII characters.
    fn checked_nonce(&self) -> Result<&str, Error> {
        let text = present("nonce", self.nonce.as_deref())?;
        if !is_nonce(text) {
            return Err(invalid("nonce", NONCE_FORM));
        }
        Ok(text)
    }

    /// Takes a parameter; one that is not the protocol's is left alone.
    fn set(&mut self, name: &str, value: Cow<'a, str>) -> Result<(), Error> {
        match self.place(name).map(|(parameter, place)| (parameter, place.replace(value))) {
            Some((parameter, Some(_))) => {
                Err(Error::from(Code::ParameterRepeated).with("parameter", parameter))
            }
            _ => Ok(()),
        }
    }

    fn place(&mut self, name: &str) -> Option<(&'static str, &mut Option<Cow<'a, str>>)> {
        Some(match name {
            "signature" => ("signature", &mut self.signature),
            "msg_signature" => ("msg_signature", &mut self.msg_signature),
            "timestamp" => ("timestamp", &mut self.timestamp),
            "nonce" => ("nonce", &mut self.nonce),
            "echostr" => ("echostr", &mut self.echostr),
            "encrypt_type" => ("encrypt_type", &mut self.encrypt_type),
            "openid" => ("openid", &mut self.openid),
            _ => return None,
        })
    }
}

/// The parameters that every signature covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signed<'a> {
    pub(crate) timestamp: &'a str,
    pub(crate) seconds: u64,
    pub(crate) nonce: &'a str,
}

const PERCENT_FORM: Text = Text { zh: "百分号编码的 UTF-8 文本", en: "percent-encoded UTF-8" };
const TIMESTAMP_FORM: Text = Text { zh: "10 位数字（Unix 秒）", en: "10 digits (Unix seconds)" };
pub(crate) const NONCE_FORM: Text =
    Text { zh: "1–64 个可见 ASCII 字符", en: "1–64 visible ASCII characters" };

/// Whether a nonce is 1 to 64 visible ASCII characters.
///
/// The signed text has no separators: what is signed beside `Encrypt` must have a form of its own,
/// or digits could move from one part to the next.
#[must_use]
pub fn is_nonce(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic())
}

pub(crate) fn invalid(parameter: &'static str, form: Text) -> Error {
    Error::from(Code::ParameterInvalid).with("parameter", parameter).with_words("form", form)
}

pub(crate) fn present<'a>(parameter: &'static str, value: Option<&'a str>) -> Result<&'a str, Error> {
    value.ok_or_else(|| Error::from(Code::ParameterMissing).with("parameter", parameter))
}

/// The query of a query string, a path or a URL.
fn query_of(text: &str) -> &str {
    if text.starts_with(['?', '/']) || is_url(text) { cut(text, *b"?#").1 } else { text }
}

/// Whether a scheme stands in front: `https=1` is a parameter.
fn is_url(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with("://")
}

/// What stands in front of the first of these characters, and what behind it; nothing where that is `#`.
fn cut<const N: usize>(text: &str, at: [u8; N]) -> (&str, &str) {
    let (front, behind) = text.split_at_checked(scan::position(text.as_bytes(), at)).unwrap_or((text, ""));
    (front, behind.get(1..).filter(|_| !behind.starts_with('#')).unwrap_or_default())
}

/// Undoes percent-encoding. `None` where it is broken or not UTF-8.
#[must_use]
pub fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    if scan::position(text.as_bytes(), *b"%") == text.len() {
        return Some(Cow::Borrowed(text));
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend_from_slice(parts.next()?.as_bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        let digits_only = digits.bytes().all(|b| b.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| digits_only)?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_servers_have() {
        for text in [
            "nonce=a%2Bb&timestamp=1",
            "?nonce=a%2Bb&timestamp=1",
            "/wx?nonce=a%2Bb&timestamp=1#x",
            "https://h/p?nonce=a%2Bb&timestamp=1",
        ] {
            let query = Query::parse(text).unwrap();
            assert_eq!(query.nonce.as_deref(), Some("a+b"), "{text}");
            assert_eq!(query.timestamp.as_deref(), Some("1"), "{text}");
        }
    }

    #[test]
    fn broken_percent_encoding_is_named() {
        for text in ["nonce=%", "nonce=%4", "nonce=%+1", "nonce=%ff", "nonce=%é"] {
            assert_eq!(Query::parse(text).unwrap_err().code(), Code::ParameterInvalid, "{text}");
        }
    }
}

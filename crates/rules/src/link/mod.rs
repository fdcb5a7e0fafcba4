//! Links into a mini program: what the platform makes of a request for one, how long one lasts, and how they are put
//! together.

mod append;
mod expiry;
mod normalize;
mod parameters;
mod plain;

use weseal::{Code, Error, Text};

pub use append::append_custom_param;
pub use expiry::{Expiry, IN_MILLISECONDS, MILLISECONDS, expiry};
pub use normalize::{Normalized, normalize};
pub use plain::plain_scheme;

pub(crate) use expiry::{LONGEST, SINCE};
pub(crate) use parameters::{
    ENV_VERSIONS, LONGEST_CUSTOM, LONGEST_PLAIN, SCHEME, decoded, encoded, is_app_id, is_of_query, is_query,
    parameters,
};

fn invalid(argument: &'static str, reason: Text) -> Error {
    Error::from(Code::InvalidArgument).with("argument", argument).with_words("reason", reason)
}

/// Text for the query of a link: so many characters at most, of those that are allowed.
fn checked(argument: &'static str, text: &str, most: usize) -> Result<(), Error> {
    match text {
        _ if text.chars().nth(most).is_some() => Err(invalid(argument, TOO_LONG)),
        _ if !is_query(text) => Err(invalid(argument, CHARACTERS)),
        _ => Ok(()),
    }
}

const TOO_LONG: Text = Text {
    zh: "过长（query 最多 512 个字符，自定义参数最多 256 个）",
    en: "it is too long (a query has at most 512 characters, a custom parameter 256)",
};
const CHARACTERS: Text = Text {
    zh: "含有不允许的字符：只能用字母、数字与 !#$&'()*+,/:;=?@-._~%`，其他字符请先做 URL 编码",
    en: "it has characters that are not allowed: letters, digits and !#$&'()*+,/:;=?@-._~%` are; URL-encode others first",
};

//! Custom parameters: what may be appended to a scheme or URL Link that is already made.

use weseal::{Error, Text};

use super::{LONGEST_CUSTOM, SCHEME, checked, encoded, invalid, parameters};

/// Appends a custom parameter (`cq`) to an encrypted scheme or a URL Link, URL-encoded. Links of any age take one.
///
/// URL Links can have a domain of their own, so every `https` link with a path counts as one.
///
/// # Errors
/// [`weseal::Code::InvalidArgument`] with the argument (`link`, `value`) and the reason.
pub fn append_custom_param(link: &str, value: &str) -> Result<String, Error> {
    let query = query_of(link)?;
    if parameters(query.unwrap_or_default()).any(|(name, _)| name == "cq") {
        return Err(invalid("link", HAS_ONE));
    }
    if value.is_empty() {
        return Err(invalid("value", EMPTY));
    }
    checked("value", value, LONGEST_CUSTOM)?;
    let joint = match query {
        None => "?",
        Some("") => "",
        Some(query) if query.ends_with('&') => "",
        Some(_) => "&",
    };
    Ok(format!("{link}{joint}cq={}", encoded(value, b"")))
}

/// The query of a link that takes a custom parameter, if it has one.
fn query_of(link: &str) -> Result<Option<&str>, Error> {
    if link
        .contains(|character: char| character == '#' || character.is_whitespace() || character.is_control())
    {
        return Err(invalid("link", NEITHER));
    }
    if let Some(query) = link.strip_prefix(SCHEME) {
        let has = |name: &str| parameters(query).any(|(own, value)| own == name && !value.is_empty());
        return match () {
            () if has("t") => Ok(Some(query)),
            () if has("appid") => Err(invalid("link", PLAIN)),
            () => Err(invalid("link", NEITHER)),
        };
    }
    let behind = link.strip_prefix("https://").unwrap_or_default();
    let (place, query) = behind.split_once('?').map_or((behind, None), |(place, query)| (place, Some(query)));
    match place.split_once('/') {
        Some((host, ticket)) if !host.is_empty() && !ticket.is_empty() => Ok(query),
        _ => Err(invalid("link", NEITHER)),
    }
}

const NEITHER: Text = Text {
    zh: "应为加密 URL Scheme（weixin://dl/business/?t=…）或 URL Link（https://wxaurl.cn/…、https://wxmpurl.cn/…），不含空白与「#」",
    en: "it is an encrypted scheme (weixin://dl/business/?t=…) or a URL Link (https://wxaurl.cn/…, https://wxmpurl.cn/…), without blanks and #",
};
const PLAIN: Text = Text {
    zh: "明文 URL Scheme 没有自定义参数，请写进它的 query",
    en: "a plain scheme has no custom parameter: put it into its query",
};
const HAS_ONE: Text = Text { zh: "已经带有 cq 参数", en: "it has a cq already" };
const EMPTY: Text = Text { zh: "为空", en: "it is empty" };

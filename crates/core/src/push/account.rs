//! One account: its ids, Tokens and keys, in forms that cannot be wrong.

use std::fmt;

use zeroize::Zeroizing;

use super::config::{AccountConfig, Kind, Mode, invalid};
use crate::error::{Code, Error};
use crate::{EncodingAesKey, Text};

/// An account whose credentials have been checked.
pub(crate) struct Account {
    pub(crate) app_ids: Vec<String>,
    /// The current Token first, then the previous one.
    pub(super) tokens: Vec<Zeroizing<String>>,
    /// The current key first, then the previous one.
    pub(super) keys: Vec<EncodingAesKey>,
    pub(super) kind: Kind,
    empty_app_id: bool,
}

impl Account {
    pub(super) fn new(config: &AccountConfig, mode: Mode) -> Result<Self, Error> {
        if config.kind == Kind::Component && mode != Mode::Secure {
            return Err(invalid("mode", COMPONENT_SECURE));
        }
        check_tokens(&config.tokens)?;
        let keys = keys(&config.encoding_aes_keys, mode)?;
        // An empty id beside `emptyAppId` says the same once more.
        let app_ids: Vec<String> =
            config.app_ids.iter().filter(|id| !(config.empty_app_id && id.is_empty())).cloned().collect();
        let named = app_ids.iter().any(|id| !id.is_empty());
        let plain = |id: &String| {
            id.len() <= LONGEST_ID && id.bytes().all(|b| b.is_ascii_graphic() || b == b' ') && id.trim() == id
        };
        if app_ids.iter().any(|id| id.is_empty() || !plain(id)) {
            return Err(if named { invalid("appId", APP_ID_FORM) } else { Code::AppIdRequired.into() });
        }
        if !named && !config.empty_app_id && !keys.is_empty() {
            return Err(Code::AppIdRequired.into());
        }
        Ok(Self {
            app_ids,
            tokens: config.tokens.iter().cloned().map(Zeroizing::new).collect(),
            keys,
            kind: config.kind,
            empty_app_id: config.empty_app_id,
        })
    }

    /// The configured id that an envelope carries, if it belongs to this account.
    pub(super) fn own_id(&self, found: &[u8]) -> Option<&str> {
        if found.is_empty() {
            return self.empty_app_id.then_some("");
        }
        self.app_ids.iter().find(|id| id.as_bytes() == found).map(String::as_str)
    }

    /// The id that replies are sealed for when no request says which.
    pub(super) fn first_id(&self) -> &str {
        self.app_ids.first().map_or("", String::as_str)
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("app_ids", &self.app_ids)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

const COMPONENT_SECURE: Text =
    Text { zh: "第三方平台只有安全模式", en: "a third-party platform has secure mode only" };
/// An AppID has 18 characters; a suite's id has a few more.
const LONGEST_ID: usize = 256;
const APP_ID_FORM: Text = Text {
    zh: "应为非空的 ASCII 文本，首尾无空白，不超过 256 个字符",
    en: "it is ASCII text of at most 256 characters without blanks around it",
};
const TWO_AT_MOST: Text =
    Text { zh: "最多两个：[当前, 上一个]", en: "two at most: [current, previous]" };

fn check_tokens(tokens: &[String]) -> Result<(), Error> {
    if tokens.is_empty() || tokens.iter().any(|token| token.trim().is_empty()) {
        return Err(Code::TokenRequired.into());
    }
    if tokens.len() > 2 {
        return Err(invalid("token", TWO_AT_MOST));
    }
    Ok(())
}

fn keys(texts: &[String], mode: Mode) -> Result<Vec<EncodingAesKey>, Error> {
    // An empty key is an environment variable that was not set. It must never mean plain mode.
    if texts.iter().any(String::is_empty) || (texts.is_empty() && mode != Mode::Plain) {
        return Err(Code::KeyRequired.into());
    }
    if texts.len() > 2 {
        return Err(invalid("encodingAesKey", TWO_AT_MOST));
    }
    texts.iter().map(|text| EncodingAesKey::parse(text)).collect()
}

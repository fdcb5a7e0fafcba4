//! The configuration as JavaScript writes it.

use serde::{Deserialize, Deserializer};
use weseal::push::{AccountConfig, Config, Kind, Mode};
use weseal::{Code, Error, Locale, Text};

use crate::args::{self, Place};

/// What `createPush` takes, as JSON text. `undefined` arrives as null: a credential that is present
/// but undefined is an environment variable that was not set, never a wish for plain mode.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PushIn {
    #[serde(default, deserialize_with = "present")]
    app_id: Given<Texts>,
    #[serde(default, deserialize_with = "present")]
    token: Given<Texts>,
    #[serde(default, deserialize_with = "present")]
    encoding_aes_key: Given<Texts>,
    kind: Option<String>,
    empty_app_id: Option<bool>,
    accounts: Option<Vec<AccountIn>>,
    mode: Option<String>,
    max_body_bytes: Option<usize>,
    max_age_seconds: Option<u64>,
    strict: Option<bool>,
    locale: Option<String>,
}

/// The credentials of one account, as they stand in the console.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AccountOptions", optional_fields))]
pub(crate) struct AccountIn {
    /// The ids that an envelope may carry: the `AppID`; a third-party platform's own; WeCom's `ReceiveId`.
    #[serde(default, deserialize_with = "present")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "string | readonly string[]"))]
    app_id: Given<Texts>,
    /// 令牌(Token), or `[current, previous]` during a rotation.
    #[serde(default, deserialize_with = "present")]
    #[cfg_attr(feature = "typescript", ts(type = "string | readonly [current: string, previous: string]"))]
    token: Given<Texts>,
    /// 消息加解密密钥, or `[current, previous]`. Leave it out in plain mode alone.
    #[serde(default, deserialize_with = "present")]
    #[cfg_attr(
        feature = "typescript",
        ts(optional, type = "string | readonly [current: string, previous: string]")
    )]
    encoding_aes_key: Given<Texts>,
    /// What kind of account it is. Default `"miniprogram"`.
    #[cfg_attr(
        feature = "typescript",
        ts(type = "\"miniprogram\" | \"officialAccount\" | \"component\" | \"wecom\"")
    )]
    kind: Option<String>,
    /// Whether an envelope without an id belongs to this account. Default `false`.
    empty_app_id: Option<bool>,
}

/// A field: absent, present without a value, or present.
#[derive(Default)]
enum Given<T> {
    #[default]
    Absent,
    Null,
    Value(T),
}

/// One text or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Texts {
    One(String),
    Several(Vec<Option<String>>),
}

/// Reads and checks the shape; the credentials are checked by [`weseal::push::Push::new`].
pub(crate) fn read(text: &str) -> Result<(Config, Locale), Error> {
    let push: PushIn = serde_json::from_str(text).map_err(|_| {
        let Place { path, reason } = args::place::<PushIn>(text);
        invalid(if path.is_empty() { "config" } else { &path }, reason)
    })?;
    let locale = match push.locale.as_deref() {
        Some(locale) => Locale::parse(locale).ok_or_else(|| invalid("locale", LOCALES))?,
        None => Locale::default(),
    };
    let mode = match push.mode.as_deref() {
        Some(mode) => Mode::parse(mode).ok_or_else(|| invalid("mode", MODES))?,
        None => Mode::default(),
    };
    let flat = AccountIn {
        app_id: push.app_id,
        token: push.token,
        encoding_aes_key: push.encoding_aes_key,
        kind: push.kind,
        empty_app_id: push.empty_app_id,
    };
    let accounts = match push.accounts {
        Some(_) if !flat.is_absent() => {
            return Err(invalid("accounts", EITHER));
        }
        Some(accounts) => accounts.into_iter().map(AccountIn::into_config).collect::<Result<_, _>>()?,
        None => vec![flat.into_config()?],
    };
    let defaults = Config::new(accounts);
    Ok((
        Config {
            mode,
            max_body_bytes: push.max_body_bytes.unwrap_or(defaults.max_body_bytes),
            max_age_seconds: push.max_age_seconds.unwrap_or(defaults.max_age_seconds),
            strict: push.strict.unwrap_or(defaults.strict),
            ..defaults
        },
        locale,
    ))
}

impl AccountIn {
    fn is_absent(&self) -> bool {
        let absent = |field: &Given<Texts>| matches!(field, Given::Absent);
        absent(&self.app_id) && absent(&self.token) && absent(&self.encoding_aes_key) && self.kind.is_none()
    }

    fn into_config(self) -> Result<AccountConfig, Error> {
        let kind = match self.kind.as_deref() {
            None | Some("miniprogram") => Kind::Miniprogram,
            Some("officialAccount") => Kind::OfficialAccount,
            Some("component") => Kind::Component,
            Some("wecom") => Kind::Wecom,
            Some(_) => {
                return Err(invalid("kind", KINDS));
            }
        };
        Ok(AccountConfig {
            app_ids: self.app_id.into_texts(Code::AppIdRequired)?,
            tokens: self.token.into_texts(Code::TokenRequired)?,
            encoding_aes_keys: self.encoding_aes_key.into_texts(Code::KeyRequired)?,
            kind,
            empty_app_id: self.empty_app_id.unwrap_or_default(),
        })
    }
}

impl Given<Texts> {
    fn into_texts(self, unset: Code) -> Result<Vec<String>, Error> {
        match self {
            Self::Absent => Ok(Vec::new()),
            Self::Null => Err(unset.into()),
            Self::Value(Texts::One(text)) => Ok(vec![text]),
            Self::Value(Texts::Several(texts)) if texts.is_empty() => Err(unset.into()),
            Self::Value(Texts::Several(texts)) => {
                texts.into_iter().map(|text| text.ok_or_else(|| unset.into())).collect()
            }
        }
    }
}

fn present<'de, D: Deserializer<'de>>(reader: D) -> Result<Given<Texts>, D::Error> {
    Ok(Option::<Texts>::deserialize(reader)?.map_or(Given::Null, Given::Value))
}

const LOCALES: Text = one_of("zh-CN | en");
const MODES: Text = one_of("secure | compat | plain");
const KINDS: Text = one_of("miniprogram | officialAccount | component | wecom");
const EITHER: Text = Text {
    zh: "accounts 与 appId、token、encodingAesKey 只能二选一",
    en: "it is either accounts, or appId, token and encodingAesKey",
};

const fn one_of(values: &'static str) -> Text {
    Text { zh: values, en: values }
}

fn invalid(path: &str, reason: Text) -> Error {
    Error::from(Code::ConfigInvalid).with("path", path).with_words("reason", reason)
}

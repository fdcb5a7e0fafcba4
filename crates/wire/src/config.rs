//! The configuration as JavaScript writes it.
//!
//! `undefined` arrives as null: a credential that is present but undefined is an environment variable
//! that was not set, never a wish for plain mode.

use weseal::message::Value;
use weseal::push::{AccountConfig, Config, DedupeBy, Kind, Mode};
use weseal::{Code, Error, Locale, Text};

use crate::fields::{Fields, WRONG_TYPE, invalid_setting};

/// Reads and checks the shape; the credentials are checked by [`weseal::push::Push::new`].
pub(crate) fn read(text: &str) -> Result<(Config, Locale), Error> {
    let mut fields = Fields::of_config(text)?;
    let accounts = match fields.list("accounts")? {
        Some(accounts) => accounts
            .into_iter()
            .map(|mut fields| {
                let account = account(&mut fields)?;
                fields.end().map(|()| account)
            })
            .collect::<Result<Vec<_>, _>>()?,
        None => vec![account(&mut fields)?],
    };
    // With a list, a credential beside it would be one that nobody looks at.
    for name in ["appId", "token", "encodingAesKey", "kind", "emptyAppId"] {
        if fields.take(name).is_some() {
            return Err(invalid_setting("accounts", EITHER));
        }
    }
    let locale = fields.word("locale", Locale::parse, "zh-CN | en")?.unwrap_or_default();
    let defaults = Config::new(accounts);
    let config = Config {
        mode: fields.word("mode", Mode::parse, "secure | compat | plain")?.unwrap_or_default(),
        max_body_bytes: size(&mut fields)?.unwrap_or(defaults.max_body_bytes),
        max_age_seconds: fields.seconds("maxAgeSeconds")?.unwrap_or(defaults.max_age_seconds),
        strict: fields.flag("strict")?,
        dedupe_by: fields.word("dedupeBy", DedupeBy::parse, "event | senderAndTime")?.unwrap_or_default(),
        ..defaults
    };
    fields.end().map(|()| (config, locale))
}

const EITHER: Text = Text {
    zh: "accounts 与 appId、token、encodingAesKey 只能二选一",
    en: "it is either accounts, or appId, token and encodingAesKey",
};

/// The declaration of an account. Exactly these fields are read, and others refused.
#[cfg(feature = "typescript")]
#[derive(ts_rs::TS)]
#[ts(rename = "AccountOptions", rename_all = "camelCase", optional_fields)]
#[expect(dead_code, reason = "it is there to be declared")]
pub(crate) struct AccountIn {
    /// The ids that an envelope may carry: the AppID; a third-party platform's own; WeCom's ReceiveId.
    #[ts(optional, type = "string | readonly string[]")]
    app_id: (),
    /// 令牌(Token), or `[current, previous]` during a rotation.
    #[ts(type = "string | readonly [current: string, previous: string]")]
    token: (),
    /// 消息加解密密钥, or `[current, previous]`. Leave it out in plain mode alone.
    #[ts(optional, type = "string | readonly [current: string, previous: string]")]
    encoding_aes_key: (),
    /// What kind of account it is. Default `"miniprogram"`.
    #[ts(optional, type = "\"miniprogram\" | \"officialAccount\" | \"component\" | \"wecom\"")]
    kind: (),
    /// Whether an envelope without an id belongs to this account. Default `false`.
    #[ts(optional, type = "boolean")]
    empty_app_id: (),
}

fn account(fields: &mut Fields<'_>) -> Result<AccountConfig, Error> {
    Ok(AccountConfig {
        app_ids: texts(fields, "appId", Code::AppIdRequired)?,
        tokens: texts(fields, "token", Code::TokenRequired)?,
        encoding_aes_keys: texts(fields, "encodingAesKey", Code::KeyRequired)?,
        kind: fields
            .word("kind", Kind::parse, "miniprogram | officialAccount | component | wecom")?
            .unwrap_or_default(),
        empty_app_id: fields.flag("emptyAppId")?,
    })
}

/// One text or several. Present without a value is what `unset` says.
fn texts(fields: &mut Fields<'_>, name: &str, unset: Code) -> Result<Vec<String>, Error> {
    let values = match fields.take(name) {
        None => return Ok(Vec::new()),
        Some(Value::List(values)) if values.is_empty() => return Err(unset.into()),
        Some(Value::List(values)) => values,
        Some(single) => vec![single],
    };
    let text = |value| match value {
        Value::Text(text) => Ok(text.into_owned()),
        Value::Null => Err(unset.into()),
        _ => Err(fields.refuse(name, WRONG_TYPE)),
    };
    values.into_iter().map(text).collect()
}

fn size(fields: &mut Fields<'_>) -> Result<Option<usize>, Error> {
    let size = fields.number("maxBodyBytes")?;
    Ok(size.map(|size| usize::try_from(size).unwrap_or(usize::MAX)))
}

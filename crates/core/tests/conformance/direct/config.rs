//! The configuration of the vectors as the crate has it.

use serde_json::Value;
use weseal::push::{AccountConfig, Config, DedupeBy, Kind, Mode};

use super::fields::{Fields, unsayable};
use crate::suite::library::Unsayable;

pub(super) fn read(config: &Value) -> Result<Config, Unsayable> {
    let mut fields = Fields::of(config)?;
    let accounts = match fields.take("accounts") {
        None => vec![account(&mut fields)?],
        Some(Value::Array(accounts)) => accounts.iter().map(account_alone).collect::<Result<_, _>>()?,
        Some(other) => return Err(unsayable("accounts", other)),
    };
    let mut config = Config::new(accounts);
    if let Some(mode) = fields.text("mode")? {
        config.mode = Mode::parse(mode).ok_or_else(|| unsayable("mode", &mode.into()))?;
    }
    if let Some(size) = fields.number("maxBodyBytes")? {
        config.max_body_bytes = usize::try_from(size).unwrap();
    }
    if let Some(age) = fields.number("maxAgeSeconds")? {
        config.max_age_seconds = age;
    }
    if let Some(by) = fields.text("dedupeBy")? {
        config.dedupe_by = DedupeBy::parse(by).ok_or_else(|| unsayable("dedupeBy", &by.into()))?;
    }
    config.strict = fields.flag("strict")?;
    fields.end().map(|()| config)
}

fn account_alone(value: &Value) -> Result<AccountConfig, Unsayable> {
    let mut fields = Fields::of(value)?;
    let account = account(&mut fields)?;
    fields.end().map(|()| account)
}

fn account(fields: &mut Fields<'_>) -> Result<AccountConfig, Unsayable> {
    Ok(AccountConfig {
        app_ids: fields.texts("appId")?,
        tokens: fields.texts("token")?,
        encoding_aes_keys: fields.texts("encodingAesKey")?,
        kind: match fields.text("kind")? {
            None => Kind::default(),
            Some(word) => Kind::parse(word).ok_or_else(|| unsayable("kind", &word.into()))?,
        },
        empty_app_id: fields.flag("emptyAppId")?,
    })
}

//! The arguments of the vectors as the crate takes them.

use std::borrow::Cow;

use serde_json::Value;
use weseal::Error;
use weseal::push::{AccountChoice, OpenOptions, SealOptions};
use weseal::query::Query;

use super::fields::{Fields, unsayable};
use crate::suite::library::Unsayable;

/// Options of seal, reply and transfer, which take different ones of these.
pub(super) struct Sealing<'a> {
    pub(super) seal: SealOptions<'a>,
    pub(super) account: Option<AccountChoice<'a>>,
    pub(super) strict: bool,
    pub(super) kf_account: Option<&'a str>,
}

pub(super) fn query(query: &Value) -> Result<Result<Query<'_>, Error>, Unsayable> {
    if let Some(text) = query.as_str() {
        return Ok(Query::parse(text));
    }
    let members = query.as_object().ok_or_else(|| unsayable("query", query))?;
    let pair = |(name, value): (_, &'_ Value)| match value {
        Value::String(text) => Ok((name, text.clone().into())),
        other => Err(unsayable("query", other)),
    };
    let pairs = members.iter().map(pair).collect::<Result<Vec<(&String, Cow<'_, str>)>, _>>()?;
    Ok(Query::from_pairs(pairs))
}

pub(super) fn open_options(options: &Value) -> Result<OpenOptions<'_>, Unsayable> {
    let mut fields = Fields::of(options)?;
    let options = OpenOptions {
        now: fields.number("now")?,
        max_age_seconds: fields.number("maxAgeSeconds")?,
        account: choice(&mut fields)?,
    };
    fields.end().map(|()| options)
}

/// `nonce` is what is taken where the vector has none.
pub(super) fn seal_options<'a>(options: &'a Value, nonce: &'a str) -> Result<Sealing<'a>, Unsayable> {
    let mut fields = Fields::of(options)?;
    let random = fields.text("random")?.unwrap_or_default().as_bytes();
    let sealing = Sealing {
        seal: SealOptions {
            random: random.try_into().map_err(|_| unsayable("random", &random.into()))?,
            timestamp: fields.number("timestamp")?.unwrap_or_default(),
            nonce: fields.text("nonce")?.unwrap_or(nonce),
        },
        account: choice(&mut fields)?,
        strict: fields.flag("strict")?,
        kf_account: fields.text("kfAccount")?,
    };
    fields.end().map(|()| sealing)
}

fn choice<'a>(fields: &mut Fields<'a>) -> Result<Option<AccountChoice<'a>>, Unsayable> {
    let choice = |value: &'a Value| match (value.as_str(), value.as_u64()) {
        (Some(id), _) => Ok(AccountChoice::Id(id)),
        (None, Some(index)) => Ok(AccountChoice::Index(usize::try_from(index).unwrap())),
        (None, None) => Err(unsayable("account", value)),
    };
    fields.take("account").map(choice).transpose()
}

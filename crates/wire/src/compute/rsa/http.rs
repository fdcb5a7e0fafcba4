//! Headers and keys as JavaScript has them.

use std::borrow::Cow;

use weseal::Error;
use weseal::message::{Object, Value};
use weseal::rsa::{PublicKey, Source};

use crate::fields::{Fields, MISSING, WRONG_TYPE};

/// Headers as name and value.
pub(super) struct Headers<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Headers<'a> {
    /// Reads an object of texts and lists of texts. What has no value is not there.
    pub(super) fn read(fields: &mut Fields<'a>) -> Result<Self, Error> {
        let Object(members) = match fields.take("headers") {
            Some(Value::Object(members)) => members,
            Some(_) => return Err(fields.refuse("headers", WRONG_TYPE)),
            None => return Err(fields.refuse("headers", MISSING)),
        };
        let mut pairs = Vec::new();
        for (name, value) in members {
            let values = match value {
                Value::List(values) => values,
                single => vec![single],
            };
            for value in values {
                match value {
                    Value::Text(text) => pairs.push((name.clone(), text)),
                    Value::Integer(integer) => pairs.push((name.clone(), integer.to_string().into())),
                    Value::Null => {}
                    _ => return Err(fields.refuse(&format!("headers.{name}"), WRONG_TYPE)),
                }
            }
        }
        Ok(Self(pairs))
    }

    pub(super) fn pairs(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect()
    }
}

/// Public keys, each with its number.
pub(super) struct Keys<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Keys<'a> {
    /// Reads a list of objects: the number, and the PEM under the first of these names that is there.
    pub(super) fn read(
        fields: &mut Fields<'a>,
        list: &str,
        number: &str,
        pems: &[&str],
    ) -> Result<Self, Error> {
        let keys = fields.list(list)?.ok_or_else(|| fields.refuse(list, MISSING))?;
        let keys = keys.into_iter().map(|mut key| {
            let number = key.required_text(number)?;
            let mut found = None;
            for name in pems {
                found = found.or(key.text(name)?);
            }
            let pem = found.ok_or_else(|| key.refuse(&pems.join(" | "), MISSING))?;
            key.end().map(|()| (number, pem))
        });
        keys.collect::<Result<_, _>>().map(Self)
    }

    pub(super) fn sources(&self) -> Vec<(&str, Source<'_, PublicKey>)> {
        self.0.iter().map(|(number, pem)| (number.as_ref(), Source::Pem(pem.as_ref()))).collect()
    }
}

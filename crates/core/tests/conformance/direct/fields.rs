//! Fields of the vectors that become fields of Rust: what has no place in the types cannot be said.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::suite::library::Unsayable;

/// The fields that nobody has taken yet.
pub(super) struct Fields<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Fields<'a> {
    /// The fields of an object; null has none.
    pub(super) fn of(value: &'a Value) -> Result<Self, Unsayable> {
        match value {
            Value::Null => Ok(Self(BTreeMap::new())),
            Value::Object(members) => {
                Ok(Self(members.iter().map(|(name, value)| (name.as_str(), value)).collect()))
            }
            other => Err(unsayable("an object", other)),
        }
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'a Value> {
        self.0.remove(name)
    }

    pub(super) fn text(&mut self, name: &str) -> Result<Option<&'a str>, Unsayable> {
        let read = |value: &'a Value| value.as_str().ok_or_else(|| unsayable(name, value));
        self.take(name).map(read).transpose()
    }

    pub(super) fn number(&mut self, name: &str) -> Result<Option<u64>, Unsayable> {
        self.take(name).map(|value| value.as_u64().ok_or_else(|| unsayable(name, value))).transpose()
    }

    pub(super) fn flag(&mut self, name: &str) -> Result<bool, Unsayable> {
        let flag = self.take(name).map(|value| value.as_bool().ok_or_else(|| unsayable(name, value)));
        Ok(flag.transpose()?.unwrap_or_default())
    }

    /// One text or several.
    pub(super) fn texts(&mut self, name: &str) -> Result<Vec<String>, Unsayable> {
        let values = match self.take(name) {
            None => Vec::new(),
            Some(Value::Array(values)) => values.iter().collect(),
            Some(single) => vec![single],
        };
        let text = |value: &Value| Ok(value.as_str().ok_or_else(|| unsayable(name, value))?.to_owned());
        values.into_iter().map(text).collect()
    }

    /// What nobody has taken has no place in the types.
    pub(super) fn end(self) -> Result<(), Unsayable> {
        self.0.first_key_value().map_or(Ok(()), |(name, value)| Err(unsayable(name, value)))
    }
}

pub(super) fn unsayable(name: &str, value: &Value) -> Unsayable {
    Unsayable(format!("{name}: {value}"))
}

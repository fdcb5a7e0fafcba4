//! The options of a computation. What Rust's types rule out cannot be said.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;
use weseal::rsa::{PublicKey, Source};

use crate::suite::library::Unsayable;

pub(super) struct Options(BTreeMap<String, Box<RawValue>>);

impl Options {
    pub(super) fn read(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap())
    }

    pub(super) fn raw(&self, name: &str) -> &str {
        self.0.get(name).map_or("null", |raw| raw.get())
    }

    pub(super) fn value(&self, name: &str) -> Value {
        serde_json::from_str(self.raw(name)).unwrap()
    }

    pub(super) fn optional(&self, name: &str) -> Option<String> {
        self.value(name).as_str().map(str::to_owned)
    }

    pub(super) fn text(&self, name: &str) -> Result<String, Unsayable> {
        self.optional(name).ok_or_else(|| Unsayable(name.to_owned()))
    }

    pub(super) fn texts<const N: usize>(&self, names: [&str; N]) -> Result<[String; N], Unsayable> {
        let texts: Vec<String> = names.iter().map(|name| self.text(name)).collect::<Result<_, _>>()?;
        Ok(texts.try_into().unwrap())
    }

    /// Seconds, as text or as a number.
    pub(super) fn seconds(&self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| self.raw(name).to_owned())
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.value(name).as_u64()
    }

    pub(super) fn bytes<const N: usize>(&self, name: &str) -> Result<[u8; N], Unsayable> {
        let text = self.text(name)?;
        let bytes: Vec<u8> = if name == "seed" {
            text.into_bytes()
        } else {
            let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
            text.as_bytes().chunks(2).map(byte).collect()
        };
        bytes.try_into().map_err(|_| Unsayable(name.to_owned()))
    }

    /// Headers as name and value; a list of values is that many headers.
    pub(super) fn headers(&self) -> Vec<(String, String)> {
        let headers = self.value("headers");
        let pairs = headers.as_object().into_iter().flatten();
        let pairs = pairs.flat_map(|(name, value)| match value {
            Value::Array(values) => values.iter().map(|value| (name.clone(), value.clone())).collect(),
            single => vec![(name.clone(), single.clone())],
        });
        pairs.filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
    }

    /// Public keys with their numbers.
    pub(super) fn keys(&self, list: &str, number: &str) -> Vec<(String, String)> {
        let keys = self.value(list);
        let pair = |key: &Value| {
            let pem = key["publicKey"].as_str().or_else(|| key["certificate"].as_str());
            (key[number].as_str().unwrap().to_owned(), pem.unwrap().to_owned())
        };
        keys.as_array().into_iter().flatten().map(pair).collect()
    }
}

pub(super) fn borrowed(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

pub(super) fn sources(keys: &[(String, String)]) -> Vec<(&str, Source<'_, PublicKey>)> {
    keys.iter().map(|(number, pem)| (number.as_str(), Source::Pem(pem))).collect()
}

//! A key as a computation takes it: read already, or still the text of its file.

use std::borrow::Cow;
use std::fmt;

use crate::error::Error;

/// What is read from PEM.
pub trait PemKey: Clone {
    /// Reads the text of a PEM file.
    fn from_pem(text: &str) -> Result<Self, Error>;
}

/// A key. A service that uses one again and again can read it once.
pub enum Source<'a, K> {
    /// The text of its PEM file.
    Pem(&'a str),
    /// Read already.
    Key(&'a K),
}

impl<'a, K: PemKey> Source<'a, K> {
    pub(crate) fn read(&self) -> Result<Cow<'a, K>, Error> {
        match self {
            Self::Pem(text) => K::from_pem(text).map(Cow::Owned),
            Self::Key(key) => Ok(Cow::Borrowed(*key)),
        }
    }
}

impl<K> Clone for Source<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Source<'_, K> {}

impl<'a, K> From<&'a K> for Source<'a, K> {
    fn from(key: &'a K) -> Self {
        Self::Key(key)
    }
}

impl<K> fmt::Debug for Source<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Source([redacted])")
    }
}

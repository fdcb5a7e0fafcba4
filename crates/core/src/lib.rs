//! weseal: what passes between a server and WeChat, opened, sealed, signed and verified.
//!
//! [`push`] is the place to start: a [`push::Push`] made once from the account's credentials opens
//! message pushes (消息推送) and makes the replies. Everything it is made of is public too:
//! [`signature`], [`envelope`], [`EncodingAesKey`], [`message`] and the [`event`] table.
//!
//! Everything else is an [`explain::Computation`]: a struct of its inputs, with `compute` and `explain`.
//! [`user_data`], [`session`], [`payment`], [`virtual_payment`], [`voip`] and [`jsapi`]; with the feature `rsa`
//! also `realname` and `api_security`.
//!
//! The crate has no clock, no random source and no I/O: "now" and randomness are arguments.
//! It never panics on any input, and no error text contains a key, a plaintext or a signature.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(feature = "explain"),
    allow(unused_imports, reason = "the causes that explanations name are not there")
)]
#![cfg_attr(
    test,
    allow(clippy::arithmetic_side_effects, reason = "a test that panics has failed, as it should")
)]

#[cfg(feature = "rsa")]
pub mod api_security;
pub mod envelope;
pub mod error;
pub mod event;
pub mod explain;
#[cfg(feature = "rsa")]
pub mod headers;
pub mod jsapi;
pub mod message;
pub mod payment;
pub mod push;
pub mod query;
#[cfg(feature = "rsa")]
pub mod realname;
#[cfg(feature = "rsa")]
pub mod rsa;
pub mod session;
pub mod signature;
pub mod user_data;
pub mod virtual_payment;
pub mod voip;

mod base64;
mod cipher;
mod digest;
mod form;
#[cfg(feature = "rsa")]
mod gcm;
mod key;
mod locale;
mod padding;
mod scan;
mod utf8;

pub use error::{Code, Error, Hint};
pub use key::EncodingAesKey;
pub use locale::{Locale, Text, fill};

/// Which of many cases a test takes: all of them, and every seventh under Miri, which is a thousand times slower.
#[cfg(test)]
pub(crate) const EVERY: usize = if cfg!(miri) { 7 } else { 1 };

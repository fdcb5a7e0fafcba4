//! WeChat's error codes, each with its meaning and its usual cause. Where interfaces give one number different
//! meanings, its row says so for each of them.
#![allow(clippy::unreadable_literal, reason = "codes are written as WeChat prints them")]

/// Rows: the number, what it says, and what usually leads to it and helps, both in Chinese and in English.
macro_rules! codes {
    ($($code:literal $zh:literal $en:literal => $why_zh:literal $why_en:literal;)+) => {
        &[$($crate::catalogue::errcode::Errcode {
            code: $code,
            meaning: $crate::Text { zh: $zh, en: $en },
            cause: $crate::Text { zh: $why_zh, en: $why_en },
        }),+]
    };
}

mod api;
mod client;
mod platform;

use crate::Text;

/// A code that WeChat's interfaces answer.
#[derive(Debug, Clone, Copy)]
pub struct Errcode {
    /// The number.
    pub code: i32,
    /// What it says: a phrase.
    pub meaning: Text,
    /// What usually leads to it, and what helps: sentences.
    pub cause: Text,
}

/// Every code, in ascending order through all of the tables.
pub const ERRCODES: &[&[Errcode]] = &[client::BELOW_ZERO, client::ABOVE_ZERO, api::CODES, platform::CODES];

/// What a code says.
#[must_use]
pub fn meaning(code: i32) -> Option<Text> {
    find(code).map(|row| row.meaning)
}

/// The row of a code.
#[must_use]
pub fn find(code: i32) -> Option<&'static Errcode> {
    ERRCODES.iter().find_map(|table| {
        let place = table.binary_search_by_key(&code, |row| row.code).ok()?;
        table.get(place)
    })
}

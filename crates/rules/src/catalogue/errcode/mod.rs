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

/// What a code says, found while compiling: whoever carries a rule does not carry the table.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "it runs in the compiler alone")]
pub(crate) const fn meaning(code: i32) -> Text {
    let mut table = 0;
    while table < ERRCODES.len() {
        let mut row = 0;
        while row < ERRCODES[table].len() {
            if ERRCODES[table][row].code == code {
                return ERRCODES[table][row].meaning;
            }
            row += 1;
        }
        table += 1;
    }
    panic!("a rule has a code that the table of codes has not")
}

/// The row of a code.
#[must_use]
pub fn find(code: i32) -> Option<&'static Errcode> {
    ERRCODES.iter().find_map(|table| {
        let place = table.binary_search_by_key(&code, |row| row.code).ok()?;
        table.get(place)
    })
}

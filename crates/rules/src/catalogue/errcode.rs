//! WeChat's error codes, each with its meaning and its usual cause.

use crate::Text;

/// A code that WeChat's interfaces answer.
#[derive(Debug, Clone, Copy)]
pub struct Errcode {
    /// The number.
    pub code: i32,
    /// What it says.
    pub meaning: Text,
    /// What usually leads to it, and what helps.
    pub cause: Text,
}

/// Every code of the rulebook, in ascending order.
pub const ERRCODES: &[Errcode] = &[Errcode {
    code: 85401,
    meaning: Text {
        zh: "失效时间须在 1 分钟至 30 天之间",
        en: "the time limit is between 1 minute and 30 days",
    },
    cause: Text {
        zh: "失效时间已过，或用了毫秒、超过 30 天。",
        en: "The time has passed, is in milliseconds, or more than 30 days ahead.",
    },
}];

/// What a code says.
#[must_use]
pub fn meaning(code: i32) -> Option<Text> {
    find(code).map(|row| row.meaning)
}

/// The row of a code.
#[must_use]
pub fn find(code: i32) -> Option<&'static Errcode> {
    ERRCODES.binary_search_by_key(&code, |row| row.code).ok().and_then(|place| ERRCODES.get(place))
}

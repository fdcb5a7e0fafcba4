//! The types of keywords in subscribe messages, each a function of a value.
//!
//! The limits are those of 发送订阅消息 §4. Where its words leave open whether a value is taken, the answer
//! is [`Fit::Doubtful`].

mod amount;
mod class;
mod clock;

use crate::check::in_characters;
use class::{Class, class, folded};

pub(super) use amount::amount;
pub(super) use class::is_control;
pub(super) use clock::{date, time};

/// Whether a value is of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is.
    Good,
    /// The documents leave it open.
    Doubtful,
    /// It is not.
    Bad,
}

/// Judges a value.
pub(super) type Judge = fn(&str) -> Fit;

/// Every type that limits its values, by its prefix.
pub(super) const TYPES: &[(&str, Judge)] = &[
    ("thing", thing),
    ("number", number),
    ("letter", letter),
    ("symbol", symbol),
    ("character_string", character_string),
    ("time", time),
    ("date", date),
    ("amount", amount),
    ("phone_number", phone_number),
    ("car_number", car_number),
    ("name", name),
    ("phrase", phrase),
];

/// Types whose values only the template limits.
pub(super) const ENUMS: &[&str] = &["enum", "enum_string"];

impl Fit {
    /// Bad unless this is so.
    fn unless(right: bool) -> Self {
        if right { Self::Good } else { Self::Bad }
    }

    /// No better than doubtful, if this is so.
    fn doubtful_if(self, doubt: bool) -> Self {
        if doubt { self.max(Self::Doubtful) } else { self }
    }
}

/// 20 characters of any kind. Code points are counted; in UTF-16, as a client may count, emoji take two.
pub(super) fn thing(text: &str) -> Fit {
    Fit::unless(in_characters(text) <= 20).doubtful_if(text.encode_utf16().count() > 20)
}

/// 32 digits, with decimals.
pub(super) fn number(text: &str) -> Fit {
    half_width(text, |text| {
        let bare = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, decimals) = bare.split_once('.').unwrap_or((bare, "0"));
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        let right = (1..=32).contains(&digits) && is_digits(whole) && is_digits(decimals);
        Fit::unless(right).doubtful_if(bare != text || whole.is_empty() || decimals.is_empty())
    })
}

/// 32 letters.
pub(super) fn letter(text: &str) -> Fit {
    half_width(text, |text| {
        limited(text, 32, |class| match class {
            Class::Letter => Fit::Good,
            Class::Other => Fit::Doubtful,
            _ => Fit::Bad,
        })
    })
}

/// 5 symbols.
pub(super) fn symbol(text: &str) -> Fit {
    limited(text, 5, |class| match class {
        Class::Symbol | Class::Wide => Fit::Good,
        Class::Other | Class::Space => Fit::Doubtful,
        _ => Fit::Bad,
    })
}

/// 32 digits, letters or symbols.
pub(super) fn character_string(text: &str) -> Fit {
    limited(text, 32, |class| match class {
        Class::Digit | Class::Letter | Class::Symbol | Class::Space => Fit::Good,
        Class::Wide | Class::Other => Fit::Doubtful,
        Class::Han | Class::Control => Fit::Bad,
    })
}

/// 17 digits and symbols: `+86-0766-66888866` has 17 of them.
pub(super) fn phone_number(text: &str) -> Fit {
    half_width(text, |text| {
        let known = limited(text, 17, |class| {
            Fit::unless(matches!(class, Class::Digit | Class::Symbol | Class::Space))
        });
        known.max(Fit::unless(text.bytes().any(|byte| byte.is_ascii_digit())))
    })
}

/// 8 characters, the first and the last of which may be Chinese, the others letters or digits.
pub(super) fn car_number(text: &str) -> Fit {
    half_width(text, |text| {
        let length = in_characters(text);
        let right = text.chars().enumerate().all(|(index, character)| match class(character) {
            Class::Digit | Class::Letter => true,
            Class::Han => index == 0 || index.saturating_add(1) == length,
            _ => false,
        });
        Fit::unless(length <= 8 && right)
    })
}

/// 10 characters if one of them is Chinese, else 20 letters or symbols. Of digits nothing is said.
pub(super) fn name(text: &str) -> Fit {
    let chinese = text.chars().any(|character| class(character) == Class::Han);
    limited(text, if chinese { 10 } else { 20 }, |class| match class {
        Class::Digit | Class::Other => Fit::Doubtful,
        Class::Control => Fit::Bad,
        _ => Fit::Good,
    })
}

/// 5 Chinese characters.
pub(super) fn phrase(text: &str) -> Fit {
    limited(text, 5, |class| Fit::unless(class == Class::Han))
}

/// The worst of all characters, of which there are at most so many.
fn limited(text: &str, limit: usize, fit: fn(Class) -> Fit) -> Fit {
    let worst = text.chars().map(|character| fit(class(character))).max().unwrap_or(Fit::Bad);
    worst.max(Fit::unless(in_characters(text) <= limit))
}

/// A value that is right but for full-width forms is doubtful.
fn half_width(text: &str, judge: fn(&str) -> Fit) -> Fit {
    let fit = judge(text);
    match folded(text) {
        Some(folded) if fit == Fit::Bad => judge(&folded).max(Fit::Doubtful),
        _ => fit,
    }
}

/// Whether there is nothing but digits.
fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;

//! Versions of the base library (基础库), which runs a mini program on the phone.

use std::fmt;
use std::num::NonZeroU32;

/// A version as 3.10.0, ordered by its numbers: 3.9.9 is before 3.10.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Library(NonZeroU32);

/// The versions on which a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Libraries {
    /// The first, if there is one.
    pub from: Option<Library>,
    /// The first on which it holds no more, if there is one.
    pub until: Option<Library>,
}

/// Every number is below this.
const BASE: u32 = 1000;

impl Library {
    /// Reads `3.10.0`: three numbers of three digits at most.
    #[must_use]
    pub const fn parse(text: &str) -> Option<Self> {
        let mut rest = text.as_bytes();
        let (mut version, mut number, mut digits, mut dots) = (0_u32, 0_u32, 0_u32, 0_u32);
        while let [byte, behind @ ..] = rest {
            rest = behind;
            match *byte {
                b'.' if digits > 0 && dots < 2 => {
                    dots = dots.saturating_add(1);
                    version = version.saturating_add(number).saturating_mul(BASE);
                    (number, digits) = (0, 0);
                }
                // A number that begins with 0 is 0.
                b'0'..=b'9' if digits < 3 && (digits == 0 || number > 0) => {
                    number = number.saturating_mul(10).saturating_add(byte.saturating_sub(b'0') as u32);
                    digits = digits.saturating_add(1);
                }
                _ => return None,
            }
        }
        if digits == 0 || dots != 2 {
            return None;
        }
        // One more than the number, so that none takes no room of its own in a row.
        match NonZeroU32::new(version.saturating_add(number).saturating_add(1)) {
            Some(version) => Some(Self(version)),
            None => None,
        }
    }

    /// The last one before it that there could be, and the first one behind it.
    #[must_use]
    pub fn neighbours(self) -> [Self; 2] {
        let Self(version) = self;
        let below = NonZeroU32::new(version.get().saturating_sub(1));
        [below.map_or(self, Self), Self(version.saturating_add(1))]
    }

    /// A version written in a row of a catalogue, which is a constant.
    ///
    /// # Panics
    /// If it is none; in a constant, at compile time.
    #[must_use]
    pub const fn literal(text: &str) -> Self {
        match Self::parse(text) {
            Some(version) => version,
            None => panic!("a version is 3.10.0"),
        }
    }
}

impl Libraries {
    /// All of them.
    pub const ALL: Self = Self { from: None, until: None };

    /// From a version on.
    #[must_use]
    pub const fn since(version: &str) -> Self {
        Self { from: Some(Library::literal(version)), until: None }
    }

    /// Those before a version.
    #[must_use]
    pub const fn before(version: &str) -> Self {
        Self { from: None, until: Some(Library::literal(version)) }
    }

    /// Whether it holds on a version; without one, on the newest.
    #[must_use]
    pub fn holds(&self, version: Option<Library>) -> bool {
        match version {
            None => self.until.is_none(),
            Some(version) => {
                self.from.is_none_or(|from| from <= version) && self.until.is_none_or(|until| version < until)
            }
        }
    }
}

impl fmt::Display for Library {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version = self.0.get().saturating_sub(1);
        write!(out, "{}.{}.{}", version / BASE / BASE, version / BASE % BASE, version % BASE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_three_numbers() {
        for text in ["3.10.0", "0.0.0", "2.32.3", "999.999.999"] {
            assert_eq!(Library::parse(text).map(|version| version.to_string()).as_deref(), Some(text));
        }
        for text in ["", "3", "3.10", "3.10.", ".10.0", "3..0", "3.10.0.0", "v3.10.0", "3.10.x", "3.010.0"] {
            assert_eq!(Library::parse(text), None, "{text}");
        }
        for text in ["1000.0.0", "3.10.0 ", " 3.10.0", "3,10,0", "-1.0.0", "latest", "３.１０.０"] {
            assert_eq!(Library::parse(text), None, "{text}");
        }
    }

    #[test]
    fn versions_are_ordered_by_their_numbers() {
        let parse = Library::parse;
        assert!(parse("3.9.9") < parse("3.10.0"));
        assert!(parse("2.999.999") < parse("3.0.0"));
    }
}

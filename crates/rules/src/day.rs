//! Days, as they begin in Asia/Shanghai: WeChat's dates change at its midnight.

use std::fmt;
use std::num::NonZeroU32;

/// A day in Asia/Shanghai, ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(NonZeroU32);

/// Shanghai is eight hours ahead, all year round since 1991.
const AHEAD: i64 = 8 * 3600;
const SECONDS: i64 = 86_400;

impl Day {
    /// Reads `2022-04-11`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10 && bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
        let number = |range: std::ops::Range<usize>| -> Option<u32> {
            let digits = text.get(range)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let valid = shaped && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        valid.then(|| Self::of(year, month, day))
    }

    /// A date written in a row of the catalogue.
    ///
    /// # Panics
    /// If it is no date; in a constant, at compile time.
    #[must_use]
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler")]
    pub const fn literal(text: &str) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-', "a date is 2022-04-11");
        let mut number = 0;
        let mut place = 0;
        while place < 10 {
            if place != 4 && place != 7 {
                assert!(bytes[place].is_ascii_digit(), "a date is 2022-04-11");
                number = number * 10 + (bytes[place] - b'0') as u32;
            }
            place += 1;
        }
        Self::numbered(number)
    }

    /// The day on which a moment falls, in Unix seconds.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        // Howard Hinnant's civil_from_days: eras of 400 years that begin in March.
        let days = seconds.saturating_add(AHEAD).div_euclid(SECONDS).saturating_add(719_468);
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let leap =
            of_era.wrapping_sub(of_era / 1460).wrapping_add(of_era / 36_524).wrapping_sub(of_era / 146_096);
        let year_of_era = leap / 365;
        let before =
            year_of_era.wrapping_mul(365).wrapping_add(year_of_era / 4).wrapping_sub(year_of_era / 100);
        let of_year = of_era.wrapping_sub(before);
        let from_march = of_year.wrapping_mul(5).wrapping_add(2) / 153;
        let day = of_year.wrapping_sub(from_march.wrapping_mul(153).wrapping_add(2) / 5).wrapping_add(1);
        let month = if from_march < 10 { from_march.wrapping_add(3) } else { from_march.wrapping_sub(9) };
        let year = era.wrapping_mul(400).wrapping_add(year_of_era).wrapping_add(i64::from(month <= 2));
        let part = |number: i64| u32::try_from(number).unwrap_or_default();
        Self::of(part(year).min(9999), part(month), part(day))
    }

    /// The moment at which it begins, in Unix seconds.
    #[must_use]
    pub fn start(self) -> i64 {
        let (year, month, day) = self.parts();
        let year = i64::from(year).wrapping_sub(i64::from(month <= 2));
        let from_march = i64::from(if month > 2 { month.wrapping_sub(3) } else { month.wrapping_add(9) });
        let of_year =
            (from_march.wrapping_mul(153).wrapping_add(2) / 5).wrapping_add(i64::from(day)).wrapping_sub(1);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_era = of_era
            .wrapping_mul(365)
            .wrapping_add(of_era / 4)
            .wrapping_sub(of_era / 100)
            .wrapping_add(of_year);
        let days = era.wrapping_mul(146_097).wrapping_add(of_era).wrapping_sub(719_468);
        days.wrapping_mul(SECONDS).wrapping_sub(AHEAD)
    }

    fn parts(self) -> (u32, u32, u32) {
        let number = self.0.get();
        (number / 10_000, number / 100 % 100, number % 100)
    }

    const fn of(year: u32, month: u32, day: u32) -> Self {
        Self::numbered(year.wrapping_mul(10_000).wrapping_add(month.wrapping_mul(100)).wrapping_add(day))
    }

    /// No date is 0, so that a day which is not there takes no room of its own in a row.
    const fn numbered(number: u32) -> Self {
        match NonZeroU32::new(number) {
            Some(number) => Self(number),
            None => Self(NonZeroU32::MIN),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_is_shanghai_s() {
        let day = Day::literal("2022-04-11");
        assert_eq!(day.start(), 1_649_606_400);
        assert_eq!(Day::at(1_649_606_400), day);
        assert_eq!(Day::at(1_649_606_399).to_string(), "2022-04-10");
        for seconds in (-5_000_000_000_i64..9_000_000_000).step_by(77_777_777) {
            let day = Day::at(seconds);
            assert!(day.start() <= seconds && seconds < day.start() + SECONDS, "{seconds}");
            assert_eq!(Day::parse(&day.to_string()), Some(day));
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["2022-02-29", "2022-13-01", "2022-4-11", "+022-04-11", "2022/04/11", "", "2022-04-11 "] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert!(Day::parse("2024-02-29").is_some());
    }
}

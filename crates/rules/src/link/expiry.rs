//! How long a link lasts: thirty days at most since 2022-04-11, those made before included.

use crate::{Day, Period, Text};

/// Since when no link is permanent.
pub(crate) const SINCE: Period = Period::since("2022-04-11");

/// Thirty days, in seconds.
pub(crate) const LONGEST: i64 = 30 * 86_400;

/// A moment in milliseconds is beyond this one in seconds, which is in the year 5138.
pub const MILLISECONDS: i64 = 100_000_000_000;

/// What is said of such a moment.
pub const IN_MILLISECONDS: Text =
    Text { zh: "像是毫秒，应为 Unix 秒", en: "it looks like milliseconds: it is in Unix seconds" };

const FIRST_DAY: Day = Day::literal("2022-04-11");
const ANY_USER_AGAIN: Day = Day::literal("2023-12-19");

/// When a link ends, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiry {
    /// When it ends, in Unix seconds: it opens before that moment.
    pub expires_at: i64,
    /// Whether that has passed.
    pub expired: bool,
    /// Whether it ends earlier than was asked for.
    pub shortened: bool,
    /// Whether it opens for one user only: so it was, for every link, from 2022-04-11 until 2023-12-19.
    pub one_user: bool,
}

/// When a link ends that was made at `created` and asked to last until `expires`, or forever. All in Unix seconds.
///
/// Links made before 2022-04-11 got thirty days from that midnight (Asia/Shanghai), later ones get thirty days from
/// when they are made.
#[must_use]
pub fn expiry(created: i64, expires: Option<i64>, now: i64) -> Expiry {
    let last = created.max(FIRST_DAY.start()).saturating_add(LONGEST);
    let expires_at = expires.map_or(last, |expires| expires.min(last));
    Expiry {
        expires_at,
        expired: now >= expires_at,
        shortened: expires.is_none_or(|expires| expires > last),
        one_user: (FIRST_DAY.start()..ANY_USER_AGAIN.start()).contains(&now),
    }
}

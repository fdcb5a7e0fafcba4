//! Times and dates: `15:01`, `2019年10月1日 15:01`, `2018-01-01`, and from one to another with `~`.

use super::{Fit, half_width, is_digits};

/// What stands at one end of a span.
#[derive(Debug, Clone, Copy, Default)]
struct Point {
    date: bool,
    clock: bool,
    doubtful: bool,
}

/// Whether it is a time of day, with or without a date, or a span of them.
pub(in crate::catalogue::message) fn time(text: &str) -> Fit {
    half_width(text, |text| span(text, |one, other| one.clock && other.clock))
}

/// Whether it is a date, with or without a time of day, or a span of them.
pub(in crate::catalogue::message) fn date(text: &str) -> Fit {
    half_width(text, |text| span(text, |one, other| one.date && (other.date || one.clock && other.clock)))
}

fn span(text: &str, right: fn(Point, Point) -> bool) -> Fit {
    let (one, other) = text.split_once('~').unwrap_or((text, text));
    let (Some(one), Some(other)) = (point(one), point(other)) else { return Fit::Bad };
    Fit::unless(right(one, other)).doubtful_if(one.doubtful || other.doubtful)
}

fn point(text: &str) -> Option<Point> {
    let text = text.trim_matches(' ');
    let Some((head, tail)) = text.split_once(':') else {
        return calendar(text).map(|doubtful| Point { date: true, clock: false, doubtful });
    };
    let day = head.trim_end_matches(|character: char| character.is_ascii_digit());
    let hour = head.get(day.len()..)?;
    let mut doubtful = clock(hour, tail)?;
    if day.is_empty() {
        return Some(Point { date: false, clock: true, doubtful });
    }
    // Between the two stands a space; T is that of ISO 8601.
    let bare = day.trim_end_matches([' ', 'T']);
    if bare.len() == day.len() && !day.ends_with(['日', '月']) {
        return None;
    }
    doubtful |= day.ends_with('T') | calendar(bare)?;
    Some(Point { date: true, clock: true, doubtful })
}

/// Whether a time of day is doubtful; nothing if it is none.
fn clock(hour: &str, rest: &str) -> Option<bool> {
    let (minute, second) = rest.split_once(':').unwrap_or((rest, "00"));
    let (hours, minutes, seconds) = (digits(hour, 1, 2)?, digits(minute, 2, 2)?, digits(second, 2, 2)?);
    let midnight = hours == 24 && minutes == 0 && seconds == 0;
    ((hours < 24 || midnight) && minutes < 60 && seconds < 60).then_some(midnight || hour.len() == 1)
}

/// Whether a date is doubtful; nothing if it is none.
fn calendar(text: &str) -> Option<bool> {
    let bare: String = text.chars().filter(|character| *character != ' ').collect();
    let (year, month, day) = if bare.contains('月') {
        let (year, rest) =
            bare.split_once('年').map_or((None, bare.as_str()), |(year, rest)| (Some(year), rest));
        let (month, rest) = rest.split_once('月')?;
        let day = if rest.is_empty() { None } else { Some(rest.strip_suffix('日')?) };
        (year, month, day)
    } else {
        let mark = ['-', '/', '.'].into_iter().find(|mark| bare.contains(*mark))?;
        let mut parts = bare.splitn(3, mark);
        match (parts.next()?, parts.next()?, parts.next()) {
            (year, month, Some(day)) => (Some(year), month, Some(day)),
            (year, month, None) if year.len() == 4 => (Some(year), month, None),
            (month, day, None) => (None, month, Some(day)),
        }
    };
    if year.is_none() && day.is_none() {
        return None;
    }
    let month = digits(month, 1, 2).filter(|month| (1..=12).contains(month))?;
    let short = match year {
        Some(year) => {
            digits(year, 2, 4).filter(|_| year.len() != 3)?;
            year.len() == 2
        }
        None => false,
    };
    let day = day.map_or(Some(1), |day| digits(day, 1, 2)).filter(|day| (1..=31).contains(day))?;
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    Some(short || day > longest || bare != text)
}

/// A number of so many digits.
fn digits(text: &str, fewest: usize, most: usize) -> Option<u32> {
    ((fewest..=most).contains(&text.len()) && is_digits(text)).then(|| text.parse().ok())?
}

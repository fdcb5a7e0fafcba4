//! An event that differs from its raw text in one place only crosses as that difference.

/// How to make a text out of another one.
pub(crate) struct Patch<'a> {
    /// How many UTF-16 units in front of those that are kept at the end go.
    pub(crate) removed: usize,
    /// How many UTF-16 units at the end stay.
    pub(crate) kept: usize,
    /// What takes the place of those that go.
    pub(crate) inserted: &'a str,
}

/// Shorter texts cross twice in less time than they are put together.
const WORTHWHILE: usize = 1024;
/// How much of the text may lie behind the beginning of the difference.
const NEAR_THE_END: usize = 512;

impl<'a> Patch<'a> {
    /// The patch that makes `to` of `from`, where there is one that is small.
    pub(crate) fn of(from: &str, to: &'a str) -> Option<Self> {
        if from.len() < WORTHWHILE {
            return None;
        }
        let (from, to) = split_common(from, to)?;
        let kept = from.bytes().rev().zip(to.bytes().rev()).take_while(|(one, other)| one == other).count();
        let (removed, end) = split_from_end(from, kept)?;
        let (inserted, _) = split_from_end(to, kept)?;
        let units = |text: &str| text.encode_utf16().count();
        Some(Self { removed: units(removed), kept: units(end), inserted })
    }
}

/// What stands behind the common beginning, if that is all but the end.
fn split_common<'f, 't>(from: &'f str, to: &'t str) -> Option<(&'f str, &'t str)> {
    let place = from.len().checked_sub(NEAR_THE_END)?;
    let place = (place..from.len()).find(|place| from.is_char_boundary(*place))?;
    let (start, from) = from.split_at_checked(place)?;
    Some((from, to.strip_prefix(start)?))
}

/// Splits in front of so many bytes, or fewer where that is within a character.
fn split_from_end(text: &str, bytes: usize) -> Option<(&str, &str)> {
    let place = text.len().checked_sub(bytes)?;
    let place = (place..=text.len()).find(|place| text.is_char_boundary(*place))?;
    text.split_at_checked(place)
}

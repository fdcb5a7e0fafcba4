//! Where something stands.

use std::ops::Range;

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in UTF-16 units, from 1, as editors count.
    pub column: usize,
    /// From where to where, in bytes.
    pub span: Range<usize>,
    /// The same in UTF-16 units, as JavaScript counts.
    pub units: Range<usize>,
}

/// A stretch of a file, by the number of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub(crate) file: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Spot {
    pub(crate) const fn new(file: usize, range: &Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end }
    }

    /// The beginning of a file.
    pub(crate) const fn top(file: usize) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// What has to be known of a text to say where something stands in it, when the text itself is gone.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// Where lines begin.
    starts: Vec<usize>,
    /// Stretches of characters that take as many bytes each, where those are more than one.
    wide: Vec<Wide>,
    length: usize,
    has_mark: bool,
}

/// A stretch of characters of the same width.
#[derive(Debug)]
struct Wide {
    start: usize,
    end: usize,
    /// How many bytes one character has.
    width: usize,
    /// How many bytes are more than units in front of it.
    saved: usize,
}

impl Wide {
    /// How many bytes are more than units, up to a byte behind its beginning.
    fn saved_at(&self, at: usize) -> usize {
        let units = if self.width == 4 { 2 } else { 1 };
        let bytes = at.min(self.end).saturating_sub(self.start);
        let characters = bytes.checked_div(self.width).unwrap_or_default();
        self.saved.saturating_add(characters.saturating_mul(self.width.saturating_sub(units)))
    }
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            starts: std::iter::once(0).chain(ends.map(|(at, _)| at.saturating_add(1))).collect(),
            wide: if text.is_ascii() { Vec::new() } else { wide(text) },
            length: text.len(),
            has_mark: text.starts_with('\u{feff}'),
        }
    }

    /// The line and the column of a byte, both from 1.
    pub(crate) fn position(&self, at: usize) -> (usize, usize) {
        let at = at.min(self.length);
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.units(at).saturating_sub(self.units(start));
        // The mark in front of a text is in no column.
        let mark = usize::from(self.has_mark && line == 1);
        (line, before.saturating_sub(mark).saturating_add(1))
    }

    /// How many UTF-16 units stand in front of a byte.
    pub(crate) fn units(&self, at: usize) -> usize {
        let at = at.min(self.length);
        let next = self.wide.partition_point(|wide| wide.start <= at);
        let last = next.checked_sub(1).and_then(|last| self.wide.get(last));
        at.saturating_sub(last.map_or(0, |wide| wide.saved_at(at)))
    }
}

fn wide(text: &str) -> Vec<Wide> {
    let mut found: Vec<Wide> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, character)| !character.is_ascii()) {
        let width = character.len_utf8();
        let end = at.saturating_add(width);
        match found.last_mut() {
            Some(last) if last.end == at && last.width == width => last.end = end,
            last => {
                let saved = last.map_or(0, |last| last.saved_at(last.end));
                found.push(Wide { start: at, end, width, saved });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_utf16_units() {
        let lines = Lines::of("a\r\n中𝄞b\n");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position(3), (2, 1));
        assert_eq!(lines.position(10), (2, 4));
        assert_eq!(lines.position(12), (3, 1));
        assert_eq!(lines.position(999), (3, 1));
        assert_eq!(Lines::of("\u{feff}ab").position(4), (1, 2));
    }

    #[test]
    fn units_are_those_of_utf16() {
        for text in ["", "abc", "\u{feff}é中文𝄞𝄞x中\n中é", "äöü", "𝄞"] {
            let lines = Lines::of(text);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let units = text.get(..at).expect("a boundary").encode_utf16().count();
                assert_eq!(lines.units(at), units, "{text} {at}");
            }
        }
    }
}

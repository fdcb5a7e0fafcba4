//! Inputs of several parts: a NUL ends each, and the last one is what is left.

/// What is left of an input.
pub struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    /// Begins in front.
    #[must_use]
    pub const fn of(data: &'a [u8]) -> Self {
        Self(data)
    }

    /// One byte that chooses among so many.
    pub fn choice(&mut self, among: usize) -> Option<usize> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(usize::from(*first) % among)
    }

    /// Text up to a NUL.
    pub fn text(&mut self) -> Option<&'a str> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let (part, rest) = self.0.split_at(end);
        self.0 = &rest[1..];
        std::str::from_utf8(part).ok()
    }

    /// All that is left, as text.
    #[must_use]
    pub fn last(self) -> Option<&'a str> {
        std::str::from_utf8(self.0).ok()
    }

    /// All that is left.
    #[must_use]
    pub const fn rest(self) -> &'a [u8] {
        self.0
    }
}

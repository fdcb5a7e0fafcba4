//! Inputs of several parts: a NUL ends each, and the last one is what is left.

/// What is left of an input.
pub(crate) struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    /// Begins in front.
    pub(crate) const fn of(data: &'a [u8]) -> Self {
        Self(data)
    }

    /// One byte that chooses among so many.
    pub(crate) fn choice(&mut self, among: usize) -> Option<usize> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(usize::from(*first) % among)
    }

    /// Text up to a NUL.
    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let (part, rest) = self.0.split_at(end);
        self.0 = &rest[1..];
        std::str::from_utf8(part).ok()
    }

    /// All that is left, as text.
    pub(crate) fn last(self) -> Option<&'a str> {
        std::str::from_utf8(self.0).ok()
    }

    /// All that is left.
    pub(crate) const fn rest(self) -> &'a [u8] {
        self.0
    }
}

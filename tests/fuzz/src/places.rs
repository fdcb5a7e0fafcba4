//! Places in texts.

use std::ops::Range;

use serde_json::Value;

/// A text, in which things have places.
pub(crate) struct Extent<'a>(pub(crate) &'a str);

impl Extent<'_> {
    /// Checks a range of bytes: it is inside, and cuts no character.
    ///
    /// # Panics
    /// Where that is not so.
    #[track_caller]
    pub(crate) fn has(&self, bytes: &Range<usize>) {
        assert!(self.0.get(bytes.clone()).is_some(), "{bytes:?} of {}", self.0.len());
    }

    /// Checks the same place in bytes and in UTF-16 units.
    ///
    /// # Panics
    /// Where that is not so.
    #[track_caller]
    pub(crate) fn agrees(&self, bytes: &Range<usize>, units: &Range<usize>) {
        self.has(bytes);
        let count = |end: usize| self.0[..end].encode_utf16().count();
        assert_eq!(&(count(bytes.start)..count(bytes.end)), units, "{bytes:?}");
    }

    /// Checks a range of UTF-16 units: it is inside, and cuts no character.
    ///
    /// # Panics
    /// Where that is not so.
    #[track_caller]
    pub(crate) fn has_units(&self, units: &Range<usize>) {
        let mut boundaries = std::iter::once(0).chain(self.0.chars().scan(0, |at, character| {
            *at += character.len_utf16();
            Some(*at)
        }));
        assert!(units.start <= units.end, "{units:?}");
        assert!(boundaries.clone().any(|at| at == units.start), "{units:?}");
        assert!(boundaries.any(|at| at == units.end), "{units:?}");
    }
}

/// What a JSON Pointer leads to: a value of the document, or something that could be added to one.
///
/// # Panics
/// Where it leads nowhere.
#[track_caller]
pub(crate) fn pointer(document: &Value, path: &str) {
    let above = path.rsplit_once('/').map_or("", |(above, _)| above);
    let known = document.pointer(path).is_some() || document.pointer(above).is_some();
    assert!(known, "{path} of {document}");
}

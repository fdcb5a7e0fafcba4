//! Where in a text something stands: worked out when it is asked for, so that reading stays fast.

use std::ops::Range;

use super::read::{Depth, Fault, Reader};
use crate::message::{MAX_DEPTH, Span};

/// Where the value stands to which these places lead: which child of the top, which child of that, and so on.
pub(in crate::message) fn locate(text: &str, places: &[usize]) -> Option<Span> {
    let mut reader = Reader::new(text, Depth::Verbatim);
    let mut key = None;
    for place in places {
        key = reader.descend(*place).ok()?;
    }
    let value = reader.extent().ok()?;
    Some(Span { key: key.unwrap_or_else(|| value.clone()), value })
}

impl Reader<'_> {
    /// Goes to a child of the object or list that comes next; where its key stands, if it has one.
    fn descend(&mut self, child: usize) -> Result<Option<Range<usize>>, Fault> {
        let named = self.next() == Some(b'{');
        self.skip(1);
        for _ in 0..child {
            if named {
                self.key()?;
            }
            self.pass(MAX_DEPTH, false)?;
            self.expect(b',')?;
        }
        if named { self.key().map(Some) } else { Ok(None) }
    }

    /// Passes over a key and its colon; where the key stands.
    fn key(&mut self) -> Result<Range<usize>, Fault> {
        let key = self.extent()?;
        self.expect(b':')?;
        Ok(key)
    }

    /// Passes over a value; where it stands.
    fn extent(&mut self) -> Result<Range<usize>, Fault> {
        self.next();
        let start = self.place();
        self.pass(MAX_DEPTH, false)?;
        Ok(start..self.place())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_keys_are_found() {
        let text = r#" {"a" : [1, {"b\"": "x"}], "c":2}"#;
        let found = |places: &[usize]| {
            locate(text, places).map(|span| (text.get(span.key).unwrap(), text.get(span.value).unwrap()))
        };
        assert_eq!(found(&[1]), Some((r#""c""#, "2")));
        assert_eq!(found(&[0, 1, 0]), Some((r#""b\"""#, r#""x""#)));
        assert_eq!(found(&[0, 0]), Some(("1", "1")));
        assert_eq!(found(&[]), Some((text.trim(), text.trim())));
        assert_eq!(found(&[2]), None);
    }
}

//! A list or an object as it is written: where its parts begin and end, and where the commas stand.
//!
//! JSON, JSON with comments and the literals of scripts are alike as far as this goes, so that one reader serves all
//! files, and what is not touched stays as it is.

use std::ops::Range;

/// A list or an object in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Container {
    /// Where its opening bracket stands.
    pub(super) open: usize,
    /// Where its closing bracket stands.
    pub(super) close: usize,
    pub(super) parts: Vec<Part>,
    /// Whether a comment stands anywhere in it.
    pub(super) has_comment: bool,
}

/// An item of a list, or a member of an object.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) span: Range<usize>,
    /// Where the comma behind it stands, if there is one.
    pub(super) comma: Option<usize>,
}

impl Part {
    /// Where it ends with its comma.
    pub(super) fn end(&self) -> usize {
        self.comma.map_or(self.span.end, |comma| comma.saturating_add(1))
    }
}

impl Container {
    /// Reads what begins with this bracket at `open`. Nothing where it does not, or where more than JSON and plain
    /// literals would have to be understood.
    pub(super) fn read(text: &str, open: usize, bracket: u8) -> Option<Self> {
        let mut reader = Reader { bytes: text.as_bytes(), at: open };
        let mut found = Self { open, close: open, parts: Vec::new(), has_comment: false };
        if reader.peek()? != bracket {
            return None;
        }
        let mut depth = 0_usize;
        let mut part: Option<Range<usize>> = None;
        loop {
            let start = reader.at;
            let token = reader.token()?;
            let end = reader.at;
            match token {
                Token::Blank => continue,
                Token::Comment => {
                    found.has_comment = true;
                    continue;
                }
                Token::Open => depth = depth.saturating_add(1),
                Token::Close => depth = depth.checked_sub(1)?,
                Token::Comma if depth == 1 => {
                    found.parts.push(Part { span: part.take()?, comma: Some(start) });
                    continue;
                }
                Token::Comma | Token::Other => {}
            }
            if depth == 0 {
                found.close = start;
                found.parts.extend(part.map(|span| Part { span, comma: None }));
                return Some(found);
            }
            if start > open {
                part = Some(part.map_or(start, |part| part.start)..end);
            }
        }
    }
}

enum Token {
    Blank,
    Comment,
    Open,
    Close,
    Comma,
    Other,
}

struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at = self.at.saturating_add(1);
        Some(byte)
    }

    /// Nothing at the end of the text, and before what is not understood.
    fn token(&mut self) -> Option<Token> {
        Some(match self.next()? {
            b' ' | b'\t' | b'\r' | b'\n' => Token::Blank,
            b'[' | b'{' | b'(' => Token::Open,
            b']' | b'}' | b')' => Token::Close,
            b',' => Token::Comma,
            quote @ (b'"' | b'\'' | b'`') => self.string(quote)?,
            b'/' => self.comment()?,
            _ => Token::Other,
        })
    }

    fn string(&mut self, quote: u8) -> Option<Token> {
        loop {
            match self.next()? {
                b'\\' => {
                    self.next()?;
                }
                // What stands in `${…}` may hold anything.
                b'$' if quote == b'`' && self.peek() == Some(b'{') => return None,
                byte if byte == quote => return Some(Token::Other),
                _ => {}
            }
        }
    }

    fn comment(&mut self) -> Option<Token> {
        match self.next()? {
            b'/' => {
                while !matches!(self.peek()?, b'\n' | b'\r') {
                    self.next();
                }
                Some(Token::Comment)
            }
            b'*' => loop {
                if self.next()? == b'*' && self.peek()? == b'/' {
                    self.next();
                    return Some(Token::Comment);
                }
            },
            // A regular expression, or a division.
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<Vec<&str>> {
        let bracket = if text.starts_with('{') { b'{' } else { b'[' };
        let found = Container::read(text, 0, bracket)?;
        Some(found.parts.iter().map(|part| text.get(part.span.clone()).unwrap()).collect())
    }

    #[test]
    fn parts_are_told_apart() {
        assert_eq!(parts("[]").unwrap(), [""; 0]);
        assert_eq!(parts(r#"["a", 'b,]', `c`]"#).unwrap(), [r#""a""#, "'b,]'", "`c`"]);
        let text = "{ a: [1, 2], // x, y\n 'b': f({c: 1}), /* , */ ...d, }";
        assert_eq!(parts(text).unwrap(), ["a: [1, 2]", "'b': f({c: 1})", "...d"]);
    }

    #[test]
    fn what_is_not_understood_is_nothing() {
        for text in ["", "a", "[1", "[1, 'a]", "[/a]/]", "[`${[}`]", "[/* ]", "[,1]"] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}

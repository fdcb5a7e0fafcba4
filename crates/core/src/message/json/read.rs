//! Reading JSON (RFC 8259): one pass, nothing copied that need not be unescaped, numbers as they were
//! written.

use std::borrow::Cow;

use crate::error::Error;
use crate::message::value::{Object, Value};
use crate::message::{MAX_DEPTH, malformed, reason};
use crate::scan::plain_json;

/// How much of a text becomes values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::message) enum Depth {
    /// All of it.
    Whole,
    /// The members at the top; what is nested stays text where it can.
    Top,
    /// All of it, and large integers as numbers: what a caller has written goes out as it stands.
    Verbatim,
}

/// Reads one value and nothing behind it.
pub(super) fn read(text: &str, depth: Depth) -> Result<Value<'_>, Error> {
    let mut reader = Reader::new(text, depth);
    let mut value = Value::Null;
    let result = reader.value(&mut value, MAX_DEPTH).and_then(|()| match reader.next() {
        None => Ok(()),
        Some(_) => Err(Fault::Syntax),
    });
    result.map(|()| value).map_err(|fault| {
        let reason = match fault {
            Fault::Syntax => reason::SYNTAX,
            Fault::TooDeep => reason::TOO_DEEP,
        };
        malformed(reason).with("position", reader.position())
    })
}

/// What is wrong: one byte, since it travels with every value.
pub(super) enum Fault {
    Syntax,
    TooDeep,
}

/// What is read, and what of it is left. Whatever is cut out lies between two bytes of ASCII.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) rest: &'a [u8],
    depth: Depth,
    /// Whether all that was passed over stands as we would write it.
    pub(super) settled: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, depth: Depth) -> Self {
        Self { text, rest: text.as_bytes(), depth, settled: true }
    }

    /// How much of the text has been read, in bytes.
    pub(super) fn place(&self) -> usize {
        self.text.len().saturating_sub(self.rest.len())
    }

    /// Reads a value into its place: moving values about costs more than reading them.
    fn value(&mut self, place: &mut Value<'a>, depth: usize) -> Result<(), Fault> {
        match self.next().ok_or(Fault::Syntax)? {
            b'"' => match self.verbatim() {
                Some(text) => *place = Value::Text(Cow::Borrowed(text)),
                None => *place = Value::Text(Cow::Owned(self.unescaped()?)),
            },
            b'{' | b'[' if self.depth == Depth::Top && depth < MAX_DEPTH => {
                let start = self.rest;
                self.settled = true;
                self.pass(depth, false)?;
                if self.settled {
                    *place = Value::Json(self.since(start).ok_or(Fault::Syntax)?);
                } else {
                    self.rest = start;
                    self.depth = Depth::Whole;
                    let whole = self.value(place, depth);
                    self.depth = Depth::Top;
                    return whole;
                }
            }
            b'{' => {
                let members = self.object(depth.checked_sub(1).ok_or(Fault::TooDeep)?)?;
                *place = Value::Object(Object(members));
            }
            b'[' => *place = Value::List(self.list(depth.checked_sub(1).ok_or(Fault::TooDeep)?)?),
            b't' => *place = self.pass_word(b"true").map(|()| Value::Boolean(true))?,
            b'f' => *place = self.pass_word(b"false").map(|()| Value::Boolean(false))?,
            b'n' => *place = self.pass_word(b"null").map(|()| Value::Null)?,
            _ => *place = self.number()?,
        }
        Ok(())
    }

    fn object(&mut self, depth: usize) -> Result<Vec<(Cow<'a, str>, Value<'a>)>, Fault> {
        self.skip(1);
        let mut members = Vec::new();
        if self.take(b'}') {
            return Ok(members);
        }
        // What is at the top has the common fields as well.
        members.reserve(if depth.saturating_add(1) == MAX_DEPTH { 16 } else { 4 });
        loop {
            if self.next() != Some(b'"') {
                return Err(Fault::Syntax);
            }
            members.push((Cow::Borrowed(""), Value::Null));
            if let Some((name, value)) = members.last_mut() {
                match self.verbatim() {
                    Some(text) => *name = Cow::Borrowed(text),
                    None => *name = Cow::Owned(self.unescaped()?),
                }
                self.expect(b':')?;
                self.value(value, depth)?;
            }
            if !self.take(b',') {
                self.expect(b'}')?;
                return Ok(members);
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value<'a>>, Fault> {
        self.skip(1);
        let mut values = Vec::new();
        if self.take(b']') {
            return Ok(values);
        }
        loop {
            values.push(Value::Null);
            if let Some(value) = values.last_mut() {
                self.value(value, depth)?;
            }
            if !self.take(b',') {
                self.expect(b']')?;
                return Ok(values);
            }
        }
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
    fn number(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.rest;
        let (integer, digits) = self.pass_number()?;
        let literal = self.since(start).map(Cow::Borrowed).ok_or(Fault::Syntax)?;
        if !integer || literal == "-0" {
            return Ok(Value::Number(literal));
        }
        // Eighteen digits fit into 64 bits; those of a longer integer stay what they are, as text.
        let value = if digits > 18 {
            Value::Text(literal)
        } else {
            literal.parse().map(Value::integer).map_err(|_| Fault::Syntax)?
        };
        Ok(match value {
            Value::Text(literal) if self.depth == Depth::Verbatim => Value::Number(literal),
            value => value,
        })
    }

    /// Whether it is an integer, and of how many digits.
    pub(super) fn pass_number(&mut self) -> Result<(bool, usize), Fault> {
        self.take_here(b"-");
        let zero = self.rest.first() == Some(&b'0');
        let digits = self.digits()?;
        if zero && digits > 1 {
            return Err(Fault::Syntax);
        }
        let mut integer = true;
        if self.take_here(b".") {
            integer = false;
            self.digits()?;
        }
        if self.take_here(b"eE") {
            integer = false;
            self.take_here(b"+-");
            self.digits()?;
        }
        Ok((integer, digits))
    }

    /// One digit at least; how many.
    fn digits(&mut self) -> Result<usize, Fault> {
        let count = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.skip(count);
        if count == 0 { Err(Fault::Syntax) } else { Ok(count) }
    }

    /// The text of a string that has no escapes.
    #[inline]
    pub(super) fn verbatim(&mut self) -> Option<&'a str> {
        let behind = self.rest.get(1..)?;
        let length = plain_json(behind);
        let rest = behind.get(length..)?.strip_prefix(b"\"")?;
        let start = self.text.len().saturating_sub(behind.len());
        self.rest = rest;
        self.text.get(start..start.saturating_add(length))
    }

    /// The text of any other string.
    #[cold]
    pub(super) fn unescaped(&mut self) -> Result<String, Fault> {
        self.skip(1);
        // Room for what most such texts are, but not for much: a body may have very many of them.
        let mut text = String::with_capacity(64);
        text.push_str(self.plain().ok_or(Fault::Syntax)?);
        while self.take_here(b"\\") {
            text.push(self.escaped()?);
            text.push_str(self.plain().ok_or(Fault::Syntax)?);
        }
        if self.take_here(b"\"") { Ok(text) } else { Err(Fault::Syntax) }
    }

    /// What needs no unescaping.
    fn plain(&mut self) -> Option<&'a str> {
        let start = self.rest;
        self.skip(plain_json(start));
        self.since(start)
    }

    /// The character that an escape stands for, its backslash having been read.
    fn escaped(&mut self) -> Result<char, Fault> {
        let (kind, rest) = self.rest.split_first().ok_or(Fault::Syntax)?;
        self.rest = rest;
        Ok(match kind {
            b'"' | b'\\' | b'/' => char::from(*kind),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                // Two units make a character beyond the first plane; one of them alone makes none.
                let second = match first {
                    0xd800..=0xdbff if self.take_here(b"\\") && self.take_here(b"u") => Some(self.unit()?),
                    _ => None,
                };
                let units = [Some(first), second].into_iter().flatten();
                let character = char::decode_utf16(units).next().and_then(Result::ok);
                character.ok_or(Fault::Syntax)?
            }
            _ => return Err(Fault::Syntax),
        })
    }

    fn unit(&mut self) -> Result<u16, Fault> {
        let (digits, rest) = self.rest.split_first_chunk::<4>().ok_or(Fault::Syntax)?;
        self.rest = rest;
        digits.iter().try_fold(0, |unit: u16, digit| {
            let digit = char::from(*digit).to_digit(16).and_then(|digit| u16::try_from(digit).ok());
            Ok((unit << 4) | digit.ok_or(Fault::Syntax)?)
        })
    }

    /// The next byte that is not white space.
    pub(super) fn next(&mut self) -> Option<u8> {
        while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = self.rest {
            self.rest = rest;
            self.settled = false;
        }
        self.rest.first().copied()
    }

    /// Whether the next byte is this one; then it is read.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.next() == Some(byte);
        if found {
            self.skip(1);
        }
        found
    }

    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(Fault::Syntax) }
    }

    /// Whether the byte right here is one of these; then it is read.
    fn take_here(&mut self, bytes: &[u8]) -> bool {
        match self.rest {
            [byte, rest @ ..] if bytes.contains(byte) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// The text from an earlier rest to here.
    fn since(&self, earlier: &[u8]) -> Option<&'a str> {
        let place = |rest: &[u8]| self.text.len().saturating_sub(rest.len());
        self.text.get(place(earlier)..place(self.rest))
    }

    fn position(&self) -> String {
        crate::message::position(self.text, self.rest)
    }
}

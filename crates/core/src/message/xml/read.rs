//! Reading XML: one pass, nothing copied that has no references. Definitions are refused, so nothing
//! can grow.

use std::borrow::Cow;

use crate::error::{Code, Error};
use crate::message::value::{Object, Value};
use crate::message::{MAX_DEPTH, malformed, position, reason};
use crate::scan;

/// Reads the root of a document.
pub(super) fn read(text: &str) -> Result<Value<'_>, Error> {
    let mut reader = Reader { text, rest: text.as_bytes() };
    let mut root = Value::Null;
    reader.document(&mut root).map(|()| root).map_err(|fault| match fault {
        Fault::Syntax => malformed(reason::SYNTAX).with("position", position(text, reader.rest)),
        Fault::TooDeep => malformed(reason::TOO_DEEP),
        Fault::TooMany => malformed(reason::TOO_MANY),
        Fault::Entity => malformed(reason::ENTITY),
        Fault::Doctype => Code::DoctypeRefused.into(),
    })
}

/// White space, and the invisible characters that WeChat's own samples have between elements.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}'))
}

enum Fault {
    Syntax,
    TooDeep,
    TooMany,
    Entity,
    Doctype,
}

/// What is read, and what of it is left. Whatever is cut out lies between two bytes of ASCII.
struct Reader<'a> {
    text: &'a str,
    rest: &'a [u8],
}

/// How many different names an element may have: WeChat's largest event has forty.
const MAX_NAMES: usize = 256;

impl<'a> Reader<'a> {
    fn document(&mut self, root: &mut Value<'a>) -> Result<(), Fault> {
        self.outside()?;
        if !self.take(b"<") {
            return Err(Fault::Syntax);
        }
        let name = self.name()?;
        self.element(name, root, MAX_DEPTH)?;
        self.outside()?;
        if self.rest.is_empty() { Ok(()) } else { Err(Fault::Syntax) }
    }

    /// Passes over what may stand around the root.
    fn outside(&mut self) -> Result<(), Fault> {
        loop {
            if !is_blank(self.until(*b"<&")?) {
                return Err(Fault::Syntax);
            }
            match self.rest {
                [b'<', b'?', ..] => self.instruction()?,
                [b'<', b'!', b'-', b'-', ..] => self.comment()?,
                [b'<', b'!', b'd' | b'D', ..] => return Err(Fault::Doctype),
                [b'<', b'!', ..] => return Err(Fault::Syntax),
                _ => return Ok(()),
            }
        }
    }

    /// Reads an element, from behind its name, into its place: moving values about costs more than
    /// reading them.
    fn element(&mut self, name: &str, place: &mut Value<'a>, depth: usize) -> Result<(), Fault> {
        let depth = depth.checked_sub(1).ok_or(Fault::TooDeep)?;
        if self.ends_empty()? {
            *place = Value::Text(Cow::Borrowed(""));
            return Ok(());
        }
        let mut members = Vec::new();
        let mut leaf = Leaf { text: Cow::Borrowed(""), cdata: false };
        loop {
            let run = self.until(*b"<&")?;
            // White space around CDATA or child elements is layout, not content.
            if !run.is_empty() && !((leaf.cdata || !members.is_empty()) && is_blank(run)) {
                leaf.append(run);
            }
            match self.rest {
                [b'<', b'/', rest @ ..] => {
                    self.rest = rest.strip_prefix(name.as_bytes()).ok_or(Fault::Syntax)?;
                    self.blanks();
                    if !self.take(b">") {
                        return Err(Fault::Syntax);
                    }
                    *place = leaf.finish(members);
                    return Ok(());
                }
                [b'<', b'!', b'[', ..] => leaf.add_cdata(self.cdata()?),
                [b'<', b'!', b'-', b'-', ..] => self.comment()?,
                [b'<', b'!', b'd' | b'D', ..] => return Err(Fault::Doctype),
                [b'<', b'!', ..] | [] => return Err(Fault::Syntax),
                [b'<', b'?', ..] => self.instruction()?,
                [b'<', rest @ ..] => {
                    self.rest = rest;
                    self.child(&mut members, depth)?;
                }
                _ => leaf.text.to_mut().push(self.reference()?),
            }
        }
    }

    fn child(&mut self, members: &mut Members<'a>, depth: usize) -> Result<(), Fault> {
        let name = self.name()?;
        if members.is_empty() {
            // What is at the top has the common fields as well.
            members.reserve(if depth.saturating_add(1) == MAX_DEPTH { 16 } else { 4 });
        }
        members.push((Cow::Borrowed(name), Value::Null));
        if let Some((_, value)) = members.last_mut() {
            self.element(name, value, depth)?;
        }
        merge_last(members);
        if members.len() > MAX_NAMES { Err(Fault::TooMany) } else { Ok(()) }
    }

    fn name(&mut self) -> Result<&'a str, Fault> {
        let name = self.until(*b" \t\r\n/>")?;
        let known = scan::position(name.as_bytes(), *b"\"'<&=") == name.len();
        if name.is_empty() || !known { Err(Fault::Syntax) } else { Ok(name) }
    }

    /// Reads the rest of a start tag; whether it is the end tag as well. Attributes mean nothing here.
    fn ends_empty(&mut self) -> Result<bool, Fault> {
        loop {
            let length = scan::position(self.rest, *b"\"'/><");
            self.skip(length);
            match self.rest {
                [b'>', rest @ ..] => {
                    self.rest = rest;
                    return Ok(false);
                }
                [b'/', b'>', rest @ ..] => {
                    self.rest = rest;
                    return Ok(true);
                }
                [quote @ (b'"' | b'\''), rest @ ..] => {
                    let length = scan::position(rest, [*quote]);
                    self.rest = rest.get(length..).and_then(|rest| rest.get(1..)).ok_or(Fault::Syntax)?;
                }
                _ => return Err(Fault::Syntax),
            }
        }
    }

    fn cdata(&mut self) -> Result<&'a str, Fault> {
        self.rest = self.rest.strip_prefix(b"<![CDATA[").ok_or(Fault::Syntax)?;
        self.behind(b"]]>")
    }

    fn instruction(&mut self) -> Result<(), Fault> {
        self.skip(2);
        match self.rest {
            [b' ' | b'\t' | b'\r' | b'\n' | b'?' | b'>', ..] => Err(Fault::Syntax),
            _ => self.behind(b"?>").map(|_| ()),
        }
    }

    fn comment(&mut self) -> Result<(), Fault> {
        self.skip(4);
        self.behind(b"-->").map(|_| ())
    }

    /// The character that a reference stands for.
    fn reference(&mut self) -> Result<char, Fault> {
        self.skip(1);
        let name = self.until(*b";<&")?;
        if !self.take(b";") {
            return Err(Fault::Syntax);
        }
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let character = match name {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match name.strip_prefix('#') {
                // What reads numbers would take a sign as well.
                Some(digits) if digits.contains('+') => None,
                Some(digits) => {
                    digits.strip_prefix('x').map_or_else(|| number(digits, 10), |digits| number(digits, 16))
                }
                None => None,
            },
        };
        character.filter(|character| *character != '\0').ok_or(Fault::Entity)
    }

    /// The text up to one of these bytes, or to the end.
    fn until<const N: usize>(&mut self, bytes: [u8; N]) -> Result<&'a str, Fault> {
        let start = self.rest;
        self.skip(scan::position(start, bytes));
        self.since(start)
    }

    /// The text up to this end, which is read.
    fn behind(&mut self, end: &[u8]) -> Result<&'a str, Fault> {
        let start = self.rest;
        let first = *end.first().ok_or(Fault::Syntax)?;
        loop {
            self.skip(scan::position(self.rest, [first]));
            if self.rest.starts_with(end) {
                let found = self.since(start);
                self.skip(end.len());
                return found;
            }
            if self.rest.is_empty() {
                return Err(Fault::Syntax);
            }
            self.skip(1);
        }
    }

    fn blanks(&mut self) {
        while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    fn take(&mut self, bytes: &[u8]) -> bool {
        match self.rest.strip_prefix(bytes) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// The text from an earlier rest to here.
    fn since(&self, earlier: &[u8]) -> Result<&'a str, Fault> {
        self.text.get(self.place(earlier)..self.place(self.rest)).ok_or(Fault::Syntax)
    }

    fn place(&self, rest: &[u8]) -> usize {
        self.text.len().saturating_sub(rest.len())
    }
}

type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// Makes a list of siblings that share a name, where the first of them stands.
fn merge_last(members: &mut Members<'_>) {
    let Some(((name, last), before)) = members.split_last_mut() else { return };
    // Siblings of one name nearly always stand together.
    let Some((_, first)) = before.iter_mut().rev().find(|(other, _)| other == name) else { return };
    let last = std::mem::replace(last, Value::Null);
    match first {
        Value::List(values) => values.push(last),
        single => *single = Value::List(vec![std::mem::replace(single, Value::Null), last]),
    }
    members.pop();
}

/// The text of an element.
struct Leaf<'a> {
    text: Cow<'a, str>,
    /// Whether the text is in a CDATA section: then white space around it is layout.
    cdata: bool,
}

impl<'a> Leaf<'a> {
    fn append(&mut self, content: &'a str) {
        if self.text.is_empty() {
            self.text = Cow::Borrowed(content);
        } else {
            self.text.to_mut().push_str(content);
        }
    }

    fn add_cdata(&mut self, content: &'a str) {
        if !self.cdata && is_blank(&self.text) {
            self.text = Cow::Borrowed("");
        }
        self.cdata = true;
        self.append(content);
    }

    fn finish(self, mut members: Members<'a>) -> Value<'a> {
        if members.is_empty() {
            return Value::Text(self.text);
        }
        if self.cdata || !is_blank(&self.text) {
            members.push((Cow::Borrowed("#text"), Value::Text(self.text)));
            merge_last(&mut members);
        }
        Value::Object(Object(members))
    }
}

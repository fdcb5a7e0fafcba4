//! Passing over what is nested and needs no change.
//!
//! Its syntax is checked as strictly as if it were read. It is settled where it stands as we would
//! write it: no white space, no escapes, no integer that a JavaScript number cannot hold, no identifier
//! that is a number, no `List` that is not one. Anything else is read and written anew.

use super::read::{Fault, Reader};
use crate::event::{IDS, LIST};

impl<'a> Reader<'a> {
    /// Passes over a value; where it is `listed`, it is to be a list.
    pub(super) fn pass(&mut self, depth: usize, listed: bool) -> Result<(), Fault> {
        let first = self.next().ok_or(Fault::Syntax)?;
        self.settled &= !listed || first == b'[';
        match first {
            b'"' => self.pass_string().map(|_| ()),
            b'{' => self.pass_object(depth.checked_sub(1).ok_or(Fault::TooDeep)?),
            b'[' => self.pass_list(depth.checked_sub(1).ok_or(Fault::TooDeep)?),
            b't' => self.pass_word(b"true"),
            b'f' => self.pass_word(b"false"),
            b'n' => self.pass_word(b"null"),
            _ => {
                let (integer, digits) = self.pass_number()?;
                self.settled &= !integer || digits < 16;
                Ok(())
            }
        }
    }

    fn pass_object(&mut self, depth: usize) -> Result<(), Fault> {
        self.skip(1);
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            if self.next() != Some(b'"') {
                return Err(Fault::Syntax);
            }
            let name = self.pass_string()?;
            self.expect(b':')?;
            let number = self.next().is_some_and(|byte| byte == b'-' || byte.is_ascii_digit());
            self.settled &= !(number && IDS.contains(&name));
            self.pass(depth, name == LIST)?;
            if !self.take(b',') {
                return self.expect(b'}');
            }
        }
    }

    fn pass_list(&mut self, depth: usize) -> Result<(), Fault> {
        self.skip(1);
        if self.take(b']') {
            return Ok(());
        }
        loop {
            self.pass(depth, false)?;
            if !self.take(b',') {
                return self.expect(b']');
            }
        }
    }

    fn pass_string(&mut self) -> Result<&'a str, Fault> {
        if let Some(text) = self.verbatim() {
            return Ok(text);
        }
        self.settled = false;
        self.unescaped().map(|_| "")
    }

    pub(super) fn pass_word(&mut self, word: &[u8]) -> Result<(), Fault> {
        self.rest = self.rest.strip_prefix(word).ok_or(Fault::Syntax)?;
        Ok(())
    }
}

//! What a rule has found.

use std::fmt;
use std::ops::Range;

use weseal::message;

use crate::{Locale, Rule, Text};

/// What a rule has found, and where. `Debug` leaves out what it has read, which could be a key.
#[derive(Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Where, as a JSON Pointer; of something missing, where it should be.
    pub path: String,
    /// What is wrong, where the row does not say it.
    pub(crate) what: Text,
    /// What to write instead, where the row does not say it.
    pub(crate) fix: Text,
    row: usize,
    places: Vec<usize>,
    at: At,
    words: Vec<(&'static str, Word)>,
}

/// Which part of a member is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// Its value.
    Value,
    /// Its key.
    Key,
    /// The bracket with which it begins: something is missing in it.
    Opening,
}

/// What stands for a placeholder.
#[derive(Clone)]
pub(crate) enum Word {
    Same(String),
    Both(Text),
    Each { zh: String, en: String },
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, row: usize, path: String, places: Vec<usize>, at: At) -> Self {
        Self { rule, path, what: rule.what(), fix: rule.fix(), row, places, at, words: Vec::new() }
    }

    /// What is wrong and why it matters.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        self.filled(&self.rule.sentences(self.what, locale), locale)
    }

    /// What to write instead.
    #[must_use]
    pub fn help(&self, locale: Locale) -> String {
        self.filled(self.fix.in_locale(locale), locale)
    }

    /// The document: its title, its address and its date.
    #[must_use]
    pub fn source(&self) -> String {
        self.rule.source.to_string()
    }

    /// What stands for a placeholder of the texts, where it is the same in both languages.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<&str> {
        self.words.iter().find_map(|(own, word)| match word {
            Word::Same(word) if *own == name => Some(word.as_str()),
            _ => None,
        })
    }

    /// Where in the text that was judged, in bytes.
    #[must_use]
    pub fn span(&self, text: &str) -> Range<usize> {
        // What is no JSON is a text as it is, and all of it is meant.
        let Some(span) = message::locate(text, &self.places) else { return 0..text.len() };
        match self.at {
            At::Value => span.value,
            At::Key => span.key,
            At::Opening => span.value.start..span.value.start.saturating_add(1).min(span.value.end),
        }
    }

    pub(crate) fn set(&mut self, name: &'static str, word: Word) {
        match self.words.iter_mut().find(|(own, _)| *own == name) {
            Some((_, own)) => *own = word,
            None => self.words.push((name, word)),
        }
    }

    /// Where in the order of the document it stands, and which rule of the subject it is.
    pub(crate) fn order(&self) -> (&[usize], usize) {
        (&self.places, self.row)
    }

    /// Which places lead to it, and whether it is about something missing there.
    pub(crate) fn places(&self) -> (&[usize], bool) {
        (&self.places, self.at == At::Opening)
    }

    /// Tells it of the place that so many steps lead to: the rest of the way is in another document.
    pub(crate) fn move_up(&mut self, steps: usize) {
        self.places.truncate(steps);
        self.at = At::Opening;
    }

    fn filled(&self, template: &str, locale: Locale) -> String {
        weseal::fill(template, |name| {
            let (_, word) = self.words.iter().find(|(own, _)| *own == name)?;
            Some(match word {
                Word::Same(word) => word,
                Word::Both(words) => words.in_locale(locale),
                Word::Each { zh, en } => {
                    if locale == Locale::En {
                        en
                    } else {
                        zh
                    }
                }
            })
        })
    }
}

impl fmt::Debug for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = out.debug_struct("Finding");
        out.field("rule", &self.rule.id).field("path", &self.path).finish_non_exhaustive()
    }
}

impl fmt::Display for crate::Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.title)?;
        if !self.url.is_empty() {
            write!(out, " {}", self.url)?;
        }
        write!(out, " ({})", self.date)
    }
}

//! What a check has to hand, and how it says what it has found.

use std::borrow::Cow;

use crate::check::shortened;
use crate::finding::{At, Word};
use crate::place::push_step;
use crate::{Context, Day, Finding, Place, Rule, Text};

/// What a rule may look at beside its own place.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The top of the payload.
    pub top: &'a Place<'a>,
    /// What only the caller knows.
    pub context: &'a Context<'a>,
    /// The day of the judgement.
    pub as_of: Day,
}

/// The findings of a check.
#[derive(Debug)]
pub struct Report<'f> {
    findings: &'f mut Vec<Finding>,
    rule: &'static Rule,
    row: usize,
    told: &'f mut usize,
}

/// A finding to which words can be added.
#[derive(Debug)]
pub struct Draft<'f>(Option<&'f mut Finding>);

/// More findings of one rule than this help nobody; the first of them are told.
const MOST: usize = 100;

impl<'f> Report<'f> {
    /// `told` counts the findings of the rule.
    pub(crate) fn new(
        findings: &'f mut Vec<Finding>,
        rule: &'static Rule,
        row: usize,
        told: &'f mut usize,
    ) -> Self {
        Self { findings, rule, row, told }
    }

    /// Something is wrong with a value.
    pub fn at(&mut self, place: &Place<'_>) -> Draft<'_> {
        self.add(place, place.pointer(), At::Value)
    }

    /// Something is wrong with there being this member at all.
    pub fn key(&mut self, place: &Place<'_>) -> Draft<'_> {
        self.add(place, place.pointer(), At::Key)
    }

    /// A member is not there.
    pub fn missing(&mut self, place: &Place<'_>, name: &str) -> Draft<'_> {
        let mut pointer = place.pointer();
        push_step(&mut pointer, Some(name), 0);
        self.add(place, pointer, At::Opening).with("name", name)
    }

    fn add(&mut self, place: &Place<'_>, path: String, at: At) -> Draft<'_> {
        if *self.told == MOST {
            return Draft(None);
        }
        *self.told = self.told.saturating_add(1);
        self.findings.push(Finding::new(self.rule, self.row, path, place.places(), at));
        let draft = Draft(self.findings.last_mut());
        if at == At::Opening { draft } else { draft.with("name", shortened(&place.name())) }
    }
}

impl Draft<'_> {
    /// Fills in `{name}` of the texts.
    #[must_use = "or end with `;` through `say`"]
    pub fn with<'w>(mut self, name: &'static str, word: impl Into<Cow<'w, str>>) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.set(name, Word::Same(word.into().into_owned()));
        }
        self
    }

    /// The same with a word that has a translation.
    #[must_use = "or end with `;` through `say`"]
    pub fn with_words(mut self, name: &'static str, words: Text) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.set(name, Word::Both(words));
        }
        self
    }

    /// The same with a text made in both languages.
    #[must_use = "or end with `;` through `say`"]
    pub fn with_each(mut self, name: &'static str, zh: String, en: String) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.set(name, Word::Each { zh, en });
        }
        self
    }

    /// Says something else than the row: the same rule can be broken in several ways.
    #[must_use = "or end with `;` through `say`"]
    pub fn what(mut self, what: Text) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.what = what;
        }
        self
    }

    /// Advises something else than the row or the vocabulary.
    #[must_use = "or end with `;` through `say`"]
    pub fn fix(mut self, fix: Text) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.fix = fix;
        }
        self
    }

    /// The end of the sentence.
    pub fn say(self) {}
}

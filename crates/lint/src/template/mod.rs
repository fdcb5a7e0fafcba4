//! Templates: WXML, and the blocks of single-file components.

mod blocks;
mod condition;
mod markup;

use std::ops::Range;

pub(crate) use blocks::{Block, alone, blocks};
pub(crate) use condition::{Switches, without_others};
pub(crate) use markup::{Markup, scan};

/// An element, as far as it is written in the template.
#[derive(Debug)]
pub(crate) struct Element {
    /// In small letters with hyphens.
    pub(crate) name: String,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) at: Range<usize>,
}

/// An attribute.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// In small letters with hyphens, without `:` or `v-bind:`.
    pub(crate) name: String,
    /// All that it can be; nothing where only a run can tell.
    pub(crate) values: Option<Vec<String>>,
    pub(crate) at: Range<usize>,
}

impl Element {
    /// Its attribute of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

impl Attribute {
    /// The words that it can be: `getPhoneNumber|agreePrivacyAuthorization` are two.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.values.iter().flatten().flat_map(|value| value.split('|')).map(str::trim)
    }

    /// Whether it can be on: there, and not only `false`.
    pub(crate) fn is_on(&self) -> bool {
        self.values.as_ref().is_none_or(|values| values.iter().any(|value| value != "false"))
    }
}

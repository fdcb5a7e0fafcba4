//! The catalogue: one file per subject, a const table each. A new subject is a file and a line below.

macro_rules! letters {
    () => {
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    };
}

/// An example with a text of 1,025 letters between its two parts.
macro_rules! long {
    ($before:expr, $after:expr) => {
        $crate::Example::of(concat!(
            $before,
            "a",
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            $after
        ))
    };
}

#[macro_use]
pub mod app;
mod cloud_call;
mod customer;
pub mod errcode;
mod generic;
mod link;
mod menu;
mod message;
mod page;
mod payment;
pub(crate) mod privacy;
mod push;
mod response;
pub mod rulebook;
mod sms;
mod third_party;

use crate::{Rule, Subject};

pub(crate) use generic::EVERYWHERE;

/// The subjects, family by family.
const FAMILIES: &[&[Subject]] = &[
    link::SUBJECTS,
    privacy::SUBJECTS,
    third_party::SUBJECTS,
    push::SUBJECTS,
    customer::SUBJECTS,
    message::SUBJECTS,
    sms::SUBJECTS,
    menu::SUBJECTS,
    app::SUBJECTS,
    response::SUBJECTS,
    payment::SUBJECTS,
];

/// Every subject.
pub fn subjects() -> impl Iterator<Item = &'static Subject> {
    FAMILIES.iter().copied().flatten()
}

/// Every rule once, in the order of the subjects.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = Vec::new();
    for table in subjects().flat_map(|subject| subject.tables) {
        if !table.first().is_some_and(|first| rules.iter().any(|rule| rule.id == first.id)) {
            rules.extend(*table);
        }
    }
    rules.extend(EVERYWHERE);
    rules
}

/// The subjects that have a rule.
pub fn subjects_of(rule: &Rule) -> impl Iterator<Item = &'static Subject> {
    subjects().filter(|subject| subject.rules().any(|own| own.id == rule.id))
}

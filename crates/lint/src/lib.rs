//! weseal-lint: finds what a whole mini-program project uses and declares, and what it still gets wrong.
//!
//! Files go in as paths and texts, findings and a model of the project come out: at once ([`lint`]), or in steps that
//! need no more than one text at a time ([`Listing`]). Pure: walking folders, reading files and threads are the
//! caller's, and so is the date.
//!
//! A finding is a row of a catalogue, as in `weseal-rules`: the rows about configuration are those of that crate,
//! the rows about code stand in [`catalogue`].
#![forbid(unsafe_code)]

mod app;
pub mod catalogue;
mod config;
mod file;
mod finding;
mod fix;
mod judge;
mod linter;
mod model;
mod options;
mod path;
mod place;
mod project;
mod reach;
mod script;
mod template;
mod vendor;

pub use file::{Content, File, LARGEST};
pub use finding::{Edit, Finding};
pub use linter::{LEFT_OUT, Listing, Plan, Scanned};
pub use model::{Kind, Model, ModelApp, Occurrence, Origin, Used};
pub use options::Options;
pub use place::Place;
pub use weseal_rules::{Day, Error, Library, Locale, Rule, Severity, Text};

/// What has been found in a project.
#[derive(Debug)]
pub struct Report {
    /// In the order of files and places.
    pub findings: Vec<Finding>,
    /// What the project uses and declares.
    pub model: Model,
}

/// Lints a project: all files below its folder, or as many of them as there are.
///
/// Bad input is a finding, never an error: a file that cannot be read or parsed, and everything else is still
/// looked at.
#[must_use]
pub fn lint(files: &[File<'_>], options: &Options<'_>) -> Report {
    let mut listing = Listing::new(files.iter().map(|file| file.path), options.generated);
    let is_closed =
        |file: &&File<'_>| matches!(file.content, Content::Unreadable | Content::Link(_) | Content::Outside);
    files.iter().filter(is_closed).for_each(|file| listing.keep(file.path, file.content));
    let configurations: Vec<_> = listing.configurations().collect();
    for file in configurations.into_iter().filter_map(|file| files.get(file)) {
        listing.keep(file.path, file.content);
    }
    let mut plan = listing.plan();
    let mut scanned = Vec::new();
    loop {
        let wanted = plan.wanted(&scanned);
        if wanted.is_empty() {
            return plan.finish(scanned, options);
        }
        let wanted = wanted.into_iter().filter_map(|file| files.get(file));
        scanned.extend(wanted.filter_map(|file| plan.scan(file.path, file.content)));
    }
}

/// The ids of all rules that a finding can have: those of [`catalogue`], and those of `weseal-rules` about what stands
/// in a project.
#[must_use]
pub fn rule_ids() -> Vec<&'static str> {
    let subjects = weseal_rules::catalogue::subjects_of_projects();
    let mut ids: Vec<_> = catalogue::rules().into_iter().map(|rule| rule.id).collect();
    for rule in subjects.flat_map(weseal_rules::Subject::rules) {
        if !ids.contains(&rule.id) {
            ids.push(rule.id);
        }
    }
    ids
}

//! The rules about whole projects: one file per kind of thing, a row each. Rules about configuration are those of
//! `weseal-rules`, and are run on what a project's configuration comes to.
//!
//! A row's examples are small projects: a JSON object of paths and texts. What every project needs is added where
//! it is missing; an `options` member of an example's context is what the caller gives.

mod cloud;
mod component;
mod files;
mod interface;

use weseal_rules::Rule;

pub(crate) use cloud::*;
pub(crate) use component::*;
pub(crate) use files::*;
pub(crate) use interface::*;

/// Every rule of this crate.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    [files::RULES, interface::RULES, component::RULES, cloud::RULES].into_iter().flatten().copied().collect()
}

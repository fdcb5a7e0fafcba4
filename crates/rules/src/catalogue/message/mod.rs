//! Messages to users of a mini program: subscribe messages, their templates, and what was there before them.

mod data;
mod keyword;
mod subscribe;
mod template;
mod values;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[subscribe::SUBJECT];

//! Menus of official accounts, with buttons that open a mini program.

mod button;
mod conditional;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[button::SUBJECT, conditional::SUBJECT];

//! Short messages of cloud development that lead into a mini program.

mod content;
mod frequency;
mod send;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[send::SUBJECT, frequency::SUBJECT];

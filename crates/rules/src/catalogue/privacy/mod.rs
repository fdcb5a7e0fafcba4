//! Privacy: what the 《小程序用户隐私保护指引》 declares, against what the app uses.

mod available;
mod declaration;
mod scope;
pub(crate) mod table;
pub(super) mod undeclared;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[declaration::SUBJECT];

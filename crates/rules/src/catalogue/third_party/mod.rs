//! Interfaces that third-party platforms call for the mini programs they develop.

mod apply;
mod audit;
mod audit_item;
mod audit_location;
mod commit;
mod location;
mod setting;
mod setting_query;
mod setting_text;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] =
    &[setting::SUBJECT, setting_query::SUBJECT, apply::SUBJECT, audit::SUBJECT, commit::SUBJECT];

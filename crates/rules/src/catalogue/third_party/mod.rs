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

use crate::{Subject, Text};

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] =
    &[setting::SUBJECT, setting_query::SUBJECT, apply::SUBJECT, audit::SUBJECT, commit::SUBJECT];

/// Why a limit matters for which no error code is documented.
const LIMIT: Text = Text { zh: "这是文档规定的上限。", en: "The document sets this limit." };
/// Why a member matters for whose absence no error code is documented.
const REQUIRED: Text = Text { zh: "文档要求填写。", en: "The document requires it." };

//! Links into a mini program: schemes, URL Links, short links, codes.

mod expiry;
mod limits;
mod scheme;
mod target;
mod url_link;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[scheme::SUBJECT, url_link::SUBJECT];

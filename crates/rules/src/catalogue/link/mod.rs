//! Links into a mini program: schemes, URL Links, short links, codes.

mod custom_param;
mod expiry;
mod limits;
mod nfc_scheme;
mod plain_query;
mod plain_scheme;
mod query;
mod scheme;
mod short_link;
mod target;
mod url_link;
mod wxacode;
mod wxacode_page;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[
    scheme::SUBJECT,
    url_link::SUBJECT,
    short_link::SUBJECT,
    nfc_scheme::SUBJECT,
    plain_scheme::SUBJECT,
    query::SUBJECT,
    wxacode::SUBJECT,
];

/// Those whose payload stands in the call of a cloud function.
pub(super) const CALLED: &[Subject] = &[scheme::SUBJECT, url_link::SUBJECT, wxacode::SUBJECT];

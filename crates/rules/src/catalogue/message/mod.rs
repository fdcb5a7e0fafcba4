//! Messages to users of a mini program: subscribe messages, their templates, service cards, and what was there
//! before them.

mod add_template;
mod data;
mod keyword;
mod live_card;
mod request;
mod retired;
mod subscribe;
mod template;
mod title;
mod values;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[
    subscribe::SUBJECT,
    request::SUBJECT,
    add_template::SUBJECT,
    title::SUBJECT,
    live_card::SUBJECT,
    retired::TEMPLATE,
    retired::UNIFORM,
];

//! Payments: what the mini program passes to WeChat.

mod request;
mod sign_data;
mod signed;
mod virtual_payment;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[request::SUBJECT, virtual_payment::SUBJECT];

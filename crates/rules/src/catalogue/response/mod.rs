//! What WeChat's server answers, what it is asked for that, and what one's own server says to its mini program.

mod api;
mod client;
mod code;
mod encrypted;
mod errcode;
mod phone;
mod realname;
mod realname_response;
mod session;
mod session_response;
mod signature;
mod storage;
mod token;
mod user_data;
mod watermark;

use crate::Subject;

/// The subjects of this family. Those whose tables others share come first.
pub(super) const SUBJECTS: &[Subject] = &[
    errcode::SUBJECT,
    api::SUBJECT,
    session::SUBJECT,
    session_response::SUBJECT,
    client::SUBJECT,
    phone::REQUEST,
    phone::SUBJECT,
    token::SUBJECT,
    signature::SUBJECT,
    storage::SUBJECT,
    encrypted::REQUEST,
    encrypted::RESPONSE,
    encrypted::KEYS,
    user_data::SUBJECT,
    realname::SUBJECT,
    realname_response::SUBJECT,
];

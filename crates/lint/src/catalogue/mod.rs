//! The rules about whole projects: one file per kind of thing, a row each. Rules about configuration are those of
//! `weseal-rules`, and are run on what a project's configuration comes to.
//!
//! A row's examples are small projects: a JSON object of paths and texts. What every project needs is added where
//! it is missing; an `options` member of an example's context is what the caller gives.

mod cloud;
mod component;
mod files;
mod interface;

use weseal_rules::Rule;

pub(crate) use cloud::{
    APP_SECRET, OPENAPI_UNDECLARED, OPENAPI_UNUSED, SDK_VERSION, SERVER_API, SESSION_KEY, SMS_CONTEXT,
    TEMPLATE_SEND, UNIFORM_SEND,
};
pub(crate) use component::{
    OPEN_DATA, REPORT_SUBMIT, SHOW_LOCATION, TIMELINE_ALONE, VIDEO_EVENT, VIDEO_FIT, VIDEO_OWNER,
    WEB_VIEW_TIMELINE,
};
pub(crate) use files::{
    DYNAMIC, JSON_STRICT, JSON_SYNTAX, NOT_UTF8, SCRIPT_SYNTAX, TOO_DEEP, TOO_LARGE, UNREADABLE,
    VENDORED_LOCATION,
};
pub(crate) use interface::{
    BASE_LIBRARY, CHECK_SESSION, CREDENTIALS, FORCED_LOGIN, FUZZY_TYPE, GET_USER_INFO, GET_USER_PROFILE,
    IN_INTERVAL, PRIVACY_HANDLER, PROFILE_DESC, REAL_NAME, USER_INFO_IN_LOGIN,
};

/// Every rule of this crate.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    [files::RULES, interface::RULES, component::RULES, cloud::RULES].into_iter().flatten().copied().collect()
}

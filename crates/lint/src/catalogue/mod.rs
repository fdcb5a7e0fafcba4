//! The rules about whole projects: one file per kind of thing, a row each. Rules about configuration are those of
//! `weseal-rules`, and are run on what a project's configuration comes to.
//!
//! A row's examples are small projects: a JSON object of paths and texts. What every project needs is added where
//! it is missing; an `options` member of an example's context is what the caller gives.

mod cloud;
mod component;
mod files;
mod interface;
mod login;
mod privacy;
mod server;

use weseal_rules::Rule;

pub(crate) use cloud::{
    APP_SECRET, OPENAPI_UNDECLARED, OPENAPI_UNUSED, SDK_VERSION, SERVER_API, SESSION_KEY, SMS_CONTEXT,
    TEMPLATE_SEND, UNIFORM_SEND,
};
pub(crate) use component::{
    OPEN_DATA, REPORT_SUBMIT, TIMELINE_ALONE, VIDEO_EVENT, VIDEO_FIT, VIDEO_OWNER, WEB_VIEW_TIMELINE,
};
pub(crate) use files::{
    CONFIG_TOO_LARGE, DYNAMIC, JSON_STRICT, JSON_SYNTAX, NOT_UTF8, NOTHING_FOUND, SCRIPT_SYNTAX, TOO_DEEP,
    TOO_LARGE, UNREADABLE, UNSUPPORTED, UTS, VENDORED_LOCATION,
};
pub(crate) use interface::{
    BASE_LIBRARY, CHECK_SESSION, CREDENTIALS, FORCED_LOGIN, FUZZY_TYPE, GET_USER_INFO, GET_USER_PROFILE,
    IN_INTERVAL, PRIVACY_HANDLER, PROFILE_DESC, REAL_NAME, USER_INFO_IN_LOGIN,
};
pub(crate) use login::{GENDER_REGION, OPENID_SESSION, PHONE_DATA, REAL_NAME_CATEGORY};
pub(crate) use privacy::{NO_AGREE_BUTTON, NO_WAY_BACK, SHARE_MENU, UNANSWERED};
pub(crate) use server::{PUSH_TIMEOUT, WEB_ENV, WEB_FUNCTION, WEB_PAGE, WEB_PATH, WECHAT_DOMAIN};

/// Every rule of this crate.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    [
        files::RULES,
        interface::RULES,
        login::RULES,
        privacy::RULES,
        component::RULES,
        cloud::RULES,
        server::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
    .collect()
}

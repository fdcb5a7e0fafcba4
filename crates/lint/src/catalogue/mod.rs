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

use weseal_rules::{Rule, Text};

pub(crate) use cloud::{
    APP_SECRET, OPENAPI_UNDECLARED, OPENAPI_UNUSED, SDK_VERSION, SERVER_API, SESSION_KEY, SMS_CONTEXT,
    TEMPLATE_SEND, UNIFORM_SEND,
};
pub(crate) use component::{
    OPEN_DATA, REPORT_SUBMIT, TIMELINE_ALONE, VIDEO_EVENT, VIDEO_FIT, VIDEO_OWNER, WEB_VIEW_TIMELINE,
};
pub(crate) use files::{
    CONFIG_TOO_LARGE, CONFIG_UNDECIDED, DYNAMIC, JSON_STRICT, JSON_SYNTAX, NOT_UTF8, NOTHING_FOUND, OUTSIDE,
    SCRIPT_SYNTAX, TOO_DEEP, TOO_LARGE, UNREADABLE, UNSUPPORTED, UTS, VENDORED_LOCATION,
};
pub(crate) use interface::{
    BASE_LIBRARY, CHECK_SESSION, CREDENTIALS, FORCED_LOGIN, FUZZY_TYPE, GET_USER_INFO, GET_USER_PROFILE,
    IN_INTERVAL, PRIVACY_HANDLER, PROFILE_DESC, REAL_NAME, USER_INFO_IN_LOGIN,
};
pub(crate) use login::{CLOUD_ID, GENDER_REGION, OPENID_SESSION, PHONE_DATA, REAL_NAME_CATEGORY};
pub(crate) use privacy::{NO_AGREE_BUTTON, NO_WAY_BACK, SHARE_MENU, UNANSWERED};
pub(crate) use server::{PUSH_TIMEOUT, WEB_ENV, WEB_FUNCTION, WEB_PAGE, WEB_PATH, WECHAT_DOMAIN};

/// Rules about one kind of thing.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// What they are about.
    pub title: Text,
    /// The rules.
    pub rules: &'static [&'static Rule],
}

/// The rules of this crate, by what they are about.
pub const GROUPS: &[Group] = &[
    group("项目文件", "Files of the project", files::RULES),
    group("接口的变更与调用", "Interfaces that have changed, and their calls", interface::RULES),
    group("登录与用户信息", "Logins and user data", login::RULES),
    group("隐私授权、权限与转发", "Privacy authorisation, scopes and sharing", privacy::RULES),
    group("组件与页面", "Components and pages", component::RULES),
    group("云函数与服务端接口", "Cloud functions and interfaces of the server", cloud::RULES),
    group("消息推送、域名与网页", "Pushes, domains and web pages", server::RULES),
];

const fn group(zh: &'static str, en: &'static str, rules: &'static [&'static Rule]) -> Group {
    Group { title: Text { zh, en }, rules }
}

/// Every rule of this crate.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    GROUPS.iter().flat_map(|group| group.rules).copied().collect()
}

//! The catalogue: one file per subject, a const table each. A new subject is a file and a line below.

macro_rules! letters {
    () => {
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    };
}

/// An example with a text of 1,025 letters between its two parts.
macro_rules! long {
    ($before:expr, $after:expr) => {
        $crate::Example::of(concat!(
            $before,
            "a",
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            letters!(),
            $after
        ))
    };
}

#[macro_use]
pub mod app;
mod cloud_call;
mod customer;
pub mod errcode;
mod generic;
mod link;
mod menu;
mod message;
mod page;
mod payment;
pub(crate) mod privacy;
mod push;
mod response;
pub mod rulebook;
mod sms;
mod third_party;

use crate::{Family, Rule, Subject, Text};

pub(crate) use generic::EVERYWHERE;

/// The subjects, family by family.
pub const FAMILIES: &[Family] = &[
    family("链接与小程序码", "Links and codes", link::SUBJECTS),
    family("用户隐私", "User privacy", privacy::SUBJECTS),
    family("第三方平台", "Third-party platforms", third_party::SUBJECTS),
    family("消息推送", "Message pushes", push::SUBJECTS),
    family("客服消息", "Customer service", customer::SUBJECTS),
    family("订阅消息", "Subscribe messages", message::SUBJECTS),
    family("短信", "Short messages", sms::SUBJECTS),
    family("公众号菜单", "Menus of official accounts", menu::SUBJECTS),
    family("小程序配置", "Configuration of a mini program", app::SUBJECTS),
    family("登录、用户信息与接口返回", "Login, user data and answers", response::SUBJECTS),
    family("支付", "Payments", payment::SUBJECTS),
];

const fn family(zh: &'static str, en: &'static str, subjects: &'static [Subject]) -> Family {
    Family { title: Text { zh, en }, subjects }
}

/// Every subject.
pub fn subjects() -> impl Iterator<Item = &'static Subject> {
    FAMILIES.iter().flat_map(|family| family.subjects)
}

/// The subjects that stand in the files of a project. Whoever judges those alone does not carry the rest of the
/// catalogue.
pub fn subjects_of_projects() -> impl Iterator<Item = &'static Subject> {
    const FOUND: &[&[Subject]] =
        &[app::SUBJECTS, privacy::SUBJECTS, link::CALLED, customer::SUBJECTS, message::CALLED, sms::CALLED];
    FOUND.iter().copied().flatten()
}

/// Every rule once, in the order of the subjects.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = Vec::new();
    for table in subjects().flat_map(|subject| subject.tables) {
        if !table.first().is_some_and(|first| rules.iter().any(|rule| rule.id == first.id)) {
            rules.extend(*table);
        }
    }
    rules.extend(EVERYWHERE);
    rules
}

/// The subjects that have a rule.
pub fn subjects_of(rule: &Rule) -> impl Iterator<Item = &'static Subject> {
    subjects().filter(|subject| subject.rules().any(|own| own.id == rule.id))
}

//! Message pushes: their configuration on both ways, and the replies to them.

mod account;
mod cloud;
mod config;
mod reply;

use crate::check::Check;
use crate::{Rule, Source, Subject, Text};

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[config::SUBJECT, cloud::SUBJECT, reply::SUBJECT];

const GUIDE: &Source = &Source {
    title: "消息推送",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push",
    date: "2026-07-29",
};

/// Members that a description of the caller's own has too many.
const UNREAD: Text = Text { zh: "检查不会读取它。", en: "It is not read." };

/// A text that must not be empty.
const EMPTY: Rule = Rule {
    check: Check::Empty,
    why: Text {
        zh: "多半是环境变量没有设置。",
        en: "An environment variable that is not set leads to this.",
    },
    fix: Text { zh: "填写 {name}。", en: "Fill in {name}." },
    source: GUIDE,
    ..Rule::BASE
};

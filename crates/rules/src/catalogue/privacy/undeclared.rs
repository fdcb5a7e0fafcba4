//! How it is said that information is not declared.

use crate::privacy::Need;
use crate::{Libraries, Period, Place, Report, Source, Text};

pub(in crate::catalogue) const SOURCE: &Source = &Source {
    title: "小程序隐私协议开发指南",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html",
    date: "2026-07-29",
};

/// The days on which the rule was announced, but not enforced yet.
pub(in crate::catalogue) const ANNOUNCED: Period = Period::between("2023-09-15", "2023-10-17");
/// Since when it is enforced.
pub(in crate::catalogue) const ENFORCED: Period = Period::since("2023-10-17");

/// Older ones let the call through.
pub(in crate::catalogue) const ENFORCING: Libraries = Libraries::since("2.32.3");

pub(in crate::catalogue) const WHAT: Text = Text {
    zh: "未声明「{zh}」（privacy_key：{key}），而 {interfaces} 需要它。",
    en: "{en} ({zh}, privacy_key {key}) is not declared, but {interfaces} needs it.",
};
pub(in crate::catalogue) const WHY: Text = Text {
    zh: "调用会失败，errno 112（api scope is not declared in the privacy agreement）。",
    en: "The call fails with errno 112 (api scope is not declared in the privacy agreement).",
};
pub(in crate::catalogue) const WHY_SOON: Text = Text {
    zh: "2023-10-17 起调用会失败（errno 112）；原公告为 2023-09-15。",
    en: "From 2023-10-17 the call fails (errno 112); the announcement said 2023-09-15.",
};

/// Reports what is needed and not declared.
pub(in crate::catalogue) fn say(need: &Need, place: &Place<'_>, report: &mut Report<'_>) {
    let Text { zh, en } = need.information.name;
    let draft = report.at(place).with("zh", zh).with("en", en);
    draft.with("key", need.information.key.unwrap_or_default()).with("interfaces", need.reasons()).say();
}

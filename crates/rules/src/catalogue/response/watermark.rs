//! Watermarks: whose data it is, and of when.

use super::phone::GOOD;
use crate::check::shape::{Shape, integer, text};
use crate::check::{Check, display};
use crate::form;
use crate::{Example, Rule, Severity, Source, Text};

pub(super) const SHAPE: &Shape = &Shape(&[text("appid").required(), integer("timestamp").required()]);

pub(super) const SOURCE: &Source = &Source {
    title: "开放数据校验与解密",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html",
    date: "2026-07-29",
};

/// How far a watermark may lie in the future, in seconds: clocks differ.
const AHEAD: i64 = 300;

const OWNER: &[&str] = &["/watermark/appid", "/phone_info/watermark/appid"];
const TIME: &[&str] = &["/watermark/timestamp", "/phone_info/watermark/timestamp"];

/// Rules of every watermark.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "watermark-appid",
        rulebook: "session-watermark",
        at: OWNER,
        check: Check::With(|place, scope, report| {
            if let Some(owner) = scope.context.text("owner")
                && place.text().is_some_and(|id| id != owner)
            {
                report.at(place).with("found", display(place)).with("owner", owner).say();
            }
        }),
        what: Text {
            zh: "数据水印属于 {found}，不是 {owner}。",
            en: "The watermark belongs to {found}, not to {owner}.",
        },
        why: Text {
            zh: "数据可能来自其他小程序，不可信。",
            en: "The data may come from another mini program: it cannot be trusted.",
        },
        fix: Text {
            zh: "拒绝这份数据，并核对 AppID。", en: "Refuse the data, and check the AppID."
        },
        source: SOURCE,
        bad: GOOD.with(r#"{"owner":"wx0123456789abcdef"}"#),
        good: GOOD.with(r#"{"owner":"xxxx"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "watermark-unit",
        rulebook: "session-watermark",
        severity: Severity::Warning,
        at: TIME,
        check: Check::When(|place, _| form::in_milliseconds(place)),
        what: Text {
            zh: "数据水印的时间 {found} 像是毫秒。",
            en: "The watermark's time {found} looks like milliseconds.",
        },
        why: Text {
            zh: "微信写的是秒，数据可能被改过。",
            en: "WeChat writes seconds: the data may have been changed.",
        },
        fix: Text { zh: "使用原始数据。", en: "Use the data as it came." },
        source: SOURCE,
        bad: Example::of(
            r#"{"phone_info":{"phoneNumber":"xxxxxx","purePhoneNumber":"xxxxxx","countryCode":"86","watermark":{"timestamp":1637744274000,"appid":"xxxx"}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "watermark-future",
        rulebook: "session-watermark",
        severity: Severity::Warning,
        at: TIME,
        check: Check::When(|place, scope| form::ahead(place, scope).is_some_and(|ahead| ahead > AHEAD)),
        what: Text {
            zh: "数据水印的时间 {found} 在未来。",
            en: "The watermark's time {found} is in the future.",
        },
        fix: Text {
            zh: "校准服务器时间；时间无误时拒绝这份数据。",
            en: "Check the server's clock; if it is right, refuse the data.",
        },
        source: SOURCE,
        bad: GOOD.with(r#"{"now":1637743973}"#),
        good: GOOD.with(r#"{"now":1637743974}"#),
        ..Rule::BASE
    },
];

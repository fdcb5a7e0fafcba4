//! The privacy guide as it stands: `POST /cgi-bin/component/getprivacysetting`. Its body is `{}` at least.

use super::setting::VERSION;
use crate::catalogue::generic;
use crate::check::shape::{Shape, integer};
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "privacy-setting-query",
    title: Text {
        zh: "查询用户隐私保护指引（第三方平台）",
        en: "Query of the privacy guide (third-party platform)",
    },
    tables: &[RULES, VERSION],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[integer("privacy_ver")]);

const SOURCE: &Source = &Source {
    title: "获取小程序用户隐私保护指引",
    url: "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_getprivacysetting.html",
    date: "2026-07-30",
};

const GOOD: Example = Example::of(r#"{"privacy_ver":2}"#);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "privacy-set-setting",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"privacy_ver":"2"}"#),
        good: Example::of("{}"),
        ..generic::types("privacy-setting-query-type", SHAPE)
    },
    Rule {
        rulebook: "privacy-set-setting",
        source: SOURCE,
        bad: Example::of(r#"{"version":2}"#),
        good: GOOD,
        ..generic::unknown("privacy-setting-query-unknown", SHAPE)
    },
];

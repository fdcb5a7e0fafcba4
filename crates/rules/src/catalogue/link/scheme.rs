//! Encrypted schemes: `POST /wxa/generatescheme`, `urlscheme.generate` in a cloud function.

use super::{expiry, limits, target};
use crate::catalogue::{cloud_call, generic};
use crate::check::shape::{Shape, boolean, integer, object, text};
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "url-scheme",
    title: Text { zh: "加密 URL Scheme 的生成参数", en: "Parameters of an encrypted URL Scheme" },
    cloud: true,
    tables: &[
        RULES,
        target::RULES,
        expiry::RULES,
        limits::MADE,
        limits::OPENED,
        limits::ONE_USER,
        cloud_call::RULES,
    ],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    object("jump_wxa", &Shape(&[text("path"), text("query"), text("env_version")])),
    integer("expire_type"),
    integer("expire_time"),
    integer("expire_interval"),
    boolean("is_expire"),
]);

pub(super) const SOURCE: &Source = &Source {
    title: "获取加密scheme码",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatescheme",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"jump_wxa":{"path":"/pages/index/index","query":"a=1&b=2","env_version":"release"},"expire_type":1,"expire_interval":7}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "scheme-generate-fields",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":1,"expire_interval":"7"}"#),
        good: GOOD,
        ..generic::types("url-scheme-type", SHAPE)
    },
    Rule {
        rulebook: "scheme-generate-fields",
        source: SOURCE,
        bad: Example::of(r#"{"jump_wxa":{"page":"/pages/index/index"},"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..generic::unknown("url-scheme-unknown", SHAPE)
    },
];

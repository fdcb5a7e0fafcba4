//! URL Links: `POST /wxa/generate_urllink`, `urllink.generate` in a cloud function.

use super::{expiry, limits, target};
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Shape, boolean, integer, object, text};
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "url-link",
    title: Text { zh: "URL Link 的生成参数", en: "Parameters of a URL Link" },
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
    text("path"),
    text("query"),
    text("env_version"),
    integer("expire_type"),
    integer("expire_time"),
    integer("expire_interval"),
    boolean("is_expire"),
    object(
        "cloud_base",
        &Shape(&[
            text("env").required(),
            text("domain"),
            text("path"),
            text("query"),
            text("resource_appid"),
        ]),
    ),
]);

const SOURCE: &Source = &Source {
    title: "获取加密URLLink",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_generateurllink",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(
    r#"{"path":"/pages/index/index","expire_type":1,"expire_interval":7,"cloud_base":{"env":"xxx","domain":"xxx.xx","path":"/jump-wxa.html","query":"a=1&b=2"}}"#,
);

const UNPASSED: Text =
    Text { zh: "中转网页可能打不开。", en: "The web page in between may not open." };

const RULES: &[Rule] = &[
    Rule {
        rulebook: "link-generate-fields",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"path":1,"expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..generic::types("url-link-type", SHAPE)
    },
    Rule {
        rulebook: "link-generate-fields",
        why: Text {
            zh: "没有云开发环境就没有中转网页。",
            en: "The web page in between belongs to an environment.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"path":"","expire_type":1,"expire_interval":7,"cloud_base":{"path":"/a.html"}}"#,
        ),
        good: GOOD,
        ..generic::missing("url-link-required", SHAPE)
    },
    Rule {
        rulebook: "link-generate-fields",
        source: SOURCE,
        bad: Example::of(r#"{"path":"","page":"","expire_type":1,"expire_interval":7}"#),
        good: GOOD,
        ..generic::unknown("url-link-unknown", SHAPE)
    },
    Rule {
        id: "url-link-cloud-base-path",
        rulebook: "link-generate-fields",
        at: &["/cloud_base/path"],
        check: Check::Text(|path| !path.contains('?')),
        what: Text {
            zh: "云开发网页路径 {found} 带有参数。", en: "The web page path {found} has a query."
        },
        why: UNPASSED,
        fix: Text {
            zh: "把「?」之后的部分放进 cloud_base.query。",
            en: "Put what stands behind \"?\" into cloud_base.query.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"expire_type":1,"expire_interval":7,"cloud_base":{"env":"xxx","path":"/a.html?b=1"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "url-link-cloud-base-query-length",
        rulebook: "link-generate-fields",
        at: &["/cloud_base/query"],
        check: Check::MaxChars(1024),
        why: UNPASSED,
        source: SOURCE,
        bad: long!(r#"{"expire_type":1,"expire_interval":7,"cloud_base":{"env":"xxx","query":"a="#, r#""}}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

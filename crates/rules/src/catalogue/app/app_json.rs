//! app.json: the fields, their types and values.

use super::fields::APP;
use super::{GOOD, REFUSED, SHARED, SOURCE, obsolete};
use crate::catalogue::generic;
use crate::{Example, Rule, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "app-json",
    title: Text { zh: "全局配置 app.json", en: "The configuration app.json" },
    tables: &[
        RULES,
        obsolete::RULES,
        SHARED[0],
        SHARED[1],
        SHARED[2],
        SHARED[3],
        SHARED[4],
        SHARED[5],
        SHARED[6],
        SHARED[7],
        SHARED[8],
        SHARED[9],
    ],
    ..Subject::BASE
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "app-use-privacy-check",
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"debug":"true"}"#),
        good: GOOD,
        ..generic::types("app-json-type", APP)
    },
    Rule {
        rulebook: "app-pages",
        why: REFUSED,
        source: SOURCE,
        bad: Example::of(r#"{"window":{}}"#),
        good: GOOD,
        ..generic::missing("app-json-required", APP)
    },
    Rule {
        rulebook: "app-pages",
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"tabbar":{"list":[]}}"#),
        good: GOOD,
        ..generic::unknown("app-json-unknown", APP)
    },
];

//! app.json: the fields, their types and values.

use super::fields::APP;
use super::{GOOD, REFUSED, SOURCE, obsolete};
use crate::catalogue::generic;
use crate::{Example, Rule, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "app-json",
    title: Text { zh: "全局配置 app.json", en: "The configuration app.json" },
    tables: with_shared!(RULES, obsolete::RULES),
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

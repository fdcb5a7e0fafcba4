//! Data that a mini game keeps for a user: the body of `POST /wxa/set_user_storage`. No official page of it was
//! seen: nothing here is an error.

use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, list, text};
use crate::{Confidence, Example, Place, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "user-storage",
    title: Text { zh: "set_user_storage 的请求体", en: "The body of set_user_storage" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape =
    &Shape(&[list("kv_list", &Kind::Object(&Shape(&[text("key").required(), text("value").required()])))
        .required()]);

const SOURCE: &Source = &Source {
    title: "社区：set_user_storage 的签名",
    url: "https://developers.weixin.qq.com/community/develop/doc/0008caa0780478fd47c6abd0e55c00",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(r#"{"kv_list":[{"key":"lvrank","value":"1"}]}"#);

/// What has been said about limits, by nobody who must know.
const UNSURE: Text = Text {
    zh: "上限未见官方现行文档，超出时可能被拒绝。",
    en: "No current official page tells the limit; more may be refused.",
};

const BASE: Rule = Rule {
    rulebook: "set-user-storage",
    severity: Severity::Warning,
    confidence: Confidence::C,
    source: SOURCE,
    good: GOOD,
    ..Rule::BASE
};

const RULES: &[Rule] = &[
    Rule {
        id: "user-storage-type",
        check: Check::Types(SHAPE),
        bad: Example::of(r#"{"kv_list":[{"key":"lvrank","value":1}]}"#),
        ..BASE
    },
    Rule {
        id: "user-storage-required",
        check: Check::Missing(SHAPE),
        bad: Example::of(r#"{"kv_list":[{"key":"lvrank"}]}"#),
        ..BASE
    },
    Rule {
        confidence: Confidence::C,
        rulebook: "set-user-storage",
        source: SOURCE,
        bad: Example::of(r#"{"kv_list":[{"key":"lvrank","value":"1","time":1}]}"#),
        good: GOOD,
        ..generic::unknown("user-storage-unknown", SHAPE)
    },
    Rule {
        id: "user-storage-items",
        confidence: Confidence::U,
        at: &["/kv_list"],
        check: Check::Items(1, 128),
        why: UNSURE,
        bad: Example::of(r#"{"kv_list":[]}"#),
        ..BASE
    },
    Rule {
        id: "user-storage-size",
        confidence: Confidence::U,
        at: &["/kv_list/*"],
        check: Check::With(|place, _, report| {
            let length = size(place, "key").saturating_add(size(place, "value"));
            if length > 1024 {
                report.at(place).with("length", length.to_string()).with("limit", "1024").say();
            }
        }),
        what: Text {
            zh: "key 与 value 合计 {length} 字节，超过 {limit} 字节。",
            en: "key and value have {length} bytes together, more than {limit}.",
        },
        why: UNSURE,
        fix: Text { zh: "缩短 value，或拆成几项。", en: "Shorten the value, or split it." },
        bad: long!(r#"{"kv_list":[{"key":"lvrank","value":""#, r#""}]}"#),
        ..BASE
    },
];

fn size(place: &Place<'_>, name: &str) -> usize {
    place.get(name).and_then(|member| member.text().map(str::len)).unwrap_or_default()
}

//! Schemes for NFC tags: `POST /wxa/generatenfcscheme`, `urlscheme.generateNFCScheme` in a cloud function. They do not
//! expire, and anybody may open them.

use super::{limits, target};
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Shape, object, text};
use crate::{Example, Rule, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "nfc-scheme",
    title: Text { zh: "NFC 标签的 scheme 生成参数", en: "Parameters of a scheme for an NFC tag" },
    cloud: true,
    tables: &[RULES, target::RULES, limits::MADE, cloud_call::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    object("jump_wxa", &Shape(&[text("path"), text("query"), text("env_version")])),
    text("model_id").required(),
    text("sn"),
]);

const SOURCE: &Source = &Source {
    title: "获取NFC的小程序scheme",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatenfcscheme",
    date: "2026-07-29",
};

const GOOD: Example =
    Example::of(r#"{"jump_wxa":{"path":"/pages/index/index","query":""},"sn":"xxx","model_id":"xxx"}"#);
const WITHOUT: Example = Example::of(r#"{"model_id":"xxx"}"#);
const PER_DEVICE: &str = r#"{"codePerDevice":true}"#;
const PER_MODEL: &str = r#"{"codePerDevice":false}"#;

const RULES: &[Rule] = &[
    Rule {
        rulebook: "nfc-scheme",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"model_id":1}"#),
        good: GOOD,
        ..generic::types("nfc-scheme-type", SHAPE)
    },
    Rule {
        rulebook: "nfc-scheme",
        errcode: Rule::answer(9_800_003),
        source: SOURCE,
        bad: Example::of(r#"{"sn":"xxx"}"#),
        good: GOOD,
        ..generic::missing("nfc-scheme-required", SHAPE)
    },
    Rule {
        rulebook: "nfc-scheme",
        source: SOURCE,
        bad: Example::of(r#"{"model_id":"xxx","expire_interval":30}"#),
        good: GOOD,
        ..generic::unknown("nfc-scheme-unknown", SHAPE)
    },
    Rule {
        id: "nfc-scheme-model-empty",
        rulebook: "nfc-scheme",
        at: &["/model_id"],
        check: Check::Empty,
        fix: Text {
            zh: "填写设备接入后获得的 model_id。", en: "Give the model_id of the device."
        },
        errcode: Rule::answer(9_800_003),
        source: SOURCE,
        bad: Example::of(r#"{"model_id":""}"#),
        good: WITHOUT,
        ..Rule::BASE
    },
    Rule {
        id: "nfc-scheme-sn-missing",
        rulebook: "nfc-scheme",
        check: Check::With(|top, scope, report| {
            let empty = top.get("sn").is_none_or(|sn| sn.text() == Some(""));
            if empty && scope.context.boolean("codePerDevice") == Some(true) {
                report.missing(top, "sn").say();
            }
        }),
        what: Text { zh: "一机一码没有填 sn。", en: "One code per device, and no sn." },
        fix: Text { zh: "填写设备的 sn。", en: "Give the device's sn." },
        errcode: Rule::answer(9_800_008),
        source: SOURCE,
        bad: WITHOUT.with(PER_DEVICE),
        good: GOOD.with(PER_DEVICE),
        ..Rule::BASE
    },
    Rule {
        id: "nfc-scheme-sn-superfluous",
        rulebook: "nfc-scheme",
        at: &["/sn"],
        check: Check::When(|sn, scope| {
            sn.text().is_some_and(|sn| !sn.is_empty())
                && scope.context.boolean("codePerDevice") == Some(false)
        }),
        what: Text { zh: "一型一码填了 sn。", en: "One code per model, and an sn." },
        fix: Text { zh: "删除 sn。", en: "Remove sn." },
        errcode: Rule::answer(9_800_009),
        source: SOURCE,
        bad: GOOD.with(PER_MODEL),
        good: WITHOUT.with(PER_MODEL),
        ..Rule::BASE
    },
];

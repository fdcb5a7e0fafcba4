//! Taking a template from the public library: `POST /wxaapi/newtmpl/addtemplate`.

use super::request::is_card;
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, list, text};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "add-template",
    title: Text { zh: "选用订阅消息模板的参数", en: "Parameters for taking a template" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    text("tid").required(),
    list("kidList", &Kind::Integer).required(),
    text("sceneDesc").required(),
]);

const SOURCE: &Source = &Source {
    title: "选用模板",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_addwxanewtemplate",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(r#"{"tid":"401","kidList":[1,2],"sceneDesc":"测试数据"}"#);

const NOT_ADDED: Text = Text { zh: "平台不会添加这个模板。", en: "The template is not added." };

const RULES: &[Rule] = &[
    Rule {
        rulebook: "submsg-addtemplate",
        why: NOT_ADDED,
        source: SOURCE,
        bad: Example::of(r#"{"tid":401,"kidList":[1,2],"sceneDesc":"测试数据"}"#),
        good: GOOD,
        ..generic::types("addtemplate-type", SHAPE)
    },
    Rule {
        rulebook: "submsg-addtemplate",
        why: NOT_ADDED,
        source: SOURCE,
        bad: Example::of(r#"{"tid":"401","kidList":[1,2]}"#),
        good: GOOD,
        ..generic::missing("addtemplate-required", SHAPE)
    },
    Rule {
        rulebook: "submsg-addtemplate",
        source: SOURCE,
        bad: Example::of(r#"{"tid":"401","kidList":[1,2],"sceneDesc":"测试数据","scene_desc":""}"#),
        good: GOOD,
        ..generic::unknown("addtemplate-unknown", SHAPE)
    },
    Rule {
        id: "addtemplate-tid",
        at: &["/tid"],
        check: Check::Empty,
        fix: Text {
            zh: "填写公共模板库里的模板标题 id，例如 401。",
            en: "Give the id of a title in the public library, such as 401.",
        },
        errcode: Rule::answer(200_014),
        bad: Example::of(r#"{"tid":"","kidList":[1,2],"sceneDesc":"测试数据"}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-kids",
        at: &["/kidList"],
        check: Check::When(|place, scope| {
            let card = scope.top.get("tid").is_some_and(|tid| tid.text().is_some_and(is_card));
            !card && place.is_list() && !(2..=5).contains(&place.children().count())
        }),
        what: Text {
            zh: "kidList 应有 2 至 5 个关键词。", en: "kidList is to have 2 to 5 keywords."
        },
        fix: Text { zh: "改为 2 至 5 个，例如 [3,5,4]。", en: "Give 2 to 5 of them, as in [3,5,4]." },
        errcode: Rule::answer(200_020),
        bad: Example::of(r#"{"tid":"401","kidList":[1],"sceneDesc":"测试数据"}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-card",
        severity: Severity::Warning,
        at: &["/kidList"],
        check: Check::When(|place, scope| {
            let card = scope.top.get("tid").is_some_and(|tid| tid.text().is_some_and(is_card));
            card && place.children().next().is_some()
        }),
        what: Text {
            zh: "新版一次性订阅消息（服务卡片）没有可选的关键词。",
            en: "A service card has no keywords to choose.",
        },
        fix: Text { zh: "kidList 传空数组。", en: "Give an empty kidList." },
        source: super::live_card::GUIDE,
        bad: Example::of(r#"{"tid":"10000001","kidList":[1,2],"sceneDesc":"测试数据"}"#),
        good: Example::of(r#"{"tid":"10000001","kidList":[],"sceneDesc":"测试数据"}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-kid-repeated",
        severity: Severity::Warning,
        at: &["/kidList"],
        check: Check::With(repeated),
        what: Text {
            zh: "关键词 {found} 重复出现。", en: "The keyword {found} is there more than once."
        },
        fix: Text { zh: "只保留一项。", en: "Keep one of them." },
        bad: Example::of(r#"{"tid":"401","kidList":[1,2,1],"sceneDesc":"测试数据"}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-scene-length",
        at: &["/sceneDesc"],
        check: Check::MaxChars(15),
        errcode: Rule::answer(200_021),
        bad: Example::of(r#"{"tid":"401","kidList":[1,2],"sceneDesc":"一二三四五六七八九十一二三四五六"}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-scene-empty",
        at: &["/sceneDesc"],
        check: Check::Empty,
        fix: Text {
            zh: "用不超过 15 个字描述服务场景。",
            en: "Describe the scene in at most 15 characters.",
        },
        errcode: Rule::answer(200_021),
        bad: Example::of(r#"{"tid":"401","kidList":[1,2],"sceneDesc":""}"#),
        ..ADD
    },
    Rule {
        id: "addtemplate-convert-case",
        severity: Severity::Info,
        check: Check::When(|_, scope| scope.context.text("call") == Some("cloud")),
        what: Text {
            zh: "云调用的 SDK 会把 kidList 转成 kid_list。",
            en: "The SDK of cloud calls turns kidList into kid_list.",
        },
        why: Text { zh: "这个接口只认 camelCase。", en: "This interface knows camelCase alone." },
        fix: Text {
            zh: "用 cloud.openapi({ convertCase: false }) 调用。",
            en: "Call it through cloud.openapi({ convertCase: false }).",
        },
        bad: GOOD.with(r#"{"call":"cloud"}"#),
        ..ADD
    },
];

/// What these rows share.
const ADD: Rule = Rule { rulebook: "submsg-addtemplate", source: SOURCE, good: GOOD, ..Rule::BASE };

fn repeated(list: &Place<'_>, _: &crate::Scope<'_>, report: &mut Report<'_>) {
    let mut seen = std::collections::HashSet::new();
    for kid in list.children().filter(|_| list.is_list()) {
        if kid.integer().is_some_and(|number| !seen.insert(number)) {
            report.at(&kid).with("found", display(&kid)).say();
        }
    }
}

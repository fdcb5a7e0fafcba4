//! Whether the privacy guide declares what the app uses.
//!
//! Without `used` in the payload, that of the context counts; the same goes for `collectsPrivacy`.

use super::table::Information;
use super::{available, scope, undeclared};
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, boolean, integer, list, object, text};
use crate::check::{Check, display};
use crate::privacy::needs;
use crate::{Example, Period, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "privacy",
    title: Text {
        zh: "用户隐私保护指引的声明与代码用到的接口",
        en: "What the privacy guide declares, and the interfaces that the code uses",
    },
    tables: &[RULES, scope::RULES, available::RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    list("declared", &Kind::Text).required(),
    list("used", &Kind::Text),
    boolean("plugin"),
    boolean("collectsPrivacy"),
    object("extraDoc", &Shape(&[text("name"), integer("bytes")])),
]);

const SOURCE: &Source = &Source {
    title: "小程序用户隐私保护指引内容介绍",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html",
    date: "2026-07-29",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"declared":["Location","手机号","DeviceInfo"],"used":["wx.getLocation","button.open-type=getPhoneNumber"],"collectsPrivacy":true,"extraDoc":{"name":"guide.txt","bytes":102400}}"#,
);

const DECLARE: Text = Text {
    zh: "在《小程序用户隐私保护指引》中声明「{zh}」，5 分钟后生效；第三方平台在 setting_list 中加上 {key}。",
    en: "Declare {en} ({zh}) in the privacy guide, which takes effect after 5 minutes; third-party platforms add {key} to setting_list.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "privacy-declare-required",
        why: Text {
            zh: "声明与用到的接口都是字符串的数组。",
            en: "What is declared and used are lists of strings.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"declared":"Location"}"#),
        good: GOOD,
        ..generic::types("privacy-type", SHAPE)
    },
    Rule {
        rulebook: "privacy-declare-required",
        why: Text {
            zh: "没有声明就无从比较；什么都没声明时写 []。",
            en: "Without it there is nothing to compare; write [] where nothing is declared.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"used":["wx.getLocation"]}"#),
        good: Example::of(r#"{"declared":[]}"#),
        ..generic::missing("privacy-required", SHAPE)
    },
    Rule {
        rulebook: "privacy-declare-required",
        why: Text { zh: "检查时不会用到它。", en: "It is not looked at." },
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"declare":["Location"]}"#),
        good: GOOD,
        ..generic::unknown("privacy-unknown", SHAPE)
    },
    Rule {
        id: "privacy-undeclared",
        rulebook: "privacy-declare-required",
        check: Check::With(undeclared),
        what: undeclared::WHAT,
        why: undeclared::WHY,
        fix: DECLARE,
        holds: undeclared::ENFORCED,
        library: undeclared::ENFORCING,
        source: undeclared::SOURCE,
        bad: Example::of(r#"{"declared":["PhoneNumber"],"used":["getPhoneNumber","wx.getLocation"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-undeclared-announced",
        rulebook: "privacy-declare-required",
        severity: Severity::Warning,
        check: Check::With(undeclared),
        what: undeclared::WHAT,
        why: undeclared::WHY_SOON,
        fix: DECLARE,
        holds: undeclared::ANNOUNCED,
        library: undeclared::ENFORCING,
        source: undeclared::SOURCE,
        bad: Example::of(r#"{"declared":[],"used":["wx.getLocation"]}"#).on("2023-10-16"),
        good: Example::of(r#"{"declared":[],"used":["wx.getLocation"]}"#).on("2023-09-14"),
        ..Rule::BASE
    },
    Rule {
        id: "privacy-superfluous",
        rulebook: "privacy-interface-table",
        severity: Severity::Info,
        at: &["/declared"],
        check: Check::With(superfluous),
        what: Text {
            zh: "声明了 {found}，但没有用到需要它的接口或组件。",
            en: "{found} is declared, but nothing that is used needs it.",
        },
        why: Text {
            zh: "可以自主勾选，但平台会审核是否如实填写。",
            en: "That is allowed, but the platform reviews whether the guide is true.",
        },
        fix: Text { zh: "不收集就取消声明。", en: "Take it out if it is not collected." },
        source: SOURCE,
        bad: Example::of(r#"{"declared":["Location","Camera"],"used":["wx.getLocation"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-declared-unknown",
        rulebook: "privacy-interface-table",
        severity: Severity::Info,
        at: &["/declared/*"],
        check: Check::Text(|name| Information::of_name(name).is_some()),
        what: Text {
            zh: "{found} 不是官方的信息类型。",
            en: "{found} is none of the official types of information.",
        },
        why: Text {
            zh: "可以自定义，但不会因此开放任何接口。",
            en: "Types of one's own are allowed, but open no interface.",
        },
        fix: Text {
            zh: "接口需要的类型请写官方名称或 privacy_key，如 位置信息、Location。",
            en: "For what interfaces need write the official name or its privacy_key, such as Location.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"declared":["UserLocation"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-declared-twice",
        rulebook: "privacy-interface-table",
        severity: Severity::Warning,
        at: &["/declared"],
        check: Check::With(twice),
        what: Text {
            zh: "{found} 与前面的 {other} 是同一类型。",
            en: "{found} is the same type as {other}.",
        },
        why: Text { zh: "每种信息声明一次即可。", en: "One declaration of a type is enough." },
        fix: Check::Repeated.fix(),
        source: SOURCE,
        bad: Example::of(r#"{"declared":["Location","位置信息"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-not-collected",
        rulebook: "privacy-audit-declaration",
        check: Check::With(not_collected),
        what: Text {
            zh: "提审时声明未采集用户隐私，却用到了 {interfaces}。",
            en: "\"No user privacy collected\" was declared at submission, but {interfaces} is used.",
        },
        why: Text {
            zh: "平台会回收接口权限：appid privacy api banned（errno 1025，小游戏 1026）。",
            en: "The platform takes the interfaces away: appid privacy api banned (errno 1025, mini games 1026).",
        },
        fix: Text {
            zh: "提审时选择「采集用户隐私」，或移除这些接口。",
            en: "Declare at submission that privacy is collected, or remove these interfaces.",
        },
        holds: Period::since("2023-09-15"),
        source: undeclared::SOURCE,
        bad: Example::of(r#"{"declared":["Location"],"used":["wx.getLocation"],"collectsPrivacy":false}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-extra-doc-type",
        rulebook: "privacy-extra-doc",
        at: &["/extraDoc/name"],
        check: Check::Text(|name| name.to_ascii_lowercase().ends_with(".txt")),
        what: Text {
            zh: "补充文档 {found} 不是 txt。", en: "The extra document {found} is no txt file."
        },
        why: Text { zh: "只支持 txt 纯文本。", en: "Only plain text in a txt file is taken." },
        fix: Text { zh: "存成 .txt 再上传。", en: "Upload it as .txt." },
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"extraDoc":{"name":"guide.docx","bytes":1024}}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-extra-doc-size",
        rulebook: "privacy-extra-doc",
        at: &["/extraDoc/bytes"],
        check: Check::Between(0, 100 * 1024),
        why: Text { zh: "补充文档不超过 100 KB。", en: "The extra document has 100 KB at most." },
        source: SOURCE,
        bad: Example::of(r#"{"declared":[],"extraDoc":{"name":"guide.txt","bytes":102401}}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Shows what is used, and where each of it stands in the payload: nowhere, if the context says it.
fn with_used(scope: &Scope<'_>, see: impl FnOnce(&[&str], &[Place<'_>])) {
    if let Some(own) = scope.top.get("used").filter(Place::is_list) {
        let places: Vec<_> = own.children().collect();
        let used: Vec<_> = places.iter().map(|place| place.text().unwrap_or_default()).collect();
        see(&used, &places);
    } else if let Some(used) = scope.context.texts("used") {
        see(&used, &[]);
    }
}

fn is_plugin(scope: &Scope<'_>) -> bool {
    scope.top.get("plugin").and_then(|plugin| plugin.boolean()) == Some(true)
}

fn undeclared(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(declared) = top.get("declared").filter(Place::is_list) else { return };
    with_used(scope, |used, places| {
        let known: Vec<_> = declared.texts().filter_map(Information::of_name).collect();
        for need in needs(used, is_plugin(scope)) {
            if !known.iter().any(|known| std::ptr::eq(*known, need.information)) {
                undeclared::say(&need, places.get(need.first).unwrap_or(&declared), report);
            }
        }
    });
}

fn superfluous(declared: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    with_used(scope, |used, _| {
        let needs = needs(used, is_plugin(scope));
        for place in declared.children() {
            let information = place.text().and_then(Information::of_name);
            let needed = |information: &Information| {
                information.uses.is_empty()
                    || needs.iter().any(|need| std::ptr::eq(need.information, information))
            };
            if information.is_some_and(|information| !needed(information)) {
                report.at(&place).with("found", display(&place)).say();
            }
        }
    });
}

fn twice(declared: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let mut seen: Vec<(&Information, String)> = Vec::new();
    for place in declared.children() {
        let Some(information) = place.text().and_then(Information::of_name) else { continue };
        match seen.iter().find(|(known, _)| std::ptr::eq(*known, information)) {
            Some((_, other)) => {
                report.at(&place).with("found", display(&place)).with("other", other.clone()).say();
            }
            None => seen.push((information, display(&place))),
        }
    }
}

fn not_collected(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let own = top.get("collectsPrivacy");
    let collects = own.as_ref().map_or_else(|| scope.context.boolean("collectsPrivacy"), Place::boolean);
    if collects != Some(false) {
        return;
    }
    with_used(scope, |used, places| {
        if let Some(need) = needs(used, is_plugin(scope)).first() {
            let place = own.as_ref().or(places.get(need.first)).unwrap_or(top);
            report.at(place).with("interfaces", need.reasons()).say();
        }
    });
}

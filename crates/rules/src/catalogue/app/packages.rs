//! Subpackages, and what is bound to one.

use std::collections::BTreeSet;

use super::pages::{MANY, Pages, packages, root_of};
use super::{GOOD, REFUSED, SOURCE, TOOLS, is_whole};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const GUIDE: &Source = &Source {
    title: "使用分包",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/basic",
    date: "2026-07-29",
};

const LISTS: &[&str] = &["/subpackages", "/subPackages"];
/// An example with 101 subpackages.
const HUNDRED: &str = r#"{"pages":["pages/index/index"],"subpackages":[{"root":"p0","pages":["x"]},{"root":"p1","pages":["x"]},{"root":"p2","pages":["x"]},{"root":"p3","pages":["x"]},{"root":"p4","pages":["x"]},{"root":"p5","pages":["x"]},{"root":"p6","pages":["x"]},{"root":"p7","pages":["x"]},{"root":"p8","pages":["x"]},{"root":"p9","pages":["x"]},{"root":"p10","pages":["x"]},{"root":"p11","pages":["x"]},{"root":"p12","pages":["x"]},{"root":"p13","pages":["x"]},{"root":"p14","pages":["x"]},{"root":"p15","pages":["x"]},{"root":"p16","pages":["x"]},{"root":"p17","pages":["x"]},{"root":"p18","pages":["x"]},{"root":"p19","pages":["x"]},{"root":"p20","pages":["x"]},{"root":"p21","pages":["x"]},{"root":"p22","pages":["x"]},{"root":"p23","pages":["x"]},{"root":"p24","pages":["x"]},{"root":"p25","pages":["x"]},{"root":"p26","pages":["x"]},{"root":"p27","pages":["x"]},{"root":"p28","pages":["x"]},{"root":"p29","pages":["x"]},{"root":"p30","pages":["x"]},{"root":"p31","pages":["x"]},{"root":"p32","pages":["x"]},{"root":"p33","pages":["x"]},{"root":"p34","pages":["x"]},{"root":"p35","pages":["x"]},{"root":"p36","pages":["x"]},{"root":"p37","pages":["x"]},{"root":"p38","pages":["x"]},{"root":"p39","pages":["x"]},{"root":"p40","pages":["x"]},{"root":"p41","pages":["x"]},{"root":"p42","pages":["x"]},{"root":"p43","pages":["x"]},{"root":"p44","pages":["x"]},{"root":"p45","pages":["x"]},{"root":"p46","pages":["x"]},{"root":"p47","pages":["x"]},{"root":"p48","pages":["x"]},{"root":"p49","pages":["x"]},{"root":"p50","pages":["x"]},{"root":"p51","pages":["x"]},{"root":"p52","pages":["x"]},{"root":"p53","pages":["x"]},{"root":"p54","pages":["x"]},{"root":"p55","pages":["x"]},{"root":"p56","pages":["x"]},{"root":"p57","pages":["x"]},{"root":"p58","pages":["x"]},{"root":"p59","pages":["x"]},{"root":"p60","pages":["x"]},{"root":"p61","pages":["x"]},{"root":"p62","pages":["x"]},{"root":"p63","pages":["x"]},{"root":"p64","pages":["x"]},{"root":"p65","pages":["x"]},{"root":"p66","pages":["x"]},{"root":"p67","pages":["x"]},{"root":"p68","pages":["x"]},{"root":"p69","pages":["x"]},{"root":"p70","pages":["x"]},{"root":"p71","pages":["x"]},{"root":"p72","pages":["x"]},{"root":"p73","pages":["x"]},{"root":"p74","pages":["x"]},{"root":"p75","pages":["x"]},{"root":"p76","pages":["x"]},{"root":"p77","pages":["x"]},{"root":"p78","pages":["x"]},{"root":"p79","pages":["x"]},{"root":"p80","pages":["x"]},{"root":"p81","pages":["x"]},{"root":"p82","pages":["x"]},{"root":"p83","pages":["x"]},{"root":"p84","pages":["x"]},{"root":"p85","pages":["x"]},{"root":"p86","pages":["x"]},{"root":"p87","pages":["x"]},{"root":"p88","pages":["x"]},{"root":"p89","pages":["x"]},{"root":"p90","pages":["x"]},{"root":"p91","pages":["x"]},{"root":"p92","pages":["x"]},{"root":"p93","pages":["x"]},{"root":"p94","pages":["x"]},{"root":"p95","pages":["x"]},{"root":"p96","pages":["x"]},{"root":"p97","pages":["x"]},{"root":"p98","pages":["x"]},{"root":"p99","pages":["x"]},{"root":"p100","pages":["x"]}]}"#;
const UNIQUE: Text =
    Text { zh: "每个分包用不同的 {name}。", en: "Give every subpackage its own {name}." };

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-package-repeated",
        rulebook: "app-subpackages",
        check: Check::With(|top, _, report| {
            repeated(top, "root", report);
            repeated(top, "name", report);
        }),
        what: Text {
            zh: "两个分包的 {name} 都是 {found}。", en: "Two subpackages have the {name} {found}."
        },
        why: REFUSED,
        fix: UNIQUE,
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"a","pages":["x"]},{"root":"a/","pages":["y"]}]}"#,
        ),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-package-nested",
        rulebook: "app-subpackages",
        check: Check::With(nested),
        what: Text {
            zh: "分包 {found} 在分包 {root} 的目录里。",
            en: "The subpackage {found} lies under the subpackage {root}.",
        },
        why: REFUSED,
        fix: Text {
            zh: "分包目录不能互相包含。", en: "Keep subpackages in directories beside each other."
        },
        source: GUIDE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"a","pages":["x"]},{"root":"a/b","pages":["y"]}]}"#,
        ),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-package-reserved",
        rulebook: "app-subpackages",
        at: &["/subpackages/*/root", "/subPackages/*/root", "/subpackages/*/name", "/subPackages/*/name"],
        check: Check::Text(|name| name != "__APP__"),
        what: Text {
            zh: "__APP__ 是主包的保留名。", en: "__APP__ is reserved for the main package."
        },
        why: REFUSED,
        fix: UNIQUE,
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"a","name":"__APP__","pages":["x"]}]}"#,
        ),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-package-count",
        rulebook: "app-subpackages",
        severity: Severity::Warning,
        at: LISTS,
        check: Check::Items(0, 100),
        why: Text {
            zh: "这是开发者工具的默认上限，实际值由平台下发。",
            en: "That is the default of the developer tools; the platform may set another.",
        },
        source: TOOLS,
        bad: Example::of(HUNDRED),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-card-package",
        rulebook: "app-subpackages",
        at: &["/accountCardPackage"],
        check: Check::With(|card, scope, report| rootless(card, "/root", scope, report, true)),
        what: Text { zh: "没有独立分包 {found}。", en: "There is no independent subpackage {found}." },
        why: REFUSED,
        fix: Text {
            zh: "在 subPackages 中声明该目录，并设 \"independent\": true。",
            en: "List it in subPackages with \"independent\": true.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"accountCardPackage":{"root":"cards","cardList":[]}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-chat-tool-package",
        rulebook: "app-chat-tools",
        severity: Severity::Warning,
        at: &["/chatTools"],
        check: Check::With(|tools, scope, report| rootless(tools, "/*/root", scope, report, false)),
        what: Text {
            zh: "subPackages 里没有分包 {found}。", en: "subPackages has no subpackage {found}."
        },
        why: Text { zh: "聊天工具须放在分包里。", en: "A chat tool is a subpackage." },
        fix: Text { zh: "在 subPackages 中声明该目录。", en: "List it in subPackages." },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"chatTools":[{"root":"tool","entryPagePath":"pages/a","desc":"群签到"}]}"#,
        ),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"tool","pages":["pages/a"]}],"chatTools":[{"root":"tool","entryPagePath":"pages/a","desc":"群签到"}]}"#,
        ),
        ..Rule::BASE
    },
];

fn repeated(top: &Place<'_>, name: &str, report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    packages(top, &mut |package| {
        let Some(place) = package.get(name) else { return };
        let text = place.text().map(|text| text.trim_end_matches('/').to_owned());
        if text.is_some_and(|text| !seen.insert(text)) {
            report.at(&place).with("found", display(&place)).say();
        }
    });
}

fn nested(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = Pages::of(scope);
    packages(top, &mut |package| {
        let Some(root) = package.get("root") else { return };
        let path = root.text().unwrap_or_default().trim_end_matches('/');
        if let Some(above) = known.root_above(path) {
            report.at(&root).with("found", display(&root)).with("root", above).say();
        }
    });
}

/// What stands at a path and is no subpackage.
fn rootless(place: &Place<'_>, at: &str, scope: &Scope<'_>, report: &mut Report<'_>, independent: bool) {
    let mut roots = BTreeSet::new();
    packages(scope.top, &mut |package| {
        let flag = package.get("independent").and_then(|place| place.boolean());
        if !independent || flag == Some(true) {
            roots.insert(root_of(package));
        }
    });
    place.visit(at, &mut |root| {
        let is_missing = |text: &str| !roots.contains(&format!("{}/", text.trim_end_matches('/')));
        if is_whole(scope) && root.text().is_some_and(is_missing) {
            report.at(root).with("found", display(root)).say();
        }
    });
}

//! `tabBar`.

use super::pages::Pages;
use super::{GOOD, REFUSED, SOURCE, TOOLS, is_colour};
use crate::check::{Check, display, say_repeated};
use crate::{Example, Place, Report, Rule, Scope, Severity, Text};

const TABS: Example = Example::of(
    r##"{"pages":["pages/a","pages/b"],"tabBar":{"color":"#7A7E83","selectedColor":"#3cc51f","backgroundColor":"#fff","borderStyle":"black","list":[{"pagePath":"pages/a","text":"A","iconPath":"image/a.png","selectedIconPath":"/image/a_on.jpg"},{"pagePath":"pages/b","text":"B"}]}}"##,
);

const ICONS: &[&str] = &["/tabBar/list/*/iconPath", "/tabBar/list/*/selectedIconPath"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-tabbar-count",
        rulebook: "app-tabbar",
        at: &["/tabBar"],
        check: Check::With(count),
        what: Text {
            zh: "tabBar 有 {found} 项，应为 {min} 至 {max} 项。",
            en: "The tabBar has {found} tabs, it is to have {min} to {max}.",
        },
        why: REFUSED,
        fix: Text { zh: "保留 {min} 至 {max} 项。", en: "Keep {min} to {max} of them." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/a"],"tabBar":{"list":[{"pagePath":"pages/a","text":"A"}]}}"#),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-page-form",
        rulebook: "app-tabbar",
        at: &["/tabBar/list/*/pagePath"],
        // What it begins with is judged with every other path.
        check: Check::Text(|page| !page.contains('?') && !page.trim_start_matches('.').contains('.')),
        what: Text {
            zh: "tab 页路径 {found} 含有 ? 或点号。",
            en: "The tab's page {found} has a ? or a dot.",
        },
        why: REFUSED,
        fix: Text {
            zh: "只写页面路径，不带参数与后缀。",
            en: "Write the page's path alone, without query and suffix.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"list":[{"pagePath":"pages/a?x=1","text":"A"},{"pagePath":"pages/b","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-page",
        rulebook: "app-tabbar",
        at: &["/tabBar/list"],
        check: Check::With(pages),
        what: Text {
            zh: "tab 页 {found} 不在主包的 pages 里。",
            en: "The tab's page {found} is not in pages.",
        },
        why: REFUSED,
        fix: Text {
            zh: "把它加入 pages；tab 页必须在主包。",
            en: "List it in pages: tabs are in the main package.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/a"],"subpackages":[{"root":"p","pages":["b"]}],"tabBar":{"list":[{"pagePath":"pages/a","text":"A"},{"pagePath":"p/b","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-repeated",
        rulebook: "app-tabbar",
        at: &["/tabBar/list"],
        check: Check::With(repeated),
        what: Text {
            zh: "tab 页 {found} 重复出现。", en: "The tab's page {found} is there more than once."
        },
        why: REFUSED,
        fix: Text { zh: "每个 tab 对应不同的页面。", en: "Give every tab a page of its own." },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"list":[{"pagePath":"pages/a","text":"A"},{"pagePath":"pages/a","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-text",
        rulebook: "app-tabbar",
        severity: Severity::Warning,
        at: &["/tabBar"],
        check: Check::With(|bar, _, report| {
            bar.visit("/list/*", &mut |tab| {
                if tab.is_object() && !is_custom(bar) && tab.get("text").is_none() {
                    report.missing(tab, "text").say();
                }
            });
        }),
        what: Text { zh: "tab 没有 text。", en: "The tab has no text." },
        why: Text {
            zh: "文档列为必填；开发者工具不检查。",
            en: "The documents require it; the developer tools do not check.",
        },
        fix: Text { zh: "补上按钮文字 text。", en: "Add text." },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"list":[{"pagePath":"pages/a"},{"pagePath":"pages/b","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-icon",
        rulebook: "app-tabbar",
        at: ICONS,
        check: Check::Text(is_icon),
        what: Text { zh: "图标 {found} 不可用。", en: "The icon {found} cannot be used." },
        why: REFUSED,
        fix: Text {
            zh: "用 40 KB 以内的本地 .png、.jpg、.jpeg 文件，不支持网络图片。",
            en: "Use a local .png, .jpg or .jpeg of at most 40 KB; addresses are not taken.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"list":[{"pagePath":"pages/a","text":"A","iconPath":"https://example.com/a.png"},{"pagePath":"pages/b","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-icon-top",
        rulebook: "app-tabbar",
        severity: Severity::Info,
        at: &["/tabBar"],
        check: Check::With(|bar, _, report| {
            let has_icons = bar.get("list").is_some_and(|list| {
                list.children().any(|tab| tab.get("iconPath").or(tab.get("selectedIconPath")).is_some())
            });
            let position = bar.get("position").filter(|place| place.text() == Some("top"));
            if let Some(position) = position.filter(|_| has_icons) {
                report.at(&position).say();
            }
        }),
        what: Text {
            zh: "position 为 top 时不显示图标。", en: "A tabBar at the top shows no icons."
        },
        fix: Text { zh: "删除图标，或改用 bottom。", en: "Remove the icons, or write bottom." },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"position":"top","list":[{"pagePath":"pages/a","text":"A","iconPath":"a.png"},{"pagePath":"pages/b","text":"B"}]}}"#,
        ),
        good: TABS,
        ..Rule::BASE
    },
    Rule {
        id: "app-tabbar-colour",
        rulebook: "app-tabbar",
        severity: Severity::Warning,
        at: &["/tabBar/color", "/tabBar/selectedColor", "/tabBar/backgroundColor"],
        check: Check::Text(is_colour),
        what: Text {
            zh: "{name} 的值 {found} 不是十六进制颜色。",
            en: "{name} is {found}, which is no hexadecimal colour.",
        },
        why: Text { zh: "文档只允许十六进制颜色。", en: "The documents allow no other." },
        fix: Text { zh: "写成 #ff00ff 的形式。", en: "Write it as #ff00ff." },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/a","pages/b"],"tabBar":{"color":"red","list":[{"pagePath":"pages/a","text":"A"},{"pagePath":"pages/b","text":"B"}]}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

fn is_custom(bar: &Place<'_>) -> bool {
    bar.get("custom").and_then(|custom| custom.boolean()) == Some(true)
}

fn count(bar: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(list) = bar.get("list").filter(Place::is_list) else { return };
    // A tabBar that the mini program draws itself may have more.
    let most = if is_custom(bar) { 10 } else { 5 };
    let found = list.children().count();
    if !(2..=most).contains(&found) {
        let draft = report.at(&list).with("found", found.to_string());
        draft.with("min", "2").with("max", most.to_string()).say();
    }
}

/// A local picture, or a variable of theme.json.
fn is_icon(path: &str) -> bool {
    let picture = [".png", ".jpg", ".jpeg"].iter().any(|end| path.ends_with(end));
    path.is_empty()
        || path.starts_with('@')
        || (picture && !["//", "\\", "../"].iter().any(|part| path.contains(part)))
}

fn pages(list: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = Pages::of(scope);
    list.visit("/*/pagePath", &mut |page| {
        // What is no path at all has a rule of its own.
        let is_path = page.text().is_some_and(|page| {
            !page.is_empty() && !page.starts_with(['/', '.', ' ']) && !page.contains(['?', '.'])
        });
        if is_path && !known.has_in_main(page) {
            report.at(page).with("found", display(page)).say();
        }
    });
}

fn repeated(list: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let tabs: Vec<_> = list.children().collect();
    say_repeated(tabs.iter().filter_map(|tab| tab.get("pagePath")).collect(), report);
}

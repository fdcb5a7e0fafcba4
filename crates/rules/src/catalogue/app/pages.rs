//! Pages: how their paths are written, and that what names a page names one that exists.

use std::collections::BTreeSet;

use super::{GOOD, REFUSED, SOURCE, TOOLS, is_whole};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Severity, Text};

pub(super) const MANY: Example = Example::of(
    r#"{"pages":["pages/index/index","pages/logs/logs"],"subPackages":[{"root":"packageA","name":"a","pages":["pages/cat"]},{"root":"packageB/","pages":["pages/apple"],"independent":true}],"entryPagePath":"packageA/pages/cat","preloadRule":{"pages/index/index":{"network":"all","packages":["a","packageB"]},"packageB/pages/apple":{"packages":["__APP__"]}},"entranceDeclare":{"locationMessage":{"path":"pages/logs/logs"}}}"#,
);
const KNOWN: Text = Text {
    zh: "填写 pages 或分包中已有的页面，不带参数。",
    en: "Give a page of pages or of a subpackage, without a query.",
};
const NO_PAGE: Text = Text { zh: "没有页面 {found}。", en: "There is no page {found}." };

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-path-form",
        rulebook: "app-pages",
        at: &[
            "/pages/*",
            "/subpackages/*/root",
            "/subPackages/*/root",
            "/subpackages/*/pages/*",
            "/subPackages/*/pages/*",
            "/entryPagePath",
            "/tabBar/list/*/pagePath",
            "/openLocationPagePath",
            "/workers",
            "/workers/path",
            "/themeLocation",
        ],
        check: Check::When(|place, _| place.text().is_some_and(|path| !is_path(path)) && !is_no_entry(place)),
        what: Text {
            zh: "路径 {found} 的写法不对。",
            en: "The path {found} is not written as it has to be.",
        },
        why: REFUSED,
        fix: Text {
            zh: "写相对路径，如 pages/index/index：不为空，不以 / . 或空格开头，不含 \\ // ../。",
            en: "Write a relative path as pages/index/index: not empty, not beginning with / . or a blank, without \\ // ../.",
        },
        source: TOOLS,
        bad: Example::of(r#"{"pages":["/pages/index/index"]}"#),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-pages-suffix",
        rulebook: "app-pages",
        severity: Severity::Warning,
        at: &["/pages/*", "/subpackages/*/pages/*", "/subPackages/*/pages/*"],
        check: Check::Text(|page| {
            !page.contains('?')
                && ![".wxml", ".js", ".ts", ".json", ".wxss"].iter().any(|end| page.ends_with(end))
        }),
        what: Text {
            zh: "页面 {found} 带有后缀或参数。", en: "The page {found} has a suffix or a query."
        },
        why: Text {
            zh: "框架会自行补上后缀，因此找不到文件。",
            en: "Suffixes are added to it, so its files are not found.",
        },
        fix: Text { zh: "只写到文件名。", en: "Write the path to the file's bare name." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index.wxml"]}"#),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-pages-repeated",
        rulebook: "app-pages",
        at: &["/pages", "/subpackages/*/pages", "/subPackages/*/pages"],
        check: Check::Repeated,
        why: REFUSED,
        source: TOOLS,
        bad: Example::of(r#"{"pages":["pages/index/index","pages/index/index"]}"#),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-pages-in-package",
        rulebook: "app-pages",
        check: Check::With(in_package),
        what: Text {
            zh: "主包页面 {found} 在分包 {root} 的目录里。",
            en: "The page {found} of the main package lies under the subpackage {root}.",
        },
        why: REFUSED,
        fix: Text {
            zh: "移到该分包的 pages，或移出该目录。",
            en: "List it in that subpackage, or move it elsewhere.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index","packageA/pages/dog"],"subpackages":[{"root":"packageA","pages":["pages/cat"]}]}"#,
        ),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-entry-page",
        rulebook: "app-pages",
        at: &["/entryPagePath"],
        check: Check::When(|page, scope| !Pages::of(scope).has(page) && !is_no_entry(page)),
        what: NO_PAGE,
        why: REFUSED,
        fix: KNOWN,
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"entryPagePath":"pages/index/index?a=1"}"#),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-entrance-page",
        rulebook: "app-pages",
        at: &["/entranceDeclare/locationMessage"],
        check: Check::With(entrance),
        what: Text {
            zh: "聊天位置消息的 path 缺失，或不是已有的页面。",
            en: "The path for location messages is missing, or no page.",
        },
        why: REFUSED,
        fix: KNOWN,
        source: TOOLS,
        bad: Example::of(r#"{"pages":["pages/index/index"],"entranceDeclare":{"locationMessage":{}}}"#),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-preload-page",
        rulebook: "app-subpackages",
        at: &["/preloadRule"],
        check: Check::With(preload_pages),
        what: Text {
            zh: "preloadRule 里的 {name} 不是页面。", en: "{name} in preloadRule is no page."
        },
        why: REFUSED,
        fix: KNOWN,
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"packageA","pages":["pages/cat"]}],"preloadRule":{"pages/home":{"packages":["packageA"]}}}"#,
        ),
        good: MANY,
        ..Rule::BASE
    },
    Rule {
        id: "app-preload-package",
        rulebook: "app-subpackages",
        at: &["/preloadRule"],
        check: Check::With(preload_packages),
        what: Text { zh: "没有分包 {found}。", en: "There is no subpackage {found}." },
        why: REFUSED,
        fix: Text {
            zh: "填写分包的 root 或 name；主包写 __APP__。",
            en: "Give the root or name of a subpackage, or __APP__ for the main package.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"packageA","pages":["pages/cat"]}],"preloadRule":{"pages/index/index":{"packages":["packageB"]}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Every page, and every subpackage.
pub(super) struct Pages {
    main: BTreeSet<String>,
    all: BTreeSet<String>,
    /// The directories of the subpackages, with `/` behind them.
    roots: BTreeSet<String>,
    /// How long those are: paths are long, and need not be compared with every one.
    lengths: BTreeSet<usize>,
    names: BTreeSet<String>,
    /// Whether the pages are known at all.
    is_known: bool,
}

impl Pages {
    /// Those of the configuration that is judged.
    pub(super) fn of(scope: &Scope<'_>) -> Self {
        let read = Self::read(scope.top);
        Self { is_known: read.is_known && is_whole(scope), ..read }
    }

    /// Those of an app.json.
    pub(super) fn read(app: &Place<'_>) -> Self {
        let texts = |list: Option<Place<'_>>| -> Vec<String> {
            list.iter().flat_map(Place::texts).map(str::to_owned).collect()
        };
        let main: BTreeSet<_> = texts(app.get("pages")).into_iter().collect();
        let (mut all, mut roots, mut names) = (main.clone(), BTreeSet::new(), BTreeSet::new());
        packages(app, &mut |package| {
            let root = root_of(package);
            all.extend(texts(package.get("pages")).iter().map(|page| format!("{root}{page}")));
            roots.insert(root);
            names.extend(package.get("name").and_then(|name| name.text().map(str::to_owned)));
        });
        let lengths = roots.iter().map(String::len).collect();
        Self { main, all, roots, lengths, names, is_known: app.get("pages").is_some() }
    }

    /// Whether there is a list of pages.
    pub(super) const fn are_known(&self) -> bool {
        self.is_known
    }

    /// Whether there is a page.
    pub(super) fn has_path(&self, page: &str) -> bool {
        self.all.contains(page)
    }

    /// Whether a place holds a page, as far as anyone can say.
    pub(super) fn has(&self, place: &Place<'_>) -> bool {
        !self.is_known || place.text().is_none_or(|page| self.all.contains(page))
    }

    /// The same for pages of the main package.
    pub(super) fn has_in_main(&self, place: &Place<'_>) -> bool {
        !self.is_known || place.text().is_none_or(|page| self.main.contains(page))
    }

    /// The subpackage in whose directory a path lies.
    pub(super) fn root_above(&self, path: &str) -> Option<&str> {
        let found = self.lengths.iter().find_map(|length| self.roots.get(path.get(..*length)?));
        found.map(String::as_str)
    }
}

/// Visits the subpackages, under either name of the list.
pub(super) fn packages(top: &Place<'_>, see: &mut dyn FnMut(&Place<'_>)) {
    ["/subpackages/*", "/subPackages/*"].iter().for_each(|path| top.visit(path, see));
}

/// The directory of a subpackage, with one `/` behind it.
pub(super) fn root_of(package: &Place<'_>) -> String {
    let root = package.get("root");
    format!("{}/", root.as_ref().and_then(Place::text).unwrap_or_default().trim_end_matches('/'))
}

/// Whether an entryPagePath is there and names nothing: the developer tools take it for none.
fn is_no_entry(place: &Place<'_>) -> bool {
    place.key() == "entryPagePath" && place.text() == Some("")
}

/// As the developer tools have it.
fn is_path(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with(['/', '.', ' '])
        && !["\\", "//", "../"].iter().any(|part| path.contains(part))
        && !path.ends_with("/..")
}

fn in_package(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = Pages::of(scope);
    top.visit("/pages/*", &mut |page| {
        if let Some(root) = page.text().and_then(|page| known.root_above(page)) {
            report.at(page).with("found", display(page)).with("root", root).say();
        }
    });
}

fn entrance(message: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    match message.get("path") {
        None if is_whole(scope) => report.missing(message, "path").say(),
        Some(path) if !Pages::of(scope).has(&path) => report.at(&path).say(),
        _ => {}
    }
}

fn preload_pages(rules: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = Pages::of(scope);
    let has = |page: &str| known.all.contains(page) || page.contains("__plugin__/");
    for rule in rules.children().filter(|rule| known.is_known && !known.roots.is_empty() && !has(rule.key()))
    {
        report.key(&rule).say();
    }
}

fn preload_packages(rules: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let known = Pages::of(scope);
    let has = |package: &str| {
        let root = format!("{}/", package.trim_end_matches('/'));
        package == "__APP__" || known.names.contains(package) || known.roots.contains(&root)
    };
    rules.visit("/*/packages/*", &mut |package| {
        if !known.roots.is_empty() && is_whole(scope) && package.text().is_some_and(|name| !has(name)) {
            report.at(package).with("found", display(package)).say();
        }
    });
}

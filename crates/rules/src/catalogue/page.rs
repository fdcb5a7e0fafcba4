//! The pages of a mini program, as its app.json lists them.

use crate::check::display;
use crate::{Context, Place, Report, Scope, Text};

/// What is said of a page that the app.json has not.
pub(super) const NOT_THERE: Text =
    Text { zh: "app.json 里没有页面 {found}。", en: "The app.json has no page {found}." };

/// What to give where the released version has to have it.
pub(super) const RELEASED: Text =
    Text { zh: "填写已发布版本里存在的页面。", en: "Give a page of the released version." };

/// Tells of a page that the app.json of the context has not. An empty path is none.
pub(super) fn unknown(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if place.text().is_some_and(|path| !path.is_empty() && is_unknown(path, scope.context)) {
        report.at(place).with("found", display(place)).say();
    }
}

/// Whether the app.json of the context has no such page. Without an app.json, or with a part of one that lists no
/// pages, nobody can say. A leading `/` and a query are passed over.
pub(super) fn is_unknown(path: &str, context: &Context<'_>) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix('/').unwrap_or(path);
    let known = context.place(|top| {
        let app = top.get("appJson")?;
        let main = app.get("pages")?.texts().any(|page| page == path);
        let sub =
            ["subpackages", "subPackages"].into_iter().filter_map(|name| app.get(name)).any(|packages| {
                packages.children().any(|package| {
                    let root = package.get("root");
                    let root = root.as_ref().and_then(Place::text).unwrap_or_default().trim_matches('/');
                    let inner = path.strip_prefix(root).and_then(|rest| rest.strip_prefix('/'));
                    inner.is_some_and(|inner| {
                        package.get("pages").is_some_and(|pages| {
                            pages.texts().any(|page| page.trim_start_matches('/') == inner)
                        })
                    })
                })
            });
        Some(main || sub)
    });
    known == Some(false)
}

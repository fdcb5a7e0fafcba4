//! The pages of a mini program, as its app.json lists them.

use crate::Context;

/// Whether the app.json of the context has a page; nothing without an app.json, or of a part of one that lists no
/// pages. A leading `/` and a query are passed over.
pub(super) fn is_known(path: &str, context: &Context<'_>) -> Option<bool> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix('/').unwrap_or(path);
    context.place(|top| {
        let app = top.get("appJson")?;
        let main = app.get("pages")?.texts().any(|page| page == path);
        let sub =
            ["subpackages", "subPackages"].into_iter().filter_map(|name| app.get(name)).any(|packages| {
                packages.children().any(|package| {
                    let root = package.get("root");
                    let root =
                        root.as_ref().and_then(crate::Place::text).unwrap_or_default().trim_matches('/');
                    let inner = path.strip_prefix(root).and_then(|rest| rest.strip_prefix('/'));
                    inner.is_some_and(|inner| {
                        package.get("pages").is_some_and(|pages| {
                            pages.texts().any(|page| page.trim_start_matches('/') == inner)
                        })
                    })
                })
            });
        Some(main || sub)
    })
}

//! Pages and subpackages of a configuration.

use std::collections::BTreeSet;

use super::{App, Page};
use crate::config::Node;
use crate::project::Project;
use crate::{Kind, path};

/// The pages of a configuration, and the roots of its subpackages.
pub(super) fn pages(config: &Node) -> (Vec<Page>, Vec<String>) {
    let mut pages = Vec::new();
    let mut roots = Vec::new();
    if let Some(list) = config.get("pages") {
        // Those of a plugin have names.
        let named = list.members().iter().map(|page| &page.value);
        pages.extend(list.items().iter().chain(named).filter_map(|page| page_of("", page)));
    }
    for package in packages(config) {
        let root = package.text_of("root").unwrap_or_default().trim_matches('/').to_owned();
        let list = package.get("pages");
        pages.extend(list.into_iter().flat_map(Node::items).filter_map(|page| page_of(&root, page)));
        roots.push(root);
    }
    (pages, roots)
}

/// mpx: an app.mpx may name others as `packages`, whose pages are its own. The apps are in the order of their files.
pub(super) fn merge(project: &Project, apps: &mut Vec<App>) {
    let mut inner: Vec<(usize, usize)> = Vec::new();
    for (outer, app) in apps.iter().enumerate().filter(|(_, app)| app.kind == Kind::Mpx) {
        let packages = app.config.get("packages").map_or(&[][..], Node::items);
        for name in packages.iter().filter_map(Node::text) {
            let name = name.split('?').next().unwrap_or_default();
            let file = project.find(&path::join(&app.root, name));
            let inner_app =
                file.and_then(|file| apps.binary_search_by_key(&file, |app| app.config_file).ok());
            inner.extend(inner_app.map(|app| (outer, app)));
        }
    }
    for (outer, app) in &inner {
        let Some(package) = apps.get(*app).filter(|_| outer != app) else { continue };
        let (root, pages) = (package.root.clone(), package.pages.clone());
        let Some(own) = apps.get_mut(*outer) else { continue };
        let Some(folder) = path::below(&own.root, &root).map(str::to_owned) else { continue };
        own.pages.extend(pages.into_iter().map(|page| Page {
            path: path::join(&folder, &page.path),
            route: path::join(&folder, &page.route),
        }));
        own.subpackages.push(folder);
    }
    let inner: BTreeSet<usize> =
        inner.into_iter().filter(|(outer, app)| outer != app).map(|(_, app)| app).collect();
    let mut number = 0_usize;
    apps.retain(|_| {
        number = number.saturating_add(1);
        !inner.contains(&number.saturating_sub(1))
    });
}

/// The subpackages of a configuration.
pub(super) fn packages(config: &Node) -> &[Node] {
    ["subpackages", "subPackages"].iter().find_map(|name| config.get(name)).map_or(&[], Node::items)
}

/// A page is a path, or in frameworks an object with one.
fn page_of(root: &str, page: &Node) -> Option<Page> {
    let bare = |text: &str| {
        let text = text.split('?').next().unwrap_or_default();
        path::join(root, text.strip_suffix(".mpx").unwrap_or(text))
    };
    let route = page.text().or_else(|| page.text_of("path"));
    let file = page.text_of("src").or(route)?;
    Some(Page { path: bare(file), route: bare(route.unwrap_or(file)) })
}

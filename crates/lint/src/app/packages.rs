//! Pages and subpackages of a configuration.

use super::Page;
use crate::config::{Data, Node};
use crate::path;

/// The pages of a configuration, and the roots of its subpackages.
pub(super) fn pages(config: &Node) -> (Vec<Page>, Vec<String>) {
    let mut pages = Vec::new();
    let mut roots = Vec::new();
    if let Some(list) = config.get("pages") {
        pages.extend(list.items().iter().filter_map(|page| page_of("", page)));
    }
    for package in packages(config) {
        let root = package.text_of("root").unwrap_or_default().trim_matches('/').to_owned();
        let list = package.get("pages");
        pages.extend(list.into_iter().flat_map(Node::items).filter_map(|page| page_of(&root, page)));
        roots.push(root);
    }
    (pages, roots)
}

fn packages(config: &Node) -> &[Node] {
    ["subpackages", "subPackages"].iter().find_map(|name| config.get(name)).map_or(&[], Node::items)
}

/// A page is a path, or in frameworks an object with one.
fn page_of(root: &str, page: &Node) -> Option<Page> {
    let text = match &page.data {
        Data::Text(text) => text,
        _ => page.text_of("path").or_else(|| page.text_of("src"))?,
    };
    let text = text.split('?').next().unwrap_or_default();
    Some(Page { path: path::join(root, text) })
}

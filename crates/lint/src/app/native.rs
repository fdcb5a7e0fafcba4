//! Whether an app.json is one of WeChat: other platforms have files of the same name.

use super::Page;
use crate::config::Node;
use crate::path;
use crate::project::Project;

/// Extensions of the templates of other platforms.
const OTHERS: &[&str] = &["axml", "swan", "ttml", "qml", "ksml", "ux", "jxml", "xhsml"];

/// Whether the pages are WeChat's.
pub(super) fn is_wechat(project: &Project, root: &str, config: &Node) -> bool {
    if !config.is_object() || project.has(&path::join(root, "game.json")) {
        return false;
    }
    let (pages, _) = super::packages::pages(config);
    let has = |extension: &str| {
        let mut pages = pages.iter().take(200);
        pages.any(|page| project.has(&format!("{}.{extension}", path::join(root, &page.path))))
    };
    if has("wxml") {
        return true;
    }
    if OTHERS.iter().any(|extension| has(extension)) || project.has(&path::join(root, "mini.project.json")) {
        return false;
    }
    // Without any template: an app.json with pages whose scripts are there, and a WeChat project around it.
    let near = [root, path::folder(root)];
    let is_project = near.iter().any(|folder| project.has(&path::join(folder, "project.config.json")));
    let is_app = is_project || ["app.js", "app.ts"].iter().any(|name| project.has(&path::join(root, name)));
    let is_outside = |page: &Page| !project.ways_out(&path::join(root, &page.path)).is_empty();
    is_project && (has("js") || has("ts")) || is_app && pages.iter().any(is_outside)
}

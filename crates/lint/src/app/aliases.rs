//! Names that stand for folders: `resolveAlias` of app.json, `paths` and `baseUrl` of tsconfig.json and jsconfig.json.

use crate::config::{self, Node};
use crate::path;
use crate::project::Project;

/// Whether aliases may be in a file of this name: others extend or name `tsconfig.base.json`.
pub(super) fn may_be_in(name: &str) -> bool {
    (name.starts_with("tsconfig") || name.starts_with("jsconfig")) && path::extension(name) == "json"
}

/// The aliases of a mini program and where they lead in the project, both with their `*`, the nearest first.
pub(super) fn of(project: &Project, root: &str, config: &Node) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for member in config.get("resolveAlias").into_iter().flat_map(Node::members) {
        let to = member.value.text().map(|to| path::join(root, to));
        found.extend(to.map(|to| (member.key.clone(), to)));
    }
    let mut folder = root;
    loop {
        for name in ["tsconfig.json", "jsconfig.json"] {
            compiler(project, &path::join(folder, name), true, &mut found);
        }
        if folder.is_empty() {
            return found;
        }
        folder = path::folder(folder);
    }
}

/// Those of a tsconfig.json and, if it is to be followed, of those that it names.
fn compiler(project: &Project, path: &str, follows: bool, found: &mut Vec<(String, String)>) {
    let Some(file) = project.find(path) else { return };
    let config = config::read(file, project.text(file).unwrap_or_default()).ok().flatten();
    let Some(config) = config else { return };
    let folder = path::folder(project.path(file));
    let options = config.get("compilerOptions");
    let base = options.and_then(|options| options.text_of("baseUrl"));
    if !path::leaves(folder, base.unwrap_or_default()) {
        let top = path::join(folder, base.unwrap_or_default());
        let paths = options.and_then(|options| options.get("paths"));
        for member in paths.into_iter().flat_map(Node::members) {
            let targets = member.value.items().iter().filter_map(Node::text);
            let targets = targets.filter(|target| !path::leaves(&top, target));
            found.extend(targets.map(|target| (member.key.clone(), path::join(&top, target))));
        }
        found.extend(base.map(|_| ("*".to_owned(), path::join(&top, "*"))));
    }
    if follows {
        let extends = config.get("extends").into_iter();
        let extends = extends.flat_map(|own| own.items().iter().chain([own])).filter_map(Node::text);
        let references = config.get("references").into_iter().flat_map(Node::items);
        let named = extends.chain(references.filter_map(|own| own.text_of("path")));
        for name in named.filter(|name| name.starts_with('.')).take(NAMED) {
            let name = path::join(folder, name);
            for end in ["", ".json", "/tsconfig.json"] {
                compiler(project, &format!("{name}{end}"), false, found);
            }
        }
    }
}

/// So many others a tsconfig.json names at most: each is read.
const NAMED: usize = 16;

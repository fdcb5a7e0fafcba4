//! Which file is meant.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::Package;
use crate::app::App;
use crate::project::Project;
use crate::{Kind, path};

/// How the files are marked that stand in for others on WeChat: `a.weapp.ts` for `a.ts`.
pub(super) const fn mark(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Taro => Some(".weapp"),
        Kind::Mpx => Some(".wx"),
        Kind::Native | Kind::Uni | Kind::Plugin => None,
    }
}

/// How the files of a mini program name each other.
#[derive(Debug)]
pub(crate) struct Resolver<'p> {
    pub(super) project: &'p Project,
    pub(super) root: &'p str,
    kind: Kind,
    aliases: &'p [(String, String)],
    packages: &'p [Package],
    names: OnceCell<BTreeSet<&'p str>>,
    manifests: OnceCell<Vec<&'p str>>,
}

impl<'p> Resolver<'p> {
    /// For the files of a mini program.
    pub(crate) fn new(project: &'p Project, app: &'p App, packages: &'p [Package]) -> Self {
        let (root, aliases) = (&app.root, &app.aliases);
        Self {
            project,
            root,
            kind: app.kind,
            aliases,
            packages,
            names: OnceCell::new(),
            manifests: OnceCell::new(),
        }
    }

    /// The script that another file names.
    pub(super) fn script(&self, from: usize, source: &str) -> Option<usize> {
        self.candidates(from, source).into_iter().find_map(|candidate| self.file(&candidate))
    }

    /// The same; a name that ends with `*` stands for all that begin so.
    pub(super) fn all(&self, from: usize, source: &str, open: &mut Vec<usize>) {
        if let Some(start) = source.strip_suffix('*') {
            let (folder, _) = start.rsplit_once('/').unwrap_or_default();
            for folder in self.candidates(from, folder) {
                open.extend(self.project.below(&folder).map(|(file, _)| file));
            }
            return;
        }
        open.extend(self.script(from, source));
    }

    /// The files of a component.
    pub(super) fn component(&self, from: usize, name: &str) -> Vec<usize> {
        let mut open = Vec::new();
        if name.contains("://") {
            return open;
        }
        for candidate in self.candidates(from, name) {
            self.base(&candidate, &mut open);
            self.base(&format!("{candidate}/index"), &mut open);
            if !open.is_empty() {
                break;
            }
        }
        open
    }

    /// All files of a page or a component.
    pub(super) fn base(&self, base: &str, open: &mut Vec<usize>) {
        for base in self.marked(base).into_iter().chain([base.to_owned()]) {
            let files = self.project.of_stem(&base).filter(|(_, extension)| {
                path::SCRIPTS.contains(extension) || matches!(*extension, "wxml" | "json")
            });
            open.extend(files.map(|(file, _)| file));
        }
        if matches!(path::extension(base), "vue" | "uvue" | "mpx") {
            open.extend(self.file(base));
        }
    }

    /// Whether a name that leads nowhere is that of code all the same. Types are none.
    pub(super) fn is_elsewhere(&self, from: usize, source: &str) -> bool {
        if source.starts_with('.') {
            let target = path::join(path::folder(self.project.path(from)), source);
            let is_named = path::extension(source).is_empty() || path::is_script(source);
            let is_type = self.project.has(&format!("{target}.d.ts"));
            return is_named && !is_type && !self.names().contains(path::name(&target));
        }
        if self.packages.iter().any(|package| path::below(&package.name, source).is_some()) {
            return true;
        }
        let is_named = path::extension(source).is_empty() || path::is_script(source);
        let is_type = |candidate: &String| self.project.has(&format!("{candidate}.d.ts"));
        is_named && self.is_alias(source) && !self.candidates(from, source).iter().any(is_type)
    }

    /// Whether it cannot be the name of a package. `@shared/a` is none where no package.json names one of `@shared`, or
    /// `shared` itself, which may bring it along; those of two are part of uni-app's tools.
    fn is_alias(&self, source: &str) -> bool {
        let Some(scope) = source.strip_prefix('@').and_then(|source| source.split('/').next()) else {
            return source.starts_with(['~', '$', '#']);
        };
        if scope.is_empty() || matches!(scope, "dcloudio" | "vue") {
            return scope.is_empty();
        }
        let manifests = self.manifests.get_or_init(|| {
            let files = self.project.sources.iter().enumerate();
            let files = files.filter(|(_, source)| path::name(&source.path) == "package.json");
            files.filter_map(|(file, _)| self.project.text(file)).collect()
        });
        let names = [format!("\"@{scope}/"), format!("\"{scope}\"")];
        let is_named = |own: &&str| names.iter().any(|name| own.contains(name));
        !manifests.is_empty() && !manifests.iter().any(is_named)
    }

    /// The names of the scripts and packages of the mini program. What is called as one of them and is not where it is
    /// looked for is looked for in the wrong place.
    fn names(&self) -> &BTreeSet<&'p str> {
        self.names.get_or_init(|| {
            let (project, root) = (self.project, self.root);
            let mut names = BTreeSet::new();
            for (_, own) in project.below(root) {
                if path::is_script(own) {
                    names.extend([path::name(own), path::stem(path::name(own))]);
                }
                let package = own.split_once("miniprogram_npm/").map(|(_, package)| package);
                names.extend(package.and_then(|package| package.split('/').next()));
            }
            names.remove("index");
            names
        })
    }

    /// The name of what stands in for it.
    fn marked(&self, stem: &str) -> Option<String> {
        mark(self.kind).map(|mark| format!("{stem}{mark}"))
    }

    fn file(&self, candidate: &str) -> Option<usize> {
        let marked = self.marked(path::stem(candidate));
        let marked = marked.map(|stem| format!("{stem}.{}", path::extension(candidate)));
        if let Some(file) = marked.and_then(|marked| self.project.find(&marked)) {
            return Some(file);
        }
        if let Some(file) = self.project.find(candidate) {
            // What is written as `.js` may be the result of a `.ts`.
            let source = candidate.strip_suffix(".js").map(|stem| format!("{stem}.ts"));
            return source.and_then(|source| self.project.find(&source)).or(Some(file));
        }
        let ranked = |stem: &str| {
            let files = self.project.of_stem(stem);
            let ranked = files.filter_map(|(file, extension)| {
                let mut order = path::SCRIPTS.iter().chain(&["wxs", "json", "wxml"]);
                Some((order.position(|own| *own == extension)?, file))
            });
            ranked.min().map(|(_, file)| file)
        };
        let best = |stem: &str| self.marked(stem).and_then(|marked| ranked(&marked)).or_else(|| ranked(stem));
        best(candidate).or_else(|| best(&format!("{candidate}/index"))).or_else(|| {
            let stem = candidate.strip_suffix(".js")?;
            self.project.find(&format!("{stem}.ts"))
        })
    }

    /// Where a name may lead, the likeliest first.
    pub(super) fn candidates(&self, from: usize, source: &str) -> Vec<String> {
        let source = source.split('?').next().unwrap_or_default();
        let folder = path::folder(self.project.path(from));
        if source.starts_with('.') {
            return if path::leaves(folder, source) { Vec::new() } else { vec![path::join(folder, source)] };
        }
        let mut found = Vec::new();
        self.aliased(source, false, &mut found);
        if let Some(rest) = source.strip_prefix('/') {
            found.push(path::join(self.root, rest));
            return found;
        }
        let bare = source.trim_start_matches('~');
        if let Some(rest) = bare.strip_prefix("@/") {
            found.push(path::join(self.root, rest));
            found.push(path::join(self.root, &format!("src/{rest}")));
            return found;
        }
        if let Some((first, rest)) = bare.trim_start_matches(['@', '$', '#']).split_once('/') {
            // `@components/x` and `components/x` of a project with aliases.
            found.push(path::join(folder, source));
            found.push(path::join(self.root, &format!("{first}/{rest}")));
            if self.kind != Kind::Native || source.starts_with('@') || source.starts_with('~') {
                found.push(path::join(self.root, rest));
            }
        } else {
            found.push(path::join(folder, source));
            found.push(path::join(self.root, source));
        }
        self.built(folder, source, &mut found);
        self.packages.iter().for_each(|package| package.candidates(source, &mut found));
        self.aliased(source, true, &mut found);
        found
    }

    /// Where the aliases lead, or the folder in which everything is looked for that is not found elsewhere.
    fn aliased(&self, source: &str, is_base: bool, found: &mut Vec<String>) {
        for (alias, to) in self.aliases.iter().filter(|(alias, _)| (alias == "*") == is_base) {
            let rest = match alias.strip_suffix('*') {
                Some(start) => source.strip_prefix(start),
                None => (source == alias).then_some(""),
            };
            found.extend(rest.map(|rest| path::join("", &to.replace('*', rest))));
        }
    }

    /// `miniprogram_npm`, from the folder up to the root.
    fn built(&self, folder: &str, source: &str, found: &mut Vec<String>) {
        let mut folder = folder;
        loop {
            found.push(path::join(folder, &format!("miniprogram_npm/{source}")));
            if folder.is_empty() || folder == self.root {
                return;
            }
            folder = path::folder(folder);
        }
    }
}

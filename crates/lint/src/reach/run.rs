//! What a run can come to: from the pages on, through components and imports.

use std::collections::{BTreeSet, HashMap};

use super::{Resolver, Unit};
use crate::app::App;
use crate::config::Node;
use crate::{Kind, Origin, path, script};

/// What a run of a mini program can come to.
#[derive(Debug, Default)]
pub(crate) struct Run {
    pub(crate) files: BTreeSet<usize>,
    /// Those with which it begins.
    pub(super) entries: BTreeSet<usize>,
    /// Code beside the folder of the mini program of which nothing is known.
    pub(crate) missing: Vec<usize>,
    /// Whether there is code that nobody has read, or nobody has found.
    pub(super) leaves: bool,
    /// What of that is not in the project, in order and each once.
    pub(super) outside: Vec<Outside>,
}

/// A way out of the project.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Outside {
    /// The link, or the file with the import.
    pub(crate) file: usize,
    /// The link, or what is imported.
    pub(crate) name: String,
}

impl Run {
    /// Of what is known of the files of a mini program, and of others.
    pub(crate) fn of<'u>(
        resolver: &Resolver<'_>,
        app: &App,
        known: &dyn Fn(usize) -> Option<&'u Unit>,
    ) -> Self {
        let mut run = Self::default();
        let mut open = run.begin(resolver, app);
        let stems = stems(resolver, app);
        let easycom =
            app.config.get("easycom").filter(|_| app.kind == Kind::Uni).map_or(&[][..], Node::members);
        while let Some(file) = open.pop() {
            if !run.files.insert(file) {
                continue;
            }
            let Some(unit) = known(file) else {
                run.miss(resolver, file);
                continue;
            };
            for source in unit.facts.imports.iter().chain(&unit.markup.imports) {
                let before = open.len();
                run.links(resolver, file, source);
                resolver.all(file, source, &mut open);
                // What is taken by its place is taken with all that it exports.
                if source.ends_with('*') {
                    run.entries.extend(open.iter().skip(before));
                }
                if unit.origin == Origin::Own && open.len() == before {
                    run.lose(resolver, file, source);
                }
            }
            for component in unit.json.iter().flat_map(components) {
                run.component(resolver, file, component, &mut open);
            }
            // uni-app finds components by their names.
            for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
                open.extend(stems.get(element.name.as_str()).into_iter().flatten());
                for own in easycom {
                    let target = own.value.text().and_then(|to| custom(&own.key, to, &element.name));
                    open.extend(target.and_then(|target| resolver.script(app.config_file, &target)));
                }
            }
        }
        run
    }

    /// Where it begins.
    fn begin(&mut self, resolver: &Resolver<'_>, app: &App) -> Vec<usize> {
        // Where nobody knows the pages, everything may be reached.
        let pages = app.config.get("pages");
        if pages.is_none_or(Node::has_unknown) && app.config.get("...").is_some()
            || pages.is_some_and(Node::has_unknown)
        {
            self.entries.extend(&app.files);
            return app.files.clone();
        }
        let mut open = Vec::new();
        for base in bases(app) {
            let base = path::join(&app.root, &base);
            resolver.base(&base, &mut open);
            self.link(resolver, &base);
        }
        for name in components(&app.config) {
            self.component(resolver, app.config_file, name, &mut open);
        }
        let workers = app.config.get("workers");
        let workers = workers.and_then(|own| own.text().or_else(|| own.text_of("path")));
        if let Some(workers) = workers {
            open.extend(resolver.project.below(&path::join(&app.root, workers)).map(|(file, _)| file));
        }
        self.entries.extend(&open);
        open
    }

    fn component(&mut self, resolver: &Resolver<'_>, from: usize, name: &str, open: &mut Vec<usize>) {
        self.links(resolver, from, name);
        open.extend(resolver.component(from, name));
    }

    /// A file of which nothing is known.
    fn miss(&mut self, resolver: &Resolver<'_>, file: usize) {
        let path = resolver.project.path(file);
        if path::below(resolver.root, path).is_none() {
            self.leaves |= path::is_script(path);
            self.missing.push(file);
        }
    }

    /// An import that leads to nothing.
    fn lose(&mut self, resolver: &Resolver<'_>, from: usize, source: &str) {
        if !resolver.is_elsewhere(from, source) {
            return;
        }
        self.leaves = true;
        let folder = path::folder(resolver.project.path(from));
        if source.starts_with('.') && path::leaves(folder, source) {
            self.lead_out(from, source);
        }
    }

    /// What another file names: there may be a link in it, or at its end.
    fn links(&mut self, resolver: &Resolver<'_>, from: usize, name: &str) {
        if !resolver.project.has_links {
            return;
        }
        for candidate in resolver.candidates(from, name) {
            self.link(resolver, &candidate);
            self.link(resolver, &format!("{candidate}/index"));
        }
    }

    fn link(&mut self, resolver: &Resolver<'_>, path: &str) {
        for link in resolver.project.ways_out(path) {
            self.leaves = true;
            self.lead_out(link, resolver.project.path(link));
        }
    }

    fn lead_out(&mut self, file: usize, name: &str) {
        let way = Outside { file, name: name.to_owned() };
        if let Err(place) = self.outside.binary_search(&way) {
            self.outside.insert(place, way);
        }
    }
}

/// With which files it begins, below the root and without extension.
fn bases(app: &App) -> Vec<String> {
    let mut bases = vec!["app".to_owned(), "App".to_owned(), "main".to_owned(), "index".to_owned()];
    bases.extend(app.pages.iter().map(|page| page.path.clone()));
    bases.extend(app.pages.iter().map(|page| format!("{}/index", page.path)));
    bases.extend(["custom-tab-bar/index", "app-bar/index"].map(str::to_owned));
    for name in ["main", "publicComponents"] {
        match app.config.get(name) {
            Some(own) if own.is_object() => {
                bases
                    .extend(own.members().iter().filter_map(|member| member.value.text()).map(str::to_owned));
            }
            Some(own) => bases.extend(own.text().map(|own| path::stem(own).to_owned())),
            None => {}
        }
    }
    bases
}

/// Components by the names of their files, where they are found so.
fn stems(resolver: &Resolver<'_>, app: &App) -> HashMap<String, Vec<usize>> {
    let mut stems: HashMap<String, Vec<usize>> = HashMap::new();
    if app.kind != Kind::Uni {
        return stems;
    }
    for file in &app.files {
        let path = resolver.project.path(*file);
        if matches!(path::extension(path), "vue" | "nvue" | "uvue") {
            let stem = script::camel_to_kebab(path::stem(path::name(path)));
            // `a-b/index.vue` goes by its folder.
            let stem = if stem == "index" { path::name(path::folder(path)).to_owned() } else { stem };
            stems.entry(stem).or_default().push(*file);
        }
    }
    stems
}

/// Where a pattern of easycom's `custom` leads for the name of an element. Any text is taken for the group in it: there
/// is a file, or there is none.
fn custom(pattern: &str, to: &str, name: &str) -> Option<String> {
    let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
    let Some((start, rest)) = pattern.split_once('(') else {
        return (pattern == name).then(|| to.to_owned());
    };
    let (_, end) = rest.split_once(')')?;
    Some(to.replace("$1", name.strip_prefix(start)?.strip_suffix(end)?))
}

/// The components that a configuration names.
fn components(config: &Node) -> impl Iterator<Item = &str> {
    let generics = config.get("componentGenerics").into_iter().flat_map(Node::members);
    let defaults = generics.filter_map(|generic| generic.value.text_of("default"));
    let named = ["usingComponents", "publicComponents"].into_iter().filter_map(|name| config.get(name));
    named.flat_map(Node::members).filter_map(|member| member.value.text()).chain(defaults)
}

//! The scripts and templates of a mini program, and which of them a run can come to.

mod resolve;
mod unit;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) use unit::{Fault, Unit, is_read};

use crate::app::App;
use crate::config::Node;
use crate::project::Project;
use crate::script::Export;
use crate::{Kind, Origin, path};
use resolve::Resolver;

/// What has been read of a mini program.
#[derive(Debug)]
pub(crate) struct Units<'p> {
    pub(crate) all: Vec<Unit>,
    /// Whether a run comes to code that is not among them: in a link, or beside the folder of the mini program.
    pub(crate) leaves: bool,
    by_file: BTreeMap<usize, usize>,
    resolver: Resolver<'p>,
}

impl<'p> Units<'p> {
    /// Of what the files of a mini program have said, in their order.
    pub(crate) fn new(project: &'p Project, app: &'p App, packages: &'p [String], units: Vec<Unit>) -> Self {
        let by_file = units.iter().enumerate().map(|(index, unit)| (unit.file, index)).collect();
        let resolver = Resolver {
            project,
            root: &app.root,
            kind: app.kind,
            aliases: aliases(&app.config),
            packages,
            names: OnceCell::new(),
        };
        let mut all = Self { all: units, leaves: false, by_file, resolver };
        all.reach(project, app);
        if app.kind == Kind::Uni {
            all.forget_copied(app);
        }
        all
    }

    /// `static` of uni-app is copied as it is: only what is imported from there is a script of the mini program.
    fn forget_copied(&mut self, app: &App) {
        let project = self.resolver.project;
        for unit in self.all.iter_mut().filter(|unit| !unit.reached) {
            let own = path::below(&app.root, project.path(unit.file)).unwrap_or_default();
            if own.starts_with("static/") {
                *unit = Unit::nothing(unit.file, unit.origin);
            }
        }
    }

    /// What a file says, if it is one of these.
    pub(crate) fn get(&self, file: usize) -> Option<&Unit> {
        self.all.get(*self.by_file.get(&file)?)
    }

    /// Whether there is an element in a template or in what that includes.
    pub(crate) fn has_element(&self, unit: &Unit, name: &str) -> bool {
        let mut open = vec![unit];
        // Templates may include each other in a circle.
        for _ in 0..50 {
            let Some(unit) = open.pop() else { return false };
            let mut elements = unit.markup.elements.iter();
            if elements.any(|element| element.name == name) {
                return true;
            }
            let included = unit.markup.elements.iter().filter(|element| element.name == "include");
            let sources = included.filter_map(|element| element.get("src")?.values.as_ref()?.first());
            open.extend(sources.filter_map(|source| self.get(self.resolver.script(unit.file, source)?)));
        }
        false
    }

    /// Whether what a file imports by a name is the interface object.
    pub(crate) fn is_api(&self, file: usize, source: &str, name: &str) -> bool {
        let mut open = vec![(file, source.to_owned(), name.to_owned())];
        // Files may export each other's exports in a circle.
        for _ in 0..50 {
            let Some((file, source, name)) = open.pop() else { return false };
            let target = self.resolver.script(file, &source).and_then(|target| self.by_file.get(&target));
            let Some(unit) = target.and_then(|unit| self.all.get(*unit)) else { continue };
            let names = if name == "*" { vec!["default", "*"] } else { vec![name.as_str()] };
            for own in names {
                match unit.facts.exports.get(own) {
                    Some(Export::Api) => return true,
                    Some(Export::Of { source, name }) => open.push((unit.file, source.clone(), name.clone())),
                    None => {}
                }
            }
            open.extend(unit.facts.reexports.iter().map(|source| (unit.file, source.clone(), name.clone())));
        }
        false
    }

    /// The exports that some file in use takes: the file, and the name.
    pub(crate) fn taken(&self) -> BTreeSet<(usize, &str)> {
        let mut taken = BTreeSet::new();
        // What is taken of a file that passes it on is taken of the next.
        let mut passed: BTreeMap<usize, Vec<(&str, usize, &str)>> = BTreeMap::new();
        for unit in self.all.iter().filter(|unit| unit.reached) {
            for (source, name, own) in &unit.facts.passed {
                let Some(file) = self.resolver.script(unit.file, source) else { continue };
                passed.entry(unit.file).or_default().push((own, file, name));
            }
            // What is taken from one file stands together: it is looked for once.
            let mut last: Option<(&str, Option<usize>)> = None;
            for (source, name) in &unit.facts.taken {
                let file = match last {
                    Some((own, file)) if own == source => file,
                    _ => self.resolver.script(unit.file, source),
                };
                last = Some((source, file));
                taken.extend(file.map(|file| (file, name.as_str())));
            }
            if unit.is_entry {
                taken.insert((unit.file, "*"));
            }
        }
        let mut open: Vec<(usize, &str)> = taken.iter().copied().collect();
        while let Some((file, name)) = open.pop() {
            for (own, next, there) in passed.get(&file).into_iter().flatten() {
                let more = match (*own, name) {
                    ("*", _) => (*next, name),
                    (own, name) if own == name || name == "*" => (*next, *there),
                    _ => continue,
                };
                if taken.insert(more) {
                    open.push(more);
                }
            }
        }
        taken
    }

    /// Marks what a run can come to: from the pages on, through components and imports.
    fn reach(&mut self, project: &Project, app: &App) {
        // Where nobody knows the pages, everything may be reached.
        let pages = app.config.get("pages");
        if pages.is_none_or(Node::has_unknown) && app.config.get("...").is_some()
            || pages.is_some_and(Node::has_unknown)
        {
            for unit in &mut self.all {
                unit.reached = true;
                unit.is_entry = true;
            }
            return;
        }
        let mut open = self.entries(project, app);
        for file in &open {
            if let Some(unit) = self.by_file.get(file).and_then(|unit| self.all.get_mut(*unit)) {
                unit.is_entry = true;
            }
        }
        let stems = self.stems(app);
        let mut seen = BTreeSet::new();
        while let Some(file) = open.pop() {
            if !seen.insert(file) {
                continue;
            }
            let Some(unit) = self.by_file.get(&file).and_then(|unit| self.all.get_mut(*unit)) else {
                self.leaves |= self.resolver.is_beside(file);
                continue;
            };
            unit.reached = true;
            let unit = &*unit;
            let mut whole = Vec::new();
            for source in unit.facts.imports.iter().chain(&unit.markup.imports) {
                let before = open.len();
                self.resolver.all(file, source, &mut open);
                // What is taken by its place is taken with all that it exports.
                whole.extend(open.iter().skip(before).filter(|_| source.ends_with('*')));
                self.leaves |= unit.origin == Origin::Own
                    && open.len() == before
                    && self.resolver.is_elsewhere(file, source);
            }
            if let Some(json) = &unit.json {
                for component in components(json) {
                    open.extend(self.resolver.component(file, component));
                }
            }
            // uni-app finds components by their names.
            for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
                open.extend(stems.get(element.name.as_str()).into_iter().flatten());
            }
            for file in whole {
                if let Some(unit) = self.by_file.get(&file).and_then(|unit| self.all.get_mut(*unit)) {
                    unit.is_entry = true;
                }
            }
        }
    }

    fn entries(&self, project: &Project, app: &App) -> Vec<usize> {
        let mut bases = vec!["app".to_owned(), "App".to_owned(), "main".to_owned(), "index".to_owned()];
        bases.extend(app.pages.iter().map(|page| page.path.clone()));
        bases.extend(app.pages.iter().map(|page| format!("{}/index", page.path)));
        bases.extend(["custom-tab-bar/index", "app-bar/index"].map(str::to_owned));
        for name in ["main", "publicComponents"] {
            match app.config.get(name) {
                Some(own) if own.is_object() => {
                    bases.extend(
                        own.members().iter().filter_map(|member| member.value.text()).map(str::to_owned),
                    );
                }
                Some(own) => bases.extend(own.text().map(|own| path::stem(own).to_owned())),
                None => {}
            }
        }
        let mut open = Vec::new();
        for base in bases {
            self.resolver.base(&path::join(&app.root, &base), &mut open);
        }
        for component in components(&app.config) {
            open.extend(self.resolver.component(app.config_file, component));
        }
        let workers = app.config.get("workers");
        let workers = workers.and_then(|own| own.text().or_else(|| own.text_of("path")));
        if let Some(workers) = workers {
            open.extend(project.below(&path::join(&app.root, workers)).map(|(file, _)| file));
        }
        open
    }

    /// Components by the names of their files, where they are found so.
    fn stems(&self, app: &App) -> BTreeMap<String, Vec<usize>> {
        let mut stems: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        if app.kind != Kind::Uni {
            return stems;
        }
        for unit in &self.all {
            let path = self.resolver.project.path(unit.file);
            if matches!(path::extension(path), "vue" | "nvue" | "uvue") {
                let stem = crate::script::camel_to_kebab(path::stem(path::name(path)));
                // `a-b/index.vue` goes by its folder.
                let stem = if stem == "index" { path::name(path::folder(path)).to_owned() } else { stem };
                stems.entry(stem).or_default().push(unit.file);
            }
        }
        stems
    }
}

/// The components that a configuration names.
fn components(config: &Node) -> impl Iterator<Item = &str> {
    let generics = config.get("componentGenerics").into_iter().flat_map(Node::members);
    let defaults = generics.filter_map(|generic| generic.value.text_of("default"));
    let named = ["usingComponents", "publicComponents"].into_iter().filter_map(|name| config.get(name));
    named.flat_map(Node::members).filter_map(|member| member.value.text()).chain(defaults)
}

/// `resolveAlias` of app.json.
fn aliases(config: &Node) -> Vec<(String, String)> {
    let members = config.get("resolveAlias").into_iter().flat_map(Node::members);
    let pairs = members.filter_map(|member| {
        let (from, to) = (member.key.strip_suffix('*')?, member.value.text()?.strip_suffix('*')?);
        Some((from.to_owned(), to.trim_start_matches('/').to_owned()))
    });
    pairs.collect()
}

//! The scripts and templates of a mini program, and which of them a run can come to.

mod package;
mod resolve;
mod run;
mod unit;

use std::collections::BTreeSet;

pub(crate) use package::{Package, packages};
pub(crate) use resolve::Resolver;
pub(crate) use run::{Outside, Run};
pub(crate) use unit::{Fault, Unit, is_read};

use crate::app::App;
use crate::project::Project;
use crate::script::{Export, Foreign, has, merged};
use crate::{Kind, path};

/// What has been read of a mini program.
#[derive(Debug)]
pub(crate) struct Units<'p> {
    /// Its own in the order of their files, then the others in that of theirs.
    pub(crate) all: Vec<Unit>,
    /// Whether a run comes to code that nobody has read.
    pub(crate) leaves: bool,
    /// What of that is not in the project.
    pub(crate) outside: Vec<Outside>,
    resolver: Resolver<'p>,
    /// How many of them are the files of the mini program itself.
    own: usize,
}

impl<'p> Units<'p> {
    /// Takes what the files of a mini program have said, and what a run comes to among the others.
    pub(crate) fn take(
        project: &'p Project,
        app: &'p App,
        packages: &'p [Package],
        units: &mut [Option<Unit>],
    ) -> Self {
        let resolver = Resolver::new(project, app, packages);
        let run = Run::of(&resolver, app, &|file| units.get(file)?.as_ref());
        let mut take = |file: &usize| units.get_mut(*file)?.take();
        let mut taken: Vec<_> = app.files.iter().filter_map(&mut take).collect();
        let own = taken.len();
        taken.extend(run.files.iter().filter_map(take));
        for unit in &mut taken {
            unit.reached = run.files.contains(&unit.file);
            unit.is_entry = run.entries.contains(&unit.file);
        }
        let mut all = Self { all: taken, leaves: run.leaves, outside: run.outside, resolver, own };
        if app.kind == Kind::Uni {
            all.forget_copied(app);
        }
        all.forget_foreign();
        all
    }

    /// Gives back what was taken: other mini programs may come to it.
    pub(crate) fn give_back(self, units: &mut [Option<Unit>]) {
        for unit in self.all {
            if let Some(place) = units.get_mut(unit.file) {
                *place = Some(unit);
            }
        }
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

    /// What is for other platforms, because other files say so, is no use.
    fn forget_foreign(&mut self) {
        let is_foreign = |unit: &Unit, own: &&Foreign| {
            let mut given = own.given.iter();
            given.all(|own| self.is(unit.file, &own.source, &own.name, &Export::Ours(own.is)))
        };
        let found: Vec<Vec<_>> = self
            .all
            .iter()
            .map(|unit| {
                let foreign = unit.facts.foreign.iter().filter(|own| is_foreign(unit, own));
                merged(foreign.map(|own| own.at.clone()).collect())
            })
            .collect();
        for (unit, foreign) in self.all.iter_mut().zip(found) {
            unit.facts.uses.retain(|own| !has(&foreign, own.at.start));
            unit.facts.maybe.retain(|own| !has(&foreign, own.found.at.start));
        }
    }

    /// What a file says, if it is one of these.
    pub(crate) fn get(&self, file: usize) -> Option<&Unit> {
        self.all.get(self.index(file)?)
    }

    fn index(&self, file: usize) -> Option<usize> {
        let (own, others) = self.all.split_at_checked(self.own)?;
        let place = |units: &[Unit]| units.binary_search_by_key(&file, |unit| unit.file).ok();
        place(own).or_else(|| Some(place(others)?.saturating_add(self.own)))
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
        self.is(file, source, name, &Export::Api)
    }

    fn is(&self, file: usize, source: &str, name: &str, wanted: &Export) -> bool {
        let mut open = vec![(file, source.to_owned(), name.to_owned())];
        // Files may export each other's exports in a circle.
        for _ in 0..50 {
            let Some((file, source, name)) = open.pop() else { return false };
            let target = self.resolver.script(file, &source);
            let Some(unit) = target.and_then(|target| self.get(target)) else { continue };
            let names = if name == "*" { vec!["default", "*"] } else { vec![name.as_str()] };
            for own in names {
                match unit.facts.exports.get(own) {
                    Some(Export::Of { source, name }) => open.push((unit.file, source.clone(), name.clone())),
                    Some(own) if own == wanted => return true,
                    _ => {}
                }
            }
            open.extend(unit.facts.reexports.iter().map(|source| (unit.file, source.clone(), name.clone())));
        }
        false
    }

    /// The exports that some file in use takes: the file, and the name.
    pub(crate) fn taken(&self) -> BTreeSet<(usize, &str)> {
        let mut open = Vec::new();
        for unit in self.all.iter().filter(|unit| unit.reached) {
            if unit.is_entry {
                open.push((unit.file, "*"));
            }
            // What is taken from one file stands together: it is looked for once.
            let mut last: Option<(&str, Option<usize>)> = None;
            for (source, name) in &unit.facts.taken {
                let file = match last {
                    Some((own, file)) if own == source => file,
                    _ => self.resolver.script(unit.file, source),
                };
                last = Some((source, file));
                open.extend(file.map(|file| (file, name.as_str())));
            }
        }
        let mut taken = BTreeSet::new();
        while let Some((file, name)) = open.pop() {
            if taken.insert((file, name))
                && let Some(unit) = self.get(file)
            {
                self.pass_on(unit, name, &mut open);
            }
        }
        taken
    }

    /// What is taken of a file that passes it on is taken of the next.
    fn pass_on<'u>(&'u self, unit: &'u Unit, name: &'u str, open: &mut Vec<(usize, &'u str)>) {
        for (source, there, here) in &unit.facts.passed {
            let there = match here.as_str() {
                "*" => name,
                here if here == name || name == "*" => there,
                _ => continue,
            };
            open.extend(self.resolver.script(unit.file, source).map(|file| (file, there)));
        }
    }
}

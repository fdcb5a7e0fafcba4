//! The way of a project through the linter in steps, so that nobody has to hold all of its texts: configurations are
//! kept, everything else is scanned by itself and forgotten.

use crate::app::{self, Found};
use crate::judge::{self, Calls};
use crate::place::Lines;
use crate::project::{Project, State};
use crate::reach::{self, Unit};
use crate::{Content, Options, Report, path};

/// The names of a project's files, of which none has been read.
#[derive(Debug)]
pub struct Listing {
    project: Project,
}

/// What is to be read of a project whose configurations are known.
#[derive(Debug)]
pub struct Plan {
    project: Project,
    found: Found,
    /// What is done with each file.
    roles: Vec<Role>,
}

/// What is done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its name is enough.
    Named,
    /// It is a script, a template or a configuration of this mini program.
    Unit(usize),
    /// It is a script of the cloud function in this folder.
    Function(String),
}

/// What a file says, without its text.
#[derive(Debug)]
pub struct Scanned {
    file: usize,
    state: State,
    lines: Lines,
    said: Said,
}

#[derive(Debug)]
enum Said {
    Nothing,
    Unit(Box<Unit>),
    Function(Calls),
}

impl Listing {
    /// Of all paths below the folder of a project, with `/` or `\`, unreadable folders among them. `generated` is
    /// whether what build tools have generated is looked at too.
    #[must_use]
    pub fn new<'p>(paths: impl IntoIterator<Item = &'p str>, generated: bool) -> Self {
        let paths = paths.into_iter().enumerate().map(|(given, path)| (path::normal(path), given));
        let is_left_out = |path: &str| {
            LEFT_OUT.iter().any(|own| path::is_in(path, own)) || (!generated && is_generated(path))
        };
        let paths = paths.filter(|(path, _)| !is_left_out(path));
        Self { project: Project::new(paths.map(|(path, given)| (path.into_owned(), given)).collect()) }
    }

    /// The configurations, which are to be read and [kept](Self::keep) first: their places in the list.
    pub fn configurations(&self) -> impl Iterator<Item = usize> {
        let sources = self.project.sources.iter();
        sources.filter(|source| app::is_configuration(&source.path)).map(|source| source.given)
    }

    /// Keeps what is in a configuration. Of a folder that could not be read, its path and that.
    pub fn keep(&mut self, path: &str, content: Content<'_>) {
        let file = self.project.find(&path::normal(path));
        if let Some(source) = file.and_then(|file| self.project.sources.get_mut(file)) {
            source.state = State::kept(content);
        }
    }

    /// Looks for mini programs and their files.
    #[must_use]
    pub fn plan(self) -> Plan {
        let found = app::find(&self.project);
        let mut roles = vec![Role::Named; self.project.sources.len()];
        for (number, app) in found.apps.iter().enumerate() {
            for file in &app.files {
                let role = roles.get_mut(*file).filter(|_| reach::is_read(&self.project, app, *file));
                if let Some(role) = role {
                    *role = Role::Unit(number);
                }
            }
        }
        for (file, folder) in judge::functions(&self.project, &found) {
            if let Some(role) = roles.get_mut(file) {
                *role = Role::Function(folder);
            }
        }
        Plan { project: self.project, found, roles }
    }
}

impl Plan {
    /// The files that are to be [scanned](Self::scan): their places in the list, in the order of their paths.
    pub fn wanted(&self) -> impl Iterator<Item = usize> {
        let files = self.project.sources.iter().zip(&self.roles);
        files
            .filter(|(source, role)| **role != Role::Named && source.state == State::Named)
            .map(|(source, _)| source.given)
    }

    /// Scans a file, by its path. Files may be scanned in any order, and on several threads at once.
    #[must_use]
    pub fn scan(&self, path: &str, content: Content<'_>) -> Option<Scanned> {
        let file = self.project.find(&path::normal(path))?;
        let state = State::seen(content);
        let Content::Text(text) = content else {
            return Some(Scanned { file, state, lines: Lines::default(), said: Said::Nothing });
        };
        let lines = Lines::of(text);
        Some(Scanned { file, state, lines, said: self.said(file, text) })
    }

    /// Judges the project by what its files have said.
    #[must_use]
    pub fn finish(mut self, scanned: Vec<Scanned>, options: &Options<'_>) -> Report {
        let kept = self.project.sources.iter().enumerate();
        let kept = kept.filter_map(|(file, source)| match &source.state {
            State::Kept(text) => Some((file, self.said(file, text))),
            _ => None,
        });
        let mut all: Vec<_> = kept.collect();
        for own in scanned {
            self.project.seen(own.file, own.state, own.lines);
            all.push((own.file, own.said));
        }
        all.sort_by_key(|(file, _)| *file);
        all.dedup_by_key(|(file, _)| *file);
        let mut units: Vec<Vec<Unit>> = self.found.apps.iter().map(|_| Vec::new()).collect();
        let mut calls = Vec::new();
        for (file, said) in all {
            match (said, self.roles.get(file)) {
                (Said::Unit(unit), Some(Role::Unit(app))) => {
                    if let Some(units) = units.get_mut(*app) {
                        units.push(*unit);
                    }
                }
                (Said::Function(own), _) => calls.push(own),
                _ => {}
            }
        }
        judge::judge(&self.project, &self.found, units, calls, options)
    }

    fn said(&self, file: usize, text: &str) -> Said {
        match self.roles.get(file) {
            Some(Role::Unit(app)) => {
                let unit = self.found.apps.get(*app).map(|app| Unit::read(&self.project, app, file, text));
                unit.map_or(Said::Nothing, |unit| Said::Unit(Box::new(unit)))
            }
            Some(Role::Function(folder)) => {
                Said::Function(Calls::read(file, folder, self.project.path(file), text))
            }
            Some(Role::Named) | None => Said::Nothing,
        }
    }
}

/// The names of folders that are left out, wherever they are: those of tools and of other people's packages. What is
/// below them need not be listed.
pub const LEFT_OUT: &[&str] =
    &["node_modules", ".git", ".svn", ".hbuilderx", ".vscode", ".idea", "__MACOSX", "bower_components"];
const GENERATED: &[&str] = &["dist", "unpackage", ".temp"];

/// Whether build tools have made it: a change there is gone with the next build. They make no page of that name.
pub(crate) fn is_generated(path: &str) -> bool {
    let above = path.split_once("pages/").map_or(path, |(above, _)| above);
    GENERATED.iter().any(|folder| path::is_in(above, folder))
}

//! The way of a project through the linter in steps, so that nobody has to hold all of its texts: configurations are
//! kept, everything else is scanned by itself and forgotten.

use crate::app::{self, Found};
use crate::judge::{self, Calls};
use crate::place::Lines;
use crate::project::{Project, Source, State};
use crate::reach::{self, Package, Resolver, Run, Unit};
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
    packages: Vec<Package>,
    /// What is done with each file.
    roles: Vec<Role>,
    /// What configurations say that are scripts or templates too.
    kept: Vec<(usize, Said)>,
    /// How often it has been asked for more.
    rounds: usize,
}

/// What is done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its name is enough.
    Named,
    /// It is a script, a template or a configuration of this mini program, or this one comes to it.
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

    /// The configurations, which are to be read and [kept](Self::keep) before anything else: their places in the list.
    /// When links have been kept, they are those behind them, and no link is among them.
    pub fn configurations(&self) -> impl Iterator<Item = usize> {
        let sources = self.project.sources.iter();
        let named = sources.filter(|source| app::is_configuration(&source.path));
        let mut files: Vec<usize> = named.filter_map(|source| self.project.find(&source.path)).collect();
        files.sort_unstable();
        files.dedup();
        let sources = files.into_iter().filter_map(|file| self.project.sources.get(file));
        sources.filter(|source| source.state == State::Named).map(|source| source.given)
    }

    /// Keeps what is in a configuration. Of a folder that could not be read, its path and that; of a link, where it
    /// leads, and that first. What is behind a link is listed under its own path, and nowhere else.
    pub fn keep(&mut self, path: &str, content: Content<'_>) {
        self.project.keep(path, content);
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
        let packages = reach::packages(&self.project);
        let mut plan = Plan { project: self.project, found, packages, roles, kept: Vec::new(), rounds: 0 };
        let kept = |source: &Source| matches!(source.state, State::Kept(_));
        let kept = plan.project.sources.iter().enumerate().filter(|(_, source)| kept(source));
        plan.kept = kept.filter_map(|(file, _)| plan.kept(file)).collect();
        plan
    }
}

impl Plan {
    /// The files that are to be [scanned](Self::scan): their places in the list. It is asked for again with what has
    /// been scanned until there is nothing more: a mini program may come to code in other folders.
    pub fn wanted(&mut self, scanned: &[Scanned]) -> Vec<usize> {
        let mut wanted = Vec::new();
        if self.rounds == 0 {
            self.rounds = 1;
            let files = self.project.sources.iter().zip(&self.roles);
            let files = files.filter(|(source, role)| **role != Role::Named && source.state == State::Named);
            wanted.extend(files.map(|(source, _)| source.given));
        }
        let is_beside =
            |(source, role): (&Source, &Role)| *role == Role::Named && path::is_script(&source.path);
        let has_others = self.project.sources.iter().zip(&self.roles).any(is_beside);
        while wanted.is_empty() && has_others {
            self.rounds = self.rounds.saturating_add(1);
            let mut missing = self.missing(scanned);
            if let Some((number, _)) = missing.first().copied().filter(|_| self.rounds > ROUNDS)
                && let Some(app) = self.found.apps.get(number)
            {
                let files = 0..self.project.sources.len();
                missing.extend(
                    files.filter(|file| reach::is_read(&self.project, app, *file)).map(|file| (number, file)),
                );
            }
            let before = self.kept.len();
            for (app, file) in missing {
                let Some(role) = self.roles.get_mut(file).filter(|role| **role == Role::Named) else {
                    continue;
                };
                *role = Role::Unit(app);
                match self.kept(file) {
                    Some(kept) => self.kept.push(kept),
                    None => wanted.extend(self.project.sources.get(file).map(|source| source.given)),
                }
            }
            if self.kept.len() == before {
                break;
            }
        }
        wanted
    }

    /// What mini programs come to and nobody has scanned.
    fn missing(&self, scanned: &[Scanned]) -> Vec<(usize, usize)> {
        let scanned = scanned.iter().map(|own| (own.file, &own.said));
        let said = scanned.chain(self.kept.iter().map(|(file, said)| (*file, said)));
        let mut units = vec![None; self.project.sources.len()];
        for (file, said) in said {
            if let (Said::Unit(unit), Some(place)) = (said, units.get_mut(file)) {
                *place = Some(&**unit);
            }
        }
        let mut missing = Vec::new();
        for (number, app) in self.found.apps.iter().enumerate() {
            let resolver = Resolver::new(&self.project, app, &self.packages);
            let run = Run::of(&resolver, app, &|file| units.get(file).copied().flatten());
            let files = run.missing.into_iter().filter(|file| reach::is_read(&self.project, app, *file));
            missing.extend(files.map(|file| (number, file)));
        }
        missing
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
        let scanned = scanned.into_iter().map(|own| {
            self.project.seen(own.file, own.state, own.lines);
            (own.file, own.said)
        });
        let mut all: Vec<_> = scanned.chain(self.kept).collect();
        all.sort_by_key(|(file, _)| *file);
        all.dedup_by_key(|(file, _)| *file);
        let mut units: Vec<Option<Unit>> = self.project.sources.iter().map(|_| None).collect();
        let mut calls = Vec::new();
        for (file, said) in all {
            match (said, units.get_mut(file)) {
                (Said::Unit(unit), Some(place)) => *place = Some(*unit),
                (Said::Function(own), _) => calls.push(own),
                _ => {}
            }
        }
        judge::judge(&self.project, &self.found, &self.packages, units, calls, options)
    }

    /// What a configuration says, if it is kept.
    fn kept(&self, file: usize) -> Option<(usize, Said)> {
        let text = self.project.text(file)?;
        Some((file, self.said(file, text)))
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

/// So often one file leads to another; then all that is left is scanned, since each time takes a look at everything.
const ROUNDS: usize = 20;

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

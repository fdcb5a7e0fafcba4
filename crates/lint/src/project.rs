//! The files of a project, and how they are found.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use crate::place::{Lines, Spot};
use crate::{Content, Place, path};

/// The files of a project.
#[derive(Debug)]
pub(crate) struct Project {
    /// In the order of their paths.
    pub(crate) sources: Vec<Source>,
    /// Files by their paths without extension, in the order of their paths.
    stems: HashMap<String, Vec<usize>>,
    pub(crate) has_links: bool,
}

/// A file.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    /// Its place in the list that was given.
    pub(crate) given: usize,
    pub(crate) state: State,
    lines: OnceLock<Lines>,
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Only its name; it may have been scanned.
    Named,
    /// Its text, which is kept: a configuration.
    Kept(String),
    NotUtf8,
    Unreadable,
    TooLarge,
    /// It is a link to this path.
    Link(String),
    /// It is a link that leads out of the project.
    Outside,
}

impl State {
    /// Of a file whose text is kept.
    pub(crate) fn kept(content: Content<'_>) -> Self {
        match content {
            Content::Text(text) => Self::Kept(text.to_owned()),
            other => Self::seen(other),
        }
    }

    /// Of a file whose text is not.
    pub(crate) fn seen(content: Content<'_>) -> Self {
        match content {
            Content::Text(_) | Content::Unread => Self::Named,
            Content::NotUtf8 => Self::NotUtf8,
            Content::Unreadable => Self::Unreadable,
            Content::TooLarge => Self::TooLarge,
            Content::Link(target) => Self::Link(path::normal(target).into_owned()),
            Content::Outside => Self::Outside,
        }
    }
}

impl Project {
    /// Of paths and their places in the list that was given. Of two files with the same path the later one counts.
    pub(crate) fn new(mut paths: Vec<(String, usize)>) -> Self {
        paths.sort();
        paths.reverse();
        paths.dedup_by(|one, other| one.0 == other.0);
        paths.reverse();
        let mut stems: HashMap<String, Vec<usize>> = HashMap::new();
        for (file, (path, _)) in paths.iter().enumerate() {
            stems.entry(path::stem(path).to_owned()).or_default().push(file);
        }
        let sources = paths.into_iter().map(|(path, given)| Source {
            path,
            given,
            state: State::Named,
            lines: OnceLock::new(),
        });
        Self { sources: sources.collect(), stems, has_links: false }
    }

    /// Keeps what is known of a file before the others are read. A link stays one: its text is that of another file.
    pub(crate) fn keep(&mut self, path: &str, content: Content<'_>) {
        let file = self.number(&path::normal(path));
        let source = file.and_then(|file| self.sources.get_mut(file));
        if let Some(source) = source.filter(|source| !source.is_link()) {
            source.state = State::kept(content);
            self.has_links |= source.is_link();
        }
    }

    /// The number of a file, behind whatever links.
    pub(crate) fn find(&self, path: &str) -> Option<usize> {
        self.number(&self.real(path).ok()?)
    }

    fn number(&self, path: &str) -> Option<usize> {
        let files = self.stems.get(path::stem(path))?;
        let place = files.binary_search_by(|file| self.path(*file).cmp(path)).ok()?;
        files.get(place).copied()
    }

    /// A path without links in it, or the link that leads out of the project.
    pub(crate) fn real<'p>(&self, path: &'p str) -> Result<Cow<'p, str>, usize> {
        let mut path = Cow::Borrowed(path);
        let mut last = 0;
        for _ in 0..HOPS {
            let Some((link, end)) = self.first_link(&path) else { return Ok(path) };
            let Some(State::Link(target)) = self.sources.get(link).map(|source| &source.state) else {
                return Err(link);
            };
            path = Cow::Owned(path::join(target, path.get(end..).unwrap_or_default()));
            last = link;
        }
        Err(last)
    }

    /// The first link in a path, and where it ends.
    fn first_link(&self, path: &str) -> Option<(usize, usize)> {
        if !self.has_links {
            return None;
        }
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        let mut files = ends.filter_map(|end| Some((self.number(path.get(..end)?)?, end)));
        files.find(|(file, _)| self.sources.get(*file).is_some_and(Source::is_link))
    }

    /// The links with code behind them that lead out of the project, of those that are meant by a path with or without
    /// extension: one on the way there, or the files themselves.
    pub(crate) fn ways_out(&self, path: &str) -> Vec<usize> {
        if !self.has_links {
            return Vec::new();
        }
        match self.real(path) {
            // What is named with the extension of something else is no code.
            Err(link) if self.path(link) == path && !path::is_code(path) => Vec::new(),
            Err(link) => vec![link],
            Ok(real) => {
                let files = self.stems.get(&*real).into_iter().flatten().map(|file| self.path(*file));
                let files = files.filter(|own| path::is_code(own) || path::extension(own) == "json");
                files.filter_map(|own| self.real(own).err()).collect()
            }
        }
    }

    /// The files of which this is the path without extension, with their extensions.
    pub(crate) fn of_stem(&self, stem: &str) -> impl Iterator<Item = (usize, &str)> {
        let files = self.real(stem).ok().and_then(|stem| self.stems.get(&*stem));
        let files = files.into_iter().flatten();
        files.filter_map(|file| {
            let real = if self.has_links { self.find(self.path(*file))? } else { *file };
            Some((real, path::extension(self.path(*file))))
        })
    }

    /// Whether there is such a file, read or not.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.find(path).is_some()
    }

    pub(crate) fn path(&self, file: usize) -> &str {
        self.sources.get(file).map_or("", |source| &source.path)
    }

    /// Whether a link leads to this file, so that it is read in more than one place.
    pub(crate) fn is_linked(&self, path: &str) -> bool {
        self.sources.iter().any(|source| matches!(&source.state, State::Link(target) if target == path))
    }

    /// The text of a configuration. That of other files is gone when they have been scanned.
    pub(crate) fn text(&self, file: usize) -> Option<&str> {
        match &self.sources.get(file)?.state {
            State::Kept(text) => Some(text),
            _ => None,
        }
    }

    /// The files below a folder.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (usize, &str)> {
        let folder = self.real(folder).ok();
        let start = folder.map(|folder| if folder.is_empty() { String::new() } else { format!("{folder}/") });
        let first = start.as_ref().map(|start| self.sources.partition_point(|source| source.path < *start));
        let files = self.sources.iter().enumerate().skip(first.unwrap_or(usize::MAX));
        files
            .take_while(move |(_, source)| start.as_ref().is_some_and(|start| source.path.starts_with(start)))
            .filter(|(_, source)| !source.is_link())
            .map(|(file, source)| (file, source.path.as_str()))
    }

    /// Notes what a scanned file was, and where its lines are.
    pub(crate) fn seen(&mut self, file: usize, state: State, lines: Lines) {
        if let Some(source) = self.sources.get_mut(file) {
            source.state = state;
            source.lines = OnceLock::from(lines);
        }
    }

    /// A place for people.
    pub(crate) fn place(&self, spot: Spot) -> Place {
        let Some(source) = self.sources.get(spot.file) else {
            return Place { file: String::new(), line: 1, column: 1, span: 0..0, units: 0..0 };
        };
        let lines = source.lines.get_or_init(|| match &source.state {
            State::Kept(text) => Lines::of(text),
            _ => Lines::default(),
        });
        let (line, column) = lines.position(spot.start);
        Place {
            file: source.path.clone(),
            line,
            column,
            span: spot.start..spot.end,
            units: lines.units(spot.start)..lines.units(spot.end),
        }
    }
}

impl Source {
    /// Whether it is the name of something that is elsewhere.
    pub(crate) const fn is_link(&self) -> bool {
        matches!(self.state, State::Link(_) | State::Outside)
    }
}

/// So many links one behind the other are a circle.
const HOPS: usize = 40;

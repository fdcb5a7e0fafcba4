//! The files of a project, and how they are found.

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
    pub(crate) const fn seen(content: Content<'_>) -> Self {
        match content {
            Content::Text(_) | Content::Unread => Self::Named,
            Content::NotUtf8 => Self::NotUtf8,
            Content::Unreadable => Self::Unreadable,
            Content::TooLarge => Self::TooLarge,
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
        Self { sources: sources.collect(), stems }
    }

    /// The number of a file.
    pub(crate) fn find(&self, path: &str) -> Option<usize> {
        let files = self.stems.get(path::stem(path))?;
        let place = files.binary_search_by(|file| self.path(*file).cmp(path)).ok()?;
        files.get(place).copied()
    }

    /// The files of which this is the path without extension, with their extensions.
    pub(crate) fn of_stem(&self, stem: &str) -> impl Iterator<Item = (usize, &str)> {
        let files = self.stems.get(stem).into_iter().flatten();
        files.map(|file| (*file, path::extension(self.path(*file))))
    }

    /// Whether there is such a file, read or not.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.find(path).is_some()
    }

    pub(crate) fn path(&self, file: usize) -> &str {
        self.sources.get(file).map_or("", |source| &source.path)
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
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let first = self.sources.partition_point(|source| source.path < start);
        let files = self.sources.iter().enumerate().skip(first);
        files
            .take_while(move |(_, source)| source.path.starts_with(&start))
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

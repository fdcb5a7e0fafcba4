//! The files of a project, and how they are found.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::place::{Lines, Spot};
use crate::{Content, File, Options, Place, path};

/// The files of a project.
#[derive(Debug)]
pub(crate) struct Project<'a> {
    pub(crate) sources: Vec<Source<'a>>,
    by_path: BTreeMap<String, usize>,
    /// The same, for looking up.
    index: HashMap<String, usize>,
    /// Files by their paths without extension.
    stems: HashMap<String, Vec<usize>>,
}

/// A file.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    pub(crate) path: String,
    pub(crate) content: Content<'a>,
    lines: OnceLock<Lines>,
}

impl<'a> Project<'a> {
    pub(crate) fn new(files: &[File<'a>], options: &Options<'_>) -> Self {
        let mut by_path: BTreeMap<String, Content<'a>> = BTreeMap::new();
        for file in files {
            let path = path::normal(file.path);
            if !is_left_out(&path, options) {
                by_path.insert(path.into_owned(), file.content);
            }
        }
        let sources =
            by_path.into_iter().map(|(path, content)| Source { path, content, lines: OnceLock::new() });
        let sources: Vec<_> = sources.collect();
        let by_path = sources.iter().enumerate().map(|(file, source)| (source.path.clone(), file)).collect();
        let index = sources.iter().enumerate().map(|(file, source)| (source.path.clone(), file)).collect();
        let mut stems: HashMap<String, Vec<usize>> = HashMap::new();
        for (file, source) in sources.iter().enumerate() {
            stems.entry(path::stem(&source.path).to_owned()).or_default().push(file);
        }
        Self { sources, by_path, index, stems }
    }

    /// The number of a file.
    pub(crate) fn find(&self, path: &str) -> Option<usize> {
        self.index.get(path).copied()
    }

    /// The files of which this is the path without extension, with their extensions.
    pub(crate) fn of_stem(&self, stem: &str) -> impl Iterator<Item = (usize, &str)> {
        let files = self.stems.get(stem).into_iter().flatten();
        files.map(|file| (*file, path::extension(self.path(*file))))
    }

    /// Whether there is such a file, read or not.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.index.contains_key(path)
    }

    pub(crate) fn path(&self, file: usize) -> &str {
        self.sources.get(file).map_or("", |source| &source.path)
    }

    /// The text of a file, if it has one.
    pub(crate) fn text(&self, file: usize) -> Option<&'a str> {
        match self.sources.get(file)?.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The files below a folder.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (usize, &str)> {
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let files = self.by_path.range(start.clone()..);
        files.take_while(move |(path, _)| path.starts_with(&start)).map(|(path, file)| (*file, path.as_str()))
    }

    /// A place for people.
    pub(crate) fn place(&self, spot: Spot) -> Place {
        let Some(source) = self.sources.get(spot.file) else {
            return Place { file: String::new(), line: 1, column: 1, span: 0..0 };
        };
        let Content::Text(text) = source.content else {
            return Place { file: source.path.clone(), line: 1, column: 1, span: 0..0 };
        };
        let lines = source.lines.get_or_init(|| Lines::of(text));
        let (line, column) = lines.position(text, spot.start);
        Place { file: source.path.clone(), line, column, span: spot.start..spot.end }
    }
}

/// Folders of tools and of other people's packages, and what is generated.
fn is_left_out(path: &str, options: &Options<'_>) -> bool {
    let is_in = |folder: &&str| path::is_in(path, folder);
    let tools =
        ["node_modules", ".git", ".svn", ".hbuilderx", ".vscode", ".idea", "__MACOSX", "bower_components"];
    tools.iter().any(is_in) || (!options.generated && is_generated(path))
}

/// Whether build tools have made it: a change there is gone with the next build.
pub(crate) fn is_generated(path: &str) -> bool {
    ["dist", "unpackage", ".temp", "coverage"].iter().any(|folder| path::is_in(path, folder))
}

//! Walking a folder and reading its files, on as many threads as the machine has.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use ignore::WalkBuilder;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator as _, ParallelExtend as _, ParallelIterator as _};
use weseal_lint::{Content, LARGEST, LEFT_OUT, Listing, Scanned};
use weseal_wire::lint::{Settings, judged, no_threads, refuse_of, refused};

use crate::task::Progress;

/// The parser of scripts descends as deeply as a script is nested.
const STACK: usize = 8 << 20;

/// A file below the folder, or a folder that could not be read.
struct Entry {
    /// Its path below the folder, with `/`.
    name: String,
    path: PathBuf,
    kind: Kind,
}

/// What stands there.
enum Kind {
    File,
    Unreadable,
    /// A link, and where it leads: below the folder, with `/`, or out of it.
    Link(Option<String>),
}

impl Kind {
    fn content(&self) -> Option<Content<'_>> {
        match self {
            Self::File => None,
            Self::Unreadable => Some(Content::Unreadable),
            Self::Link(Some(target)) => Some(Content::Link(target)),
            Self::Link(None) => Some(Content::Outside),
        }
    }
}

/// What has been read of a file.
enum Read {
    Bytes(Vec<u8>),
    Unreadable,
    TooLarge,
}

impl Read {
    fn of(path: &Path) -> Self {
        let is_large = |data: fs::Metadata| usize::try_from(data.len()).is_ok_and(|size| size > LARGEST);
        if fs::metadata(path).is_ok_and(is_large) {
            return Self::TooLarge;
        }
        fs::read(path).map_or(Self::Unreadable, Self::Bytes)
    }

    fn content(&self) -> Content<'_> {
        match self {
            Self::Bytes(bytes) => Content::of_bytes(bytes),
            Self::Unreadable => Content::Unreadable,
            Self::TooLarge => Content::TooLarge,
        }
    }
}

/// The frame of the report on a folder.
pub(crate) fn lint(folder: &str, options: &str, progress: &Progress) -> String {
    let settings = match Settings::read(options) {
        Ok(settings) => settings,
        Err(error) => return refused(error, options),
    };
    let top = Path::new(folder);
    if fs::read_dir(top).is_err() {
        return refuse_of("folder", options);
    }
    match ThreadPoolBuilder::new().stack_size(STACK).build() {
        Ok(pool) => pool.install(|| on_threads(top, &settings, progress)),
        Err(error) => no_threads(&error.to_string(), options),
    }
}

fn on_threads(top: &Path, settings: &Settings, progress: &Progress) -> String {
    let entries = walk(top);
    let mut listing = Listing::new(entries.iter().map(|entry| entry.name.as_str()), settings.generated);
    for entry in &entries {
        if let Some(content) = entry.kind.content() {
            listing.keep(&entry.name, content);
        }
    }
    let configurations: Vec<&Entry> =
        listing.configurations().filter_map(|index| entries.get(index)).collect();
    progress.expect(configurations.len());
    let read: Vec<Read> = configurations
        .par_iter()
        .map(|entry| {
            let read = Read::of(&entry.path);
            progress.count();
            read
        })
        .collect();
    for (entry, read) in configurations.iter().zip(read) {
        listing.keep(&entry.name, read.content());
    }
    let mut plan = listing.plan();
    let mut scanned: Vec<Scanned> = Vec::new();
    loop {
        let wanted = plan.wanted(&scanned);
        if wanted.is_empty() {
            return judged(plan, scanned, settings);
        }
        progress.expect(wanted.len());
        scanned.par_extend(wanted.par_iter().filter_map(|index| {
            let entry = entries.get(*index)?;
            let scanned = plan.scan(&entry.name, Read::of(&entry.path).content());
            progress.count();
            scanned
        }));
    }
}

/// All files below a folder. Links are not followed, but told: they may lead in circles, and out of the project.
fn walk(top: &Path) -> Vec<Entry> {
    let walk = WalkBuilder::new(top)
        .standard_filters(false)
        .follow_links(false)
        .filter_entry(|entry| {
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            let name = entry.file_name().to_str();
            entry.depth() == 0 || is_file || name.is_none_or(|name| !LEFT_OUT.contains(&name))
        })
        .build();
    let real = top.canonicalize().unwrap_or_else(|_| top.to_owned());
    let entry = |path: &Path, kind: Kind| {
        let name = path.strip_prefix(top).unwrap_or(path).to_string_lossy().into_owned();
        Entry { name, path: path.to_owned(), kind }
    };
    let entries = walk.filter_map(|found| match found {
        Ok(found) => {
            let path = found.path();
            let kind = found.file_type()?;
            if kind.is_file() {
                return Some(entry(path, Kind::File));
            }
            // A link that leads nowhere is nothing, and the folder itself may be one.
            let target = path.canonicalize().ok().filter(|_| kind.is_symlink() && found.depth() > 0)?;
            Some(entry(path, Kind::Link(below(&real, &target))))
        }
        Err(error) => path_of(&error).map(|path| entry(path, Kind::Unreadable)),
    });
    entries.collect()
}

/// A path as seen from a folder, with `/`, if it is in there.
fn below(folder: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.iter().map(|part| part.to_string_lossy());
    Some(parts.collect::<Vec<_>>().join("/"))
}

/// What could not be read.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

impl Progress {
    fn expect(&self, files: usize) {
        let files = u32::try_from(files).unwrap_or(u32::MAX);
        self.total.fetch_add(files, Ordering::Relaxed);
    }

    fn count(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

//! Lints a folder: `cargo run -p weseal-lint --example lint -- DIR [--json] [--as-of 2026-11-21] [--privacy A,B]`.
//!
//! For developers: what `weseal lint` has without the command around it.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints")]

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, process};

use serde_json::{Value, json};
use weseal_lint::{Content, Day, File, Finding, LARGEST, LEFT_OUT, Locale, Options, Place, Report, lint};

/// What the linter looks into. Of other files their names are enough.
const READ: &[&str] = &[
    "js", "ts", "jsx", "tsx", "mjs", "cjs", "mts", "cts", "json", "wxml", "wxs", "vue", "nvue", "uvue",
    "uts", "mpx", "wpy", "html",
];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some(folder) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("lint DIR [--json] [--as-of=2026-11-21] [--privacy=A,B]");
        process::exit(2);
    };
    let given =
        |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name)?.strip_prefix('='));
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let today = Day::at(i64::try_from(seconds).unwrap_or_default());
    let privacy: Option<Vec<&str>> = given("--privacy").map(|names| names.split(',').collect());
    let mut options = Options::on(given("--as-of").and_then(Day::parse).unwrap_or(today));
    options.privacy = privacy.as_deref();
    let mut read = Vec::new();
    walk(Path::new(folder), Path::new(folder), &mut read);
    let files = read.iter().map(|(path, bytes)| match bytes {
        Read::Bytes(bytes) => File::of_bytes(path, bytes),
        Read::Not => File { path, content: Content::Unread },
        Read::Failed => File { path, content: Content::Unreadable },
        Read::Link(Some(target)) => File { path, content: Content::Link(target) },
        Read::Link(None) => File { path, content: Content::Outside },
    });
    let start = SystemTime::now();
    let report = lint(&files.collect::<Vec<_>>(), &options);
    let spent = start.elapsed().unwrap_or_default();
    if arguments.iter().any(|argument| argument == "--json") {
        println!("{:#}", as_json(&report));
    } else {
        print(&report);
    }
    eprintln!("{} files, {} findings, {spent:?}", read.len(), report.findings.len());
}

enum Read {
    Bytes(Vec<u8>),
    Not,
    Failed,
    /// Where it leads: below the folder, or out of it.
    Link(Option<String>),
}

fn walk(top: &Path, folder: &Path, read: &mut Vec<(String, Read)>) {
    let name = |path: &Path| path.strip_prefix(top).unwrap_or(path).to_string_lossy().into_owned();
    let Ok(entries) = fs::read_dir(folder) else { return read.push((name(folder), Read::Failed)) };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let Ok(data) = fs::symlink_metadata(&path) else { continue };
        let last = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if LEFT_OUT.contains(&last.as_str()) && !data.is_file() {
            continue;
        }
        if data.is_dir() {
            walk(top, &path, read);
        } else if data.is_symlink() {
            // They are not followed: they may lead in circles.
            let (Ok(target), Ok(top)) = (path.canonicalize(), top.canonicalize()) else { continue };
            let target = target.strip_prefix(top).ok().map(|path| path.to_string_lossy().into_owned());
            read.push((name(&path), Read::Link(target)));
        } else if data.is_file() {
            let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = if READ.contains(&extension.as_str())
                && usize::try_from(data.len()).is_ok_and(|size| size <= LARGEST)
            {
                fs::read(&path).map_or(Read::Failed, Read::Bytes)
            } else {
                Read::Not
            };
            read.push((name(&path), bytes));
        }
    }
}

fn print(report: &Report) {
    for finding in &report.findings {
        let Finding { place: Place { file, line, column, .. }, rule, severity, .. } = finding;
        println!(
            "{file}:{line}:{column} {} {} {}",
            severity.as_str(),
            rule.id,
            finding.message(Locale::ZhCn)
        );
        for Place { file, line, column, .. } in &finding.related {
            println!("    {file}:{line}:{column}");
        }
    }
}

fn as_json(report: &Report) -> Value {
    let place = |place: &Place| json!({"file": place.file, "line": place.line, "column": place.column, "span": [place.span.start, place.span.end]});
    let findings = report.findings.iter().map(|finding| {
        json!({
            "rule": finding.rule.id,
            "severity": finding.severity.as_str(),
            "unreachable": finding.unreachable,
            "place": place(&finding.place),
            "related": finding.related.iter().map(place).collect::<Vec<_>>(),
            "message": finding.message(Locale::En),
            "help": finding.help(Locale::En),
        })
    });
    let apps = report.model.apps.iter().map(|app| {
        let used = app.used.iter().map(|used| {
            let places = used.places.iter().map(|own| {
                json!({"at": format!("{}:{}", own.place.file, own.place.line), "origin": own.origin.as_str(), "reachable": own.reachable})
            });
            json!({"name": used.name, "places": places.collect::<Vec<_>>()})
        });
        json!({
            "root": app.root,
            "kind": app.kind.as_str(),
            "config": app.config,
            "projectConfig": app.project_config,
            "pages": app.pages,
            "subpackages": app.subpackages,
            "declared": app.declared,
            "files": app.files,
            "privacy": app.privacy.iter().map(|required| json!({"key": required.key, "because": required.because})).collect::<Vec<_>>(),
            "used": used.collect::<Vec<_>>(),
        })
    });
    json!({"findings": findings.collect::<Vec<_>>(), "apps": apps.collect::<Vec<_>>()})
}

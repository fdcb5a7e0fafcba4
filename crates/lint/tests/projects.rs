//! Small projects, one for each trap: what is found in them is what their `expected.json` says.
//!
//! When one fails, the whole of what was found is printed; it is to be read before it goes into the file.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use weseal_lint::{Day, File, Finding, ModelApp, Occurrence, Options, Origin, Place, Version, lint};

#[test]
fn what_is_found_is_expected() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/projects");
    let mut wrong = Vec::new();
    let mut count = 0;
    for folder in sorted(&top) {
        count += 1;
        let text = fs::read_to_string(folder.join("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&text).unwrap();
        let found = found(&folder, &expected["options"]);
        if found != expected {
            wrong.push(format!("{}\n{found:#}", folder.file_name().unwrap_or_default().display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 90, "only {count} projects");
}

fn found(folder: &Path, options: &Value) -> Value {
    let mut files = Vec::new();
    read(folder, folder, &mut files);
    let files: Vec<_> = files.iter().map(|(path, bytes)| File::of_bytes(path, bytes)).collect();
    let privacy: Option<Vec<&str>> =
        options["privacy"].as_array().map(|names| names.iter().filter_map(Value::as_str).collect());
    let day = options["asOf"].as_str().unwrap_or("2026-11-21");
    let mut given = Options::on(Day::parse(day).expect("a day"));
    given.privacy = privacy.as_deref();
    let opened: Option<Vec<&str>> =
        options["openedApis"].as_array().map(|names| names.iter().filter_map(Value::as_str).collect());
    given.opened_apis = opened.as_deref();
    given.collects_privacy = options["collectsPrivacy"].as_bool();
    given.base_library = options["baseLibrary"].as_str().and_then(Version::parse);
    // It is found in almost every project.
    let ignore: Option<Vec<&str>> =
        options["ignore"].as_array().map(|ids| ids.iter().filter_map(Value::as_str).collect());
    given.ignore = ignore.as_deref().unwrap_or(&["privacy-handler"]);
    let report = lint(&files, &given);
    json!({
        "options": options,
        "findings": report.findings.iter().map(written).collect::<Vec<_>>(),
        "apps": report.model.apps.iter().map(app).collect::<Vec<_>>(),
    })
}

/// `app.json:1 error app-private-infos-undeclared: pages/index/index.js:7`
fn written(finding: &Finding) -> String {
    let mut text = format!("{} {} {}", at(&finding.place), finding.severity.as_str(), finding.rule.id);
    if finding.unreachable {
        text.push_str(" (unreachable)");
    }
    let related: Vec<_> = finding.related.iter().map(at).collect();
    if !related.is_empty() {
        text.push_str(": ");
        text.push_str(&related.join(" "));
    }
    text
}

fn app(app: &ModelApp) -> Value {
    let used = app.used.iter().map(|used| {
        let places = used.places.iter().map(occurrence);
        (used.name.clone(), places.collect::<Vec<_>>().into())
    });
    json!({
        "root": app.root,
        "kind": app.kind.as_str(),
        "config": app.config,
        "pages": app.pages,
        "declared": app.declared,
        "privacy": app.privacy.iter().map(|required| required.key).collect::<Vec<_>>(),
        "used": used.collect::<serde_json::Map<_, _>>(),
    })
}

fn occurrence(own: &Occurrence) -> Value {
    let mut text = at(&own.place);
    if own.origin != Origin::Own {
        text = format!("{text} {}", own.origin.as_str());
    }
    if !own.reachable {
        text.push_str(" unreachable");
    }
    text.into()
}

fn at(place: &Place) -> String {
    format!("{}:{}", place.file, place.line)
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn read(top: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for path in sorted(folder) {
        if path.is_dir() {
            read(top, &path, files);
        } else if path.file_name().is_none_or(|name| name != "expected.json") {
            let name = path.strip_prefix(top).expect("below").to_string_lossy().into_owned();
            files.push((name, fs::read(&path).expect("a file")));
        }
    }
}

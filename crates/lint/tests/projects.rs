//! Small projects, one for each trap: what is found in them is what their `expected.json` says.
//!
//! When one fails, the whole of what was found is printed; it is to be read before it goes into the file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use weseal_lint::{
    Content, Day, File, Finding, Library, ModelApp, Occurrence, Options, Origin, Place, catalogue, lint,
};

#[test]
fn what_is_found_is_expected() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for folder in projects() {
        count += 1;
        let expected = expected(&folder);
        let found = found(&folder, &expected["options"]);
        if found != expected {
            wrong.push(format!("{}\n{found:#}", folder.file_name().unwrap_or_default().display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 90, "only {count} projects");
}

#[test]
fn every_rule_has_a_project() {
    let texts = projects();
    let texts = texts.iter().flat_map(|folder| {
        let findings = expected(folder)["findings"].as_array().expect("findings").clone();
        findings.into_iter().filter_map(|finding| finding.as_str().map(id))
    });
    let mut found: BTreeSet<_> = texts.collect();
    found.extend(found_in_what_is_no_text());
    let rules = catalogue::rules().into_iter().map(|rule| rule.id.to_owned());
    let missing: Vec<_> = rules.filter(|id| !found.contains(id)).collect();
    assert!(missing.is_empty(), "no project is about {missing:?}");
}

/// `app.json:1 error app-private-infos-undeclared: pages/index/index.js:7`
fn id(finding: &str) -> String {
    finding.split(' ').nth(2).expect("an id").trim_end_matches(':').to_owned()
}

/// What is found in what cannot be a project of that folder, because the debug page has those as texts.
fn found_in_what_is_no_text() -> impl Iterator<Item = String> {
    let large = format!(r#"{{"note":"{}"}}"#, "a".repeat(1 << 20));
    let files = [
        File::new("app.json", r#"{"pages":["pages/index/index"]}"#),
        File::new("pages/index/index.wxml", "<view></view>"),
        File::new("pages/index/index.json", &large),
        // 位置, in GBK.
        File::of_bytes("pages/index/index.js", b"wx.getLocation() // \xce\xbb\xd6\xc3"),
        File { path: "utils/packed.js", content: Content::TooLarge },
        File { path: "utils/secret", content: Content::Unreadable },
    ];
    let report = lint(&files, &Options::on(Day::parse("2026-11-21").expect("a day")));
    report.findings.into_iter().map(|finding| finding.rule.id.to_owned())
}

/// The folders of the projects.
fn projects() -> Vec<PathBuf> {
    sorted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/projects"))
}

fn expected(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("expected.json")).expect("a text");
    serde_json::from_str(&text).expect("JSON")
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
    given.base_library = options["baseLibrary"].as_str().and_then(Library::parse);
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

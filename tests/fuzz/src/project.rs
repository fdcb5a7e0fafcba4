//! What holds of every report about a project.

#[path = "../../../crates/lint/tests/fix/edits.rs"]
mod edits;

use edits::edits;
use weseal_lint::{Day, Edit, File, Finding, Options, Place, Report, lint, rule_ids};
use weseal_rules::Locale;

use crate::Extent;

/// Files by path.
pub(crate) type Files = Vec<(String, String)>;

/// The rules that say that a configuration is no JSON.
const BROKEN: [&str; 2] = ["project-json-syntax", "project-json-strict"];

/// Lints a project and checks the report.
///
/// # Panics
/// Where something that must hold does not.
pub(crate) fn judged(files: &Files) -> Report {
    let given: Vec<_> = files.iter().map(|(path, text)| File::new(path, text)).collect();
    let report = lint(&given, &Options::on(Day::parse("2026-11-21").expect("a day")));
    let ids = rule_ids();
    for finding in &report.findings {
        assert!(ids.contains(&finding.rule.id), "{}", finding.rule.id);
        for locale in [Locale::ZhCn, Locale::En] {
            assert!(!finding.message(locale).is_empty() && !finding.help(locale).is_empty());
        }
        let edits = finding.fix.iter().map(|edit| &edit.place);
        [&finding.place]
            .into_iter()
            .chain(&finding.related)
            .chain(edits)
            .for_each(|place| is_in(files, place));
    }
    let order = |finding: &Finding| (finding.place.file.clone(), finding.place.span.start);
    assert!(report.findings.is_sorted_by_key(order));
    for app in &report.model.apps {
        app.used.iter().flat_map(|used| &used.places).for_each(|own| is_in(files, &own.place));
    }
    report
}

/// Makes the edits of a project's findings and checks that they put right what they were for: nothing is left to be
/// edited, and no configuration is broken by it.
///
/// # Panics
/// Where that is not so.
pub(crate) fn put_right(files: &Files) {
    let report = judged(files);
    let edits = edits(&report);
    if edits.is_empty() {
        return;
    }
    let mut after = files.clone();
    for Edit { place, text } in &edits {
        let (_, content) =
            after.iter_mut().find(|(path, _)| *path == place.file).expect("a file that was given");
        content.replace_range(place.span.clone(), text);
    }
    assert_ne!(files, &after, "edits that change nothing");
    let again = judged(&after);
    let left: Vec<_> = again.findings.iter().flat_map(|finding| &finding.fix).collect();
    assert!(left.is_empty(), "{left:#?}\n{after:#?}");
    let broken = |report: &Report| report.findings.iter().filter(|own| BROKEN.contains(&own.rule.id)).count();
    assert!(broken(&again) <= broken(&report), "{after:#?}");
    assert_eq!(again.model.apps.len(), report.model.apps.len(), "{after:#?}");
}

/// Checks a place: line, column and both ranges mean the same stretch of a file.
#[track_caller]
fn is_in(files: &Files, place: &Place) {
    let Some((_, text)) = files.iter().find(|(path, _)| *path == place.file) else {
        // A path in another spelling, or something that is missing.
        return;
    };
    Extent(text).agrees(&place.span, &place.units);
    let before = &text[..place.span.start];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let mark = usize::from(line.starts_with('\u{feff}') && line.len() == before.len());
    assert_eq!(place.line, before.split('\n').count(), "{place:?}");
    assert_eq!(place.column, line.encode_utf16().count() - mark + 1, "{place:?}");
}

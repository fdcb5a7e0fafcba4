//! The edits of a report, as whoever makes them takes them.

use weseal_lint::{Edit, Report};

/// All edits, each once, from the back.
pub(crate) fn edits(report: &Report) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for edit in report.findings.iter().flat_map(|finding| &finding.fix) {
        if !edits.contains(edit) {
            edits.push(edit.clone());
        }
    }
    edits.sort_by_key(|edit| (edit.place.file.clone(), edit.place.span.start));
    for (one, next) in edits.iter().zip(edits.iter().skip(1)) {
        let is_apart = one.place.file != next.place.file || one.place.span.end <= next.place.span.start;
        assert!(is_apart, "{one:?} {next:?}");
    }
    edits.reverse();
    edits
}

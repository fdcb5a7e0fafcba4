//! The conformance suite in Rust: every vector against one way into the library.
//!
//! `weseal` runs it on the crate itself, `weseal-wire` on the functions that JavaScript is given, each
//! through an implementation of [`Library`]. What is expected, and what must hold besides, stands here
//! once, and is the same as in the JavaScript suite.

pub(crate) mod compare;
pub(crate) mod executors;
pub(crate) mod library;
pub(crate) mod next_call;
pub(crate) mod refusal;
pub(crate) mod values;
pub(crate) mod vectors;

use std::panic::{AssertUnwindSafe, catch_unwind};

use executors::Tried;
use vectors::{File, Vector};

/// How many failures are listed: the first ones say enough.
const SHOWN: usize = 40;

/// What has become of the vectors of one file.
#[derive(Default)]
struct Counts {
    passed: usize,
    unsayable: Vec<String>,
    failed: Vec<String>,
}

/// Runs vectors with `execute`, prints the counts of each file, and panics unless every vector has
/// passed, or could not even be said where `unsayable` allows that.
pub(crate) fn run(files: &[File], unsayable: fn(&Vector) -> bool, execute: impl Fn(&Vector) -> Tried) {
    let mut failed = Vec::new();
    for file in files {
        let counts = counted(file, unsayable, &execute);
        println!("{}: {} passed, {} failed", file.name, counts.passed, counts.failed.len());
        if !counts.unsayable.is_empty() {
            println!("  {} that cannot be said: {}", counts.unsayable.len(), counts.unsayable.join(", "));
        }
        let total = counts.passed + counts.failed.len() + counts.unsayable.len();
        assert_eq!(total, file.number_of_tests, "{}: numberOfTests", file.name);
        failed.extend(counts.failed.iter().map(|why| format!("{} {why}", file.name)));
    }
    let listed = failed.iter().take(SHOWN).map(|why| format!("\n{why}"));
    assert!(failed.is_empty(), "{} failed:{}", failed.len(), listed.collect::<String>());
}

fn counted(file: &File, unsayable: fn(&Vector) -> bool, execute: impl Fn(&Vector) -> Tried) -> Counts {
    let mut counts = Counts::default();
    for vector in &file.vectors {
        let id = vector.id();
        let problems = match catch_unwind(AssertUnwindSafe(|| execute(vector))) {
            Ok(Ok(problems)) => problems,
            Ok(Err(_)) if unsayable(vector) => {
                counts.unsayable.push(id);
                continue;
            }
            Ok(Err(reason)) => vec![format!("cannot be said: {}", reason.0)],
            Err(_) => vec!["panicked".to_owned()],
        };
        match problems.as_slice() {
            [] => counts.passed += 1,
            problems => counts.failed.push(format!("{id}: {}", problems.join("; "))),
        }
    }
    counts
}

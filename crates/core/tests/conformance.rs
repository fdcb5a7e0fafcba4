//! The conformance suite on the crate itself: what it computes and refuses, without JavaScript's shapes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed, as it should"
)]

#[path = "conformance/coverage.rs"]
mod coverage;
#[path = "conformance/direct/mod.rs"]
mod direct;
#[path = "conformance/parts.rs"]
mod parts;
#[path = "conformance/suite/mod.rs"]
mod suite;

use direct::Direct;
use suite::vectors::Vector;
use suite::{executors, vectors};

/// Values that only JavaScript has, and what `weseal-rules` judges.
const NOT_OURS: [&str; 3] = ["JavaScript", "Check", "Helper"];

#[test]
fn every_vector() {
    let mut files = vectors::files();
    files.retain(|file| file.vectors.first().is_some_and(|vector| !NOT_OURS.contains(&&*vector.kind())));
    suite::run(&files, is_about_types, |vector| executors::run(&Direct, vector));
}

/// What Rust's types rule out are mistakes in types and names, and credentials that are undefined. The
/// conformance suite of `weseal-wire` runs them.
fn is_about_types(vector: &Vector) -> bool {
    let error = vector.value("error");
    let unset = vector.raw("config").is_some_and(|config| config.contains("null"));
    match error["code"].as_str() {
        Some("CONFIG_INVALID" | "INVALID_ARGUMENT") => true,
        Some("TOKEN_REQUIRED" | "KEY_REQUIRED" | "APP_ID_REQUIRED") => unset,
        _ => false,
    }
}

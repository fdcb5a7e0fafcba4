//! The conformance suite on the functions that JavaScript is given: text and bytes in, text and data out.
//! Every vector but for values that never get past JavaScript.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed, as it should"
)]

#[path = "conformance/check.rs"]
mod check;
#[path = "conformance/facade.rs"]
mod facade;
#[path = "conformance/frames.rs"]
mod frames;
#[path = "conformance/javascript.rs"]
mod javascript;
#[path = "conformance/javascript_results.rs"]
mod javascript_results;
#[path = "../../core/tests/conformance/suite/mod.rs"]
mod suite;
#[path = "conformance/wire.rs"]
mod wire;

use suite::vectors::Vector;
use suite::{executors, vectors};
use wire::Wire;

#[test]
fn every_vector() {
    suite::run(&vectors::files(), is_refused_before, |vector| match vector.kind().as_str() {
        "Check" => check::run(vector),
        "Helper" => check::run_helper(vector),
        "JavaScript" => javascript::run(&Wire, vector),
        _ => executors::run(&Wire, vector),
    });
}

/// What `JSON.stringify` and the types of JavaScript refuse never becomes text.
fn is_refused_before(vector: &Vector) -> bool {
    let code = vector.value("error")["code"].take();
    vector.kind() == "JavaScript" && (code == "INVALID_ARGUMENT" || code == "CONFIG_INVALID")
}

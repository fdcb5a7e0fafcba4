//! `cargo xtask miri`: the tests that an interpreter can run, which sees what a compiler cannot: memory that is read
//! before it is written, beyond its end, or through a pointer that has no right to it.

use crate::project::Project;
use crate::setup::nightly;
use crate::shell::{Result, run, step};

/// What is run. Under Miri the suite takes the files that go through every part but RSA
/// (`crates/core/tests/conformance/suite/vectors.rs`), and tests of many cases take a few of them.
const RUNS: [&[&str]; 2] = [
    &[
        "--package",
        "weseal",
        "--package",
        "weseal-wire",
        "--package",
        "weseal-rules",
        "--package",
        "weseal-lint",
        "--lib",
    ],
    &["--package", "weseal", "--test", "conformance", "every_vector"],
];

pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    if !options.is_empty() {
        return Err("miri has no options".into());
    }
    if !nightly::has(project, "miri") {
        return Err("rustup toolchain install nightly --component miri --component rust-src".into());
    }
    RUNS.iter().try_for_each(|arguments| {
        step(&format!("Miri: {}", arguments.join(" ")), || {
            let mut command = nightly::program(project, "cargo");
            // The vectors are files.
            command.args(["miri", "test"]).args(*arguments).env("MIRIFLAGS", "-Zmiri-disable-isolation");
            run(&mut command)
        })
    })
}

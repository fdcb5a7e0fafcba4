//! cargo-fuzz, below cargo's output folder, and what libFuzzer is compiled with.

use super::need::Need;
use crate::project::Project;
use crate::shell::{Result, find, read, run, write};
use std::path::PathBuf;

pub(crate) const NEED: Need = Need {
    met: || find("c++").is_some() || find("clang++").is_some(),
    packages: &["g++"],
    elsewhere: "install a compiler of C++, so that `c++` is on the PATH: libFuzzer is compiled with it",
};

const VERSION: &str = "0.13.1";

/// The program.
pub(crate) fn program(project: &Project) -> PathBuf {
    project.target("tools/bin").join(format!("cargo-fuzz{}", std::env::consts::EXE_SUFFIX))
}

/// Installs it in this version, unless it is there already.
pub(crate) fn install(project: &Project) -> Result {
    let stamp = project.target("tools/cargo-fuzz.txt");
    if program(project).is_file() && read(&stamp).is_ok_and(|version| version == VERSION) {
        return Ok(());
    }
    println!("   cargo install cargo-fuzz {VERSION}");
    let output = project.target("tools/build");
    run(project
        .cargo()
        .args(["install", "--quiet", "--locked", "--force", "cargo-fuzz", "--version", VERSION])
        .arg("--root")
        .arg(project.target("tools"))
        .arg("--target-dir")
        .arg(&output))?;
    std::fs::remove_dir_all(output)?;
    write(&stamp, VERSION)
}

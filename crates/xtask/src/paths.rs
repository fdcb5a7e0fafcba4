//! The program that goes down the hot paths, for what counts their instructions and what times them.

use crate::project::Project;
use crate::setup;
use crate::shell::{Result, run, step};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::Command;

const FOLDER: &str = "tests/instructions";

/// Whether counts can be compared with the recorded ones: those are of this system and architecture, and valgrind is
/// not everywhere.
pub(crate) const ARE_COUNTED: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

/// Builds the program as the addon is built.
pub(crate) fn build(project: &Project) -> Result {
    step("关键路径 · hot paths", || {
        run(project
            .cargo()
            .args(["build", "--release", "--package", "weseal-wire", "--features", "lint"])
            .args(["--example", "paths"]))
    })
}

/// Tells a script where the program is.
pub(crate) fn told<'c>(project: &Project, command: &'c mut Command) -> &'c mut Command {
    command.env("WESEAL_PATHS", program(project))
}

/// `cargo xtask bench instructions [--accept]`
pub(crate) fn instructions(project: &Project, options: &[String]) -> Result {
    prepare_counting(project)?;
    run(told(project, project.node().arg(format!("{FOLDER}/show.mjs")).args(options)))
}

/// Installs valgrind where it is missing, and builds the program.
pub(crate) fn prepare_counting(project: &Project) -> Result {
    setup::for_counting()?;
    build(project)
}

fn program(project: &Project) -> PathBuf {
    project.target(&format!("release/examples/paths{EXE_SUFFIX}"))
}

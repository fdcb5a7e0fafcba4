//! The program that goes down the hot paths, for what counts their instructions and what times them.

use crate::project::Project;
use crate::shell::{Result, run, step};
use crate::{build, setup};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "weseal-instructions";
const FOLDER: &str = "tests/instructions";

/// Whether counts can be compared with the recorded ones: those are of this system and architecture, and valgrind is
/// not everywhere.
pub(crate) const ARE_COUNTED: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

/// Builds the program as the addons are built, and of what was compiled for them.
pub(crate) fn build(project: &Project) -> Result {
    step("关键路径 · hot paths", || {
        let mut command = project.cargo();
        command.args(["build", "--release", "--package", PACKAGE]);
        build::publishable(project, &mut command, &[]);
        run(&mut command)
    })
}

/// Tells a script where the program is.
pub(crate) fn told<'c>(project: &Project, command: &'c mut Command) -> &'c mut Command {
    command.env("WESEAL_PATHS", program(project))
}

/// `cargo xtask bench instructions [--accept]`
pub(crate) fn instructions(project: &Project, options: &[String]) -> Result {
    setup::for_counting()?;
    build(project)?;
    run(told(project, project.node().arg(format!("{FOLDER}/show.mjs")).args(options)))
}

fn program(project: &Project) -> PathBuf {
    project.target(&format!("release/{PACKAGE}{EXE_SUFFIX}"))
}

//! The nightly toolchain, which only looks for mistakes: nothing that is published is compiled by it.

use crate::project::Project;
use crate::shell::succeeds;
use std::process::Command;

/// A program of it.
pub(crate) fn program(project: &Project, program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = project.program("rustup");
    command.args(["run", "nightly"]).arg(program);
    // `cargo run` has set them for its own toolchain.
    command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").env_remove("LD_LIBRARY_PATH");
    command
}

/// Whether it is installed with this program.
pub(crate) fn has(project: &Project, name: &str) -> bool {
    succeeds(program(project, name).arg("--version"))
}

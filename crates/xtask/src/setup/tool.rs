//! Programs of cargo, in pinned versions below cargo's output folder.

use crate::project::Project;
use crate::shell::{Result, read, run, write};
use std::path::PathBuf;

/// A program that cargo compiles and installs.
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Compiles and runs what libFuzzer needs.
pub(crate) const FUZZ: Tool = Tool { name: "cargo-fuzz", version: "0.13.1" };
/// Compares the public items of two versions of a crate.
pub(crate) const SEMVER: Tool = Tool { name: "cargo-semver-checks", version: "0.51.0" };

impl Tool {
    /// The program.
    pub(crate) fn program(&self, project: &Project) -> PathBuf {
        project.target("tools/bin").join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX))
    }

    /// Installs it in this version, unless it is there already.
    pub(crate) fn install(&self, project: &Project) -> Result {
        let Self { name, version } = *self;
        let stamp = project.target("tools").join(format!("{name}.txt"));
        if self.program(project).is_file() && read(&stamp).is_ok_and(|installed| installed == version) {
            return Ok(());
        }
        println!("   cargo install {name} {version}");
        let output = project.target("tools/build");
        run(project
            .cargo()
            .args(["install", "--quiet", "--locked", "--force", name, "--version", version])
            .arg("--root")
            .arg(project.target("tools"))
            .arg("--target-dir")
            .arg(&output))?;
        std::fs::remove_dir_all(output)?;
        write(&stamp, version)
    }
}

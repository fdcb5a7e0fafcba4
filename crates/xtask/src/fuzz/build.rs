//! Which compiler makes the targets, and with what.

use crate::build::platform;
use crate::project::Project;
use crate::setup::{self, nightly};
use crate::shell::{Result, capture, run};
use std::path::PathBuf;
use std::process::Command;

/// How the targets are compiled.
pub(crate) enum Build {
    /// With the toolchain that compiles everything else, without a sanitizer: what every machine has.
    Plain,
    /// With a nightly toolchain and `AddressSanitizer`, which watches the memory of what our crates build upon.
    Nightly,
}

impl Build {
    /// The one that finds most, where there is a nightly toolchain.
    pub(crate) fn thorough(project: &Project) -> Self {
        if nightly::has(project, "cargo") {
            return Self::Nightly;
        }
        println!("   no nightly toolchain (rustup toolchain install nightly): without AddressSanitizer");
        Self::Plain
    }

    pub(crate) const fn describe(&self) -> &'static str {
        match self {
            Self::Plain => "without a sanitizer",
            Self::Nightly => "nightly, AddressSanitizer",
        }
    }

    /// Compiles the one program that has all targets.
    pub(crate) fn all(&self, project: &Project) -> Result {
        // cargo-fuzz has no such option; it would repair a lock file that does not fit.
        let locked =
            ["metadata", "--locked", "--format-version=1", "--manifest-path=tests/fuzz/libfuzzer/Cargo.toml"];
        capture(project.cargo().args(locked))?;
        let mut command = self.tool(project);
        let sanitizer = match self {
            Self::Plain => "none",
            Self::Nightly => "address",
        };
        command.args(["build", "--fuzz-dir", "tests/fuzz/libfuzzer", "--sanitizer", sanitizer]);
        command.arg("--target").arg(platform::host(project)?).arg("--target-dir").arg(self.output(project));
        run(&mut command)
    }

    /// That program.
    pub(crate) fn program(&self, project: &Project) -> Result<PathBuf> {
        Ok(self.output(project).join(platform::host(project)?).join("release/target"))
    }

    fn output(&self, project: &Project) -> PathBuf {
        project.target(match self {
            Self::Plain => "fuzz/plain",
            Self::Nightly => "fuzz/nightly",
        })
    }

    /// cargo-fuzz under this build's toolchain.
    fn tool(&self, project: &Project) -> Command {
        let tool = setup::FUZZ.program(project);
        let mut command = match self {
            Self::Plain => project.program(tool),
            Self::Nightly => nightly::program(project, tool),
        };
        command.arg("fuzz");
        command
    }
}

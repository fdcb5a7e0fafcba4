//! Virtual environments below cargo's output, with pinned packages of Python: the tests' oracles, and the linker.

use super::need::Need;
use crate::project::Project;
use crate::shell::{Result, read, run, succeeds, write};
use std::path::PathBuf;
use std::process::Command;

pub(crate) const NEED: Need = Need {
    met: || succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"])),
    packages: &["python3", "python3-venv"],
    elsewhere: "install Python 3 with its modules venv and ensurepip: https://www.python.org",
};

/// A virtual environment: its folder below cargo's output, and the file that names its packages.
pub(crate) struct Environment {
    folder: &'static str,
    requirements: &'static str,
}

/// Independent implementations, which serve as oracles.
pub(crate) const ORACLES: Environment =
    Environment { folder: "oracles", requirements: "tests/oracles/requirements.txt" };
/// What links for other systems.
pub(crate) const ZIG: Environment = Environment { folder: "zig", requirements: "crates/xtask/zig.txt" };

impl Environment {
    /// A program of it; `python` has its packages.
    pub(crate) fn program(&self, project: &Project, name: &str) -> PathBuf {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        project.target(self.folder).join(folder).join(file)
    }

    /// Installs the pinned packages, unless they are there already.
    pub(crate) fn install(&self, project: &Project) -> Result {
        let wanted = read(&project.path(self.requirements))?;
        let folder = project.target(self.folder);
        let stamp = folder.join("installed.txt");
        if read(&stamp).ok().as_ref() == Some(&wanted) {
            return Ok(());
        }
        println!("   pip install -r {}", self.requirements);
        run(project.program("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(project
            .program(self.program(project, "python"))
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
            .arg(self.requirements))?;
        write(&stamp, wanted)
    }
}

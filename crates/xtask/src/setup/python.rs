//! The Python packages that serve as oracles, in a virtual environment below cargo's output.

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

const REQUIREMENTS: &str = "tests/oracles/requirements.txt";
const FOLDER: &str = "oracles";

/// The Python that has the oracles' packages.
pub(crate) fn interpreter(project: &Project) -> PathBuf {
    let program = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    project.target(FOLDER).join(program)
}

/// Installs the pinned packages, unless they are there already.
pub(crate) fn install_packages(project: &Project) -> Result {
    let wanted = read(&project.path(REQUIREMENTS))?;
    let folder = project.target(FOLDER);
    let stamp = folder.join("installed.txt");
    if read(&stamp).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    println!("   pip install -r {REQUIREMENTS}");
    run(project.program("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    run(project
        .program(interpreter(project))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
        .arg(REQUIREMENTS))?;
    write(&stamp, wanted)
}

//! Where things are, and the programs as they are called from there.

use crate::shell::{Result, capture};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// This clone of the repository.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Asks cargo, the only one who knows where its output goes.
    pub(crate) fn locate() -> Result<Self> {
        let mut command = Command::new(cargo_program());
        command.args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&capture(&mut command)?)?;
        let folder = |key: &str| {
            let path = metadata.get(key).and_then(Value::as_str);
            path.map(PathBuf::from).ok_or_else(|| format!("cargo metadata has no {key}"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// A path below the root of the repository.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path below cargo's output folder.
    pub(crate) fn target(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }

    pub(crate) fn cargo(&self) -> Command {
        self.program(cargo_program())
    }

    pub(crate) fn node(&self) -> Command {
        self.program("node")
    }

    pub(crate) fn npm(&self) -> Command {
        self.program(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// A program that starts in the root of the repository.
    pub(crate) fn program(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }
}

fn cargo_program() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

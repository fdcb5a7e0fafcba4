//! Compiler flags of what is published.

use crate::project::Project;
use std::path::PathBuf;
use std::process::Command;

/// Gives the command these flags, and hides in what it builds where on this machine it was built:
/// the panic messages carry the paths of the sources.
pub(crate) fn publishable(project: &Project, command: &mut Command, flags: &[&str]) {
    let mut all: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
    all.push(format!("--remap-path-prefix={}=weseal", project.path("").display()));
    if let Some(home) = cargo_home() {
        all.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    // In this form a flag may contain blanks. It takes precedence over RUSTFLAGS.
    command.env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}"));
}

fn cargo_home() -> Option<PathBuf> {
    let set = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

//! Compiler flags of what is published.

use super::platform::Platform;
use crate::project::Project;
use crate::setup::Toolchain;
use std::path::PathBuf;
use std::process::Command;

/// Gives the command these flags, and hides in what it builds where on this machine it was built:
/// the panic messages carry the paths of the sources.
pub(crate) fn publishable(project: &Project, command: &mut Command, flags: &[&str]) {
    let mut all: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
    if let Some(toolchain) = Toolchain::find() {
        // Those of the standard library, where it is compiled, too.
        all.push(format!("--remap-path-prefix={}=rust", toolchain.root().display()));
    }
    all.push(format!("--remap-path-prefix={}=weseal", project.path("").display()));
    if let Some(home) = cargo_home() {
        all.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    // In this form a flag may contain blanks. It takes precedence over RUSTFLAGS.
    command.env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}"));
}

/// What the addons of a platform need, so that every machine of it can load them.
pub(crate) fn of_platform(platform: &Platform) -> &'static [&'static str] {
    match (platform.os.as_str(), platform.libc.as_deref()) {
        // A library uses the system's C library; programs for musl bring theirs along.
        (_, Some("musl")) => &["-Ctarget-feature=-crt-static"],
        // Windows comes without Visual C++'s.
        ("win32", _) => &["-Ctarget-feature=+crt-static"],
        // A library of macOS carries its name, which otherwise is the path at which it was linked.
        ("darwin", _) => &["-Clink-arg=-Wl,-install_name,@rpath/weseal.node"],
        _ => &[],
    }
}

fn cargo_home() -> Option<PathBuf> {
    let set = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

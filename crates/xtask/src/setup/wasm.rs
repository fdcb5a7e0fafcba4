//! Which compiler makes the WASM: the toolchain's own, or Debian's packages.
//!
//! Either compiles the standard library with our code: as it comes compiled it brings the words of
//! panics that nobody reads, an eighth of the module.

use super::need::Need;
use crate::project::Project;
use crate::shell::capture;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";

pub(crate) const NEED: Need = Need {
    met: || Toolchain::find().is_some(),
    packages: &["rustc-web", "cargo-web", "rust-web-src", "lld-22"],
    elsewhere: "rustup component add rust-src",
};

/// A compiler that can make `wasm32-unknown-unknown`, standard library included.
pub(crate) enum Toolchain {
    /// The one that builds everything else has the library's sources installed.
    Own,
    /// Debian's.
    Debian,
}

impl Toolchain {
    /// The toolchain's own where its sources are there, otherwise Debian's packages.
    pub(crate) fn find() -> Option<Self> {
        if own_sources().is_some_and(|sources| sources.exists()) {
            return Some(Self::Own);
        }
        [DEBIAN_RUSTC, DEBIAN_CARGO, DEBIAN_SOURCES, DEBIAN_LINKER]
            .iter()
            .all(|path| Path::new(path).exists())
            .then_some(Self::Debian)
    }

    /// `cargo build` for the target; package, profile and further flags are up to the caller.
    pub(crate) fn cargo_build(&self, project: &Project) -> Command {
        let mut command = match self {
            Self::Own => project.cargo(),
            Self::Debian => project.program(DEBIAN_CARGO),
        };
        command
            .args(["build", "--target", TARGET])
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            // The sources are those of this very compiler, so its unfinished features are as good as built in.
            .env("RUSTC_BOOTSTRAP", "1");
        if matches!(self, Self::Debian) {
            command
                .env("RUSTC", DEBIAN_RUSTC)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
                // `cargo run` puts its own toolchain's libraries first: they are not Debian's.
                .env_remove("LD_LIBRARY_PATH");
        }
        command
    }

    /// Where cargo puts the module, below its output folder.
    pub(crate) fn output(profile: &str, package: &str) -> String {
        format!("{TARGET}/{profile}/{}.wasm", package.replace('-', "_"))
    }
}

fn own_sources() -> Option<PathBuf> {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let root = capture(Command::new(rustc).args(["--print", "sysroot"])).ok()?;
    Some(Path::new(&root).join("lib/rustlib/src/rust/library/std/Cargo.toml"))
}

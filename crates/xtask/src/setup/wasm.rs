//! Which compiler makes the WASM: the toolchain's own target, or Debian's packages.

use super::need::Need;
use crate::project::Project;
use crate::shell::capture;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";

pub(crate) const NEED: Need = Need {
    met: || Toolchain::find().is_some(),
    packages: &["rustc-web", "cargo-web", "rust-web-src", "lld-22"],
    elsewhere: "rustup target add wasm32-unknown-unknown",
};

/// A compiler that can make `wasm32-unknown-unknown`.
pub(crate) enum Toolchain {
    /// The one that builds everything else has the target installed.
    Own,
    /// Debian's, which brings the standard library as source: it is compiled with our code.
    Debian,
}

impl Toolchain {
    /// The toolchain's own target where it is installed, otherwise Debian's packages.
    pub(crate) fn find() -> Option<Self> {
        if own_target() {
            return Some(Self::Own);
        }
        [DEBIAN_RUSTC, DEBIAN_CARGO, DEBIAN_SOURCES, DEBIAN_LINKER]
            .iter()
            .all(|path| Path::new(path).exists())
            .then_some(Self::Debian)
    }

    /// `cargo build` for the target; package, profile and flags are up to the caller.
    pub(crate) fn cargo_build(&self, project: &Project) -> Command {
        let mut command = match self {
            Self::Own => project.cargo(),
            Self::Debian => project.program(DEBIAN_CARGO),
        };
        command.args(["build", "--target", TARGET]);
        if matches!(self, Self::Debian) {
            command
                .arg("-Zbuild-std=std,panic_abort")
                .env("RUSTC", DEBIAN_RUSTC)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
                // `cargo run` puts its own toolchain's libraries first: they are not Debian's.
                .env_remove("LD_LIBRARY_PATH");
        }
        command
    }

    /// Where cargo puts the module, below its output folder.
    pub(crate) fn output(profile: &str) -> String {
        format!("{TARGET}/{profile}/weseal_wasm.wasm")
    }
}

fn own_target() -> bool {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    capture(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(&folder).is_dir())
}

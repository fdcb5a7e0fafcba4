//! Which compiler makes what this machine does not run itself: the toolchain's own, or Debian's packages.
//!
//! Either compiles the standard library with our code: it is there for no other target, and as it comes compiled for
//! WebAssembly it brings the words of panics that nobody reads, an eighth of the module.

use super::need::Need;
use crate::project::Project;
use crate::shell::{Result, capture};
use std::path::{Path, PathBuf};
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";
/// Where the sources of the standard library are, below the root of a toolchain.
const SOURCES: &str = "lib/rustlib/src/rust/library/std/Cargo.toml";

pub(crate) const NEED: Need = Need {
    met: || Toolchain::find().is_some(),
    packages: &["rustc-web", "cargo-web", "rust-web-src", "lld-22"],
    elsewhere: "rustup component add rust-src",
};

/// A compiler that can make other targets, standard library included.
pub(crate) enum Toolchain {
    /// The one that builds everything else has the library's sources installed below this root.
    Own(PathBuf),
    /// Debian's.
    Debian,
}

impl Toolchain {
    /// The toolchain's own where its sources are there, otherwise Debian's packages.
    pub(crate) fn find() -> Option<Self> {
        if let Some(root) = own_root().filter(|root| root.join(SOURCES).exists()) {
            return Some(Self::Own(root));
        }
        let sources = Path::new("/usr").join(SOURCES);
        [Path::new(DEBIAN_RUSTC), Path::new(DEBIAN_CARGO), Path::new(DEBIAN_LINKER), &sources]
            .iter()
            .all(|path| path.exists())
            .then_some(Self::Debian)
    }

    /// The same; an error says that there is none.
    pub(crate) fn found() -> Result<Self> {
        Self::find().ok_or_else(|| format!("no sources of Rust's library: {}", NEED.elsewhere).into())
    }

    /// `cargo build` for WebAssembly; package, profile and further flags are up to the caller.
    pub(crate) fn cargo_build(&self, project: &Project) -> Command {
        let mut command = match self {
            Self::Own(_) => project.cargo(),
            Self::Debian => project.program(DEBIAN_CARGO),
        };
        command
            .args(["build", "--target", WASM])
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        self.prepare(&mut command);
        if matches!(self, Self::Debian) {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
        }
        command
    }

    /// Makes a command that calls cargo call this toolchain's, and use its unfinished features: the sources are those
    /// of this very compiler, so they are as good as built in.
    pub(crate) fn prepare(&self, command: &mut Command) {
        command.env("RUSTC_BOOTSTRAP", "1");
        if matches!(self, Self::Debian) {
            command
                .env("CARGO", DEBIAN_CARGO)
                .env("RUSTC", DEBIAN_RUSTC)
                // `cargo run` puts its own toolchain's libraries first: they are not Debian's.
                .env_remove("LD_LIBRARY_PATH");
        }
    }

    /// What stands before the paths of the library's sources.
    pub(crate) fn root(&self) -> &Path {
        match self {
            Self::Own(root) => root,
            Self::Debian => Path::new("/usr"),
        }
    }

    /// Where cargo puts the module, below its output folder.
    pub(crate) fn output(profile: &str, package: &str) -> String {
        format!("{WASM}/{profile}/{}.wasm", package.replace('-', "_"))
    }
}

fn own_root() -> Option<PathBuf> {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    capture(Command::new(rustc).args(["--print", "sysroot"])).ok().map(PathBuf::from)
}

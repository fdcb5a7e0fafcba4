//! Installs what is missing: on Debian as root by itself, elsewhere it prints the exact command.

mod debian;
mod need;
pub(crate) mod nightly;
mod node;
mod python;
mod tool;
mod toolchain;

pub(crate) use python::{ORACLES, ZIG};
pub(crate) use tool::{FUZZ, SEMVER};
pub(crate) use toolchain::Toolchain;

use crate::project::Project;
use crate::shell::{Result, step, succeeds};
use debian::Apt;
use need::Need;

/// What a build needs: Node, npm, the packages of the workspace and a compiler for WASM.
pub(crate) fn for_build(project: &Project) -> Result {
    step("准备环境 · setup", || build_needs(project, &mut Apt::default()))
}

/// What the tests need: the same, and a browser, a Redis, valgrind, and Python with the packages of the oracles.
pub(crate) fn for_test(project: &Project) -> Result {
    step("准备环境 · setup", || {
        let mut apt = Apt::default();
        apt.ensure(&[CHROMIUM, REDIS, VALGRIND, python::NEED])?;
        build_needs(project, &mut apt)?;
        ORACLES.install(project)
    })
}

/// What the addons of other platforms are compiled and linked with.
pub(crate) fn for_dist(project: &Project) -> Result {
    step("准备环境 · setup", || {
        Apt::default().ensure(&[toolchain::NEED, python::NEED])?;
        ZIG.install(project)
    })
}

/// What runs programs of another processor.
pub(crate) fn for_emulation() -> Result {
    Apt::default().ensure(&[QEMU])
}

/// What comparing with every peer needs: a build, a Redis, and Python with its packages.
pub(crate) fn for_bench(project: &Project) -> Result {
    step("准备环境 · setup", || {
        let mut apt = Apt::default();
        apt.ensure(&[REDIS, python::NEED])?;
        build_needs(project, &mut apt)?;
        ORACLES.install(project)
    })
}

/// What counting instructions needs.
pub(crate) fn for_counting() -> Result {
    Apt::default().ensure(&[VALGRIND])
}

/// What fuzzing needs: Node writes the inputs it begins with.
pub(crate) fn for_fuzz(project: &Project) -> Result {
    let mut apt = Apt::default();
    node::ensure(&mut apt)?;
    apt.ensure(&[CXX])?;
    FUZZ.install(project)
}

/// What comparing public items with those of a release needs.
pub(crate) fn for_semver(project: &Project) -> Result {
    step("准备环境 · setup", || SEMVER.install(project))
}

/// What the scripts of one folder need, where it has a package.json of its own.
pub(crate) fn for_folder(project: &Project, folder: &str) -> Result {
    if project.path(folder).join("package.json").is_file() {
        node::install_packages(project, folder)?;
    }
    Ok(())
}

/// What the checks need besides.
pub(crate) fn for_check(project: &Project) -> Result {
    for component in ["fmt", "clippy"] {
        if !succeeds(project.cargo().args([component, "--version"])) {
            return Err("rustfmt or clippy is missing: rustup component add rustfmt clippy".into());
        }
    }
    Ok(())
}

/// The first browser on the path that playwright-core can drive.
pub(crate) fn browser() -> Option<std::path::PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(crate::shell::find)
}

fn build_needs(project: &Project, apt: &mut Apt) -> Result {
    node::ensure(apt)?;
    apt.ensure(&[toolchain::NEED])?;
    node::install_packages(project, "")
}

const CHROMIUM: Need = Need {
    met: || browser().is_some(),
    packages: &["chromium"],
    elsewhere: "install Chromium or Chrome, so that `chromium` or `google-chrome` is on the PATH",
};

/// The tests start it on a port and in a folder of their own; a service that the system runs is not asked.
const REDIS: Need = Need {
    met: || crate::shell::find("redis-server").is_some(),
    packages: &["redis-server"],
    elsewhere: "install Redis 6 or newer, so that `redis-server` is on the PATH: https://redis.io/download",
};

const QEMU: Need = Need {
    met: || crate::shell::find("qemu-aarch64-static").is_some(),
    packages: &["qemu-user-static"],
    elsewhere: "install QEMU's emulation of user programs, so that `qemu-aarch64-static` is on the PATH",
};

const CXX: Need = Need {
    met: || crate::shell::find("c++").is_some() || crate::shell::find("clang++").is_some(),
    packages: &["g++"],
    elsewhere: "install a compiler of C++, so that `c++` is on the PATH: libFuzzer is compiled with it",
};

const VALGRIND: Need = Need {
    met: || !crate::paths::ARE_COUNTED || crate::shell::find("valgrind").is_some(),
    packages: &["valgrind"],
    elsewhere: "install valgrind, so that `valgrind` is on the PATH: https://valgrind.org",
};

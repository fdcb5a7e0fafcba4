//! Compiles and links the addons for a platform that this machine is not, or for older ones of its own.

use super::binary::{GLIBC, MACOS};
use crate::build::flags;
use crate::build::native::library_file;
use crate::build::platform::Platform;
use crate::project::Project;
use crate::setup::{Toolchain, ZIG};
use crate::shell::{Result, run};
use std::path::PathBuf;

/// The paths of the addons' libraries, in the order of the addons.
pub(super) fn compile(project: &Project, platform: &Platform, addons: &[&str]) -> Result<Vec<PathBuf>> {
    let toolchain = Toolchain::found()?;
    let folder = project.target("dist");
    let cache = project.target("dist/zig-cache");
    let mut command = project.program(ZIG.program(project, "cargo-zigbuild"));
    toolchain.prepare(&mut command);
    command
        .args(["zigbuild", "--locked", "--release", "-Zbuild-std=std,panic_unwind"])
        .args(["--target", &target(platform), "--target-dir"])
        .arg(&folder)
        .args(addons.iter().flat_map(|addon| ["--package", addon]))
        .env("CARGO_ZIGBUILD_PYTHON_PATH", ZIG.program(project, "python"))
        .env("CARGO_ZIGBUILD_CACHE_DIR", &cache)
        .env("ZIG_GLOBAL_CACHE_DIR", &cache)
        .env("MACOSX_DEPLOYMENT_TARGET", format!("{}.{}", MACOS.0, MACOS.1));
    let mut all = flags::of_platform(platform).to_vec();
    if platform.os == "darwin" {
        // Of these the compiler leaves the symbols in.
        all.push("-Clink-arg=-s");
    }
    flags::publishable(project, &mut command, &all);
    run(&mut command)?;
    let output = folder.join(&platform.rust_target).join("release");
    Ok(addons.iter().map(|addon| output.join(library_file(platform, addon))).collect())
}

/// What cargo-zigbuild calls the platform: with the version of glibc.
fn target(platform: &Platform) -> String {
    match platform.libc.as_deref() {
        Some("glibc") => format!("{}.{}.{}", platform.rust_target, GLIBC.0, GLIBC.1),
        _ => platform.rust_target.clone(),
    }
}

//! The native addons, each as the npm package of a platform.

use super::platform::{self, Platform};
use super::{Mode, flags};
use crate::project::Project;
use crate::shell::{Result, run, write};
use std::path::{Path, PathBuf};

/// The crates of the addons.
const LIBRARY: &str = "weseal-node";
const LINTER: &str = "weseal-node-lint";
pub(crate) const ADDONS: [&str; 2] = [LIBRARY, LINTER];

/// Compiles the addons for this machine, and installs the package of each in the workspace.
pub(crate) fn build(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &ADDONS)
}

/// The same for the linter's alone.
pub(crate) fn build_linter(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &[LINTER])
}

fn build_those(project: &Project, mode: Mode, crates: &[&str]) -> Result {
    let host = platform::host(project)?;
    let Some(platform) = Platform::of_host(project, &host)? else {
        println!("   npm/platforms.json has no row for {host}: WebAssembly alone");
        return Ok(());
    };
    for name in crates {
        let library = compile(project, mode, &platform, name)?;
        install(project, &assemble(project, &platform, name, &library)?)?;
    }
    Ok(())
}

/// Compiles an addon for this machine: the path of the library.
pub(crate) fn compile(project: &Project, mode: Mode, platform: &Platform, addon: &str) -> Result<PathBuf> {
    let mut command = project.cargo();
    command.args(["build", "--package", addon]);
    if mode == Mode::Release {
        command.arg("--release");
        flags::publishable(project, &mut command, flags::of_platform(platform));
    }
    run(&mut command)?;
    let profile = mode.profile("release", "debug");
    Ok(project.target(profile).join(library_file(platform, addon)))
}

/// What a compiler calls the library of an addon.
pub(crate) fn library_file(platform: &Platform, addon: &str) -> String {
    let name = addon.replace('-', "_");
    match platform.os.as_str() {
        "win32" => format!("{name}.dll"),
        "darwin" => format!("lib{name}.dylib"),
        _ => format!("lib{name}.so"),
    }
}

/// Makes the npm package of a compiled addon: its name.
pub(crate) fn assemble(
    project: &Project,
    platform: &Platform,
    addon: &str,
    library: &Path,
) -> Result<String> {
    let binary = std::fs::read(library).map_err(|error| format!("{}: {error}", library.display()))?;
    let name = if addon == LINTER { platform.of_linter() } else { platform.name.clone() };
    let folder = package(project, &name);
    write(&folder.join("weseal.node"), &binary)?;
    write(&folder.join("index.js"), platform::ENTRY)?;
    write(&folder.join("package.json"), platform.manifest(&name)?)?;
    println!("   {name}: {} KB", binary.len().div_ceil(1000));
    Ok(name)
}

/// Where the package of an addon is made: below cargo's output.
pub(crate) fn package(project: &Project, name: &str) -> PathBuf {
    project.target("npm").join(name)
}

/// Puts a package into `node_modules`, where `require` finds it as it would find the published one.
pub(crate) fn install(project: &Project, name: &str) -> Result {
    let installed = project.path("node_modules").join(name);
    for file in ["weseal.node", "index.js", "package.json"] {
        write(&installed.join(file), std::fs::read(package(project, name).join(file))?)?;
    }
    Ok(())
}

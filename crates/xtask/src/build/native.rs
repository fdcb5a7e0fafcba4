//! The native addon, as the npm package of this machine's platform.

use super::Mode;
use super::platform::Platform;
use crate::project::Project;
use crate::shell::{Result, capture, run, write};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};

/// Compiles the addon and puts its package below cargo's output and into `node_modules`, where
/// `require("@weseal/…")` finds it as it would find the published one.
pub(crate) fn build(project: &Project, mode: Mode) -> Result {
    let host = capture(project.cargo().args(["--version", "--verbose"]))?;
    let host = host
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap_or_default();
    let Some(platform) = Platform::of_host(project, host)? else {
        println!("   npm/platforms.json has no row for {host}: WebAssembly alone");
        return Ok(());
    };
    run(cargo_build(project, mode).args(["--package", "weseal-node"]))?;

    let profile = if mode == Mode::Release {
        "release"
    } else {
        "debug"
    };
    let library = project.target(&format!("{profile}/{DLL_PREFIX}weseal_node{DLL_SUFFIX}"));
    let addon =
        std::fs::read(&library).map_err(|error| format!("{}: {error}", library.display()))?;
    let name = platform.name()?;
    let manifest = platform.manifest()?;
    for folder in [project.target("npm"), project.path("node_modules")] {
        write(&folder.join(name).join("weseal.node"), &addon)?;
        write(&folder.join(name).join("package.json"), &manifest)?;
    }
    println!("   {name}: {} KB", addon.len().div_ceil(1000));
    Ok(())
}

fn cargo_build(project: &Project, mode: Mode) -> std::process::Command {
    let mut command = project.cargo();
    command.arg("build");
    if mode == Mode::Release {
        command.arg("--release");
    }
    command
}

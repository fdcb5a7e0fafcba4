//! The native addon, as the npm package of this machine's platform.

use super::platform::{self, Platform};
use super::{Mode, flags};
use crate::project::Project;
use crate::shell::{Result, capture, run, write};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};

/// Compiles the addon and puts its package below cargo's output and into `node_modules`, where
/// `require("@weseal/…")` finds it as it would find the published one.
pub(crate) fn build(project: &Project, mode: Mode) -> Result {
    let host = capture(project.cargo().args(["--version", "--verbose"]))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let Some(platform) = Platform::of_host(project, host)? else {
        println!("   npm/platforms.json has no row for {host}: WebAssembly alone");
        return Ok(());
    };
    let mut command = project.cargo();
    command.args(["build", "--package", "weseal-node"]);
    if mode == Mode::Release {
        command.arg("--release");
        flags::publishable(project, &mut command, &[]);
    }
    run(&mut command)?;

    let profile = mode.profile("release", "debug");
    let library = project.target(&format!("{profile}/{DLL_PREFIX}weseal_node{DLL_SUFFIX}"));
    let addon = std::fs::read(&library).map_err(|error| format!("{}: {error}", library.display()))?;
    let name = platform.name()?;
    let manifest = platform.manifest()?;
    for folder in [project.target("npm"), project.path("node_modules")] {
        write(&folder.join(name).join("weseal.node"), &addon)?;
        write(&folder.join(name).join("index.js"), platform::ENTRY)?;
        write(&folder.join(name).join("package.json"), &manifest)?;
    }
    println!("   {name}: {} KB", addon.len().div_ceil(1000));
    Ok(())
}

//! The native addon, as the npm package of this machine's platform.

use super::platform::{self, Platform};
use super::{Mode, flags};
use crate::project::Project;
use crate::shell::{Result, capture, run, write};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};

/// The crates of the addons.
const LIBRARY: &str = "weseal-node";
const LINTER: &str = "weseal-node-lint";

/// Compiles the addons and puts the package of each below cargo's output and into `node_modules`, where
/// `require("@weseal/…")` finds it as it would find the published one.
pub(crate) fn build(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &[LIBRARY, LINTER])
}

/// The same for the linter's alone.
pub(crate) fn build_linter(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &[LINTER])
}

fn build_those(project: &Project, mode: Mode, crates: &[&str]) -> Result {
    let host = capture(project.cargo().args(["--version", "--verbose"]))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let Some(platform) = Platform::of_host(project, host)? else {
        println!("   npm/platforms.json has no row for {host}: WebAssembly alone");
        return Ok(());
    };
    crates.iter().try_for_each(|name| build_one(project, mode, &platform, name))
}

fn build_one(project: &Project, mode: Mode, platform: &Platform, package: &str) -> Result {
    let mut command = project.cargo();
    command.args(["build", "--package", package]);
    if mode == Mode::Release {
        command.arg("--release");
        flags::publishable(project, &mut command, &[]);
    }
    run(&mut command)?;

    let profile = mode.profile("release", "debug");
    let file = package.replace('-', "_");
    let library = project.target(&format!("{profile}/{DLL_PREFIX}{file}{DLL_SUFFIX}"));
    let addon = std::fs::read(&library).map_err(|error| format!("{}: {error}", library.display()))?;
    let name = platform.name()?;
    let name = if package == LINTER { platform::of_linter(name) } else { name.to_owned() };
    let manifest = platform.manifest(&name)?;
    for folder in [project.target("npm"), project.path("node_modules")] {
        write(&folder.join(&name).join("weseal.node"), &addon)?;
        write(&folder.join(&name).join("index.js"), platform::ENTRY)?;
        write(&folder.join(&name).join("package.json"), &manifest)?;
    }
    println!("   {name}: {} KB", addon.len().div_ceil(1000));
    Ok(())
}

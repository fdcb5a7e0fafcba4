//! Node, npm and the packages of the workspace.

use super::debian::Apt;
use super::need::Need;
use crate::project::Project;
use crate::shell::{Result, capture, find, read, run, write};
use std::process::Command;

/// The oldest Node that the package supports, and so the oldest that builds it.
const OLDEST: (u32, u32) = (18, 15);

const NODE: Need = Need {
    met: || find("node").is_some(),
    packages: &["nodejs"],
    elsewhere: "install Node 18.15 or newer: https://nodejs.org/en/download",
};
const NPM: Need = Need {
    met: || find("npm").is_some() || find("npm.cmd").is_some(),
    packages: &["npm"],
    elsewhere: "install npm: it comes with Node from https://nodejs.org/en/download",
};

/// Node in a supported version, and npm.
pub(crate) fn ensure(apt: &mut Apt) -> Result {
    // One after the other: where Node's package brings npm along, Debian's npm conflicts with it.
    apt.ensure(&[NODE])?;
    apt.ensure(&[NPM])?;
    let version = capture(Command::new("node").arg("--version"))?;
    match parse(&version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => Err(format!("Node {version} is too old. {}", NODE.elsewhere).into()),
    }
}

/// Installs the workspace's packages, unless what is installed is what the manifests say.
pub(crate) fn install_packages(project: &Project) -> Result {
    let stamp = project.path("node_modules/.weseal-manifests");
    let locked = project.path("package-lock.json").is_file();
    if locked && read(&stamp).ok() == Some(manifests(project)?) {
        return Ok(());
    }
    let verb = if locked { "ci" } else { "install" };
    println!("   npm {verb}");
    run(project
        .npm()
        .args([verb, "--no-audit", "--no-fund", "--loglevel=error"]))?;
    // Read again: `npm install` has just written the lock file.
    write(&stamp, manifests(project)?)
}

fn manifests(project: &Project) -> Result<String> {
    let lock = read(&project.path("package-lock.json")).unwrap_or_default();
    let workspace = read(&project.path("package.json"))?;
    Ok(workspace + &read(&project.path("npm/weseal/package.json"))? + &lock)
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(parse("v20.20.2"), Some((20, 20)));
        assert!(parse("v18.9.1") < Some(OLDEST));
        assert!(parse("v18.15.0") >= Some(OLDEST));
        assert_eq!(parse("20"), None);
    }
}

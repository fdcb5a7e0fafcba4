//! Node, npm and the packages of the workspace.

use super::debian::Apt;
use super::need::Need;
use crate::project::Project;
use crate::shell::{Result, capture, find, read, run, write};
use std::path::Path;
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

/// Installs what the folder's package.json names, unless what is installed is just that. The folder
/// is one below the root with a package.json of its own, or "" for the workspace.
pub(crate) fn install_packages(project: &Project, folder: &str) -> Result {
    let folder = project.path(folder);
    let stamp = folder.join("node_modules/.installed-manifests");
    let locked = folder.join("package-lock.json").is_file();
    if locked && read(&stamp).ok() == Some(manifests(&folder)?) {
        return Ok(());
    }
    let verb = if locked { "ci" } else { "install" };
    println!("   npm {verb}");
    run(project.npm().current_dir(&folder).args([verb, "--no-audit", "--no-fund", "--loglevel=error"]))?;
    // Read again: `npm install` has just written the lock file.
    write(&stamp, manifests(&folder)?)
}

/// The lock file of the workspace holds the dependencies of its members, too.
fn manifests(folder: &Path) -> Result<String> {
    let lock = read(&folder.join("package-lock.json")).unwrap_or_default();
    Ok(read(&folder.join("package.json"))? + &lock)
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

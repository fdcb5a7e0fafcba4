//! The C library of another processor or another kind, as Debian packs it: unpacked below cargo's output, so that
//! nothing of the machine itself changes.

use crate::project::Project;
use crate::shell::{Result, run, write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whose musl is new enough (1.2.4) for the relocations of today's libraries.
const SUITE: &str = "trixie";
const ARCHIVE: &str = "http://deb.debian.org/debian";
/// What every package is verified with.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Whether packages can be fetched here, and their signatures verified.
pub(super) fn is_possible() -> bool {
    Path::new(KEYS).exists() && ["apt-get", "dpkg-deb"].iter().all(|name| crate::shell::find(name).is_some())
}

/// A folder with these packages for one of Debian's architectures.
pub(super) fn unpacked(project: &Project, architecture: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = project.target("dist/roots").join(architecture);
    let stamp = folder.join("unpacked");
    if stamp.exists() {
        return Ok(folder);
    }
    println!("   Debian {SUITE}, {architecture}: {}", packages.join(" "));
    let fetched = folder.join("fetched");
    write(&folder.join("sources.list"), format!("deb [signed-by={KEYS}] {ARCHIVE} {SUITE} main\n"))?;
    for needed in [&fetched, &folder.join("lists/partial"), &folder.join("cache")] {
        std::fs::create_dir_all(needed)?;
    }
    run(apt_get(&folder, architecture).args(["-qq", "update"]))?;
    run(apt_get(&folder, architecture).args(["-qq", "download"]).args(packages).current_dir(&fetched))?;
    link_libraries(&folder)?;
    for package in std::fs::read_dir(&fetched)? {
        run(Command::new("dpkg-deb").arg("--extract").arg(package?.path()).arg(&folder))?;
    }
    std::fs::remove_dir_all(folder.join("lists"))?;
    write(&stamp, packages.join("\n"))?;
    Ok(folder)
}

/// apt-get with lists, a cache and sources of its own.
fn apt_get(folder: &Path, architecture: &str) -> Command {
    let mut command = Command::new("apt-get");
    let settings = [
        format!("APT::Architecture={architecture}"),
        format!("APT::Architectures={architecture}"),
        format!("Dir::State::Lists={}", folder.join("lists").display()),
        "Dir::State::status=/dev/null".to_owned(),
        format!("Dir::Cache={}", folder.join("cache").display()),
        format!("Dir::Etc::SourceList={}", folder.join("sources.list").display()),
        "Dir::Etc::SourceParts=/dev/null".to_owned(),
        "APT::Sandbox::User=".to_owned(),
        "Acquire::Languages=none".to_owned(),
        "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false".to_owned(),
    ];
    command.args(settings.iter().flat_map(|setting| ["-o", setting]));
    command
}

/// `/lib` is `/usr/lib` there.
#[cfg(unix)]
fn link_libraries(folder: &Path) -> Result {
    let link = folder.join("lib");
    if !link.exists() {
        std::os::unix::fs::symlink("usr/lib", link)?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn link_libraries(_folder: &Path) -> Result {
    Err("Debian's packages are unpacked on Linux alone".into())
}

//! The tarballs: a package of each addon and platform, the library and the command line.

use crate::build::native;
use crate::build::platform::Platform;
use crate::pack;
use crate::project::Project;
use crate::shell::{Result, run, write};
use std::path::{Path, PathBuf};

/// A package for every platform: its folder in the workspace, and which of a platform's packages it loads.
type Portable = (&'static str, fn(&Platform) -> String);
const PORTABLE: [Portable; 2] =
    [("npm/weseal", |platform| platform.name.clone()), ("npm/cli", Platform::of_linter)];

/// Where the tarballs are, ready to be published.
pub(super) fn folder(project: &Project) -> PathBuf {
    project.target("dist/tarballs")
}

/// Removes those of an earlier run, which would be published with the new ones.
pub(super) fn clear(project: &Project) -> Result {
    let folder = folder(project);
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(std::fs::create_dir_all(folder)?)
}

/// Packs the compiled addons of a row.
pub(super) fn pack_addons(project: &Project, row: &Platform) -> Result {
    row.packages().iter().try_for_each(|name| pack(project, &native::package(project, name)))
}

fn pack(project: &Project, package: &Path) -> Result {
    let (name, size) = pack::tarball(project, package, &folder(project))?;
    println!("   {name}: {} KB", size.div_ceil(1000));
    Ok(())
}

/// Packs the library and the command line, which ask for the package of the platform that they are installed on.
/// In the workspace they do not: npm fails at what is not published yet.
pub(super) fn pack_portable(project: &Project, platforms: &[Platform]) -> Result {
    for (path, package_of) in PORTABLE {
        let staged = project.target("dist").join(path);
        if staged.is_dir() {
            std::fs::remove_dir_all(&staged)?;
        }
        for file in pack::files(project, path)? {
            write(&staged.join(&file), std::fs::read(project.path(path).join(&file))?)?;
        }
        ask_for_addons(project, &staged, platforms.iter().map(package_of))?;
        pack(project, &staged)?;
    }
    Ok(())
}

/// Writes the packages of the addons into the manifest, each in its own version. npm does it: the conditions of exports
/// are tried in the order in which they are written, which it keeps.
fn ask_for_addons(project: &Project, package: &Path, addons: impl Iterator<Item = String>) -> Result {
    let mut command = project.npm();
    command.current_dir(package).args(["pkg", "set", "publishConfig.access=public"]);
    let version = env!("CARGO_PKG_VERSION");
    command.args(addons.map(|name| format!("optionalDependencies[{name}]={version}")));
    run(&mut command)
}

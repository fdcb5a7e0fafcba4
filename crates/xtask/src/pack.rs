//! What npm makes of a folder with a package.

use crate::project::Project;
use crate::shell::{Result, capture};
use serde_json::Value;
use std::path::Path;

/// The files that npm would publish, asked of npm itself; the folder is one of the workspace.
pub(crate) fn files(project: &Project, folder: &str) -> Result<Vec<String>> {
    let report =
        capture(project.npm().args(["pack", "--dry-run", "--ignore-scripts", "--json", "-w", folder]))?;
    let files = packages(&report)?.first().and_then(|package| package.get("files")?.as_array().cloned());
    let paths =
        files.unwrap_or_default().into_iter().filter_map(|file| Some(file.get("path")?.as_str()?.to_owned()));
    Ok(paths.collect())
}

/// Packs a folder as `npm publish` would: the name of the tarball and its size.
pub(crate) fn tarball(project: &Project, folder: &Path, destination: &Path) -> Result<(String, u64)> {
    let mut command = project.npm();
    command.args(["pack", "--ignore-scripts", "--json", "--pack-destination"]).arg(destination).arg(folder);
    let packages = packages(&capture(&mut command)?)?;
    let package = packages.first().ok_or("npm pack has packed nothing")?;
    let field = |name: &str| package.get(name).ok_or_else(|| format!("npm pack does not tell the {name}"));
    Ok((
        field("filename")?.as_str().unwrap_or_default().to_owned(),
        field("size")?.as_u64().unwrap_or_default(),
    ))
}

/// What npm reports of each package; newer versions of it give an object, with the names as keys.
fn packages(report: &str) -> Result<Vec<Value>> {
    Ok(match serde_json::from_str(report)? {
        Value::Array(packages) => packages,
        Value::Object(packages) => packages.into_iter().map(|(_, package)| package).collect(),
        _ => Vec::new(),
    })
}

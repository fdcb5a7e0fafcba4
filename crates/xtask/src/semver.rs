//! `cargo xtask semver [revision]`: whether the published crates still have every public item that the last release
//! had, or a version that says otherwise.

use crate::project::Project;
use crate::setup;
use crate::shell::{Result, capture, run, step};

/// Compares with a revision that is named, or with the last release.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let last = match options {
        [] => last_release(project)?,
        [revision] => Some(revision.clone()),
        _ => return Err("semver compares with one revision".into()),
    };
    let Some(last) = last else {
        println!(
            "\n   此前没有发布过,无从比较 · no release before this commit: there is nothing to compare with"
        );
        return Ok(());
    };
    setup::for_semver(project)?;
    step(&format!("接口兼容性 · public items, compared with {last}"), || {
        let mut command = project.program(setup::SEMVER.program(project));
        // Of the workspace it takes the crates that are published.
        run(command.args(["semver-checks", "--workspace", "--baseline-rev", &last]))
    })
}

/// The tag of the last release before this commit, which may be one itself.
fn last_release(project: &Project) -> Result<Option<String>> {
    let git = |arguments: &[&str]| capture(project.program("git").args(arguments));
    if git(&["rev-parse", "--is-shallow-repository"])? == "true" {
        return Err("this clone is shallow and has no releases: git fetch --unshallow --tags".into());
    }
    let tags = git(&["tag", "--list", "v*", "--merged", "HEAD", "--no-contains", "HEAD"])?;
    Ok(newest(&tags).map(str::to_owned))
}

/// The highest version among tags; what is published before a version is finished promises nothing.
fn newest(tags: &str) -> Option<&str> {
    tags.lines().filter_map(|tag| Some((version(tag)?, tag))).max().map(|(_, tag)| tag)
}

/// The numbers of `v1.2.3`.
fn version(tag: &str) -> Option<[u64; 3]> {
    let numbers = tag.strip_prefix('v')?.split('.').map(str::parse);
    numbers.collect::<std::result::Result<Vec<_>, _>>().ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_release_has_the_highest_version() {
        assert_eq!(newest("v0.10.0\nv0.2.0\nv0.9.12"), Some("v0.10.0"));
        assert_eq!(newest("v0.1.0\nv0.2.0-rc.1\nv1\nvendor"), Some("v0.1.0"));
        assert_eq!(newest(""), None);
    }
}

//! libFuzzer's program has a lock file of its own: what both workspaces use, they use in the same version.

use crate::project::Project;
use crate::shell::{Result, read};
use std::collections::BTreeSet;

pub(crate) fn check(project: &Project) -> Result {
    let [ours, theirs] =
        ["Cargo.lock", "tests/fuzz/libfuzzer/Cargo.lock"].map(|file| read(&project.path(file)));
    let (ours, theirs) = (ours?, theirs?);
    let (ours, theirs) = (packages(&ours), packages(&theirs));
    let names: BTreeSet<&str> = ours.iter().map(|(name, _)| *name).collect();
    let other = theirs.iter().find(|own| names.contains(own.0) && !ours.contains(*own));
    match other {
        None => Ok(()),
        Some((name, version)) => Err(format!(
            "tests/fuzz/libfuzzer/Cargo.lock has {name} {version}, Cargo.lock another one: {MEND}"
        )
        .into()),
    }
}

/// `cargo metadata` drops what is not used, and adds what is missing.
const MEND: &str = "cp Cargo.lock tests/fuzz/libfuzzer/ && cargo metadata --format-version 1 --manifest-path tests/fuzz/libfuzzer/Cargo.toml >/dev/null";

/// Name and version of every package.
fn packages(lock: &str) -> BTreeSet<(&str, &str)> {
    lock.split("[[package]]\n").skip(1).filter_map(package).collect()
}

fn package(table: &str) -> Option<(&str, &str)> {
    let mut lines = table.lines();
    let name = lines.next()?.strip_prefix("name = ")?;
    let version = lines.next()?.strip_prefix("version = ")?;
    Some((name.trim_matches('"'), version.trim_matches('"')))
}

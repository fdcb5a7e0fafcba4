//! The crates and the npm packages carry one version.

use crate::project::Project;
use crate::shell::{Result, read};
use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const MANIFESTS: [&str; 2] = ["npm/weseal/package.json", "npm/cli/package.json"];

/// Fails when they differ. The command line asks for just this library.
pub(crate) fn check(project: &Project) -> Result {
    for path in MANIFESTS {
        let manifest: Value = serde_json::from_str(&read(&project.path(path))?)?;
        let wanted = manifest.pointer("/dependencies/weseal").and_then(Value::as_str);
        for found in [manifest.get("version").and_then(Value::as_str), Some(wanted.unwrap_or(VERSION))] {
            let found = found.unwrap_or("no version");
            if found != VERSION {
                return Err(format!("{path}: {found}, but Cargo.toml: {VERSION}").into());
            }
        }
    }
    println!("   {VERSION}");
    Ok(())
}

//! The crates and the npm package carry one version.

use crate::project::Project;
use crate::shell::{Result, read};
use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const MANIFEST: &str = "npm/weseal/package.json";

/// Fails when the two differ.
pub(crate) fn check(project: &Project) -> Result {
    let manifest: Value = serde_json::from_str(&read(&project.path(MANIFEST))?)?;
    let found = manifest.get("version").and_then(Value::as_str).unwrap_or("no version");
    if found != VERSION {
        return Err(format!("{MANIFEST}: {found}, but Cargo.toml: {VERSION}").into());
    }
    println!("   {VERSION}");
    Ok(())
}

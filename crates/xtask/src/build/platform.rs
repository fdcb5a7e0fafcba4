//! The rows of `npm/platforms.json`: one per native target.

use crate::project::Project;
use crate::shell::{Result, read};
use serde_json::{Map, Value, json};

const TABLE: &str = "npm/platforms.json";

/// The entry of such a package. Not `require("./weseal.node")`: most bundlers that follow it fail at
/// the binary. This way a bundle without the addon beside it falls back to WebAssembly.
pub(crate) const ENTRY: &str = r#""use strict";
process.dlopen(module, require("node:path").join(__dirname, "weseal.node"));
"#;

/// The package with the linter's addon, for which there is one with the library's.
pub(crate) fn of_linter(name: &str) -> String {
    name.replacen('/', "/lint-", 1)
}

/// One native target and the npm package that carries its addon.
pub(crate) struct Platform(Map<String, Value>);

impl Platform {
    /// Every row.
    pub(crate) fn all(project: &Project) -> Result<Vec<Self>> {
        let rows: Vec<Map<String, Value>> = serde_json::from_str(&read(&project.path(TABLE))?)?;
        Ok(rows.into_iter().map(Self).collect())
    }

    /// The row of the machine that this runs on, if there is one.
    pub(crate) fn of_host(project: &Project, host: &str) -> Result<Option<Self>> {
        let mut rows = Self::all(project)?.into_iter();
        Ok(rows.find(|row| row.0.get("rustTarget").and_then(Value::as_str) == Some(host)))
    }

    /// What Node calls the target: platform and architecture.
    pub(crate) fn target(&self) -> Result<String> {
        let text = |key| self.0.get(key).and_then(Value::as_str);
        let target = text("os").zip(text("cpu")).map(|(os, cpu)| format!("{os}-{cpu}"));
        target.ok_or_else(|| format!("a row of {TABLE} has no os or cpu").into())
    }

    /// The name of the npm package.
    pub(crate) fn name(&self) -> Result<&str> {
        let name = self.0.get("name").and_then(Value::as_str);
        name.ok_or_else(|| format!("a row of {TABLE} has no name").into())
    }

    /// The package.json of a package for it.
    pub(crate) fn manifest(&self, name: &str) -> Result<String> {
        let mut manifest = json!({
            "name": name,
            "version": env!("CARGO_PKG_VERSION"),
            "description": format!("The native addon of weseal for {name}."),
            "license": env!("CARGO_PKG_LICENSE"),
            "repository": { "type": "git", "url": concat!("git+", env!("CARGO_PKG_REPOSITORY"), ".git") },
            "engines": { "node": ">=16.13" },
            "main": "index.js",
            "files": ["index.js", "weseal.node"],
        });
        for key in ["os", "cpu", "libc"] {
            if let (Some(value), Some(fields)) = (self.0.get(key), manifest.as_object_mut()) {
                fields.insert(key.to_owned(), json!([value]));
            }
        }
        Ok(serde_json::to_string_pretty(&manifest)? + "\n")
    }
}

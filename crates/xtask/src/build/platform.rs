//! The rows of `npm/platforms.json`: one per native target.

use crate::project::Project;
use crate::shell::{Result, capture, read};
use serde::Deserialize;
use serde_json::json;

const TABLE: &str = "npm/platforms.json";

/// The entry of such a package. Not `require("./weseal.node")`: most bundlers that follow it fail at
/// the binary. This way a bundle without the addon beside it falls back to WebAssembly.
pub(crate) const ENTRY: &str = r#""use strict";
process.dlopen(module, require("node:path").join(__dirname, "weseal.node"));
"#;

/// One native target, and the npm packages that carry its addons.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Platform {
    /// The npm package of the library's addon.
    pub(crate) name: String,
    /// Platform and architecture as Node names them, and of Linux the C library as npm names it.
    pub(crate) os: String,
    pub(crate) cpu: String,
    pub(crate) libc: Option<String>,
    /// What Rust calls it.
    pub(crate) rust_target: String,
    pub(crate) made_on: MadeOn,
    /// The machine on which the release workflow tries what was made; of GitHub.
    #[expect(dead_code, reason = "read by .github/workflows/release.yml")]
    runner: String,
    /// The container in which it does so, for another C library than the runner's.
    #[expect(dead_code, reason = "read by .github/workflows/release.yml")]
    image: Option<String>,
}

/// Where the addons of a row are compiled and linked.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MadeOn {
    /// `cargo xtask dist` makes them on any Linux machine.
    Linux,
    /// They need a machine of their own: `cargo xtask dist` makes them there.
    Itself,
}

impl Platform {
    /// Every row.
    pub(crate) fn all(project: &Project) -> Result<Vec<Self>> {
        serde_json::from_str(&read(&project.path(TABLE))?).map_err(|error| format!("{TABLE}: {error}").into())
    }

    /// The row of the machine that this runs on, if there is one.
    pub(crate) fn of_host(project: &Project, host: &str) -> Result<Option<Self>> {
        Ok(Self::all(project)?.into_iter().find(|row| row.rust_target == host))
    }

    /// What Node calls the target: platform and architecture.
    pub(crate) fn target(&self) -> String {
        format!("{}-{}", self.os, self.cpu)
    }

    /// What stands behind the scope in the package's name.
    pub(crate) fn short_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or_default()
    }

    /// The package with the linter's addon, for which there is one with the library's.
    pub(crate) fn of_linter(&self) -> String {
        self.name.replacen('/', "/lint-", 1)
    }

    /// The packages of both.
    pub(crate) fn packages(&self) -> [String; 2] {
        [self.name.clone(), self.of_linter()]
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
            "os": [self.os],
            "cpu": [self.cpu],
            "main": "index.js",
            "files": ["index.js", "weseal.node"],
            // A scoped package is private unless it says so.
            "publishConfig": { "access": "public" },
        });
        if let (Some(libc), Some(fields)) = (&self.libc, manifest.as_object_mut()) {
            fields.insert("libc".to_owned(), json!([libc]));
        }
        Ok(serde_json::to_string_pretty(&manifest)? + "\n")
    }
}

/// What Rust calls the machine that this runs on.
pub(crate) fn host(project: &Project) -> Result<String> {
    let version = capture(project.cargo().args(["--version", "--verbose"]))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "cargo --version --verbose does not name its host".into())
}

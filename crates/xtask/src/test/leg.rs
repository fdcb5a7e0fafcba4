//! The legs of the tests: which files run on which backend.

use crate::dist;
use crate::project::Project;
use crate::shell::{Result, capture, read};
use crate::{paths, setup};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One test runner with its files.
pub(crate) struct Leg {
    pub(crate) name: &'static str,
    pub(crate) heading: &'static str,
    runner: Runner,
}

enum Runner {
    Cargo,
    /// Node's, on what is counted under valgrind.
    Instructions,
    Node {
        backend: Option<&'static str>,
        folders: &'static [&'static str],
    },
}

const ON_BOTH: &[&str] = &["tests/conformance", "tests/node", "tests/oracles"];

#[rustfmt::skip]
pub(crate) const LEGS: &[Leg] = &[
    Leg { name: "rust", heading: "测试 · tests: Rust", runner: Runner::Cargo },
    Leg { name: "native", heading: "测试 · tests: Node, native", runner: Runner::Node { backend: Some("native"), folders: ON_BOTH } },
    Leg { name: "wasm", heading: "测试 · tests: Node, WASM", runner: Runner::Node { backend: Some("wasm"), folders: ON_BOTH } },
    Leg { name: "differential", heading: "测试 · tests: random inputs, native and WASM", runner: Runner::Node { backend: None, folders: &["tests/differential"] } },
    Leg { name: "servers", heading: "测试 · tests: servers and Redis", runner: Runner::Node { backend: None, folders: &["tests/servers"] } },
    Leg { name: "browser", heading: "测试 · tests: Chromium, WASM", runner: Runner::Node { backend: None, folders: &["tests/browser"] } },
    Leg { name: "www", heading: "测试 · tests: Chromium, debug page", runner: Runner::Node { backend: None, folders: &["tests/www"] } },
    Leg { name: "cli", heading: "测试 · tests: command line", runner: Runner::Node { backend: None, folders: &["tests/cli"] } },
    Leg { name: "lint", heading: "测试 · tests: linting projects, native and WASM", runner: Runner::Node { backend: None, folders: &["tests/lint"] } },
    Leg { name: "package", heading: "测试 · tests: npm package", runner: Runner::Node { backend: None, folders: &["tests/package"] } },
    Leg { name: "dist", heading: "测试 · tests: packages as they are published", runner: Runner::Node { backend: None, folders: &["tests/dist"] } },
    Leg { name: "instructions", heading: "测试 · tests: instructions of the hot paths", runner: Runner::Instructions },
];

impl Leg {
    /// Whether this machine can run it. Where it cannot, that is said.
    pub(crate) fn is_possible(&self) -> bool {
        let is_possible = paths::ARE_COUNTED || !matches!(self.runner, Runner::Instructions);
        if !is_possible {
            println!("\n   {}: Linux x86_64 · only there", self.heading);
        }
        is_possible
    }

    /// The runner's command; an error when a folder has no tests, which would pass unnoticed.
    pub(crate) fn command(&self, project: &Project) -> Result<Command> {
        let (backend, folders) = match &self.runner {
            Runner::Node { backend, folders } => (backend, *folders),
            Runner::Instructions => {
                paths::build(project)?;
                (&None, &["tests/instructions"] as &[_])
            }
            Runner::Cargo => {
                let mut command = project.cargo();
                command.args(["test", "--workspace"]);
                return Ok(command);
            }
        };
        let mut command = project.node();
        command.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
        // By itself Node leaves a core free, although most tests wait for another process. Old ones know no better.
        let at_once = format!("--test-concurrency={}", std::thread::available_parallelism()?);
        if capture(project.node().args([&at_once, "--version"])).is_ok() {
            command.arg(at_once);
        }
        for folder in folders {
            setup::for_folder(project, folder)?;
            command.args(files(project, folder)?);
        }
        paths::told(project, &mut command);
        match backend {
            Some(backend) => command.env("WESEAL_BACKEND", backend),
            None => command.env_remove("WESEAL_BACKEND"),
        };
        if self.name == "dist" {
            // Its tools are there.
            setup::for_folder(project, "tests/package")?;
            dist::pack_host(project)?;
            command.env("WESEAL_TARBALLS", dist::tarballs(project));
        }
        command.env("WESEAL_PYTHON", setup::ORACLES.program(project, "python"));
        command.env("WESEAL_CHROMIUM", setup::browser().unwrap_or_default());
        Ok(command)
    }
}

/// The `*.mjs` of the folder that import `node:test`; the others are their helpers.
fn files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(project.path(folder)).map_err(|error| format!("{folder}: {error}"))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = Path::new(folder).join(entry?.file_name());
        let is_script = path.extension().is_some_and(|ending| ending == "mjs");
        if is_script && read(&project.path("").join(&path))?.contains("from \"node:test\"") {
            found.push(path);
        }
    }
    if found.is_empty() {
        return Err(format!("{folder} has no file that imports node:test").into());
    }
    found.sort();
    Ok(found)
}

//! `cargo xtask fuzz`: libFuzzer on the targets of `tests/fuzz`. What `cargo test` tries of them is
//! `tests/fuzz/tests/smoke.rs`.
//!
//! What it begins with is written anew each time from the vectors and the small projects; what long runs have found
//! beside that is kept below `tests/fuzz/corpus`. Everything else stays below cargo's output folder.

mod build;
mod run;

use crate::project::Project;
use crate::setup;
use crate::shell::{Result, run as execute, step};
use build::Build;
use std::time::Duration;

/// As long as it takes to find what a few seconds do not.
const LONG: Duration = Duration::from_mins(30);

/// What is done with each target.
#[derive(Clone, Copy)]
enum Task {
    /// Looks for something new, for so long.
    Look(Duration),
    /// Keeps the smallest inputs that reach what nothing known reaches.
    Keep,
}

/// Without names: all targets, one after the other.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let all = targets(project)?;
    let (task, names) = read(options, &all)?;
    step("准备环境 · setup", || setup::for_fuzz(project))?;
    let build = Build::thorough(project);
    step(&format!("构建 · build: {}", build.describe()), || {
        build.all(project)?;
        execute(project.node().arg("tests/fuzz/seeds.mjs").arg(project.target("fuzz")))
    })?;
    names.iter().try_for_each(|name| {
        step(&format!("模糊测试 · fuzzing: {name}"), || run::run(project, &build, name, task))
    })
}

/// The names of the targets, each of which is a file.
fn targets(project: &Project) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(project.path("tests/fuzz/src/targets"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name != "mod" {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn read<'a>(options: &'a [String], all: &'a [String]) -> Result<(Task, Vec<&'a str>)> {
    let mut task = Task::Look(LONG);
    let mut names = Vec::new();
    let mut options = options.iter().map(String::as_str);
    while let Some(option) = options.next() {
        match option {
            "--keep" => task = Task::Keep,
            "--seconds" => {
                let seconds = options.next().and_then(|seconds| seconds.parse().ok());
                task = Task::Look(Duration::from_secs(seconds.ok_or("--seconds wants a number")?));
            }
            name if all.iter().any(|target| target == name) => names.push(name),
            other => return Err(format!("no target {other}; there are: {}", all.join(", ")).into()),
        }
    }
    if names.is_empty() {
        names = all.iter().map(String::as_str).collect();
    }
    Ok((task, names))
}

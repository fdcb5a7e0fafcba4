//! `cargo xtask fuzz`: libFuzzer on the targets of `tests/fuzz`.
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

/// A target, and how often the test of a few seconds tries it beside replaying what it begins with.
pub(crate) struct Target {
    name: &'static str,
    runs: u32,
}

#[rustfmt::skip]
const TARGETS: &[Target] = &[
    Target { name: "open", runs: 20_000 },
    Target { name: "envelope", runs: 10_000 },
    Target { name: "seal", runs: 20_000 },
    Target { name: "json", runs: 40_000 },
    Target { name: "xml", runs: 40_000 },
    Target { name: "user_data", runs: 40_000 },
    Target { name: "sealed", runs: 20_000 },
    Target { name: "rsa", runs: 200 },
    Target { name: "check", runs: 20_000 },
    Target { name: "compute", runs: 2_000 },
    Target { name: "script", runs: 2_000 },
    Target { name: "template", runs: 5_000 },
    Target { name: "project", runs: 2_000 },
    Target { name: "fix", runs: 5_000 },
];

/// As long as it takes to find what a few seconds do not.
const LONG: Duration = Duration::from_secs(1800);

/// What is done with each target.
#[derive(Clone, Copy)]
enum Task {
    /// Replays what is known and tries a fixed number of inputs: the same on every machine.
    Smoke,
    /// Looks for something new, for so long.
    Look(Duration),
    /// Keeps the smallest inputs that reach what nothing known reaches.
    Keep,
}

/// Without names: all targets, one after the other.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let (task, names) = read(options)?;
    let targets = TARGETS.iter().filter(|target| names.is_empty() || names.contains(&target.name));
    step("准备环境 · setup", || setup::for_fuzz(project))?;
    let build = match task {
        Task::Smoke => Build::Plain,
        Task::Look(_) | Task::Keep => Build::thorough(project),
    };
    step(&format!("构建 · build: {}", build.describe()), || {
        build.all(project)?;
        execute(project.node().arg("tests/fuzz/seeds.mjs").arg(project.target("fuzz")))
    })?;
    let mut passed = 0_usize;
    for target in targets {
        step(&format!("模糊测试 · fuzzing: {}", target.name), || {
            run::run(project, &build, target, task)
        })?;
        passed = passed.saturating_add(1);
    }
    // In the words of a test runner, which the tally of all tests reads.
    println!("test result: ok. {passed} passed; 0 failed");
    Ok(())
}

fn read(options: &[String]) -> Result<(Task, Vec<&str>)> {
    let mut task = Task::Look(LONG);
    let mut names = Vec::new();
    let mut options = options.iter().map(String::as_str);
    while let Some(option) = options.next() {
        match option {
            "--smoke" => task = Task::Smoke,
            "--keep" => task = Task::Keep,
            "--seconds" => {
                let seconds = options.next().and_then(|seconds| seconds.parse().ok());
                task = Task::Look(Duration::from_secs(seconds.ok_or("--seconds wants a number")?));
            }
            name if TARGETS.iter().any(|target| target.name == name) => names.push(name),
            other => {
                let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
                return Err(format!("no target {other}; there are: {}", names.join(", ")).into());
            }
        }
    }
    Ok((task, names))
}

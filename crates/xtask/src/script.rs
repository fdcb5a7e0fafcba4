//! The commands that build and then run one script.

use crate::project::Project;
use crate::shell::{Result, run};
use crate::{build, paths, setup};
use std::env::consts::EXE_SUFFIX;

/// Replays the official sample requests through the built package.
pub(crate) fn demo(project: &Project, options: &[String]) -> Result {
    after_build(project, "tests/demo", "demo.mjs", options)
}

/// Compares everything with what else there is, or does the one of the measurements that is named; always a release
/// build.
pub(crate) fn bench(project: &Project, options: &[String]) -> Result {
    let (word, rest) = options.split_first().map_or(("", options), |(word, rest)| (word.as_str(), rest));
    match word {
        "servers" => after_build(project, "tests/servers", "load.mjs", rest),
        "fault" => after_build(project, "tests/servers", "fault.mjs", rest),
        "lint" => after_build(project, "tests/bench", "lint.mjs", rest),
        "timing" => timing(project, rest),
        "endurance" => after_build(project, "tests/bench", "endurance.mjs", rest),
        "instructions" => paths::instructions(project, rest),
        "page" => run(project.node().arg("tests/bench/page.mjs").args(rest)),
        _ => compare(project, options),
    }
}

/// With every peer: those of npm, of Python, the servers, and what a push costs at least.
fn compare(project: &Project, options: &[String]) -> Result {
    setup::for_bench(project)?;
    setup::for_folder(project, "tests/servers")?;
    build::run(project, build::Mode::Release)?;
    paths::build(project)?;
    println!();
    let mut command = project.node();
    command
        .arg("tests/bench/bench.mjs")
        .args(options)
        .env("WESEAL_PYTHON", setup::ORACLES.program(project, "python"));
    run(paths::told(project, &mut command))
}

fn after_build(project: &Project, folder: &str, script: &str, options: &[String]) -> Result {
    setup::for_build(project)?;
    setup::for_folder(project, folder)?;
    build::run(project, build::Mode::Release)?;
    println!();
    let script = project.path(folder).join(script);
    run(project.node().arg(script).args(options))
}

/// Whether the time of a check tells where it failed, for this machine and in WebAssembly.
fn timing(project: &Project, options: &[String]) -> Result {
    const PACKAGE: &str = "weseal-side-channels";
    setup::for_build(project)?;
    run(project.cargo().args(["build", "--release", "--package", PACKAGE]))?;
    let module = build::module_of(project, PACKAGE)?;
    println!();
    let program = project.target(&format!("release/{PACKAGE}{EXE_SUFFIX}"));
    run(project
        .node()
        .arg(project.path("tests/side-channels/timing.mjs"))
        .args([&program, &module])
        .args(options))
}

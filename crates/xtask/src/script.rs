//! The commands that build and then run one script.

use crate::project::Project;
use crate::shell::{Result, run};
use crate::{build, setup};
use std::env::consts::EXE_SUFFIX;

/// Replays the official sample requests through the built package.
pub(crate) fn demo(project: &Project, options: &[String]) -> Result {
    after_build(project, "tests/demo", "demo.mjs", options)
}

/// Compares speed with other libraries, what one server does with what others do, the linting of a project with that
/// of another linter, or the time of a check with that of the same check on other input; always a release build.
pub(crate) fn bench(project: &Project, options: &[String]) -> Result {
    match options.split_first() {
        Some((word, rest)) if word == "servers" => after_build(project, "tests/servers", "load.mjs", rest),
        Some((word, rest)) if word == "fault" => after_build(project, "tests/servers", "fault.mjs", rest),
        Some((word, rest)) if word == "lint" => after_build(project, "tests/bench", "lint.mjs", rest),
        Some((word, rest)) if word == "timing" => timing(project, rest),
        _ => after_build(project, "tests/bench", "bench.mjs", options),
    }
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

//! Builds everything that the npm package consists of.

mod flags;
mod native;
mod order;
pub(crate) mod platform;
mod section;
mod wasm;

pub(crate) use wasm::module_of;

use crate::project::Project;
use crate::setup;
use crate::shell::{Result, read, run as execute, step, write};

/// How much time the compilers get.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What is published.
    Release,
    /// Compiles fast, runs slowly; the WASM keeps its names.
    Debug,
}

impl Mode {
    /// The cargo profile that goes with the mode.
    fn profile(self, release: &'static str, debug: &'static str) -> &'static str {
        match self {
            Self::Release => release,
            Self::Debug => debug,
        }
    }
}

/// `cargo xtask build [--debug] [--lint]`; with the last, the linter alone.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let has = |name: &str| options.iter().any(|option| option == name);
    if options.iter().any(|option| option != "--debug" && option != "--lint") {
        return Err("the options of build are --debug and --lint".into());
    }
    let mode = if has("--debug") { Mode::Debug } else { Mode::Release };
    setup::for_build(project)?;
    if has("--lint") {
        step("WebAssembly", || wasm::build_linter(project, mode))?;
        step("原生模块 · native addon", || native::build_linter(project, mode))?;
        return step("命令行 · command line", || command_line(project));
    }
    run(project, mode)
}

/// The same, on a machine that is set up.
pub(crate) fn run(project: &Project, mode: Mode) -> Result {
    step("原生模块 · native addon", || native::build(project, mode))?;
    step("WebAssembly", || wasm::build(project, mode))?;
    step("npm 包 · npm package", || package(project))?;
    step("命令行 · command line", || command_line(project))
}

/// Compiles the command line anew. Its debug page comes when the page is built.
fn command_line(project: &Project) -> Result {
    let folder = project.path("npm/cli");
    let compiled = folder.join("dist");
    if compiled.is_dir() {
        std::fs::remove_dir_all(compiled)?;
    }
    write(&folder.join("LICENSE"), read(&project.path("LICENSE"))?)?;
    execute(project.npm().args(["run", "build", "-w", "npm/cli"]))
}

/// Compiles the facade anew, and puts the texts beside it that every package carries.
fn package(project: &Project) -> Result {
    let folder = project.path("npm/weseal");
    let compiled = folder.join("dist");
    if compiled.is_dir() {
        // What no source makes any more would be published for ever.
        std::fs::remove_dir_all(compiled)?;
    }
    for text in ["LICENSE", "README.md", "README.zh-CN.md"] {
        write(&folder.join(text), read(&project.path(text))?)?;
    }
    execute(project.npm().args(["run", "build", "-w", "npm/weseal"]))
}

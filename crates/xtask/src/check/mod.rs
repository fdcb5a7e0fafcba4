//! Everything that is judged without running the product.

mod lock;
mod size;
mod version;

use crate::project::Project;
use crate::shell::{Result, run as execute, step, succeeds};
use crate::{r#gen, setup, www};
use std::io::IsTerminal;

/// `cargo xtask check`, after a build: the sizes are those of the built files.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    if !options.is_empty() {
        return Err("check has no options".into());
    }
    setup::for_build(project)?;
    run(project)
}

/// The same, on a machine that is set up.
pub(crate) fn run(project: &Project) -> Result {
    setup::for_check(project)?;
    let cargo = |arguments: &[&str]| execute(project.cargo().args(arguments));
    step("格式 · rustfmt", || {
        cargo(&["fmt", "--all", "--check"])?;
        cargo(&["fmt", "--manifest-path", "tests/fuzz/libfuzzer/Cargo.toml", "--check"])
    })?;
    step("静态检查 · clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
    })?;
    step("文档 · cargo doc", || {
        execute(project.cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("JavaScript · biome", || biome(project))?;
    step("生成的文件 · generated files", || r#gen::check(project))?;
    step("版本 · versions", || version::check(project).and_then(|()| lock::check(project)))?;
    step("体积 · sizes", || size::check(project))?;
    www::build(project)?;
    step("调试页的类型与体积 · debug page: types and sizes", || www::check(project))?;
    step("依赖 · cargo-deny", || deny(project))
}

fn biome(project: &Project) -> Result {
    let mut command = project.node();
    command.args(["node_modules/@biomejs/biome/bin/biome", "ci"]);
    if !std::io::stdout().is_terminal() {
        command.arg("--colors=off");
    }
    execute(&mut command)
}

/// Takes minutes to install, so it runs where it is at hand; the workflow on GitHub always has it.
fn deny(project: &Project) -> Result {
    if !succeeds(project.cargo().args(["deny", "--version"])) {
        println!("   cargo-deny is not installed: left to the workflow .github/workflows/ci.yml");
        return Ok(());
    }
    execute(project.cargo().args(["deny", "check", "bans", "licenses", "sources"]))
}

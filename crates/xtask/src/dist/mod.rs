//! `cargo xtask dist`: the npm packages as they are published, tried as their users get them.

mod binary;
mod machine;
mod packages;
mod root;
mod zig;

use crate::build::native::{self, ADDONS};
use crate::build::platform::{self, MadeOn, Platform};
use crate::build::{self, Mode};
use crate::project::Project;
use crate::shell::{Result, run, step};
use crate::{setup, www};
use std::path::PathBuf;

/// `cargo xtask dist [--addons] [--untried] [row…]`; without names every row that can be made here. A row is named as
/// its package is, `linux-x64-gnu`. With `--addons` the packages for every platform are left out, and so nothing can
/// be tried.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let (flags, names): (Vec<&str>, Vec<&str>) =
        options.iter().map(String::as_str).partition(|option| option.starts_with('-'));
    if flags.iter().any(|flag| !["--addons", "--untried"].contains(flag)) {
        return Err("the options of dist are --addons and --untried".into());
    }
    let host = platform::host(project)?;
    let platforms = Platform::all(project)?;
    let rows = chosen(&platforms, &names, &host)?;
    let is_complete = !flags.contains(&"--addons");
    if is_complete {
        setup::for_build(project)?;
        build::run_portable(project, Mode::Release)?;
        www::build(project)?;
    }
    make_addons(project, &rows)?;
    if is_complete {
        step("npm 包 · npm packages", || packages::pack_portable(project, &platforms))?;
    }
    if is_complete && !flags.contains(&"--untried") {
        try_those(project, &rows, &host)?;
    }
    println!("\n{}", tarballs(project).display());
    Ok(())
}

/// Builds everything for this machine, the addons as they are published: so that the tests run on what users get.
pub(crate) fn build_host(project: &Project) -> Result {
    let host = platform::host(project)?;
    let Some(row) = Platform::of_host(project, &host)?.filter(|row| is_made_on(row, &host)) else {
        return build::run(project, Mode::Release);
    };
    setup::for_dist(project)?;
    step("原生模块 · native addon", || {
        compile_row(project, &row)?;
        row.packages().iter().try_for_each(|name| native::install(project, name))
    })?;
    build::run_portable(project, Mode::Release)
}

/// Packs what is built: the addons of this machine, the library and the command line.
pub(crate) fn pack_host(project: &Project) -> Result {
    packages::clear(project)?;
    if let Some(row) = Platform::of_host(project, &platform::host(project)?)? {
        packages::pack_addons(project, &row)?;
    }
    packages::pack_portable(project, &Platform::all(project)?)
}

/// Where the tarballs are, ready to be published.
pub(crate) fn tarballs(project: &Project) -> PathBuf {
    packages::folder(project)
}

/// Whether `cargo xtask dist` makes the row on a machine that Rust calls so.
fn is_made_on(row: &Platform, host: &str) -> bool {
    match row.made_on {
        MadeOn::Linux => host.contains("-linux-"),
        MadeOn::Itself => row.rust_target == host,
    }
}

/// The rows of these names; an error names one that cannot be made here.
fn chosen<'a>(platforms: &'a [Platform], names: &[&str], host: &str) -> Result<Vec<&'a Platform>> {
    if names.is_empty() {
        return Ok(platforms.iter().filter(|row| is_made_on(row, host)).collect());
    }
    let row = |name: &&str| {
        let row = platforms.iter().find(|row| row.short_name() == *name);
        let row = row.ok_or_else(|| format!("npm/platforms.json has no row {name}"))?;
        if is_made_on(row, host) { Ok(row) } else { Err(format!("{name} cannot be made on {host}").into()) }
    };
    names.iter().map(row).collect()
}

/// Compiles the addons of these rows, and packs each.
fn make_addons(project: &Project, rows: &[&Platform]) -> Result {
    packages::clear(project)?;
    if rows.iter().any(|row| row.made_on == MadeOn::Linux) {
        setup::for_dist(project)?;
    }
    rows.iter().try_for_each(|row| {
        step(&format!("原生模块 · native addon: {}", row.short_name()), || {
            compile_row(project, row)?;
            packages::pack_addons(project, row)
        })
    })
}

/// Compiles both addons of a row, and makes their packages below cargo's output.
fn compile_row(project: &Project, row: &Platform) -> Result {
    let libraries = match row.made_on {
        MadeOn::Linux => zig::compile(project, row, &ADDONS)?,
        MadeOn::Itself => {
            let compile = |addon: &&str| native::compile(project, Mode::Release, row, addon);
            ADDONS.iter().map(compile).collect::<Result<_>>()?
        }
    };
    for (addon, library) in ADDONS.iter().zip(&libraries) {
        let facts =
            binary::check(&std::fs::read(library)?, row).map_err(|error| format!("{addon}: {error}"))?;
        println!("   {addon}: {facts}");
        native::assemble(project, row, addon, library)?;
    }
    Ok(())
}

/// Installs the tarballs as npm would from its registry, and runs the conformance suite with a Node of each platform
/// that can run here.
fn try_those(project: &Project, rows: &[&Platform], host: &str) -> Result {
    setup::for_folder(project, "tests/package")?;
    step("安装 · installed from the tarballs", || run(&mut script(project, "tests/dist/install.mjs")))?;
    for row in rows {
        let Some(node) = machine::node_of(project, row, host)? else {
            println!("\n── {}: 由发布流程运行 · run by the release workflow", row.short_name());
            continue;
        };
        step(&format!("测试 · tests: {}", row.short_name()), || {
            run(script(project, "tests/dist/conformance.mjs").arg(row.short_name()).args(node))
        })?;
    }
    Ok(())
}

fn script(project: &Project, path: &str) -> std::process::Command {
    let mut command = project.node();
    command.args(["--test-reporter=spec", path]).env("WESEAL_TARBALLS", tarballs(project));
    command
}

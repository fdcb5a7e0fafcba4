//! Writes the files that are derived from Rust's tables, and tells when they are stale.

mod catalogue;
mod events;
mod page;
mod vectors;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::build::platform::Platform;
use crate::project::Project;
use crate::shell::{Result, read, write};

/// Where the facade's files are.
const FACADE: &str = "npm/weseal/src/generated";
/// Where the command line's are.
const CLI: &str = "npm/cli/src/generated";

/// `cargo xtask gen [--check]`
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    match options {
        [] => write_all(project),
        [option] if option == "--check" => check(project),
        _ => Err("the only option of gen is --check".into()),
    }
}

/// Fails when a generated file is missing, stale or left over.
pub(crate) fn check(project: &Project) -> Result {
    let outputs = outputs(project)?;
    let stale = outputs
        .iter()
        .filter(|(path, text)| read(&project.path(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.clone());
    let found: Vec<String> = stale.chain(left_over(project, &outputs)?).collect();
    if found.is_empty() {
        println!("   {} files up to date", outputs.len());
        return Ok(());
    }
    Err(format!("stale: {} — run `cargo xtask gen` and commit the result", found.join(", ")).into())
}

fn write_all(project: &Project) -> Result {
    let outputs = outputs(project)?;
    for path in left_over(project, &outputs)? {
        std::fs::remove_file(project.path(&path))?;
        println!("removed {path}");
    }
    for (path, text) in outputs {
        let file = project.path(&path);
        if read(&file).ok().as_ref() != Some(&text) {
            write(&file, text)?;
            println!("wrote {path}");
        }
    }
    Ok(())
}

/// Path below the root, with `/`, and content of every generated file.
fn outputs(project: &Project) -> Result<Vec<(String, String)>> {
    let mut outputs = weseal_wire::typescript::files();
    outputs.push(("native.ts", native(&Platform::all(project)?)?));
    let mut outputs: Vec<_> =
        outputs.into_iter().map(|(name, text)| (format!("{FACADE}/{name}"), text)).collect();
    let mut commands = weseal_wire::typescript::command_files();
    commands.push(("native.ts", linters(&Platform::all(project)?)?));
    outputs.extend(commands.into_iter().map(|(name, text)| (format!("{CLI}/{name}"), text)));
    outputs.extend(catalogue::files());
    outputs.push(vectors::file()?);
    outputs.push(events::file());
    outputs.push(page::file()?);
    Ok(outputs)
}

/// Bundlers follow literal `require` calls alone, and forgive an absent package inside `try` alone.
fn native(platforms: &[Platform]) -> Result<String> {
    let mut cases = String::new();
    for (target, rows) in by_target(platforms) {
        writeln!(cases, "    case \"{target}\":")?;
        for Platform { name, .. } in rows {
            writeln!(
                cases,
                "      try {{\n        return require(\"{name}\");\n      }} catch (cause) {{\n        \
                 failures.push(cause);\n      }}"
            )?;
        }
        cases.push_str("      throw new AggregateError(failures);\n");
    }
    Ok(NATIVE.replace("CASES", &cases))
}

const NATIVE: &str = r#"// Generated from npm/platforms.json by `cargo xtask gen`. Do not edit.

import type { ExtraWire, Wire } from "./types";

/** The addon of a platform, of the C library that is there. Throws where there is none. */
export function requireNative(platform: string, arch: string): Wire & ExtraWire {
  const failures: unknown[] = [];
  switch (`${platform}-${arch}`) {
CASES    default:
      throw new Error(`no addon for ${platform}-${arch}`);
  }
}
"#;

/// The packages that have the linter's addon, by platform and architecture.
fn linters(platforms: &[Platform]) -> Result<String> {
    let mut rows = String::new();
    for (target, platforms) in by_target(platforms) {
        let names: Vec<_> = platforms.iter().map(|platform| format!("{:?}", platform.of_linter())).collect();
        writeln!(rows, "  \"{target}\": [{}],", names.join(", "))?;
    }
    Ok(LINTERS.replace("ROWS", &rows))
}

const LINTERS: &str = r"// Generated from npm/platforms.json by `cargo xtask gen`. Do not edit.

/** The packages that have the linter's addon, by platform and architecture. */
export const linters: { readonly [target: string]: readonly string[] } = {
ROWS};
";

fn by_target(platforms: &[Platform]) -> BTreeMap<String, Vec<&Platform>> {
    let mut targets: BTreeMap<String, Vec<&Platform>> = BTreeMap::new();
    for platform in platforms {
        targets.entry(platform.target()).or_default().push(platform);
    }
    targets
}

/// Everything in these folders is generated: a file that no table yields any more is removed. Documents and vectors
/// stand among others that people write.
fn left_over(project: &Project, outputs: &[(String, String)]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in [FACADE, CLI, page::FOLDER] {
        let folder = project.path(name);
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(folder)? {
            let path = format!("{name}/{}", entry?.file_name().to_string_lossy());
            if !outputs.iter().any(|(known, _)| *known == path) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

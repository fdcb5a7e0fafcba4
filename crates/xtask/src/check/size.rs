//! What a caller downloads stays small: gzip sizes against their budgets.

use crate::project::Project;
use crate::shell::{Result, capture};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::io::Write;

/// 1 KB is 1000 bytes: the reading of "KB" that is harder to meet.
const MODULE_BUDGET: usize = 90_000;
/// 14 KB are for pushes, 26 for handling them on servers and in the cloud; what computes and judges everything
/// else has the rest.
const SCRIPT_BUDGET: usize = 55_000;

const PACKAGE: &str = "npm/weseal";
const MODULE: &str = "wasm/weseal.wasm";
/// The rule catalogue with all its words in both languages.
const RULES: &str = "wasm/rules.wasm";
const RULES_BUDGET: usize = 275_000;
/// The linter, with a parser of scripts; of the command line's package.
const LINTER: &str = "npm/cli/wasm/weseal-lint.wasm";
const LINTER_BUDGET: usize = 400_000;
/// What shows every step, and what needs RSA: each is loaded when it is asked for.
const LAZY: [&str; 2] = ["wasm/extra.wasm", "wasm/rsa.wasm"];
/// The modules once more, as text; counted with the modules, not with the scripts.
const INLINED: [&str; 4] =
    ["wasm/weseal-inline.cjs", "wasm/extra-inline.cjs", "wasm/rsa-inline.cjs", "wasm/rules-inline.cjs"];

/// Fails when a budget is exceeded; prints the figures in any case.
pub(crate) fn check(project: &Project) -> Result {
    let files = packed_files(project)?;
    if !files.iter().any(|file| file == MODULE) {
        return Err(format!("the package has no {MODULE}: run `cargo xtask build`").into());
    }
    let scripts: Vec<&String> =
        files.iter().filter(|file| is_script(file) && !INLINED.contains(&file.as_str())).collect();
    let mut script_size = 0_usize;
    for script in &scripts {
        script_size = script_size.saturating_add(compressed(project, script)?);
    }
    let module_size = compressed(project, MODULE)?;
    println!("   {MODULE}: {module_size} of {MODULE_BUDGET} bytes (gzip)");
    let rules_size = compressed(project, RULES)?;
    println!("   {RULES}: {rules_size} of {RULES_BUDGET} bytes (gzip)");
    let linter_size = gzipped(project, LINTER)?;
    println!("   {LINTER}: {linter_size} of {LINTER_BUDGET} bytes (gzip)");
    println!("   {} scripts: {script_size} of {SCRIPT_BUDGET} bytes (gzip)", scripts.len());
    for file in LAZY.into_iter().chain(INLINED) {
        println!("   {file}: {} bytes (gzip), no budget", compressed(project, file)?);
    }
    let is_over = module_size > MODULE_BUDGET || rules_size > RULES_BUDGET || linter_size > LINTER_BUDGET;
    if is_over || script_size > SCRIPT_BUDGET {
        return Err("a size budget is exceeded".into());
    }
    Ok(())
}

/// What npm would publish, asked of npm itself.
fn packed_files(project: &Project) -> Result<Vec<String>> {
    let report =
        capture(project.npm().args(["pack", "--dry-run", "--ignore-scripts", "--json", "-w", PACKAGE]))?;
    let report: Value = serde_json::from_str(&report)?;
    let files = report.pointer("/0/files").and_then(Value::as_array);
    let paths = files.into_iter().flatten().filter_map(|file| file.get("path")?.as_str());
    Ok(paths.map(str::to_owned).collect())
}

fn is_script(file: &str) -> bool {
    [".js", ".cjs", ".mjs"].iter().any(|ending| file.ends_with(ending))
}

fn compressed(project: &Project, file: &str) -> Result<usize> {
    gzipped(project, &format!("{PACKAGE}/{file}"))
}

fn gzipped(project: &Project, path: &str) -> Result<usize> {
    let content = std::fs::read(project.path(path))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&content)?;
    Ok(encoder.finish()?.len())
}

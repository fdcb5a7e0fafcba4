//! One target.

use super::Task;
use super::build::Build;
use crate::project::Project;
use crate::shell::{Result, cannot_start, text, write};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of a target.
struct Folders {
    /// What the vectors and the projects say.
    seeds: PathBuf,
    /// What was found once and is kept.
    kept: PathBuf,
    /// What was found on this machine.
    found: PathBuf,
}

pub(super) fn run(project: &Project, build: &Build, target: &str, task: Task) -> Result {
    let below = |folder: &str| project.target("fuzz").join(folder).join(target);
    let folders = Folders { seeds: below("seeds"), kept: below("kept"), found: below("found") };
    fs::create_dir_all(&folders.found)?;
    let mut command = project.program(build.program(project)?);
    // One input is done within seconds, or it is a finding.
    command.args(["-timeout=25", "-rss_limit_mb=2048"]);
    command.env("WESEAL_FUZZ", target).env("ASAN_OPTIONS", "detect_odr_violation=0");
    match task {
        Task::Look(time) => {
            command.arg(format!("-max_total_time={}", time.as_secs()));
            command.args([&folders.found, &folders.kept, &folders.seeds]);
        }
        Task::Keep => {
            let file = project.path("tests/fuzz/corpus").join(format!("{target}.txt"));
            return keep(&mut command, &folders, &below("merged"), &file);
        }
    }
    command.arg(format!("-dict={}", below("dictionaries").display()));
    command.arg(format!("-artifact_prefix={}/", folder_of(&below("findings"))?.display()));
    follow(&mut command, &below("logs"))
}

/// The longest input that is kept, in bytes: there is always a shorter one that shows nearly as much.
const LONGEST: usize = 512;

/// Writes down what reaches code that the seeds do not reach: as few inputs as possible, one to a line, in Base64.
fn keep(command: &mut Command, folders: &Folders, merged: &Path, file: &Path) -> Result {
    let candidates = merged.with_extension("candidates");
    for folder in [merged, &candidates] {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder)?;
    }
    let seeds = names(&folders.seeds)?;
    for name in &seeds {
        fs::copy(folders.seeds.join(name), merged.join(name))?;
    }
    for folder in [&folders.kept, &folders.found] {
        for name in names(folder)? {
            // One that is not there any more was replaced by a fuzzer that still runs.
            let input = fs::read(folder.join(&name)).unwrap_or_default();
            if (1..=LONGEST).contains(&input.len()) {
                fs::write(candidates.join(name), input)?;
            }
        }
    }
    // Edges alone: how often each was taken would keep ten times as much.
    command.args(["-set_cover_merge=1", "-use_counters=0"]).arg(merged).arg(candidates);
    follow(command, &merged.with_extension("log"))?;
    let mut lines = Vec::new();
    for name in names(merged)?.iter().filter(|name| !seeds.contains(name)) {
        lines.push(STANDARD.encode(fs::read(merged.join(name))?) + "\n");
    }
    lines.sort();
    println!("   {} kept", lines.len());
    write(file, lines.concat())
}

/// Runs it with its words in a log, of which the end is shown.
fn follow(command: &mut Command, log: &Path) -> Result {
    folder_of(log.parent().unwrap_or(log))?;
    let file = fs::File::create(log)?;
    let status = command.stdout(file.try_clone()?).stderr(file).status();
    let status = status.map_err(|error| cannot_start(command, &error))?;
    let log_text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())?;
    let lines: Vec<&str> = log_text.lines().collect();
    let shown = if status.success() { 1 } else { 40 };
    lines.iter().skip(lines.len().saturating_sub(shown)).for_each(|line| println!("   {line}"));
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}`: {status}; {}", text(command), log.display()).into())
    }
}

fn names(folder: &Path) -> Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    Ok(entries.iter().map(fs::DirEntry::file_name).collect())
}

/// The folder, which is there now.
fn folder_of(path: &Path) -> Result<&Path> {
    fs::create_dir_all(path)?;
    Ok(path)
}

//! One target.

use super::Task;
use super::build::Build;
use crate::project::Project;
use crate::shell::{Result, cannot_start, text};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of a target.
struct Folders {
    /// What the vectors and the projects say.
    seeds: PathBuf,
    /// What was found and is kept.
    kept: PathBuf,
    /// What was found on this machine.
    found: PathBuf,
}

pub(super) fn run(project: &Project, build: &Build, target: &str, task: Task) -> Result {
    let below = |folder: &str| project.target("fuzz").join(folder).join(target);
    let folders = Folders {
        seeds: below("seeds"),
        kept: project.path("tests/fuzz/corpus").join(target),
        found: below("found"),
    };
    for folder in [&folders.kept, &folders.found] {
        fs::create_dir_all(folder)?;
    }
    let mut command = project.program(build.program(project)?);
    // One input is done within seconds, or it is a finding.
    command.args(["-timeout=25", "-rss_limit_mb=2048"]);
    command.env("WESEAL_FUZZ", target).env("ASAN_OPTIONS", "detect_odr_violation=0");
    match task {
        Task::Look(time) => {
            command.arg(format!("-max_total_time={}", time.as_secs()));
            command.args([&folders.found, &folders.kept, &folders.seeds]);
        }
        Task::Keep => return keep(&mut command, &folders, &below("merged")),
    }
    command.arg(format!("-dict={}", below("dictionaries").display()));
    command.arg(format!("-artifact_prefix={}/", folder_of(&below("findings"))?.display()));
    follow(&mut command, &below("logs"))
}

/// Takes over what reaches code that neither the seeds nor smaller inputs reach.
fn keep(command: &mut Command, folders: &Folders, merged: &Path) -> Result {
    let _ = fs::remove_dir_all(merged);
    folder_of(merged)?;
    let seeds = names(&folders.seeds)?;
    for name in &seeds {
        fs::copy(folders.seeds.join(name), merged.join(name))?;
    }
    // Edges alone: how often each was taken would keep ten times as much.
    command.args(["-merge=1", "-use_counters=0"]).arg(merged).args([&folders.kept, &folders.found]);
    follow(command, &merged.with_extension("log"))?;
    for name in names(&folders.kept)? {
        fs::remove_file(folders.kept.join(name))?;
    }
    let new: Vec<_> = names(merged)?.into_iter().filter(|name| !seeds.contains(name)).collect();
    for name in &new {
        fs::copy(merged.join(name), folders.kept.join(name))?;
    }
    println!("   {} kept", new.len());
    Ok(())
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

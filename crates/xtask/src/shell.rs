//! Running other programs: each failure says exactly which command it was.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What every step returns; the text of the error is all that the caller will print.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// Prints the heading, does the work, prints how long it took.
pub(crate) fn step<T>(heading: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {heading}");
    let started = Instant::now();
    let value = work()?;
    println!("   {:.1} s", started.elapsed().as_secs_f64());
    Ok(value)
}

/// Runs a command whose output the person sees.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}`: {status}", text(command)).into()) }
}

/// Runs a command for what it prints; its complaints go to the person.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(format!("`{}`: {}", text(command), output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Whether a command can be run and ends well; nothing of it is shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Where the shell would find this program.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// Reads a text file; the error names the file.
pub(crate) fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Writes a file through a temporary name, so that a program which has the old one open or mapped
/// keeps it whole.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result {
    let named = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(named)?;
    }
    let temporary = path.with_extension("new");
    std::fs::write(&temporary, content).map_err(named)?;
    std::fs::rename(&temporary, path).map_err(named)?;
    Ok(())
}

/// The command as one would type it.
pub(crate) fn text(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` does not start: {error}", text(command))
}

//! Linting a project in steps: the caller lists its files, and gives what is asked for, one file after the other.
//!
//! `begin` takes the paths; when links have been told, `next` asks for configurations, then for scripts and templates,
//! and again for those in other folders to which these come, until it wants nothing more; then `finish` gives the
//! report. A text is forgotten as soon as it has been looked at.

mod options;
mod refusal;
mod report;
mod session;
mod table;

use std::cell::RefCell;

use serde::Serialize;
use weseal::{Code, Error, Locale, Text};
use weseal_lint::{Content, LARGEST, LEFT_OUT};

pub use crate::version;
pub use options::Settings;
pub use refusal::{fault, judged, no_threads, refuse, refuse_of, refused};
pub use report::{
    AppOut, EditOut, LintReport, ModelOut, OccurrenceOut, PlaceOut, ProjectFindingOut, RequiredOut, UsedOut,
};
pub use table::RowOut;

use crate::args::locale_of;
use crate::fields::invalid_argument;
use crate::frame;
use crate::slots::Slots;
use session::Session;

thread_local! {
    static SESSIONS: RefCell<Slots<Session>> = const { RefCell::new(Slots::new()) };
}

/// How folders are walked.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Walk {
    left_out: &'static [&'static str],
    largest: usize,
}

/// What is asked for.
#[derive(Serialize)]
struct Asked {
    wanted: Vec<usize>,
}

/// Checks the options, and says how folders are walked: `{ leftOut, largest }`, the names of folders into which
/// nobody has to look, and the size in bytes above which a file is not read.
#[must_use]
pub fn walk(options: &str) -> String {
    let walk = Settings::read(options).map(|_| Walk { left_out: LEFT_OUT, largest: LARGEST });
    frame::of_arguments(walk.map(|walk| frame::json(&walk)), locale_of(options))
}

/// Begins with the paths of a project, with NUL between them: `{ handle }`.
#[must_use]
pub fn begin(paths: &str, options: &str) -> String {
    frame::of_arguments(try_begin(paths, options), locale_of(options))
}

fn try_begin(paths: &str, options: &str) -> Result<String, Error> {
    let session = Session::new(paths, Settings::read(options)?);
    let handle = SESSIONS.with_borrow_mut(|sessions| sessions.put(session)).ok_or(Code::Internal)?;
    Ok(format!("{{\"handle\":{handle}}}"))
}

/// Gives what is in a file. The answer is empty.
#[must_use]
pub fn add(handle: u32, file: u32, content: &[u8]) -> String {
    given(handle, file, Content::of_bytes(content))
}

/// Says of a link among the paths where it leads: a path as those, without links in it. What is behind links is not
/// listed. Said before the first `next`.
#[must_use]
pub fn link(handle: u32, file: u32, target: &str) -> String {
    given(handle, file, Content::Link(target))
}

/// Says of a file, or of a folder among the paths, why it is not given: `unreadable` or `tooLarge`, or `outside` for a
/// link that leads out of the folder, said before the first `next`.
#[must_use]
pub fn miss(handle: u32, file: u32, why: &str) -> String {
    match why {
        "unreadable" => given(handle, file, Content::Unreadable),
        "tooLarge" => given(handle, file, Content::TooLarge),
        "outside" => given(handle, file, Content::Outside),
        _ => frame::of_arguments(Err(invalid_argument("why", WHY)), Locale::default()),
    }
}

fn given(handle: u32, file: u32, content: Content<'_>) -> String {
    with(handle, |session| {
        session.give(file, content);
        Ok(String::new())
    })
}

/// When links have been told, and whenever everything that was wanted has been given: `{ wanted }`, what is wanted now,
/// as places in the list of paths, or nothing more.
#[must_use]
pub fn next(handle: u32) -> String {
    with(handle, |session| Ok(frame::json(&Asked { wanted: session.next() })))
}

/// The report: [`LintReport`]. The handle is no longer open then.
#[must_use]
pub fn finish(handle: u32) -> String {
    let session = SESSIONS.with_borrow_mut(|sessions| sessions.slot(handle)?.take());
    match session {
        Some(session) => frame::json(&session.finish()),
        None => frame::of_arguments(Err(closed()), Locale::default()),
    }
}

/// Forgets a project. A handle that is not open is none of our business.
pub fn release(handle: u32) {
    SESSIONS.with_borrow_mut(|sessions| sessions.slot(handle).and_then(Option::take));
}

fn with(handle: u32, run: impl FnOnce(&mut Session) -> Result<String, Error>) -> String {
    SESSIONS.with_borrow_mut(|sessions| match sessions.slot(handle).and_then(Option::as_mut) {
        Some(session) => {
            let locale = session.locale();
            frame::of_arguments(run(session), locale)
        }
        None => frame::of_arguments(Err(closed()), Locale::default()),
    })
}

fn closed() -> Error {
    Error::from(Code::Internal).with("reason", "handle")
}

const WHY: Text =
    Text { zh: "应为 unreadable、tooLarge 或 outside", en: "it is unreadable, tooLarge or outside" };

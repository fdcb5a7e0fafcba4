//! What is wrong with a project itself.

use weseal::{Code, Error, Locale, Text};

use super::options::Settings;
use super::report::LintReport;
use crate::args::locale_of;
use crate::fields::invalid_argument;
use crate::frame;
use weseal_lint::{Plan, Scanned};

/// Every reason, by the name with which a caller gives it.
const REASONS: &[(&str, Text)] = &[
    (
        "folder",
        Text {
            zh: "没有这个目录，或无法读取", en: "there is no such folder, or it cannot be read"
        },
    ),
    (
        "files",
        Text {
            zh: "应为目录的路径，或 { path, content } 的数组，content 为字符串或 Uint8Array",
            en: "it is the path of a folder, or a list of { path, content } with text or a Uint8Array",
        },
    ),
];

/// The frame of a failure: the project is not what it should be. `reason` is `folder` or `files`.
#[must_use]
pub fn refuse(reason: &str, locale: &str) -> String {
    refusal(reason, Locale::parse(locale).unwrap_or_default())
}

/// The same in the language of the options.
#[must_use]
pub fn refuse_of(reason: &str, options: &str) -> String {
    refusal(reason, locale_of(options))
}

fn refusal(reason: &str, locale: Locale) -> String {
    let text = REASONS.iter().find(|(own, _)| *own == reason).map(|(_, text)| *text);
    let error = text.map_or_else(|| Error::from(Code::Internal), |text| invalid_argument("project", text));
    frame::of_arguments(Err(error), locale)
}

/// The frame of an error in the options.
#[must_use]
pub fn refused(error: Error, options: &str) -> String {
    frame::of_arguments(Err(error), locale_of(options))
}

/// The frame of a report, for those who have read the files themselves.
#[must_use]
pub fn judged(plan: Plan, scanned: Vec<Scanned>, settings: &Settings) -> String {
    let report = settings.with(|options| plan.finish(scanned, options));
    frame::json(&LintReport::of(report, settings.locale))
}

/// The frame of a failure to get threads.
#[must_use]
pub fn no_threads(reason: &str, options: &str) -> String {
    refused(Error::from(Code::Internal).with("reason", reason), options)
}

/// The frame of what a binding reports when something inside has panicked.
#[must_use]
pub fn fault() -> String {
    frame::of_arguments(Err(Error::from(Code::Internal).with("reason", "panic")), Locale::default())
}

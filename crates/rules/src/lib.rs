//! weseal-rules: judges payloads and configuration against WeChat's published rules.
//!
//! A rule is a row ([`Rule`]): where it looks, what it checks, why it matters, what to write instead, since when
//! it holds, and which document says so. The rows stand in [`catalogue`], one file per subject; [`check()`] runs
//! those of a subject over a payload.
//!
//! Pure: the date and everything else that only the caller knows are arguments.
#![forbid(unsafe_code)]

pub mod catalogue;
pub mod check;
mod context;
mod day;
mod finding;
mod form;
mod judge;
mod library;
pub mod link;
mod overlay;
mod place;
pub mod privacy;
mod report;
mod rule;
mod subject;

pub use context::{CONTEXT, Context};
pub use day::Day;
pub use finding::Finding;
pub use form::{IN_MILLISECONDS, MILLISECONDS};
pub use judge::{MAX_BYTES, Options, check};
pub use library::{Libraries, Library};
pub use overlay::Overlay;
pub use place::Place;
pub use report::{Draft, Report, Scope};
pub use rule::{Answer, Confidence, Example, Period, Rule, Severity, Source};
pub use subject::{Family, Subject, Top};
pub use weseal::{Error, Locale, Text};

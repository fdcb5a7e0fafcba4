//! Judging payloads by the rule catalogue.

mod catalogue;
mod finding;
mod helper;
mod judge;

pub use catalogue::{RuleOut, SourceOut, rules};
pub use finding::{FindingOut, SpanOut};
pub use helper::{helper, helpers};
pub use judge::check;

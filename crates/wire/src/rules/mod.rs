//! Judging payloads by the rule catalogue.

mod catalogue;
mod finding;
mod judge;

pub use catalogue::{ExampleOut, RuleOut, SourceOut, rules};
pub use finding::{FindingOut, SpanOut};
pub use judge::check;

//! Our readers of JSON and XML against `serde_json` and `quick-xml`: what both take means the same, and
//! what the others refuse is refused here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed, as it should"
)]

#[path = "readers/json.rs"]
mod json;
#[path = "readers/oracle_json.rs"]
mod oracle_json;
#[path = "readers/oracle_xml.rs"]
mod oracle_xml;
#[path = "readers/random.rs"]
mod random;
#[path = "readers/xml.rs"]
mod xml;

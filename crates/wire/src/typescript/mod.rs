//! The TypeScript that is derived from Rust: types, texts and the list of functions.
//!
//! A fact is written once, in Rust. `cargo xtask gen` writes these files, a test fails when they are stale.

mod delivery;
mod events;
mod lint;
mod rules;
mod texts;
mod types;
mod user_data;

/// Every generated file: its path below the facade's `generated` folder, and its text.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    vec![("types.ts", types::file()), ("texts.ts", texts::file()), ("delivery.ts", delivery::file())]
}

/// The generated files of the command line.
#[must_use]
pub fn command_files() -> Vec<(&'static str, String)> {
    vec![("lint.ts", lint::file())]
}

const HEADER: &str = "// Generated from Rust by `cargo xtask gen`. Do not edit.\n\n";

/// A union of string literals.
fn union<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("\n  | \"{name}\"")).collect()
}

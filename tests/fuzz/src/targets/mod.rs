//! The targets, a file for each, which says its input's format and what must hold of every answer.

mod check;
mod compute;
mod envelope;
mod fix;
mod json;
mod open;
mod project;
mod rsa;
mod script;
mod seal;
mod sealed;
mod template;
mod user_data;
mod xml;

/// What is tried with inputs of one format.
pub struct Target {
    /// Its name, which its folders of inputs have too.
    pub name: &'static str,
    /// Takes any input, and panics where something does not hold.
    pub run: fn(&[u8]),
    /// How many damaged inputs the test of a few seconds tries beside those that are known.
    pub tries: usize,
}

/// All of them.
#[rustfmt::skip]
pub const TARGETS: &[Target] = &[
    Target { name: "open", run: open::run, tries: 20_000 },
    Target { name: "envelope", run: envelope::run, tries: 4_000 },
    Target { name: "json", run: json::run, tries: 30_000 },
    Target { name: "xml", run: xml::run, tries: 15_000 },
    Target { name: "seal", run: seal::run, tries: 20_000 },
    Target { name: "user_data", run: user_data::run, tries: 8_000 },
    Target { name: "sealed", run: sealed::run, tries: 8_000 },
    Target { name: "rsa", run: rsa::run, tries: 100 },
    Target { name: "check", run: check::run, tries: 8_000 },
    Target { name: "compute", run: compute::run, tries: 2_000 },
    Target { name: "script", run: script::run, tries: 1_000 },
    Target { name: "template", run: template::run, tries: 1_500 },
    Target { name: "project", run: project::run, tries: 400 },
    Target { name: "fix", run: fix::run, tries: 3_000 },
];

//! What the debug page calls the subjects and the severities, in both languages: it has no list of its own.

use std::fmt::Write as _;

use weseal_rules::{Severity, Text, catalogue};

use crate::shell::Result;

/// Everything in this folder is generated.
pub(super) const FOLDER: &str = "www/src/generated";

/// Path and content of the file.
pub(super) fn file() -> Result<(String, String)> {
    let mut text = HEAD.to_owned();
    for severity in Severity::ALL {
        writeln!(text, "  {}: {},", severity.as_str(), both(severity.title()))?;
    }
    text.push_str(TITLES);
    for subject in catalogue::subjects() {
        writeln!(text, "  {:?}: {},", subject.name, both(subject.title))?;
    }
    text.push_str(FAMILIES);
    for family in catalogue::FAMILIES {
        let names: Vec<_> = family.subjects.iter().map(|subject| format!("{:?}", subject.name)).collect();
        writeln!(text, "  {{ title: {}, subjects: [{}] }},", both(family.title), names.join(", "))?;
    }
    text.push_str("];\n");
    Ok((format!("{FOLDER}/catalogue.ts"), text))
}

fn both(Text { zh, en }: Text) -> String {
    format!("{{ \"zh-CN\": {zh:?}, en: {en:?} }}")
}

const HEAD: &str = r#"// Generated from Rust by `cargo xtask gen`. Do not edit.

import type { Severity, Subject } from "weseal";

import type { Words } from "../words";

/** How grave a finding is, the gravest first. */
export const severities: Record<Severity, Words<string>> = {
"#;

const TITLES: &str = r"};

/** What every subject is. */
export const titles: Record<Subject, Words<string>> = {
";

const FAMILIES: &str = r"};

/** Subjects that belong together. */
export const families: readonly { title: Words<string>; subjects: readonly Subject[] }[] = [
";

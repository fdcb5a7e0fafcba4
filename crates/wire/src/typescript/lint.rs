//! Types of the linter.

use super::HEADER;
use super::types::{declare, functions, wire};
use crate::lint::{
    AppOut, EditOut, LintReport, ModelOut, OccurrenceOut, PlaceOut, ProjectFindingOut, RequiredOut, RowOut,
    UsedOut,
};

pub(super) fn file() -> String {
    let mut text = format!("{HEADER}import type {{ Severity }} from \"weseal\";\n\n");
    let mut ids = weseal_lint::rule_ids();
    ids.sort_unstable();
    text.push_str(&rules(&ids));
    text.push_str(&declare::<LintReport>());
    text.push_str(&declare::<ProjectFindingOut>());
    text.push_str(&declare::<PlaceOut>());
    text.push_str(&declare::<EditOut>());
    text.push_str(&declare::<ModelOut>());
    text.push_str(&declare::<AppOut>());
    text.push_str(&declare::<RowOut>());
    text.push_str(&declare::<UsedOut>());
    text.push_str(&declare::<OccurrenceOut>());
    text.push_str(&declare::<RequiredOut>());
    let list = crate::lint_exports!(wire);
    text.push_str(&functions(
        "The functions of the linter: its WebAssembly module and its addon have them.",
        "LintWire",
        "lintFunctions",
        &list,
    ));
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The ids, for those who want to know whether there is one, and their type.
fn rules(ids: &[&str]) -> String {
    let texts: String = ids.iter().map(|id| format!("  \"{id}\",\n")).collect();
    format!(
        "/** The ids of the rules about projects. */\nexport const lintRules = [\n{texts}] as const;\n\n\
         /** A rule about projects. Never renamed, never reused. */\n\
         export type LintRuleId = (typeof lintRules)[number];\n\n"
    )
}

//! What the configuration of a mini program declares, put right where it stands.

use std::ops::Range;

use weseal_rules::catalogue::app::location::{BACKGROUND, FUZZY, LOCATION, PRECISE, meant};

use super::list::{Change, add_lists, change_list};
use crate::app::App;
use crate::config::Node;
use crate::place::Spot;
use crate::project::Project;
use crate::template::without_others;
use crate::{Kind, linter, path};

const INFOS: &str = "requiredPrivateInfos";
const MODES: &str = "requiredBackgroundModes";

/// A finding about the configuration, and what it is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'f> {
    pub(crate) rule: &'static str,
    /// What it has found.
    pub(crate) found: Option<&'f str>,
    /// Whether only code that no run comes to has to do with it.
    pub(crate) unreachable: bool,
}

/// Edits, and which findings they put right.
#[derive(Debug, Default)]
pub(crate) struct Fix {
    /// All of them together: they are made at once or not at all.
    edits: Vec<(Spot, String)>,
    infos: Option<Change>,
    modes: Option<Change>,
}

impl Fix {
    /// The edits that put a finding right, if any do.
    pub(crate) fn of(&self, told: &Told<'_>) -> &[(Spot, String)] {
        let adds = |change: &Option<Change>, name: &str| {
            change.as_ref().is_some_and(|change| change.add.contains(&name))
        };
        let is_right = match told.rule {
            "app-private-infos-undeclared" => told.found.is_some_and(|name| adds(&self.infos, name)),
            "app-private-infos-name" | "app-private-infos-repeated" => self.infos.is_some(),
            "app-background-location" => adds(&self.modes, "location"),
            "app-background-audio" => adds(&self.modes, "audio"),
            _ => false,
        };
        if is_right && !told.unreachable { &self.edits } else { &[] }
    }
}

/// The edits for what has been found in the configuration of a mini program.
pub(crate) fn declared(project: &Project, app: &App, told: &[Told<'_>]) -> Fix {
    let infos = infos(app, told);
    let modes = modes(app, told, &infos);
    let mut fix = Fix::default();
    let mut missing = Vec::new();
    for (key, change) in [(INFOS, &infos), (MODES, &modes)] {
        match app.config.get(key) {
            _ if change.is_empty() => {}
            None => missing.push((key, change.add.clone())),
            Some(list) => {
                let change = |text: &str, is_json| change_list(text, list.at.start, change, is_json);
                // A list that a script makes has no edits: its author knows where.
                let Some(edits) = edits(project, app, list.at, change) else { return Fix::default() };
                fix.edits.extend(edits);
            }
        }
    }
    if !missing.is_empty() {
        let at = app.config.at;
        let change = |text: &str, is_json| add_lists(text, at.start, &missing, is_json);
        let Some(edits) = edits(project, app, at, change) else { return Fix::default() };
        fix.edits.extend(edits);
    }
    fix.edits.sort_by_key(|(at, _)| *at);
    fix.infos = Some(infos);
    fix.modes = Some(modes);
    fix
}

/// What is to become of `requiredPrivateInfos`.
fn infos(app: &App, told: &[Told<'_>]) -> Change {
    let has = |rule: &str| told.iter().any(|own| own.rule == rule);
    let items: &[Node] = app.config.get(INFOS).map_or(&[], Node::items);
    let mut change = Change::default();
    let mut there: Vec<&'static str> = Vec::new();
    let is_there_rightly = |name: &str| items.iter().any(|item| item.text() == Some(name));
    for item in items {
        let text = item.text();
        let start = item.at.start;
        match text.and_then(meant) {
            None if has("app-private-infos-name") => change.remove.push(start),
            None => {}
            Some(name) => {
                let is_right = text == Some(name);
                let (rule, is_more) = if is_right {
                    ("app-private-infos-repeated", there.contains(&name))
                } else {
                    ("app-private-infos-name", there.contains(&name) || is_there_rightly(name))
                };
                if is_more && has(rule) {
                    change.remove.push(start);
                    continue;
                }
                there.push(name);
                if !is_right && has(rule) {
                    change.replace.push((start, name));
                }
            }
        }
    }
    let undeclared = told.iter().filter(|own| own.rule == "app-private-infos-undeclared" && !own.unreachable);
    let wanted: Vec<_> = undeclared.filter_map(|own| own.found).collect();
    let wanted = LOCATION.into_iter().filter(|name| wanted.contains(name) && !there.contains(name));
    change.add = wanted.collect();
    if is_exclusive(there.iter().chain(&change.add)) {
        change.add.retain(|name| *name != FUZZY && !PRECISE.contains(name));
    }
    change
}

/// Whether both kinds are among them.
fn is_exclusive<'n>(names: impl Iterator<Item = &'n &'static str> + Clone) -> bool {
    names.clone().any(|name| *name == FUZZY) && names.into_iter().any(|name| PRECISE.contains(name))
}

/// What is to become of `requiredBackgroundModes`.
fn modes(app: &App, told: &[Told<'_>], infos: &Change) -> Change {
    let is_told = |rule: &str| told.iter().any(|own| own.rule == rule && !own.unreachable);
    let list = app.config.get(INFOS);
    let mut declared = list.into_iter().flat_map(Node::items).filter_map(Node::text).filter_map(meant);
    // The mode goes with the interface: where that one is left to a person, so is this.
    let has_interface = declared.any(|name| name == BACKGROUND) || infos.add.contains(&BACKGROUND);
    let mut change = Change::default();
    if is_told("app-background-location") && has_interface {
        change.add.push("location");
    }
    if is_told("app-background-audio") {
        change.add.push("audio");
    }
    change
}

/// Edits of the file in which something stands. What is generated, or nobody has read, or others may read by way of a
/// link, has none.
fn edits(
    project: &Project,
    app: &App,
    at: Spot,
    change: impl FnOnce(&str, bool) -> Option<Vec<super::list::Edit>>,
) -> Option<Vec<(Spot, String)>> {
    let name = project.path(at.file);
    if linter::is_generated(name) || project.is_linked(name) {
        return None;
    }
    let text = project.text(at.file)?;
    let is_json = path::extension(name) == "json";
    // What uni-app makes for other platforms only is blank, so that nothing is put into it.
    let ours = match app.kind {
        Kind::Uni if is_json => without_others(text, app.switches),
        _ => text.into(),
    };
    let found = change(&ours, is_json)?;
    // Those may need the commas of what is left out here, but for what is put behind a part of ours.
    let within = at.start..at.end;
    let is_behind = |range: &Range<usize>| range.is_empty() && range.start > at.start.saturating_add(1);
    if ours.get(within.clone()) != text.get(within) && !found.iter().all(|(range, _)| is_behind(range)) {
        return None;
    }
    Some(found.into_iter().map(|(range, text)| (Spot::new(at.file, &range), text)).collect())
}

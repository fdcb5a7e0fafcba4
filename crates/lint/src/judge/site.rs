//! Every use in a mini program, when all files have been heard.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::App;
use crate::config::Node;
use crate::place::Spot;
use crate::project::{Project, State};
use crate::reach::{Fault, Unit, Units};
use crate::script::{Use, Via};
use crate::template::{Attribute, Element};
use crate::{Kind, Origin, path};

/// A use.
#[derive(Debug)]
pub(super) struct Site<'u> {
    pub(super) name: String,
    pub(super) at: Spot,
    pub(super) origin: Origin,
    /// Whether a run can come there.
    pub(super) reachable: bool,
    pub(super) argument: Option<&'u Node>,
    pub(super) within: &'u [String],
}

/// Every use in a mini program.
#[derive(Debug)]
pub(super) struct Sites<'u> {
    pub(super) list: Vec<Site<'u>>,
    /// Whether there are interfaces that only a run decides on, or files that nobody has read.
    pub(super) undecided: bool,
    /// What the code asks for before it uses it, with `canIUse` or by looking.
    pub(super) guarded: BTreeSet<&'u str>,
}

impl Site<'_> {
    /// Whether the privacy guide has to declare it: all of the project's own code, and what else runs.
    pub(super) fn counts_for_privacy(&self) -> bool {
        self.origin == Origin::Own || self.reachable
    }
}

impl<'u> Sites<'u> {
    pub(super) fn of(project: &Project, app: &App, units: &'u Units<'_>) -> Self {
        let all = &units.all;
        let mut carriers: BTreeSet<&str> = all
            .iter()
            .flat_map(|unit| &unit.facts.carriers)
            .map(String::as_str)
            .filter(|name| is_telling(name))
            .collect();
        carriers.extend(all.iter().flat_map(|unit| &unit.facts.shared).map(String::as_str));
        for unit in all {
            for (property, source, name) in &unit.facts.held {
                if is_telling(property) && units.is_api(unit.file, source, name) {
                    carriers.insert(property);
                }
            }
        }
        let wrappers: BTreeMap<&str, usize> = all
            .iter()
            .flat_map(|unit| &unit.facts.wrappers)
            .map(|(name, index)| (name.as_str(), *index))
            .collect();
        let taken = units.taken();
        let site = |unit: &'u Unit, own: &'u Use| site(unit, own, &taken);
        let mut sites = Vec::new();
        for unit in all {
            sites.extend(unit.facts.uses.iter().map(|own| site(unit, own)));
            for maybe in &unit.facts.maybe {
                let is_use = match &maybe.via {
                    Via::Import { source, name } => units.is_api(unit.file, source, name),
                    Via::Carrier(name) => carriers.contains(name.as_str()),
                    Via::Wrapper(name, index) => wrappers.get(name.as_str()) == Some(index),
                };
                if is_use {
                    sites.push(site(unit, &maybe.found));
                }
            }
            for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
                let names = names_of(element);
                if names.is_empty() || is_own_component(project, app, units, unit, element) {
                    continue;
                }
                let spot = Spot::new(unit.file, &element.at);
                sites.extend(names.into_iter().map(|name| Site {
                    name,
                    at: spot,
                    origin: unit.origin,
                    reachable: unit.reached,
                    argument: None,
                    within: &[],
                }));
            }
        }
        sites.sort_by_key(|site| site.at);
        sites.dedup_by(|one, kept| {
            let is_same = one.at == kept.at && one.name == kept.name;
            kept.reachable |= is_same && one.reachable;
            is_same
        });
        let is_undecided = |unit: &Unit| {
            let is_broken = matches!(unit.fault, Some(Fault::Script(..) | Fault::TooDeep(_)));
            is_broken || (unit.origin == Origin::Own && !unit.facts.dynamic.is_empty())
        };
        let undecided = all.iter().any(is_undecided)
            || units.leaves
            || app.files.iter().any(|file| is_unread(project, *file));
        let guarded = all.iter().flat_map(|unit| &unit.facts.guards).map(String::as_str).collect();
        Self { list: sites, undecided, guarded }
    }

    /// Whether the package has the code of a use: builds leave out what no run comes to, but for what uni-app copies.
    pub(super) fn is_packed(project: &Project, app: &App, site: &Site<'_>) -> bool {
        let path = project.path(site.at.file);
        let is_copied = || ["wxcomponents", "static"].iter().any(|folder| path::is_in(path, folder));
        match app.kind {
            Kind::Native | Kind::Plugin => true,
            Kind::Uni => site.reachable || is_copied(),
            Kind::Taro | Kind::Mpx => site.reachable,
        }
    }

    /// The names of those of which something is true, each once.
    pub(super) fn names(&self, good: impl Fn(&Site<'u>) -> bool) -> Vec<&str> {
        let names: BTreeSet<&str> =
            self.list.iter().filter(|site| good(site)).map(|site| site.name.as_str()).collect();
        names.into_iter().collect()
    }

    /// The uses of an interface or a component.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Site<'u>> {
        self.list.iter().filter(move |site| site.name == name)
    }
}

fn site<'u>(unit: &'u Unit, own: &'u Use, taken: &BTreeSet<(usize, &str)>) -> Site<'u> {
    // A function that is exported for nobody.
    let is_taken = unit.is_entry
        || own
            .export
            .as_ref()
            .is_none_or(|name| [name.as_str(), "*"].iter().any(|name| taken.contains(&(unit.file, name))));
    Site {
        name: own.name.clone(),
        at: Spot::new(unit.file, &own.at),
        origin: unit.origin,
        reachable: unit.reached && !own.dead && is_taken,
        argument: own.argument.as_ref(),
        within: &own.within,
    }
}

/// Whether a file is a script or a template that could not be read.
fn is_unread(project: &Project, file: usize) -> bool {
    let source = project.sources.get(file);
    let is_lost = source
        .is_some_and(|source| matches!(source.state, State::NotUtf8 | State::Unreadable | State::TooLarge));
    let path = project.path(file);
    is_lost && (path::is_script(path) || path::extension(path) == "wxml")
}

/// Whether a property of this name, in another file, is likely to hold the interface object.
fn is_telling(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    ["wx", "taro", "promis"].iter().any(|part| small.contains(part)) || small == "uni" || small == "pro"
}

/// Whether a component of the project, for all pages or for this one, is called as one of WeChat.
pub(super) fn is_own_component(
    project: &Project,
    app: &App,
    units: &Units<'_>,
    unit: &Unit,
    element: &Element,
) -> bool {
    let path = project.path(unit.file);
    let json = format!("{}.json", path::stem(path));
    let json = project.find(&json).and_then(|file| units.get(file));
    let configs = [json.and_then(|unit| unit.json.as_ref()), unit.json.as_ref(), Some(&app.config)];
    configs
        .into_iter()
        .flatten()
        .filter_map(|config| config.get("usingComponents"))
        .any(|components| components.get(&element.name).is_some())
}

/// How `weseal_rules::privacy` writes what an element uses.
fn names_of(element: &Element) -> Vec<String> {
    let name = element.name.as_str();
    let words = |attribute: &str| -> Vec<String> {
        let words = element.get(attribute).into_iter().flat_map(Attribute::words);
        words.filter(|word| !word.is_empty()).map(|word| format!("{name}.{attribute}={word}")).collect()
    };
    match name {
        "button" => words("open-type"),
        "input" => words("type").into_iter().filter(|own| own.ends_with("=nickname")).collect(),
        "functional-page-navigator" => words("name"),
        "open-data" => words("type"),
        "form" if element.get("report-submit").is_some_and(Attribute::is_on) => {
            vec!["form.report-submit".to_owned()]
        }
        "map" if element.get("show-location").is_some_and(Attribute::is_on) => {
            vec!["map.show-location".to_owned()]
        }
        "camera" | "live-pusher" | "voip-room" | "channel-video" | "web-view" => vec![name.to_owned()],
        _ => Vec::new(),
    }
}

//! Judging a project.

mod calls;
mod cloud;
mod code;
mod consent;
mod ext;
mod location;
mod login;
mod page;
mod privacy;
mod push;
mod sink;
mod site;
mod subject;
mod web;

pub(crate) use cloud::{Calls, functions};

use std::collections::BTreeSet;

use crate::app::{App, Found};
use crate::catalogue::{
    DYNAMIC, JSON_STRICT, JSON_SYNTAX, NOT_UTF8, NOTHING_FOUND, OUTSIDE, SCRIPT_SYNTAX, TOO_DEEP, TOO_LARGE,
    UNREADABLE, UNSUPPORTED, UTS,
};
use crate::config::{self, Data};
use crate::place::Spot;
use crate::project::Project;
use crate::project::State;
use crate::reach::{Fault, Package, Unit, Units};
use crate::{Kind, Model, ModelApp, Occurrence, Options, Origin, Report, Used, path};
use sink::Sink;
use site::{Site, Sites};
use weseal_rules::Rule;

/// Judges a project by what the files of each mini program have said, and the scripts of cloud functions.
pub(crate) fn judge(
    project: &Project,
    found: &Found,
    packages: &[Package],
    mut units: Vec<Option<Unit>>,
    calls: Vec<Calls>,
    options: &Options<'_>,
) -> Report {
    let mut sink = Sink::new(project, options);
    unread(project, found, &mut sink);
    for (file, fault) in &found.faults {
        let words = vec![("reason", fault.reason.clone())];
        sink.tell(&JSON_SYNTAX, Spot::new(*file, &fault.at), words);
    }
    let mut model = Model::default();
    let mut told = BTreeSet::new();
    for app in &found.apps {
        if let Some(file) = app.project_config.filter(|file| told.insert(*file)) {
            project_config(project, file, &mut sink);
        }
        let own = Units::take(project, app, packages, &mut units);
        model.apps.push(judge_app(project, app, &own, &mut sink));
        own.give_back(&mut units);
    }
    cloud::judge(project, calls, &mut sink);
    web::judge(project, found, &mut sink);
    silent(project, found, &mut sink);
    Report { findings: sink.findings(), model }
}

/// Judges a mini program, and says what it uses and declares.
fn judge_app(project: &Project, app: &App, units: &Units<'_>, sink: &mut Sink<'_>) -> ModelApp {
    faults(project, units, sink);
    strict(project, app, units, sink);
    let sites = Sites::of(project, app, units);
    location::judge(app, &sites, sink);
    privacy::judge(app, &sites, sink);
    code::judge(units, &sites, sink);
    page::judge(project, app, units, sink);
    login::judge(project, app, units, &sites, sink);
    consent::judge(app, units, &sites, sink);
    ext::judge(project, app, sink);
    dynamic(units, sink);
    for way in &units.outside {
        sink.tell(&OUTSIDE, Spot::top(way.file), sink::found(&way.name));
    }
    modelled(project, app, units, &sites)
}

/// project.config.json; it is read here as the tools read it.
fn project_config(project: &Project, file: usize, sink: &mut Sink<'_>) {
    let Ok(Some(config)) = config::read(file, project.text(file).unwrap_or_default()) else { return };
    let context = subject::object(config.at, Vec::new());
    for (finding, at) in subject::judge("project-config", &config, &context, sink) {
        sink.checked(finding, at, &[], None);
    }
}

/// What is not judged, so that nobody takes silence for praise.
fn silent(project: &Project, found: &Found, sink: &mut Sink<'_>) {
    for (file, framework) in &found.unsupported {
        sink.tell(&UNSUPPORTED, Spot::top(*file), vec![("found", (*framework).to_owned())]);
    }
    let Some(first) = found.projects.first().filter(|_| found.apps.is_empty()) else { return };
    // Those of other platforms and games have files of these names.
    let is_other = |path: &str, file: usize| match path::name(path) {
        "game.json" | "mini.project.json" => true,
        "app.json" => project.text(file).is_some_and(|text| text.contains("pages")),
        _ => false,
    };
    let has_other = project.sources.iter().enumerate().any(|(file, source)| is_other(&source.path, file));
    if found.unsupported.is_empty() && found.faults.is_empty() && !has_other {
        sink.tell(&NOTHING_FOUND, Spot::top(*first), Vec::new());
    }
}

/// Files that nobody could read.
fn unread(project: &Project, found: &Found, sink: &mut Sink<'_>) {
    // A link that would make a mini program and leads where nobody looks. Of one that is known, that is told otherwise.
    let is_lost = |own: &str| {
        let makes = ["app.json", "pages.json", "manifest.json", "app.config.ts", "app.config.js", "app.mpx"];
        let is_known = || found.apps.iter().any(|app| app.root == path::folder(own));
        makes.contains(&path::name(own)) && !project.has(own) && !is_known()
    };
    // Nobody mends the files of packages.
    let own = |own: &str| !["uni_modules", "miniprogram_npm"].iter().any(|folder| path::is_in(own, folder));
    let mut lost: [(&'static Rule, Vec<Spot>); 3] =
        [(&NOT_UTF8, Vec::new()), (&UNREADABLE, Vec::new()), (&TOO_LARGE, Vec::new())];
    for (file, source) in project.sources.iter().enumerate().filter(|(_, source)| own(&source.path)) {
        let [not_utf8, unreadable, too_large] = &mut lost;
        let (_, files) = match source.state {
            State::NotUtf8 => not_utf8,
            State::Unreadable => unreadable,
            State::TooLarge => too_large,
            State::Link(_) | State::Outside if is_lost(&source.path) => unreadable,
            State::Named | State::Kept(_) | State::Link(_) | State::Outside => continue,
        };
        files.push(Spot::top(file));
    }
    for (rule, files) in &lost {
        match files.split_first() {
            // A whole project that is encrypted is one finding.
            Some((first, others)) if files.len() > EACH => sink.tell_with(rule, *first, Vec::new(), others),
            _ => files.iter().for_each(|file| sink.tell(rule, *file, Vec::new())),
        }
    }
}

/// Up to how many lost files have a finding each.
const EACH: usize = 20;

/// One finding for each file that could not be parsed. Nobody mends the files of others.
fn faults(project: &Project, units: &Units<'_>, sink: &mut Sink<'_>) {
    for unit in &units.all {
        match &unit.fault {
            Some(Fault::Script(..) | Fault::Json(..)) if unit.origin != Origin::Own => {}
            Some(Fault::Script(_, at)) if is_uts(project.path(unit.file)) => {
                sink.tell(&UTS, Spot::new(unit.file, at), Vec::new());
            }
            Some(Fault::Script(reason, at)) => {
                let words = vec![("reason", reason.clone())];
                sink.tell(&SCRIPT_SYNTAX, Spot::new(unit.file, at), words);
            }
            Some(Fault::Json(reason, at)) => {
                let words = vec![("reason", reason.clone())];
                sink.tell(&JSON_SYNTAX, Spot::new(unit.file, at), words);
            }
            Some(Fault::TooDeep(reason)) => sink.tell_why(&TOO_DEEP, Spot::top(unit.file), *reason),
            None => {}
        }
    }
}

/// Whether its language is like TypeScript, and has more.
fn is_uts(path: &str) -> bool {
    matches!(path::extension(path), "uts" | "uvue")
}

/// JSON that the developer tools would refuse. Frameworks allow more in theirs.
fn strict(project: &Project, app: &App, units: &Units<'_>, sink: &mut Sink<'_>) {
    if app.kind != Kind::Native {
        return;
    }
    let own = units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached);
    let own = own.filter_map(|unit| Some((unit.file, unit.beyond.clone().filter(|_| unit.json.is_some())?)));
    // A script that makes it is no JSON.
    let is_json = path::extension(project.path(app.config_file)) == "json";
    let text = project.text(app.config_file).filter(|_| is_json).unwrap_or_default();
    let top = config::beyond_json(app.config_file, text).map(|at| (app.config_file, at));
    for (file, at) in own.chain(top) {
        sink.tell(&JSON_STRICT, Spot::new(file, &at), Vec::new());
    }
}

/// `wx[name]`, once for a mini program.
fn dynamic(units: &Units<'_>, sink: &mut Sink<'_>) {
    let places: Vec<_> = units
        .all
        .iter()
        .filter(|unit| unit.origin == Origin::Own && unit.reached)
        .flat_map(|unit| unit.facts.dynamic.iter().map(|at| Spot::new(unit.file, at)))
        .collect();
    if let Some((first, others)) = places.split_first() {
        let words = vec![("count", places.len().to_string())];
        sink.tell_with(&DYNAMIC, *first, words, others);
    }
}

fn modelled(project: &Project, app: &App, units: &Units<'_>, sites: &Sites<'_>) -> ModelApp {
    let mut used: Vec<&Site<'_>> = sites.list.iter().collect();
    used.sort_by(|one, other| one.name.cmp(&other.name));
    let used = used.chunk_by(|one, other| one.name == other.name).filter_map(|places| {
        let occurrence = |site: &&Site<'_>| Occurrence {
            place: project.place(site.at),
            origin: site.origin,
            reachable: site.reachable,
        };
        Some(Used { name: places.first()?.name.clone(), places: places.iter().map(occurrence).collect() })
    });
    let list = app.config.get("requiredPrivateInfos").filter(|list| !list.is_unknown());
    let declared = list.map(|list| match &list.data {
        Data::List(items) => items.iter().filter_map(|item| item.text().map(str::to_owned)).collect(),
        _ => Vec::new(),
    });
    let names = sites.names(Site::counts_for_privacy);
    let privacy = match app.kind {
        Kind::Plugin => weseal_rules::privacy::required_of_plugin(&names),
        _ => weseal_rules::privacy::required(&names),
    };
    ModelApp {
        root: app.root.clone(),
        kind: app.kind,
        config: project.path(app.config_file).to_owned(),
        project_config: app.project_config.map(|file| project.path(file).to_owned()),
        pages: app.pages.iter().map(|page| page.route.clone()).collect(),
        subpackages: app.subpackages.clone(),
        declared,
        undecided: app.config.unknown("requiredPrivateInfos").is_some(),
        unread: sites.undecided || app.has_plugins(),
        used: used.collect(),
        privacy,
        files: units.all.len(),
    }
}

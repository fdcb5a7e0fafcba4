//! Pages and components: what their templates and their configuration say.

use super::sink::{Sink, found};
use super::site::is_own_component;
use super::subject::{self, object};
use crate::app::App;
use crate::catalogue::{
    OPEN_DATA, REPORT_SUBMIT, TIMELINE_ALONE, VIDEO_EVENT, VIDEO_FIT, VIDEO_OWNER, WEB_VIEW_TIMELINE,
};
use crate::place::Spot;
use crate::project::Project;
use crate::reach::{Unit, Units};
use crate::template::{Attribute, Element};
use crate::{Kind, Origin, path};

/// Judges the pages and components of a mini program.
pub(super) fn judge(project: &Project, app: &App, units: &Units<'_>, sink: &mut Sink<'_>) {
    for unit in units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached) {
        for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
            if !is_own_component(project, app, units, unit, element) {
                judge_element(unit, element, sink);
            }
        }
    }
    shared(project, app, units, sink);
    configured(project, app, units, sink);
}

fn judge_element(unit: &Unit, element: &Element, sink: &mut Sink<'_>) {
    let at = Spot::new(unit.file, &element.at);
    match element.name.as_str() {
        "open-data" => {
            let types = element.get("type").into_iter().flat_map(Attribute::words);
            if let Some(kind) = types.filter(|kind| kind.starts_with("user")).min() {
                sink.tell(&OPEN_DATA, at, found(kind));
            }
        }
        "form" => {
            if let Some(own) = element.get("report-submit").filter(|own| own.is_on()) {
                sink.tell(&REPORT_SUBMIT, Spot::new(unit.file, &own.at), Vec::new());
            }
        }
        "channel-video" => video(unit, element, sink),
        _ => {}
    }
}

fn video(unit: &Unit, element: &Element, sink: &mut Sink<'_>) {
    for attribute in &element.attributes {
        let at = Spot::new(unit.file, &attribute.at);
        let event = attribute.name.trim_start_matches("bind").trim_start_matches(':').trim_start_matches('@');
        let is_event = attribute.name.starts_with("bind") || attribute.name.starts_with('@');
        if is_event && matches!(event, "play" | "pause" | "timeupdate" | "ended" | "waiting" | "progress") {
            sink.tell(&VIDEO_EVENT, at, found(event));
        }
        let literal =
            attribute.values.as_ref().filter(|values| values.len() == 1).and_then(|values| values.first());
        let Some(literal) = literal else { continue };
        match attribute.name.as_str() {
            "object-fit" if !matches!(literal.as_str(), "contain" | "fill" | "cover") => {
                sink.tell(&VIDEO_FIT, at, found(&format!("\"{literal}\"")));
            }
            "finder-user-name" if !literal.is_empty() && !literal.starts_with("sph") => {
                sink.tell(&VIDEO_OWNER, at, found(&format!("\"{literal}\"")));
            }
            _ => {}
        }
    }
}

/// Sharing to Moments, of native pages: frameworks mix members into pages.
fn shared(project: &Project, app: &App, units: &Units<'_>, sink: &mut Sink<'_>) {
    if app.kind != Kind::Native {
        return;
    }
    for page in &app.pages {
        let base = path::join(&app.root, &page.path);
        let unit = |extension: &str| {
            let file = project.find(&format!("{base}.{extension}"))?;
            units.get(file)
        };
        let Some(script) = unit("ts").or_else(|| unit("js")) else { continue };
        let Some(timeline) = script.facts.member("onShareTimeline") else { continue };
        let at = Spot::new(script.file, timeline);
        if unit("wxml").is_some_and(|unit| units.has_element(unit, "web-view")) {
            sink.tell(&WEB_VIEW_TIMELINE, at, Vec::new());
        }
        if !script.is_mixed && script.facts.member("onShareAppMessage").is_none() {
            sink.tell(&TIMELINE_ALONE, at, Vec::new());
        }
    }
}

/// The JSON of native pages.
fn configured(project: &Project, app: &App, units: &Units<'_>, sink: &mut Sink<'_>) {
    if app.kind != Kind::Native {
        return;
    }
    for page in &app.pages {
        let file = project.find(&format!("{}.json", path::join(&app.root, &page.path)));
        let unit = file.and_then(|file| units.get(file));
        let Some(json) = unit.and_then(|unit| unit.json.as_ref()) else { continue };
        let context = object(json.at, vec![("appJson", app.config.data.clone())]);
        for (finding, at) in subject::judge("page-json", json, &context, sink) {
            sink.checked(finding, at, &[], None);
        }
    }
}

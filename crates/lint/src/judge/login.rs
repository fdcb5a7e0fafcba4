//! Logins and user data: what scripts do with them.

use std::collections::BTreeSet;

use super::sink::{Sink, found};
use super::site::Sites;
use crate::app::App;
use crate::catalogue::{
    CLOUD_ID, FORCED_LOGIN, GENDER_REGION, OPENID_SESSION, PHONE_DATA, REAL_NAME_CATEGORY,
};
use crate::place::Spot;
use crate::project::Project;
use crate::reach::{Unit, Units};
use crate::script::HintKind;
use crate::template::Element;
use crate::{Origin, path};

/// Judges how a mini program deals with users.
pub(super) fn judge(project: &Project, app: &App, units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    // Several buttons may have one handler.
    let mut phones = BTreeSet::new();
    for unit in units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached) {
        for hint in unit.facts.hints.iter().filter(|hint| hint.kind == HintKind::OpenId) {
            sink.tell(&OPENID_SESSION, Spot::new(unit.file, &hint.at), found(&hint.text));
        }
        for hint in unit.facts.hints.iter().filter(|hint| hint.kind == HintKind::CloudId) {
            sink.tell(&CLOUD_ID, Spot::new(unit.file, &hint.at), Vec::new());
        }
        withdrawn(unit, sink);
        for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
            let asks =
                |word: &str| element.get("open-type").is_some_and(|own| own.words().any(|own| own == word));
            if asks("getPhoneNumber") {
                phones.extend(phone(project, units, unit, element));
            }
            if asks("getRealnameAuthInfo") {
                category(unit, element, sink);
            }
        }
    }
    for at in phones {
        sink.tell(&PHONE_DATA, at, Vec::new());
    }
    at_the_door(project, app, sites, sink);
}

/// Gender and region: one finding for each file.
fn withdrawn(unit: &Unit, sink: &mut Sink<'_>) {
    let mut hints = unit.facts.hints.iter().filter(|hint| hint.kind == HintKind::Withdrawn);
    if let Some(first) = hints.next() {
        let others: Vec<_> = hints.map(|hint| Spot::new(unit.file, &hint.at)).collect();
        sink.tell_with(&GENDER_REGION, Spot::new(unit.file, &first.at), found(&first.text), &others);
    }
}

/// A button for the phone number whose handler takes what is encrypted, and never the code.
fn phone(project: &Project, units: &Units<'_>, unit: &Unit, element: &Element) -> Option<Spot> {
    let mut attributes = element.attributes.iter();
    let handler = attributes.find(|own| own.name.ends_with("getphonenumber") && own.name != "getphonenumber");
    let handler = handler?.values.as_ref()?.first()?;
    let handler = handler.split('(').next().unwrap_or_default().trim();
    let stem = path::stem(project.path(unit.file));
    let scripts = ["ts", "js"].iter().filter_map(|extension| project.find(&format!("{stem}.{extension}")));
    let beside = scripts.filter_map(|file| units.get(file));
    for script in beside.chain([unit]) {
        let of = |kind: HintKind| {
            let hints = script.facts.hints.iter();
            hints.filter(move |hint| hint.kind == kind && hint.text == handler)
        };
        if let Some(data) = of(HintKind::DetailData).next()
            && of(HintKind::DetailCode).next().is_none()
        {
            return Some(Spot::new(script.file, &data.at));
        }
    }
    None
}

/// `category-id` of the button for real-name information: two ids, where they are written.
fn category(unit: &Unit, element: &Element, sink: &mut Sink<'_>) {
    let Some(own) = element.get("category-id") else {
        sink.tell(&REAL_NAME_CATEGORY, Spot::new(unit.file, &element.at), found("undefined"));
        return;
    };
    let Some([text]) = own.values.as_deref() else { return };
    let Some(inner) = text.trim().strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) else { return };
    let ids: Vec<_> = inner.split(',').map(|id| id.trim().parse::<u32>().unwrap_or_default()).collect();
    if ids.len() != 2 || ids.contains(&0) {
        sink.tell(&REAL_NAME_CATEGORY, Spot::new(unit.file, &own.at), found(text));
    }
}

/// A launch, or a first page, that goes to the login by itself. Once for a mini program.
fn at_the_door(project: &Project, app: &App, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let first = app.pages.first().map(|page| path::join(&app.root, &page.path));
    let first = first.filter(|first| !is_login(first));
    let going = ["wx.navigateTo", "wx.redirectTo", "wx.reLaunch"];
    let sites = going.iter().flat_map(|name| sites.all(name));
    let mut doors: Vec<_> = sites
        .filter(|site| site.origin == Origin::Own && site.reachable)
        .filter_map(|site| {
            let url = site.argument?.text_of("url").filter(|url| is_login(url))?;
            // What a launch only hangs up, for a session that has run out.
            let is_later =
                site.within.iter().any(|own| own == "wx.addInterceptor" || own.starts_with("wx.on"));
            let is_launch = !is_later && site.within.iter().any(|own| own == "onLaunch");
            let is_opening =
                site.within.first().is_some_and(|own| matches!(own.as_str(), "onLoad" | "onReady"));
            let is_first = first.as_deref() == Some(path::stem(project.path(site.at.file)));
            (is_launch || (is_opening && is_first)).then_some((site.at, url))
        })
        .collect();
    doors.sort_unstable();
    if let Some(((at, url), others)) = doors.split_first() {
        let others: Vec<_> = others.iter().map(|(at, _)| *at).collect();
        sink.tell_with(&FORCED_LOGIN, *at, found(&format!("\"{url}\"")), &others);
    }
}

fn is_login(url: &str) -> bool {
    let path = url.split('?').next().unwrap_or_default();
    path.to_ascii_lowercase().contains("login")
}

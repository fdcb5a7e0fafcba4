//! Logins and user data: what scripts do with them.

use super::sink::Sink;
use super::site::Sites;
use super::subject::{self, object};
use crate::app::App;
use crate::catalogue::{FORCED_LOGIN, GENDER_REGION, OPENID_SESSION, PHONE_DATA, REAL_NAME_CATEGORY};
use crate::config::{Data, Node};
use crate::place::Spot;
use crate::project::Project;
use crate::reach::{Unit, Units};
use crate::script::HintKind;
use crate::template::{Attribute, Element};
use crate::{Origin, path};

/// Judges how a mini program deals with users.
pub(super) fn judge(project: &Project, app: &App, units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    for unit in units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached) {
        for hint in unit.facts.hints.iter().filter(|hint| hint.kind == HintKind::OpenId) {
            sink.tell(&OPENID_SESSION, Spot::new(unit.file, &hint.at), found(&hint.text));
        }
        withdrawn(unit, sink);
        for element in unit.markup.elements.iter().chain(&unit.facts.elements) {
            let asks =
                |word: &str| element.get("open-type").is_some_and(|own| own.words().any(|own| own == word));
            if asks("getPhoneNumber") {
                phone(project, units, unit, element, sink);
            }
            if asks("getRealnameAuthInfo") {
                category(unit, element, sink);
            }
        }
    }
    at_the_door(project, app, sites, sink);
}

fn found(word: &str) -> Vec<(&'static str, String)> {
    vec![("found", word.to_owned())]
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
fn phone(project: &Project, units: &Units<'_>, unit: &Unit, element: &Element, sink: &mut Sink<'_>) {
    let mut attributes = element.attributes.iter();
    let handler = attributes.find(|own| own.name.ends_with("getphonenumber") && own.name != "getphonenumber");
    let Some(handler) = handler.and_then(|own| own.values.as_ref()?.first()) else { return };
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
            sink.tell(&PHONE_DATA, Spot::new(script.file, &data.at), Vec::new());
            return;
        }
    }
}

/// `category-id` of the button for real-name information.
fn category(unit: &Unit, element: &Element, sink: &mut Sink<'_>) {
    let Some(own) = element.get("category-id") else {
        sink.tell(&REAL_NAME_CATEGORY, Spot::new(unit.file, &element.at), Vec::new());
        return;
    };
    let at = Spot::new(unit.file, &own.at);
    let Some(list) = list_of(own, at) else { return };
    let payload = object(at, vec![("category-id", list)]);
    for (finding, at) in subject::judge("realname", &payload, &object(at, Vec::new()), sink) {
        if finding.path.starts_with("/category-id") {
            sink.checked(finding, at, &[], false);
        }
    }
}

/// `[99, 904]`
fn list_of(attribute: &Attribute, at: Spot) -> Option<Data> {
    let [text] = attribute.values.as_deref()? else { return None };
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    let numbers = inner.split(',').map(|number| Node { data: Data::Number(number.trim().to_owned()), at });
    Some(Data::List(numbers.collect()))
}

/// The first page that goes to the login by itself.
fn at_the_door(project: &Project, app: &App, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let Some(first) = app.pages.first() else { return };
    let first = path::join(&app.root, &first.path);
    if is_login(&first) {
        return;
    }
    let going = ["wx.navigateTo", "wx.redirectTo", "wx.reLaunch"];
    for site in going.iter().flat_map(|name| sites.all(name)).filter(|site| site.reachable) {
        let is_on_opening =
            site.within.first().is_some_and(|own| matches!(own.as_str(), "onLoad" | "onReady"));
        let url = site.argument.and_then(|argument| argument.text_of("url")).unwrap_or_default();
        if is_on_opening && is_login(url) && path::stem(project.path(site.at.file)) == first {
            sink.tell(&FORCED_LOGIN, site.at, found(&format!("\"{url}\"")));
        }
    }
}

fn is_login(url: &str) -> bool {
    let path = url.split('?').next().unwrap_or_default();
    path.to_ascii_lowercase().contains("login")
}

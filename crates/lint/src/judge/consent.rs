//! What users are asked for: privacy authorisation, scopes, and menus for sharing.

use super::sink::Sink;
use super::site::{Site, Sites};
use crate::app::App;
use crate::catalogue::{NO_AGREE_BUTTON, NO_WAY_BACK, SHARE_MENU, UNANSWERED};
use crate::config::Node;
use crate::place::Spot;
use crate::reach::Units;
use crate::script::HintKind;
use crate::template::Element;
use crate::{Kind, Origin};

/// Interfaces that have asked for a scope since 2022-02-22.
const SCOPED: &[(&str, &str)] = &[
    ("wx.openBluetoothAdapter", "scope.bluetooth"),
    ("wx.createBLEPeripheralServer", "scope.bluetooth"),
    ("wx.addPhoneContact", "scope.addPhoneContact"),
    ("wx.addPhoneCalendar", "scope.addPhoneCalendar"),
    ("wx.addPhoneRepeatCalendar", "scope.addPhoneCalendar"),
];

/// Judges how a mini program asks its users.
pub(super) fn judge(app: &App, units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    for unit in units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached) {
        for hint in unit.facts.hints.iter().filter(|hint| hint.kind == HintKind::Unanswered) {
            sink.tell(&UNANSWERED, Spot::new(unit.file, &hint.at), Vec::new());
        }
    }
    if app.kind != Kind::Plugin {
        agreement(app, units, sites, sink);
        way_back(units, sites, sink);
    }
    for site in sites.all("wx.showShareMenu").filter(|site| is_own(site)) {
        menu(site, sink);
    }
}

fn is_own(site: &Site<'_>) -> bool {
    site.origin == Origin::Own && site.reachable
}

/// A listener without the button that counts as consent.
fn agreement(app: &App, units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let Some(listener) = sites.all("wx.onNeedPrivacyAuthorization").find(|site| is_own(site)) else { return };
    if !has_type(units, "agreePrivacyAuthorization") && !has_foreign_components(app, units) {
        sink.tell(&NO_AGREE_BUTTON, listener.at, Vec::new());
    }
}

/// Whether some element has an `open-type`, or one that only a run decides on.
fn has_type(units: &Units<'_>, wanted: &str) -> bool {
    let has = |element: &Element| {
        element
            .get("open-type")
            .is_some_and(|own| own.values.is_none() || own.words().any(|own| own == wanted))
    };
    units.all.iter().any(|unit| unit.markup.elements.iter().chain(&unit.facts.elements).any(has))
}

/// Whether there are components of packages, which are not among the files.
fn has_foreign_components(app: &App, units: &Units<'_>) -> bool {
    let configurations = units.all.iter().filter_map(|unit| unit.json.as_ref()).chain([&app.config]);
    let mut components =
        configurations.filter_map(|json| json.get("usingComponents")).flat_map(Node::members);
    components.any(|member| {
        let name = member.value.text().unwrap_or_default().to_ascii_lowercase();
        !name.starts_with(['.', '/']) && name.contains("privacy")
    })
}

/// Scopes that can be refused for good.
fn way_back(units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let leads = ["wx.openSetting", "wx.authorize", "wx.openAppAuthorizeSetting"];
    let is_led = leads.iter().any(|name| sites.all(name).next().is_some());
    if is_led || sites.undecided || has_type(units, "openSetting") {
        return;
    }
    let mut told = Vec::new();
    for (name, scope) in SCOPED {
        if let Some(site) = sites.all(name).find(|site| is_own(site)).filter(|_| !told.contains(scope)) {
            told.push(scope);
            let words = vec![("found", (*name).to_owned()), ("scope", (*scope).to_owned())];
            sink.tell(&NO_WAY_BACK, site.at, words);
        }
    }
}

fn menu(site: &Site<'_>, sink: &mut Sink<'_>) {
    let Some(menus) = site.argument.and_then(|argument| argument.get("menus")) else { return };
    let has = |name: &str| menus.items().iter().any(|own| own.text() == Some(name));
    if has("shareTimeline") && !has("shareAppMessage") && !menus.has_unknown() {
        sink.tell(&SHARE_MENU, menus.at, Vec::new());
    }
}

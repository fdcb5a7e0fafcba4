//! Interfaces that are retired, have changed or are called wrongly, and what client code may not have.

use super::sink::{Sink, found};
use super::site::{Site, Sites};
use crate::catalogue::{
    APP_SECRET, BASE_LIBRARY, CHECK_SESSION, CREDENTIALS, FUZZY_TYPE, GET_USER_INFO, GET_USER_PROFILE,
    IN_INTERVAL, PROFILE_DESC, REAL_NAME, SERVER_API, SESSION_KEY, USER_INFO_IN_LOGIN,
};
use crate::config::Node;
use crate::place::Spot;
use crate::reach::Units;
use crate::script::HintKind;
use crate::{Library, Origin};

/// The longest `desc` of getUserProfile, in characters.
const DESC: usize = 30;

/// Judges the code of a mini program.
pub(super) fn judge(units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let has_login = sites.all("wx.login").next().is_some();
    let own = sites.list.iter().filter(|site| site.origin == Origin::Own && site.reachable);
    for site in own {
        retired(site, sink);
        called(site, has_login, sink);
        around(site, sink);
        too_new(site, sites, sink);
    }
    session(units, sites, sink);
    forbidden(units, sink);
}

fn retired(site: &Site<'_>, sink: &mut Sink<'_>) {
    let (rule, name) = match site.name.as_str() {
        "wx.getUserInfo" => (&GET_USER_INFO, "wx.getUserInfo"),
        "button.open-type=getUserInfo" => (&GET_USER_INFO, "open-type=\"getUserInfo\""),
        "wx.getUserProfile" => (&GET_USER_PROFILE, "wx.getUserProfile"),
        "button.open-type=getRealnameAuthInfo" => (&REAL_NAME, "open-type=\"getRealnameAuthInfo\""),
        _ => return,
    };
    sink.tell(rule, site.at, found(name));
}

/// Since which base library there is what. Those that some rule knows, from their pages.
const SINCE: &[(&str, Library)] = &[
    ("wx.getUserProfile", Library::literal("2.10.4")),
    ("wx.getFuzzyLocation", Library::literal("2.25.0")),
    ("wx.onNeedPrivacyAuthorization", Library::literal("2.32.3")),
    ("wx.requirePrivacyAuthorize", Library::literal("2.32.3")),
    ("wx.getPrivacySetting", Library::literal("2.32.3")),
    ("button.open-type=chooseAvatar", Library::literal("2.21.2")),
    ("button.open-type=agreePrivacyAuthorization", Library::literal("2.32.3")),
    ("channel-video", Library::literal("2.25.1")),
];

/// What the lowest base library does not have. Components that it does not know are left out without harm.
fn too_new(site: &Site<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let Some(lowest) = sink.options.base_library else { return };
    let Some((name, needed)) = SINCE.iter().find(|(name, _)| *name == site.name) else { return };
    if *needed > lowest && !sites.guarded.contains(name) {
        let mut words = found(name);
        words.push(("needed", needed.to_string()));
        words.push(("lowest", lowest.to_string()));
        sink.tell(&BASE_LIBRARY, site.at, words);
    }
}

/// Arguments.
fn called(site: &Site<'_>, has_login: bool, sink: &mut Sink<'_>) {
    let Some(argument) = site.argument else { return };
    match site.name.as_str() {
        "wx.getFuzzyLocation" => {
            if let Some(kind) = argument.get("type")
                && let Some(text) = kind.text().filter(|text| !matches!(*text, "wgs84" | "gcj02"))
            {
                sink.tell(&FUZZY_TYPE, kind.at, found(&format!("\"{text}\"")));
            }
        }
        "wx.getUserProfile" if argument.get("...").is_none() => {
            let desc = argument.get("desc");
            let (is_wrong, shown) = match desc {
                None => (true, "undefined".to_owned()),
                Some(desc) => {
                    let text = desc.text();
                    let long = text.is_some_and(|text| text.is_empty() || text.chars().count() > DESC);
                    (long, format!("\"{}\"", text.unwrap_or_default()))
                }
            };
            if is_wrong {
                sink.tell(&PROFILE_DESC, desc.map_or(site.at, |desc| desc.at), found(&shown));
            }
        }
        "wx.getUserInfo" => {
            let credentials = argument.get("withCredentials");
            let is_asked = credentials.and_then(Node::boolean) == Some(true);
            if is_asked && !has_login {
                sink.tell(&CREDENTIALS, credentials.map_or(site.at, |own| own.at), Vec::new());
            }
        }
        _ => {}
    }
}

/// In what a call stands.
fn around(site: &Site<'_>, sink: &mut Sink<'_>) {
    let is_in = |name: &str| site.within.iter().any(|own| own == name);
    match site.name.as_str() {
        "wx.login" | "wx.checkSession" | "wx.getSetting" | "wx.getUserInfo" if is_in("setInterval") => {
            sink.tell(&IN_INTERVAL, site.at, found(&site.name));
        }
        "wx.getUserInfo" | "wx.getUserProfile" if is_in("wx.login") => {
            sink.tell(&USER_INFO_IN_LOGIN, site.at, found(&site.name));
        }
        _ => {}
    }
}

/// `encryptedData` without a check of the session.
fn session(units: &Units<'_>, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let has = |name: &str| sites.all(name).next().is_some();
    if !has("wx.login") || has("wx.checkSession") {
        return;
    }
    // The phone number also comes as a code, which needs no session.
    let needs = ["wx.getWeRunData", "wx.getShareInfo", "wx.getGroupEnterInfo"];
    let first = needs.iter().flat_map(|name| sites.all(name)).find(|site| site.origin == Origin::Own);
    let is_used =
        units.all.iter().any(|unit| unit.facts.hints.iter().any(|hint| hint.kind == HintKind::EncryptedData));
    if let Some(site) = first.filter(|site| is_used && site.reachable) {
        sink.tell(&CHECK_SESSION, site.at, Vec::new());
    }
}

/// What belongs on a server. One finding of a kind for each file: the first place.
fn forbidden(units: &Units<'_>, sink: &mut Sink<'_>) {
    for unit in units.all.iter().filter(|unit| unit.origin == Origin::Own && unit.reached) {
        for kind in [HintKind::ServerApi, HintKind::Secret, HintKind::SessionKey] {
            let mut hints = unit.facts.hints.iter().filter(|hint| hint.kind == kind);
            let Some(first) = hints.next() else { continue };
            let others: Vec<_> = hints.map(|hint| Spot::new(unit.file, &hint.at)).collect();
            let (rule, words) = match kind {
                HintKind::ServerApi => (&SERVER_API, found(&first.text)),
                HintKind::Secret => (&APP_SECRET, Vec::new()),
                _ => (&SESSION_KEY, Vec::new()),
            };
            sink.tell_with(rule, Spot::new(unit.file, &first.at), words, &others);
        }
    }
}

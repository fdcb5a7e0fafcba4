//! What the configuration declares, against what the code uses.

use weseal_rules::catalogue::app::location::{LOCATION, meant};

use super::sink::{DEAD, LEFT_OUT, Sink};
use super::site::{Site, Sites};
use super::subject::{self, object, texts};
use crate::app::App;
use crate::catalogue::{CONFIG_UNDECIDED, VENDORED_LOCATION};
use crate::config::Node;
use crate::fix::{self, Told};
use crate::place::Spot;
use crate::{Kind, Origin};

/// Judges the configuration of a mini program.
pub(super) fn judge(app: &App, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    if app.kind == Kind::Plugin {
        return;
    }
    let declared = declared(app);
    let used = used(sites, &declared);
    let (project, top) = (sink.project, Spot::top(app.config_file));
    let judged = |used: &[&str], sink: &mut Sink<'_>| {
        let opened = sink.options.opened_apis.map(|names| ("openedApis", texts(top, names.iter().copied())));
        let mut members = vec![("used", texts(top, used.iter().copied()))];
        members.extend(opened);
        subject::judge("app-json", &app.config, &object(top, members), sink)
    };
    let found = judged(&used, sink);
    let about = |finding: &weseal_rules::Finding| {
        (finding.rule.id, ["found", "name"].map(|word| finding.word(word).map(str::to_owned)))
    };
    // What is not found without the code that no run comes to, is because of that code.
    let mut without = |good: &dyn Fn(&Site<'_>) -> bool| -> Option<Vec<_>> {
        let mut names = used.clone();
        names.retain(|name| sites.all(name).any(good));
        let caused = (names.len() < used.len()).then(|| judged(&names, sink));
        caused.map(|caused| caused.iter().map(|(finding, _)| about(finding)).collect())
    };
    let reached = without(&|site| site.reachable);
    let packed = without(&|site| Sites::is_packed(project, app, site));
    let is_open = |used: &&str| meant(used).is_some_and(|name| !declared.contains(&name));
    if let Some(unknown) = app.config.unknown("requiredPrivateInfos").filter(|_| used.iter().any(is_open)) {
        sink.tell(&CONFIG_UNDECIDED, unknown.at, Vec::new());
    }
    let mut told = Vec::new();
    for (finding, at) in found {
        if !is_sure(app, sites, &finding) || !sink.is_told(finding.rule) {
            continue;
        }
        let name = match finding.rule.id {
            "app-private-infos-undeclared" => finding.word("found").map(|name| format!("wx.{name}")),
            "app-permission-map" => Some("map.show-location".to_owned()),
            _ => None,
        };
        let places_of: Vec<_> =
            name.iter().flat_map(|name| sites.all(name)).filter(|site| site.origin == Origin::Own).collect();
        let is_lost =
            |caused: &Option<Vec<_>>| caused.as_ref().is_some_and(|all| !all.contains(&about(&finding)));
        let most = if is_lost(&packed) { LEFT_OUT } else { DEAD };
        let unreachable = is_lost(&reached).then_some(most);
        let mut places: Vec<_> = places_of.iter().map(|site| (!site.reachable, site.at)).collect();
        places.sort_unstable();
        let places: Vec<_> = places.into_iter().map(|(_, at)| at).collect();
        told.push((finding, at, places, unreachable));
    }
    let all = told.iter().map(|(finding, _, _, unreachable)| Told {
        rule: finding.rule.id,
        found: finding.word("found"),
        unreachable: unreachable.is_some(),
    });
    let all: Vec<_> = all.collect();
    let fix = fix::declared(project, app, &all);
    let edits: Vec<_> = all.iter().map(|told| fix.of(told)).collect();
    for ((finding, at, places, unreachable), fix) in told.into_iter().zip(edits) {
        sink.checked_with(finding, at, &places, unreachable, fix);
    }
    vendored(app, sites, &declared, sink);
}

/// The interfaces that are declared, however they are spelt.
fn declared(app: &App) -> Vec<&'static str> {
    let list = app.config.get("requiredPrivateInfos");
    list.into_iter().flat_map(Node::items).filter_map(Node::text).filter_map(meant).collect()
}

/// What the project's own code uses; and of what is declared, what anybody's code does: that is not superfluous.
fn used<'s>(sites: &'s Sites<'_>, declared: &[&'static str]) -> Vec<&'s str> {
    sites.names(|site| {
        let own = site.name.strip_prefix("wx.").unwrap_or(&site.name);
        site.origin == Origin::Own || declared.contains(&own)
    })
}

/// Whether what a rule says holds here: frameworks write more into their configuration than app.json has, and what
/// a script works out is not known.
fn is_sure(app: &App, sites: &Sites<'_>, finding: &weseal_rules::Finding) -> bool {
    let id = finding.rule.id;
    if matches!(id, "app-private-infos-unused" | "app-background-location-unused")
        && (sites.undecided || app.has_plugins())
    {
        return false;
    }
    // What the renderer is, pages say for themselves where app.json does not.
    if id == "app-skyline-navigation-bar" && app.config.text_of("renderer") != Some("skyline") {
        return false;
    }
    let about = |names: &[&str]| names.iter().any(|name| id.starts_with(name));
    let unknown = |name: &str| app.config.unknown(name).is_some();
    if (about(&["app-private-infos"]) && unknown("requiredPrivateInfos"))
        || (about(&["app-permission"]) && (unknown("permission") || unknown("requiredPrivateInfos")))
        || (about(&["app-background"]) && unknown("requiredBackgroundModes"))
    {
        return false;
    }
    app.kind == Kind::Native
        || about(&[
            "app-private-infos",
            "app-permission",
            "app-background",
            "app-navigate",
            "app-use-privacy",
        ])
}

/// What only the code of others uses, where a run can come to it.
fn vendored(app: &App, sites: &Sites<'_>, declared: &[&str], sink: &mut Sink<'_>) {
    if app.config.unknown("requiredPrivateInfos").is_some() {
        return;
    }
    for name in LOCATION.iter().filter(|name| !declared.contains(name)) {
        let full = format!("wx.{name}");
        let is_own = sites.all(&full).any(|site| site.origin == Origin::Own);
        let mut places: Vec<_> = sites.all(&full).filter(|site| site.reachable).map(|site| site.at).collect();
        places.sort_unstable();
        if let Some((first, others)) = places.split_first().filter(|_| !is_own) {
            let words = vec![("found", (*name).to_owned())];
            sink.tell_with(&VENDORED_LOCATION, *first, words, others);
        }
    }
}

//! What the privacy guide declares, against what the code uses.

use std::collections::BTreeSet;

use super::sink::{DEAD, LEFT_OUT, Sink};
use super::site::{Site, Sites};
use super::subject::{self, object, texts};
use crate::Kind;
use crate::app::App;
use crate::catalogue::PRIVACY_HANDLER;
use crate::config::Data;
use crate::place::Spot;

/// Judges the declarations of privacy.
pub(super) fn judge(app: &App, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let top = Spot::top(app.config_file);
    let names = sites.names(Site::counts_for_privacy);
    let required = match app.kind {
        Kind::Plugin => weseal_rules::privacy::required_of_plugin(&names),
        _ => weseal_rules::privacy::required(&names),
    };
    // Without the declared types there is nothing to compare; what is wrong with the code alone is told all the same.
    let declared: Vec<&str> = match sink.options.privacy {
        Some(declared) => declared.to_vec(),
        None => required.iter().filter_map(|required| required.key).collect(),
    };
    let used: BTreeSet<&str> = names.iter().copied().filter(|name| !is_component_of_ours(name)).collect();
    let used: Vec<&str> = used.into_iter().collect();
    let mut members = vec![
        ("declared", texts(top, declared.iter().copied())),
        ("used", texts(top, used.iter().copied())),
        ("plugin", Data::Boolean(app.kind == Kind::Plugin)),
    ];
    members
        .extend(sink.options.collects_privacy.map(|collects| ("collectsPrivacy", Data::Boolean(collects))));
    let payload = object(top, members);
    for (finding, _) in subject::judge("privacy", &payload, &object(top, Vec::new()), sink) {
        let index = finding.path.strip_prefix("/used/").and_then(|index| index.parse::<usize>().ok());
        let name = index.and_then(|index| used.get(index));
        let is_packed = |site: &Site<'_>| Sites::is_packed(sink.project, app, site);
        let is_packed = name.is_some_and(|name| sites.all(name).any(is_packed));
        let most = if is_packed { DEAD } else { LEFT_OUT };
        let mut places: Vec<_> = name
            .into_iter()
            .flat_map(|name| sites.all(name))
            .filter(|site| site.counts_for_privacy())
            .map(|site| (!site.reachable, site.at))
            .collect();
        places.sort_unstable();
        let unreachable = places.first().filter(|(unreachable, _)| *unreachable).map(|_| most);
        let places: Vec<_> = places.into_iter().map(|(_, at)| at).collect();
        match places.split_first() {
            Some((first, others)) => sink.checked(finding, *first, others, unreachable),
            None if sink.options.privacy.is_some() || finding.rule.id == "privacy-not-collected" => {
                sink.checked(finding, top, &[], None);
            }
            None => {}
        }
    }
    handler(app, sites, &required, sink);
}

/// Names that only rules of this crate are about.
fn is_component_of_ours(name: &str) -> bool {
    ["form.", "map.", "open-data.", "channel-video", "web-view"].iter().any(|start| name.starts_with(start))
}

fn handler(app: &App, sites: &Sites<'_>, required: &[weseal_rules::privacy::Required], sink: &mut Sink<'_>) {
    let handles = ["wx.onNeedPrivacyAuthorization", "wx.requirePrivacyAuthorize", "wx.getPrivacySetting"];
    let is_handled = handles.iter().any(|name| sites.all(name).next().is_some());
    if app.kind == Kind::Plugin || required.is_empty() || is_handled {
        return;
    }
    let keys: Vec<_> = required.iter().filter_map(|required| required.key).collect();
    let words = vec![("types", keys.join(" / "))];
    sink.tell(&PRIVACY_HANDLER, Spot::top(app.config_file), words);
}

//! The table of a mini program: what has to be declared somewhere, and whether it is.

use serde::Serialize;
use weseal::Locale;
use weseal_lint::{Kind, ModelApp, Used};
use weseal_rules::catalogue::app::location::{LOCATION, meant};

/// An interface or a component that has to be declared somewhere, or is.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectRow"))]
pub struct RowOut {
    /// `wx.getLocation`, `camera` …; `getLocation`, where it is declared alone.
    name: String,
    /// How often it is used.
    uses: usize,
    /// Whether a run can come to one of the places.
    reachable: bool,
    /// Whether `requiredPrivateInfos` has it, or has it though nothing uses it; nothing for what need not stand there,
    /// and where nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "\"yes\" | \"no\" | \"unused\""))]
    declared: Option<&'static str>,
    /// The names of the types of information (处理的信息) that it makes known.
    privacy: Vec<&'static str>,
}

/// What belongs into `requiredPrivateInfos`, then what the privacy guide alone has to name.
pub(super) fn of(app: &ModelApp, locale: Locale) -> Vec<RowOut> {
    let rows = app.used.iter().map(|used| used_row(app, used, locale));
    let (mut rows, others): (Vec<_>, Vec<_>) = rows.partition(|row| row.declared.is_some());
    rows.extend(superfluous(app));
    rows.extend(others.into_iter().filter(|row| !row.privacy.is_empty()));
    rows
}

fn used_row(app: &ModelApp, used: &Used, locale: Locale) -> RowOut {
    let types = app.privacy.iter().filter(|required| required.because.contains(&used.name));
    RowOut {
        name: used.name.clone(),
        uses: used.places.len(),
        reachable: used.places.iter().any(|place| place.reachable),
        declared: location(&used.name).and_then(|name| is_declared(app, name)),
        privacy: types.map(|required| required.name.in_locale(locale)).collect(),
    }
}

fn is_declared(app: &ModelApp, name: &str) -> Option<&'static str> {
    if app.declared.iter().flatten().any(|own| meant(own) == Some(name)) {
        return Some("yes");
    }
    // Those who use a plugin declare what it needs.
    let is_known = !app.undecided && app.kind != Kind::Plugin;
    is_known.then_some("no")
}

/// What is declared and not used, each once. What was not read may use it.
fn superfluous(app: &ModelApp) -> Vec<RowOut> {
    let declared = if app.undecided || app.unread { "yes" } else { "unused" };
    let is_used = |name: &str| app.used.iter().any(|used| used.name.strip_prefix("wx.") == Some(name));
    let names = LOCATION.iter().filter(|name| is_declared(app, name) == Some("yes") && !is_used(name));
    let row = |name: &&str| RowOut {
        name: (*name).to_owned(),
        uses: 0,
        reachable: false,
        declared: Some(declared),
        privacy: Vec::new(),
    };
    names.map(row).collect()
}

/// The name that `requiredPrivateInfos` has for an interface.
fn location(used: &str) -> Option<&str> {
    used.strip_prefix("wx.").filter(|name| LOCATION.contains(name))
}

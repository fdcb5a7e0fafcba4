//! Web pages from which a mini program is opened: `web2weapp.init({…})`.

use super::sink::{self, Sink};
use crate::app::Found;
use crate::catalogue::{WEB_ENV, WEB_FUNCTION, WEB_PAGE, WEB_PATH};
use crate::config::Node;
use crate::path;
use crate::project::Project;
use crate::script::{self, Dialect, HintKind};
use crate::template::alone;

/// What such a page calls.
const NAME: &str = "web2weapp";
/// How many scripts of a page are looked at.
const SCRIPTS: usize = 16;
/// The environment that the tutorial's sample has.
const PLACEHOLDER: &str = "tcb-env";

/// Judges the web pages of a project.
pub(super) fn judge(project: &Project, found: &Found, sink: &mut Sink<'_>) {
    for (file, source) in project.sources.iter().enumerate() {
        if path::extension(&source.path) != "html" {
            continue;
        }
        let Some(text) = project.text(file).filter(|text| text.contains(NAME)) else { continue };
        for part in scripts(text) {
            let facts = script::read(file, &alone(text, &part), Dialect::default());
            let hints = facts.map(|facts| facts.hints).unwrap_or_default();
            for hint in hints.iter().filter(|hint| hint.kind == HintKind::Web) {
                if let Some(argument) = &hint.argument {
                    page(project, found, argument, sink);
                }
            }
        }
    }
}

/// What stands in `<script>` and is about opening a mini program. Each takes a reading of all that stands before it, so
/// that of very many only the first are looked at.
fn scripts(text: &str) -> Vec<std::ops::Range<usize>> {
    let find = |from: usize, what: &str| Some(text.get(from..)?.find(what)?.saturating_add(from));
    let mut end = 0;
    let parts = std::iter::from_fn(|| {
        let start = find(find(end, "<script")?, ">")?.saturating_add(1);
        end = find(start, "</script")?;
        Some(start..end)
    });
    let is_ours =
        |part: &std::ops::Range<usize>| text.get(part.clone()).is_some_and(|own| own.contains(NAME));
    parts.filter(is_ours).take(SCRIPTS).collect()
}

fn page(project: &Project, found: &Found, argument: &Node, sink: &mut Sink<'_>) {
    if let Some((own, text)) = text_of(argument, "path") {
        let path = text.split('?').next().unwrap_or_default().trim_start_matches('/');
        let bare = path.strip_suffix(".html");
        if bare.is_none() && !path.is_empty() {
            sink.tell(&WEB_PATH, own.at, sink::found(&format!("\"{text}\"")));
        }
        let bare = bare.unwrap_or(path);
        let mut pages = found.apps.iter().flat_map(|app| &app.pages);
        let is_known = found.apps.is_empty() || found.apps.iter().any(|app| app.pages.is_empty());
        if !is_known && !bare.is_empty() && !pages.any(|page| page.route == bare) {
            sink.tell(&WEB_PAGE, own.at, sink::found(&format!("\"{text}\"")));
        }
    }
    if let Some((own, text)) = text_of(argument, "env_ID").filter(|(_, text)| *text == PLACEHOLDER) {
        sink.tell(&WEB_ENV, own.at, sink::found(&format!("\"{text}\"")));
    }
    let function = argument.get("function").and_then(|own| text_of(own, "name"));
    if let Some((own, text)) = function.filter(|_| !found.cloud.is_empty()) {
        let has = |root: &String| project.below(&path::join(root, text)).next().is_some();
        if !text.is_empty() && !found.cloud.iter().any(has) {
            sink.tell(&WEB_FUNCTION, own.at, sink::found(&format!("\"{text}\"")));
        }
    }
}

fn text_of<'n>(node: &'n Node, name: &str) -> Option<(&'n Node, &'n str)> {
    let own = node.get(name)?;
    Some((own, own.text()?))
}

//! Web pages from which a mini program is opened: `web2weapp.init({…})`.

use super::sink::Sink;
use crate::app::Found;
use crate::catalogue::{WEB_ENV, WEB_FUNCTION, WEB_PAGE, WEB_PATH};
use crate::config::Node;
use crate::path;
use crate::project::Project;
use crate::script::{self, Dialect, HintKind};
use crate::template::alone;

/// The environment that the tutorial's sample has.
const PLACEHOLDER: &str = "tcb-env";

/// Judges the web pages of a project.
pub(super) fn judge(project: &Project, found: &Found, sink: &mut Sink<'_>) {
    for (file, source) in project.sources.iter().enumerate() {
        if path::extension(&source.path) != "html" {
            continue;
        }
        let Some(text) = project.text(file).filter(|text| text.contains("web2weapp")) else { continue };
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

/// What stands in `<script>`.
fn scripts(text: &str) -> Vec<std::ops::Range<usize>> {
    let starts = text.match_indices("<script").filter_map(|(at, _)| {
        let start = text.get(at..)?.find('>')?.saturating_add(at).saturating_add(1);
        let end = text.get(start..)?.find("</script")?.saturating_add(start);
        Some(start..end)
    });
    starts.collect()
}

fn word(text: &str) -> Vec<(&'static str, String)> {
    vec![("found", text.to_owned())]
}

fn page(project: &Project, found: &Found, argument: &Node, sink: &mut Sink<'_>) {
    if let Some((own, text)) = text_of(argument, "path") {
        let path = text.split('?').next().unwrap_or_default().trim_start_matches('/');
        let bare = path.strip_suffix(".html");
        if bare.is_none() && !path.is_empty() {
            sink.tell(&WEB_PATH, own.at, word(&format!("\"{text}\"")));
        }
        let bare = bare.unwrap_or(path);
        let mut pages = found.apps.iter().flat_map(|app| &app.pages);
        let is_known = found.apps.is_empty() || found.apps.iter().any(|app| app.pages.is_empty());
        if !is_known && !bare.is_empty() && !pages.any(|page| page.route == bare) {
            sink.tell(&WEB_PAGE, own.at, word(&format!("\"{text}\"")));
        }
    }
    if let Some((own, text)) = text_of(argument, "env_ID").filter(|(_, text)| *text == PLACEHOLDER) {
        sink.tell(&WEB_ENV, own.at, word(&format!("\"{text}\"")));
    }
    let function = argument.get("function").and_then(|own| text_of(own, "name"));
    if let Some((own, text)) = function.filter(|_| !found.cloud.is_empty()) {
        let has = |root: &String| project.below(&path::join(root, text)).next().is_some();
        if !text.is_empty() && !found.cloud.iter().any(has) {
            sink.tell(&WEB_FUNCTION, own.at, word(&format!("\"{text}\"")));
        }
    }
}

fn text_of<'n>(node: &'n Node, name: &str) -> Option<(&'n Node, &'n str)> {
    let own = node.get(name)?;
    Some((own, own.text()?))
}

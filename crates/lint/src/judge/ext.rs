//! ext.json of a third-party platform: its own rules, and those of app.json on what the two make together.

use super::sink::Sink;
use super::subject::{self, object};
use crate::app::App;
use crate::project::Project;
use crate::{Kind, config, path};

/// Judges the ext.json beside an app.json.
pub(super) fn judge(project: &Project, app: &App, sink: &mut Sink<'_>) {
    if app.kind != Kind::Native {
        return;
    }
    let read = |file: usize| config::read_lenient(file, project.text(file)?).ok()?;
    let Some(file) = project.find(&path::join(&app.root, "ext.json")) else { return };
    let (Some(ext), Some(own)) = (read(file), read(app.config_file)) else { return };
    let context = object(ext.at, vec![("appJson", own.data)]);
    for (finding, at) in subject::judge("ext-json", &ext, &context, sink) {
        // What is judged against the code has been told with app.json.
        let is_told = ["app-private-infos", "app-permission", "app-background"];
        if !is_told.iter().any(|start| finding.rule.id.starts_with(start)) {
            sink.checked(finding, at, &[], None);
        }
    }
}

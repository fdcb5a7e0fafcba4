//! Cloud functions: the interfaces that they call, and what their configuration allows.

use std::collections::BTreeSet;

use super::sink::{Sink, found};
use super::{calls, push};
use crate::app::Found;
use crate::catalogue::{
    JSON_SYNTAX, OPENAPI_UNDECLARED, OPENAPI_UNUSED, SDK_VERSION, SMS_CONTEXT, TEMPLATE_SEND, UNIFORM_SEND,
};
use crate::config::{self, Node};
use crate::options::lowest;
use crate::path;
use crate::place::Spot;
use crate::project::Project;
use crate::script::{self, Dialect, Hint, HintKind};

/// What is looked for stands only in texts with one of these.
const WORDS: &[&str] = &["openapi", script::HOST, "MsgType"];

/// A cloud function.
struct Function<'c> {
    folder: &'c str,
    /// Its calls, with the file of each.
    calls: Vec<(usize, &'c Hint)>,
    scripts: usize,
}

/// What a script of a cloud function calls.
#[derive(Debug)]
pub(crate) struct Calls {
    file: usize,
    /// The folder of the function.
    folder: String,
    hints: Vec<Hint>,
}

impl Calls {
    pub(crate) fn read(file: usize, folder: &str, path: &str, text: &str) -> Self {
        let mut hints = Vec::new();
        if WORDS.iter().any(|word| text.contains(word)) {
            let dialect = Dialect { typescript: path::extension(path).ends_with("ts"), ..Dialect::default() };
            hints = script::read(file, text, dialect).map(|facts| facts.hints).unwrap_or_default();
            hints.retain(|hint| {
                use HintKind::{HttpCall, OpenApi, Push, ServerApi};
                matches!(hint.kind, OpenApi | ServerApi | HttpCall | Push)
            });
        }
        Self { file, folder: folder.to_owned(), hints }
    }

    fn each(&self) -> impl Iterator<Item = (usize, &Hint)> {
        self.hints.iter().map(|hint| (self.file, hint))
    }
}

/// The scripts of cloud functions, and the folder of the function of each.
pub(crate) fn functions(project: &Project, found: &Found) -> Vec<(usize, String)> {
    let of_apps: BTreeSet<usize> = found.apps.iter().flat_map(|app| &app.files).copied().collect();
    let scripts = project.sources.iter().enumerate().filter(|(file, source)| {
        let is_script = path::is_script(&source.path);
        is_script && !of_apps.contains(file)
    });
    scripts.filter_map(|(file, source)| Some((file, function_of(project, found, &source.path)?))).collect()
}

/// Judges the cloud functions of a project.
pub(super) fn judge(project: &Project, mut calls: Vec<Calls>, sink: &mut Sink<'_>) {
    calls.sort_by(|one, other| one.folder.cmp(&other.folder));
    for scripts in calls.chunk_by(|one, other| one.folder == other.folder) {
        let function = Function {
            folder: scripts.first().map_or("", |script| &script.folder),
            calls: scripts.iter().flat_map(Calls::each).collect(),
            scripts: scripts.len(),
        };
        for (file, call) in &function.calls {
            retired(*file, call, sink);
            calls::server(call, sink);
        }
        let file = project.find(&path::join(function.folder, "config.json"));
        // What nobody could read may allow anything.
        match file.map(|file| (file, project.text(file).map(|text| config::read(file, text)))) {
            Some((file, Some(Err(fault)))) => {
                sink.tell(&JSON_SYNTAX, Spot::new(file, &fault.at), vec![("reason", fault.reason)]);
            }
            Some((_, None)) => {}
            config => {
                let config = config.and_then(|(_, read)| read?.ok()?);
                permissions(config.as_ref(), &function, sink);
                push::judge(config.as_ref(), &function.calls, sink);
            }
        }
        version(project, &function, sink);
    }
}

/// The folder of the function that a script belongs to: directly below the root of functions, or where a
/// package.json names the SDK.
fn function_of(project: &Project, found: &Found, script: &str) -> Option<String> {
    for root in &found.cloud {
        if let Some(rest) = path::below(root, script) {
            let (name, _) = rest.split_once('/')?;
            return Some(path::join(root, name));
        }
    }
    let mut folder = path::folder(script);
    for _ in 0..4 {
        let package = project.find(&path::join(folder, "package.json"));
        if let Some(text) = package.and_then(|file| project.text(file)) {
            return text.contains("wx-server-sdk").then(|| folder.to_owned());
        }
        folder = path::folder(folder);
    }
    None
}

fn retired(file: usize, call: &Hint, sink: &mut Sink<'_>) {
    let rule = match (call.kind, call.text.as_str()) {
        (HintKind::OpenApi, "templateMessage.send")
        | (HintKind::ServerApi, "/cgi-bin/message/wxopen/template/send") => &TEMPLATE_SEND,
        (HintKind::OpenApi, "cloudbase.sendSms") => &SMS_CONTEXT,
        (HintKind::OpenApi, "uniformMessage.send")
        | (HintKind::ServerApi, "/cgi-bin/message/wxopen/template/uniform_send") => &UNIFORM_SEND,
        _ => return,
    };
    sink.tell(rule, Spot::new(file, &call.at), found(&call.text));
}

fn permissions(config: Option<&Node>, function: &Function<'_>, sink: &mut Sink<'_>) {
    let declared: Vec<&Node> = config
        .into_iter()
        .filter_map(|config| config.get("permissions")?.get("openapi"))
        .flat_map(Node::items)
        .collect();
    let mut told = BTreeSet::new();
    let calls = function.calls.iter().filter(|(_, call)| call.kind == HintKind::OpenApi);
    for (file, call) in calls.clone() {
        let is_declared = call.text.is_empty() || declared.iter().any(|own| own.text() == Some(&call.text));
        if !is_declared && told.insert(call.text.as_str()) {
            sink.tell(&OPENAPI_UNDECLARED, Spot::new(*file, &call.at), found(&call.text));
        }
    }
    for own in declared.iter().filter(|_| function.scripts > 0) {
        let Some(name) = own.text() else { continue };
        if !calls.clone().any(|(_, call)| call.text == name || call.text.is_empty()) {
            sink.tell(&OPENAPI_UNUSED, own.at, found(name));
        }
    }
}

fn version(project: &Project, function: &Function<'_>, sink: &mut Sink<'_>) {
    if !function.calls.iter().any(|(_, call)| call.kind == HintKind::OpenApi) {
        return;
    }
    let file = project.find(&path::join(function.folder, "package.json"));
    let package = file.and_then(|file| config::read(file, project.text(file)?).ok()?);
    let sdk = package.as_ref().and_then(|package| package.get("dependencies")?.get("wx-server-sdk"));
    let Some((sdk, text)) = sdk.and_then(|sdk| Some((sdk, sdk.text()?))) else { return };
    // `^0.3` may not come to 0.4 either: below 1.0 the second number is the one that breaks.
    if numbers(lowest(text)).is_some_and(|numbers| numbers < [0, 4, 0]) {
        sink.tell(&SDK_VERSION, sdk.at, found(text));
    }
}

/// The numbers of a version; what is missing behind is zero.
fn numbers(version: &str) -> Option<[u32; 3]> {
    let mut parts = version.trim().split('.').map(str::parse);
    let mut part = || parts.next().unwrap_or(Ok(0)).ok();
    let numbers = [part()?, part()?, part()?];
    parts.next().is_none().then_some(numbers)
}

//! Cloud functions: the interfaces that they call, and what their configuration allows.

use std::collections::{BTreeMap, BTreeSet};

use super::sink::Sink;
use super::subject::{self, object};
use crate::app::Found;
use crate::catalogue::{
    OPENAPI_UNDECLARED, OPENAPI_UNUSED, SDK_VERSION, SMS_CONTEXT, TEMPLATE_SEND, UNIFORM_SEND,
};
use crate::config::{self, Data, Node};
use crate::place::Spot;
use crate::project::Project;
use crate::script::{self, Dialect, Hint, HintKind};
use crate::{Version, path};

/// Which subject of `weseal-rules` judges the argument of which interface.
const SUBJECTS: &[(&str, &str)] = &[
    ("subscribeMessage.send", "subscribe-message"),
    ("urlscheme.generate", "url-scheme"),
    ("urllink.generate", "url-link"),
    ("cloudbase.sendSms", "sms"),
    ("wxacode.get", "wxacode"),
    ("wxacode.getUnlimited", "wxacode"),
    ("wxacode.createQRCode", "wxacode"),
    ("customerServiceMessage.send", "customer-message"),
    ("customerServiceMessage.setTyping", "customer-typing"),
];

/// A cloud function.
#[derive(Default)]
struct Function<'c> {
    /// Its calls, with the file of each.
    calls: Vec<(usize, &'c Hint)>,
    scripts: usize,
}

/// What a script of a cloud function calls.
#[derive(Debug)]
pub(crate) struct Calls {
    /// The folder of the function.
    folder: String,
    calls: Vec<Hint>,
}

impl Calls {
    pub(crate) fn read(file: usize, folder: &str, path: &str, text: &str) -> Self {
        let mut calls = Vec::new();
        if text.contains("openapi") || text.contains("api.weixin.qq.com") {
            let dialect = Dialect { typescript: path::extension(path) == "ts", ..Dialect::default() };
            calls = script::read(file, text, dialect).map(|facts| facts.hints).unwrap_or_default();
            calls.retain(|hint| matches!(hint.kind, HintKind::OpenApi | HintKind::ServerApi));
        }
        Self { folder: folder.to_owned(), calls }
    }
}

/// The scripts of cloud functions, and the folder of the function of each.
pub(crate) fn functions(project: &Project, found: &Found) -> Vec<(usize, String)> {
    let of_apps: BTreeSet<usize> = found.apps.iter().flat_map(|app| &app.files).copied().collect();
    let scripts = project.sources.iter().enumerate().filter(|(file, source)| {
        let is_script = matches!(path::extension(&source.path), "js" | "ts" | "mjs" | "cjs");
        is_script && !of_apps.contains(file)
    });
    scripts.filter_map(|(file, source)| Some((file, function_of(project, found, &source.path)?))).collect()
}

/// Judges the cloud functions of a project.
pub(super) fn judge(project: &Project, calls: &BTreeMap<usize, Calls>, sink: &mut Sink<'_>) {
    let mut functions: BTreeMap<&str, Function<'_>> = BTreeMap::new();
    for (file, own) in calls {
        let function = functions.entry(&own.folder).or_default();
        function.scripts = function.scripts.saturating_add(1);
        function.calls.extend(own.calls.iter().map(|hint| (*file, hint)));
    }
    for (folder, function) in &functions {
        for (file, call) in &function.calls {
            retired(*file, call, sink);
            argument(call, sink);
        }
        permissions(project, folder, function, sink);
        version(project, folder, function, sink);
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

fn found(word: &str) -> Vec<(&'static str, String)> {
    vec![("found", word.to_owned())]
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

/// Judges what is written in the call. What is worked out while running is left out, so nothing is said of what
/// seems to be missing.
fn argument(call: &Hint, sink: &mut Sink<'_>) {
    let Some((_, name)) = SUBJECTS.iter().find(|(api, _)| *api == call.text) else { return };
    let Some(node) = call.argument.as_ref().filter(|_| call.kind == HintKind::OpenApi) else { return };
    let context = object(node.at, vec![("call", Data::Text("cloud".to_owned()))]);
    for (finding, at) in subject::judge(name, node, &context, sink.options.as_of) {
        if is_there(node, &finding.path) {
            sink.checked(finding, at, &[], false);
        }
    }
}

/// Whether a JSON Pointer leads to something that is written.
fn is_there(node: &Node, pointer: &str) -> bool {
    let mut node = node;
    for step in pointer.split('/').skip(1) {
        let inner = match &node.data {
            Data::Object(_) => node.get(&step.replace("~1", "/").replace("~0", "~")),
            Data::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            _ => None,
        };
        match inner {
            Some(inner) => node = inner,
            None => return false,
        }
    }
    // What is left of an object of which parts are not known is no object to be judged.
    !pointer.is_empty() && !node.has_unknown()
}

fn permissions(project: &Project, folder: &str, function: &Function<'_>, sink: &mut Sink<'_>) {
    let file = project.find(&path::join(folder, "config.json"));
    let config = file.and_then(|file| config::read(file, project.text(file)?).ok()?);
    let declared: Vec<&Node> = config
        .iter()
        .filter_map(|config| config.get("permissions")?.get("openapi"))
        .flat_map(Node::items)
        .collect();
    let mut told = BTreeSet::new();
    let calls = function.calls.iter().filter(|(_, call)| call.kind == HintKind::OpenApi);
    for (file, call) in calls.clone() {
        let is_declared = declared.iter().any(|own| own.text() == Some(&call.text));
        if !is_declared && told.insert(&call.text) {
            sink.tell(&OPENAPI_UNDECLARED, Spot::new(*file, &call.at), found(&call.text));
        }
    }
    for own in declared.iter().filter(|_| function.scripts > 0) {
        let Some(name) = own.text() else { continue };
        if !calls.clone().any(|(_, call)| call.text == name) {
            sink.tell(&OPENAPI_UNUSED, own.at, found(name));
        }
    }
}

fn version(project: &Project, folder: &str, function: &Function<'_>, sink: &mut Sink<'_>) {
    if !function.calls.iter().any(|(_, call)| call.kind == HintKind::OpenApi) {
        return;
    }
    let file = project.find(&path::join(folder, "package.json"));
    let package = file.and_then(|file| config::read(file, project.text(file)?).ok()?);
    let sdk = package.as_ref().and_then(|package| package.get("dependencies")?.get("wx-server-sdk"));
    let Some((sdk, text)) = sdk.and_then(|sdk| Some((sdk, sdk.text()?))) else { return };
    let lowest = text.trim_start_matches(['~', '^', '=', 'v', ' ']);
    // `^0.3` may not come to 0.4 either: below 1.0 the second number is the one that breaks.
    if Version::parse(lowest).is_some_and(|version| version < Version(0, 4, 0)) {
        sink.tell(&SDK_VERSION, sdk.at, found(text));
    }
}

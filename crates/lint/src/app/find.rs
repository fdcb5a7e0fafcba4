//! Looking for the mini programs of a project.

use std::borrow::Cow;

use super::manifest::{self, member};
use super::pack::Pack;
use super::{App, aliases, mpx, native, packages};
use crate::config::{self, Data, Member, Node};
use crate::place::Spot;
use crate::project::Project;
use crate::script::{self, Dialect};
use crate::template::Switches;
use crate::{Kind, path};

/// What has been found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) apps: Vec<App>,
    /// Folders of cloud functions.
    pub(crate) cloud: Vec<String>,
    /// The files of project.config.json of mini programs.
    pub(crate) projects: Vec<usize>,
    /// Applications of frameworks that are not supported: the file, and the framework.
    pub(crate) unsupported: Vec<(usize, &'static str)>,
    /// Configurations that could not be read: the file, and why.
    pub(crate) faults: Vec<(usize, config::Fault)>,
}

/// A project.config.json.
struct ProjectConfig {
    file: usize,
    folder: String,
    root: String,
    plugin: Option<String>,
    cloud: Option<String>,
    pack: Pack,
}

/// Whether what is in a file of this name has to be known before anything else can be read.
pub(crate) fn is_configuration(path: &str) -> bool {
    const NAMES: &[&str] = &[
        "app.json",
        "manifest.json",
        "pages.json",
        "ext.json",
        "plugin.json",
        "project.config.json",
        "package.json",
        "config.json",
        "app.config.ts",
        "app.config.js",
        "app.config.tsx",
        "app.config.mts",
        "app.json.ts",
        "app.json.js",
        "manifest.config.ts",
        "manifest.config.js",
        "app.tsx",
        "app.jsx",
        "app.js",
        "app.ts",
        "app.mpx",
        // From which a mini program may be opened.
        "index.html",
    ];
    NAMES.contains(&path::name(path)) || aliases::may_be_in(path::name(path))
}

/// Looks for the mini programs of a project.
pub(crate) fn find(project: &Project) -> Found {
    let mut found = Found::default();
    let configs = project_configs(project, &mut found);
    found.cloud = configs.iter().filter_map(|config| config.cloud.clone()).collect();
    for source in &project.sources {
        // What is behind a link is that of the folder in which the link is.
        let (folder, name) = (path::folder(&source.path), path::name(&source.path));
        let Some(file) = project.find(&source.path) else { continue };
        match name {
            "app.json" => native_app(project, file, folder, &mut found),
            "manifest.json" => uni_app(project, file, folder, false, &mut found),
            "app.config.ts" | "app.config.js" | "app.config.tsx" | "app.config.mts" => {
                taro_app(project, file, folder, &mut found);
            }
            "app.json.ts" | "app.json.js" => native_script(project, file, folder, &mut found),
            "app.tsx" | "app.jsx" | "app.js" | "app.ts" => taro_class(project, file, folder, &mut found),
            "manifest.config.ts" | "manifest.config.js" => uni_script(project, file, folder, &mut found),
            "app.mpx" => mpx_app(project, file, folder, &mut found),
            "app.wpy" => found.unsupported.push((file, "wepy")),
            "plugin.json" => plugin(project, file, folder, &configs, &mut found),
            _ => {}
        }
    }
    if found.apps.is_empty() && found.unsupported.is_empty() && found.faults.is_empty() {
        for source in &project.sources {
            if path::name(&source.path) == "manifest.json"
                && let Some(file) = project.find(&source.path)
            {
                uni_app(project, file, path::folder(&source.path), true, &mut found);
            }
        }
    }
    if found.apps.is_empty() && found.unsupported.is_empty() {
        found.unsupported.extend(other_framework(project));
    }
    assign(project, &configs, &mut found);
    found
}

/// The framework that a package beside a project.config.json is made with, if it is one that is not supported.
fn other_framework(project: &Project) -> Option<(usize, &'static str)> {
    project.sources.iter().enumerate().find_map(|(file, source)| {
        let folder = path::folder(&source.path);
        let is_package = path::name(&source.path) == "package.json"
            && project.has(&path::join(folder, "project.config.json"));
        let text = project.text(file).filter(|_| is_package)?;
        let named = |own: &str| text.contains(&format!("\"{own}\""));
        ["mpvue", "remax", "wevu"].into_iter().find(|own| named(own)).map(|own| (file, own))
    })
}

fn project_configs(project: &Project, found: &mut Found) -> Vec<ProjectConfig> {
    let mut configs = Vec::new();
    for source in &project.sources {
        if path::name(&source.path) != "project.config.json" {
            continue;
        }
        let Some(file) = project.find(&source.path) else { continue };
        let node = match config::read(file, project.text(file).unwrap_or_default()) {
            Ok(Some(node)) => node,
            Ok(None) => continue,
            Err(fault) => {
                found.faults.push((file, fault));
                continue;
            }
        };
        if node.is_object() && !matches!(node.text_of("compileType"), Some("game" | "gamePlugin")) {
            found.projects.push(file);
        }
        let folder = path::folder(&source.path).to_owned();
        let below = |name: &str| {
            let text = node.text_of(name).filter(|text| !text.is_empty())?;
            let below = path::join(&folder, text);
            Some(project.real(&below).map_or_else(|_| below.clone(), Cow::into_owned))
        };
        configs.push(ProjectConfig {
            file,
            root: below("miniprogramRoot").unwrap_or_else(|| folder.clone()),
            plugin: below("pluginRoot"),
            cloud: below("cloudfunctionRoot").filter(|cloud| *cloud != folder),
            pack: Pack::of(&node),
            folder,
        });
    }
    configs
}

fn native_app(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file) else { return };
    match config::read_lenient(file, text) {
        Ok(Some(config)) if native::is_wechat(project, folder, &config) => {
            let config = with_ext(project, folder, config);
            push(Kind::Native, folder, file, config, Switches::default(), found);
        }
        Ok(Some(config)) if config.is_object() => {}
        read => {
            let nothing = || config::Fault { reason: "Expected an object".to_owned(), at: 0..0 };
            let fault = read.err().unwrap_or_else(nothing);
            // Only where it is likely to be one of WeChat.
            let scripts = ["app.js", "app.ts", "app.wxss", "project.config.json"];
            if scripts.iter().any(|name| project.has(&path::join(folder, name))) {
                found.faults.push((file, fault));
            }
        }
    }
}

/// A native app whose app.json is made from a script, as weapp-vite does it.
fn native_script(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file) else { return };
    let dialect = Dialect { typescript: true, ..Dialect::default() };
    let config = script::read_config(file, text, dialect).ok().flatten();
    if let Some(config) = config.filter(|config| native::is_wechat(project, folder, config)) {
        push(Kind::Native, folder, file, config, Switches::default(), found);
    }
}

/// What ext.json lays over app.json of what is judged against the code.
fn with_ext(project: &Project, folder: &str, config: Node) -> Node {
    let ext = project.find(&path::join(folder, "ext.json"));
    let ext = ext.and_then(|file| config::read(file, project.text(file)?).ok()?);
    let Some(ext) = ext.filter(|ext| ext.get("extEnable").and_then(Node::boolean) == Some(true)) else {
        return config;
    };
    let laid = ["requiredPrivateInfos", "permission", "requiredBackgroundModes"];
    let over: Vec<Member> =
        ext.members().iter().filter(|member| laid.contains(&member.key.as_str())).cloned().collect();
    let Data::Object(mut members) = config.data else { return config };
    members.retain(|member| !over.iter().any(|own| own.key == member.key));
    members.extend(over);
    Node { data: Data::Object(members), at: config.at }
}

/// `is_only` is whether the project has no other app, so that it is one of WeChat even where it does not say so.
fn uni_app(project: &Project, file: usize, folder: &str, is_only: bool, found: &mut Found) {
    let Some(pages) = project.find(&path::join(folder, "pages.json")) else { return };
    match manifest::read(project, file, pages, is_only) {
        Ok(Some(manifest)) => {
            push(Kind::Uni, folder, file, manifest.config, manifest.switches, found);
        }
        Ok(None) => {}
        Err(fault) => found.faults.push(fault),
    }
}

/// uni-app whose manifest.json is made from a script.
fn uni_script(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file) else { return };
    let dialect = Dialect { typescript: true, ..Dialect::default() };
    let manifest = script::read_config(file, text, dialect).ok().flatten();
    if let Some(manifest) = manifest.as_ref().and_then(manifest::of_script) {
        let inner = path::join(folder, "src");
        let root = if project.below(&inner).next().is_some() { inner } else { folder.to_owned() };
        push(Kind::Uni, &root, file, manifest.config, manifest.switches, found);
    }
}

fn taro_app(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file) else { return };
    let typescript = path::extension(project.path(file)) != "js";
    let dialect = Dialect { typescript, jsx: !typescript, ..Dialect::default() };
    match script::read_config(file, text, dialect) {
        Ok(Some(config)) if config.get("pages").is_some() || config.get("...").is_some() => {
            push(Kind::Taro, folder, file, config, Switches::default(), found);
        }
        Ok(_) if is_of_taro(project, folder) => {
            let at = Spot::top(file);
            let config = Node { data: Data::Object(vec![member("...", at, Data::Unknown)]), at };
            push(Kind::Taro, folder, file, config, Switches::default(), found);
        }
        // A fault is told with the other scripts.
        _ => {}
    }
}

/// Whether the package in whose `src` it is uses Taro: others have files of this name.
fn is_of_taro(project: &Project, folder: &str) -> bool {
    let packages = [folder, path::folder(folder)].map(|folder| path::join(folder, "package.json"));
    let texts = packages.iter().filter_map(|path| project.text(project.find(path)?));
    texts.into_iter().any(|text| text.contains("@tarojs/"))
}

/// Taro before its third version, whose configuration is in the class of the app.
fn taro_class(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file).filter(|text| text.contains("@tarojs/taro")) else { return };
    let typescript = path::extension(project.path(file)).starts_with('t');
    let dialect = Dialect { typescript, jsx: true, ..Dialect::default() };
    let config = script::read_class_config(file, text, dialect).ok().flatten();
    if let Some(config) = config.filter(|config| config.get("pages").is_some()) {
        push(Kind::Taro, folder, file, config, Switches::default(), found);
    }
}

fn mpx_app(project: &Project, file: usize, folder: &str, found: &mut Found) {
    let Some(text) = project.text(file) else { return };
    let has_pages =
        |config: &Node| ["pages", "packages", "..."].iter().any(|name| config.get(name).is_some());
    match mpx::config(file, text) {
        Ok(Some(config)) if has_pages(&config) => {
            push(Kind::Mpx, folder, file, config, Switches::default(), found);
        }
        Ok(_) => {}
        Err(fault) => found.faults.push((file, fault)),
    }
}

fn plugin(project: &Project, file: usize, folder: &str, configs: &[ProjectConfig], found: &mut Found) {
    if !configs.iter().any(|config| config.plugin.as_deref() == Some(folder)) {
        return;
    }
    match config::read_lenient(file, project.text(file).unwrap_or_default()) {
        Ok(Some(config)) => push(Kind::Plugin, folder, file, config, Switches::default(), found),
        Ok(None) => {}
        Err(fault) => found.faults.push((file, fault)),
    }
}

fn push(kind: Kind, folder: &str, config_file: usize, config: Node, switches: Switches, found: &mut Found) {
    let (pages, subpackages) = packages::pages(&config);
    found.apps.push(App {
        kind,
        root: folder.to_owned(),
        config_file,
        config,
        project_config: None,
        pages,
        subpackages,
        files: Vec::new(),
        switches,
        aliases: Vec::new(),
    });
}

/// Gives every file to the mini program in whose folder it is.
fn assign(project: &Project, configs: &[ProjectConfig], found: &mut Found) {
    packages::merge(project, &mut found.apps);
    // Of several in one folder that of a framework is the source, and app.mpx is nobody else's.
    let rank = |kind: Kind| match kind {
        Kind::Mpx => 0,
        Kind::Native => 2,
        _ => 1,
    };
    found.apps.sort_by_key(|app| (app.root.clone(), rank(app.kind)));
    found.apps.dedup_by(|other, one| other.root == one.root);
    for app in &mut found.apps {
        let config = configs.iter().find(|config| config.root == app.root).or_else(|| {
            configs
                .iter()
                .find(|config| config.folder == app.root || config.folder == path::folder(&app.root))
        });
        app.project_config = config.map(|config| config.file);
        app.aliases = aliases::of(project, &app.root, &app.config);
    }
    for (file, source) in project.sources.iter().enumerate() {
        let Some(app) = owner(&source.path, &found.apps).and_then(|app| found.apps.get_mut(app)) else {
            continue;
        };
        let is_cloud = found.cloud.iter().any(|cloud| path::below(cloud, &source.path).is_some());
        let config = configs.iter().find(|config| Some(config.file) == app.project_config);
        let is_ignored = config.is_some_and(|config| {
            let own = path::below(&app.root, &source.path).unwrap_or_default();
            config.pack.leaves_out(own)
        });
        if !source.is_link() && !is_cloud && !is_ignored && is_of_app(app, &source.path) {
            app.files.push(file);
        }
    }
}

/// The mini program in whose folder a file is: that of the nearest folder. They are in the order of their folders.
fn owner(path: &str, apps: &[App]) -> Option<usize> {
    let mut folder = path::folder(path);
    loop {
        if let Ok(app) = apps.binary_search_by(|app| app.root.as_str().cmp(folder)) {
            return Some(app);
        }
        if folder.is_empty() {
            return None;
        }
        folder = path::folder(folder);
    }
}

/// Files that are in the folder and do not become part of the package.
fn is_of_app(app: &App, path: &str) -> bool {
    let own = path::below(&app.root, path).unwrap_or(path);
    let name = path::name(own);
    let is_test = name.contains(".test.") || name.contains(".spec.") || path::is_in(own, "__tests__");
    if name.ends_with(".d.ts") || is_test || path::is_in(own, "typings") {
        return false;
    }
    let first = own.split('/').next().unwrap_or_default();
    match app.kind {
        Kind::Uni => {
            let is_copied = matches!(first, "hybrid" | "nativeplugins" | "platforms");
            let is_ours = !is_copied || own.starts_with("platforms/mp-weixin/");
            is_ours && !first.starts_with("uniCloud") && !is_for_others(name)
        }
        Kind::Taro | Kind::Mpx => !is_for_others(name),
        Kind::Native | Kind::Plugin => true,
    }
}

/// `page.h5.tsx` is for H5 alone.
fn is_for_others(name: &str) -> bool {
    const PLATFORMS: &[&str] = &[
        "h5", "rn", "alipay", "ali", "swan", "tt", "qq", "jd", "quickapp", "harmony", "web", "ks", "dd",
        "app",
    ];
    let mut parts = name.rsplit('.');
    let (_, platform, rest) = (parts.next(), parts.next(), parts.next());
    rest.is_some() && platform.is_some_and(|platform| PLATFORMS.contains(&platform))
}

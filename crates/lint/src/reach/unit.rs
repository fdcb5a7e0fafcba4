//! What one file says.

use std::borrow::Cow;
use std::ops::Range;

use weseal_rules::Text;

use super::resolve::mark;
use crate::app::{App, mpx};
use crate::config::{self, Node};
use crate::project::Project;
use crate::script::{self, Dialect, Facts, excess};
use crate::template::{self, Block, Markup, without_others};
use crate::vendor::origin;
use crate::{Kind, Origin, path};

/// What one file says.
#[derive(Debug)]
pub(crate) struct Unit {
    pub(crate) file: usize,
    pub(crate) origin: Origin,
    pub(crate) facts: Facts,
    pub(crate) markup: Markup,
    /// The configuration of a page or a component.
    pub(crate) json: Option<Node>,
    /// Where that has what JSON has not.
    pub(crate) beyond: Option<Range<usize>>,
    /// Whether a page may have members that are not written in it.
    pub(crate) is_mixed: bool,
    /// What could not be read.
    pub(crate) fault: Option<Fault>,
    /// Whether a run can come to it.
    pub(crate) reached: bool,
    /// Whether a run begins with it: a page, a component, the application. What it exports is taken.
    pub(crate) is_entry: bool,
}

/// How many scripts of a component are read, where nobody writes more than two for each platform: each takes a reading
/// of all that stands before it.
const SCRIPTS: usize = 50;

/// Why something could not be read.
#[derive(Debug)]
pub(crate) enum Fault {
    Script(String, Range<usize>),
    Json(String, Range<usize>),
    TooDeep(Text),
}

/// Whether there is something in a file of a mini program to be looked at.
pub(crate) fn is_read(project: &Project, app: &App, file: usize) -> bool {
    let path = project.path(file);
    match path::extension(path) {
        _ if path::is_script(path) && is_replaced(project, app.kind, path::stem(path)) => false,
        // The script that was compiled from the one beside it.
        "js" => {
            let source = path.strip_suffix(".js").map(|stem| format!("{stem}.ts"));
            let source = source.and_then(|source| project.find(&source));
            source.is_none_or(|source| app.files.binary_search(&source).is_err())
        }
        // Components are given out for both: uni-app leaves those of uni-app x alone.
        "uts" | "uvue" => app.switches.is_x,
        "json" => file != app.config_file && is_component(project, path),
        "wxml" => true,
        _ => path::is_script(path),
    }
}

/// Whether there is one beside it that stands in for it on WeChat.
fn is_replaced(project: &Project, kind: Kind, stem: &str) -> bool {
    let marked = mark(kind).map(|mark| format!("{stem}{mark}"));
    marked.is_some_and(|stem| project.of_stem(&stem).any(|(_, extension)| path::SCRIPTS.contains(&extension)))
}

/// Whether a JSON belongs to a page or a component: the script or the template stands beside it.
fn is_component(project: &Project, path: &str) -> bool {
    let stem = path::stem(path);
    ["wxml", "js", "ts"].iter().any(|extension| project.has(&format!("{stem}.{extension}")))
}

impl Unit {
    /// Reads a file that [is read](is_read).
    pub(crate) fn read(project: &Project, app: &App, file: usize, text: &str) -> Self {
        let path = project.path(file);
        let extension = path::extension(path);
        let is_page = |stem: &str| app.pages.iter().any(|page| page.path == stem);
        let origin = match origin(path, text) {
            Origin::Vendored if path::below(&app.root, path::stem(path)).is_some_and(is_page) => Origin::Own,
            origin => origin,
        };
        let mut unit = Self { is_mixed: is_mixed(text), ..Self::nothing(file, origin) };
        let text =
            if app.kind == Kind::Uni { without_others(text, app.switches) } else { Cow::Borrowed(text) };
        let dialect = Dialect {
            uni: app.kind == Kind::Uni,
            taro: app.kind == Kind::Taro,
            typescript: matches!(extension, "ts" | "tsx" | "mts" | "cts" | "uts" | "uvue"),
            jsx: matches!(extension, "js" | "jsx" | "tsx" | "mjs" | "cjs"),
        };
        match extension {
            "vue" | "nvue" | "uvue" => unit.component(&text, dialect),
            "mpx" => {
                unit.json = mpx::config(file, &text).ok().flatten();
                unit.component(&text, dialect);
            }
            "wxml" => unit.markup = template::scan(&text, &(0..text.len())),
            "json" => unit.config(&text),
            _ => unit.script(&text, dialect),
        }
        unit
    }

    /// A file that says nothing.
    pub(super) fn nothing(file: usize, origin: Origin) -> Self {
        Self {
            file,
            origin,
            facts: Facts::default(),
            markup: Markup::default(),
            json: None,
            beyond: None,
            is_mixed: false,
            fault: None,
            reached: false,
            is_entry: false,
        }
    }

    fn script(&mut self, text: &str, dialect: Dialect) {
        match script::read(self.file, text, dialect) {
            Ok(facts) if is_of_web_pages(&facts) => self.facts.imports.extend(facts.imports),
            Ok(facts) => self.facts.add(facts),
            Err(script::Fault::Syntax(reason, at)) => self.fault = Some(Fault::Script(reason, at)),
            Err(script::Fault::TooDeep(reason)) => self.fault = Some(Fault::TooDeep(reason)),
        }
    }

    fn component(&mut self, text: &str, dialect: Dialect) {
        let mut scripts = 0..SCRIPTS;
        for block in template::blocks(text) {
            match block.tag.name.as_str() {
                "template" => {
                    let markup = template::scan(text, &block.inner);
                    self.markup.elements.extend(markup.elements);
                }
                "script" if is_ours(&block) && !mpx::is_json(&block) => {
                    if scripts.next().is_none() {
                        // Whoever reads that nothing in it was judged is right.
                        *self = Self { is_mixed: self.is_mixed, ..Self::nothing(self.file, self.origin) };
                        self.fault = Some(Fault::TooDeep(excess::MANY));
                        return;
                    }
                    let source = block.tag.get("src").and_then(|own| own.values.as_ref()?.first().cloned());
                    self.facts.taken.extend(source.clone().map(|source| (source, "*".to_owned())));
                    self.facts.imports.extend(source);
                    let lang = block.tag.get("lang").and_then(|lang| lang.values.as_ref()?.first().cloned());
                    let lang = lang.unwrap_or_default();
                    let dialect = Dialect {
                        typescript: lang.starts_with("ts") || lang == "uts" || dialect.typescript,
                        jsx: lang.ends_with('x') || (lang.is_empty() && !dialect.typescript),
                        ..dialect
                    };
                    self.script(&template::alone(text, &block.inner), dialect);
                }
                _ => {}
            }
        }
    }

    fn config(&mut self, text: &str) {
        match config::read_lenient(self.file, text) {
            Ok(node) => {
                self.json = node.filter(Node::is_object);
                self.beyond = config::beyond_json(self.file, text);
            }
            Err(fault) => self.fault = Some(Fault::Json(fault.reason, fault.at)),
        }
    }
}

/// Whether its `wx` is the SDK of web pages, which is configured first; mini programs have no such interfaces.
fn is_of_web_pages(facts: &Facts) -> bool {
    let has = |name: &str| facts.uses.iter().any(|own| own.name == name);
    has("wx.config") && has("wx.ready")
}

/// Whether something else is put into what a script defines.
fn is_mixed(text: &str) -> bool {
    ["mixin", "Mixin", "behaviors", "extend", "..."].iter().any(|word| text.contains(word))
}

/// mpx has blocks for other platforms, and uni-app has scripts that only views of apps and web pages run.
fn is_ours(block: &Block) -> bool {
    let has = |name: &str, value: &str| block.tag.get(name).map(|own| own.words().any(|word| word == value));
    has("mode", "wx") != Some(false) && has("lang", "renderjs") != Some(true)
}

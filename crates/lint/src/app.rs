//! The mini programs of a project.

mod aliases;
mod find;
mod manifest;
pub(crate) mod mpx;
mod native;
mod pack;
mod packages;

use crate::Kind;
use crate::config::Node;
use crate::template::Switches;

pub(crate) use find::{Found, find, is_configuration};

/// A mini program.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) kind: Kind,
    /// Its folder.
    pub(crate) root: String,
    /// The file that declares what it may use.
    pub(crate) config_file: usize,
    /// What that file says, written as an app.json has it.
    pub(crate) config: Node,
    pub(crate) project_config: Option<usize>,
    pub(crate) pages: Vec<Page>,
    pub(crate) subpackages: Vec<String>,
    /// Its files, without those of others in its folder.
    pub(crate) files: Vec<usize>,
    pub(crate) switches: Switches,
    /// Names that stand for folders, and where those are in the project.
    pub(crate) aliases: Vec<(String, String)>,
}

impl App {
    /// Whether it uses plugins, which may use what it declares: nobody reads their code.
    pub(crate) fn has_plugins(&self) -> bool {
        let all = packages::packages(&self.config).iter().chain([&self.config]);
        all.filter_map(|config| config.get("plugins"))
            .any(|own| own.is_unknown() || !own.members().is_empty())
    }
}

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Its files, below the root and without extension.
    pub(crate) path: String,
    /// How it is called while running: in mpx that may be another name.
    pub(crate) route: String,
}

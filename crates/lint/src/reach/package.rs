//! Packages whose code is in the project: those of a workspace.

use crate::config::{self, Node};
use crate::path;
use crate::project::Project;

/// A package of the project.
#[derive(Debug)]
pub(crate) struct Package {
    pub(super) name: String,
    folder: String,
    /// What is meant by its name alone, as far as it says so.
    mains: Vec<String>,
}

/// The packages that are part of the project.
pub(crate) fn packages(project: &Project) -> Vec<Package> {
    let files = project.sources.iter().enumerate();
    let files = files.filter(|(_, source)| path::name(&source.path) == "package.json");
    files.filter_map(|(file, _)| Package::read(project, file)).collect()
}

impl Package {
    fn read(project: &Project, file: usize) -> Option<Self> {
        let config = config::read(file, project.text(file)?).ok()??;
        let name = config.text_of("name").filter(|name| !name.is_empty())?.to_owned();
        let exports = config.get("exports");
        let exported = exports.map(|exports| exports.get(".").unwrap_or(exports));
        let mains = ["source", "module", "main"].into_iter().filter_map(|name| config.get(name));
        let mains =
            mains.chain(exported).chain(exported.into_iter().flat_map(Node::members).map(|own| &own.value));
        let mains = mains.filter_map(Node::text).map(str::to_owned).collect();
        Some(Self { name, folder: path::folder(project.path(file)).to_owned(), mains })
    }

    /// Where an import of it leads, the likeliest first. What it is built into is no source.
    pub(super) fn candidates(&self, source: &str, found: &mut Vec<String>) {
        let mut add = |below: &str| found.push(path::join(&self.folder, below));
        match path::below(&self.name, source) {
            Some("") => {
                self.mains.iter().for_each(|main| add(main));
                add("src");
                add("");
            }
            Some(rest) => {
                add(rest);
                add(&format!("src/{rest}"));
            }
            None => {}
        }
    }
}

//! The debug page: a static site, and one file that works from a disk.

use crate::project::Project;
use crate::shell::{Result, read, run, step, write};
use crate::{build as package, setup};

/// The folder of the page, a member of the npm workspace.
const FOLDER: &str = "www";

/// `cargo xtask www`: builds everything, then serves the page until it is stopped.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    if !options.is_empty() {
        return Err("www has no options".into());
    }
    setup::for_build(project)?;
    package::run(project, package::Mode::Release)?;
    build(project)?;
    script(project, "preview")
}

/// Builds the page in both forms, from the built package. The one file goes into the command line's package.
pub(crate) fn build(project: &Project) -> Result {
    step("调试页 · debug page", || {
        script(project, "build")?;
        script(project, "build:offline")?;
        let page = read(&project.path("www/dist/offline.html"))?;
        write(&project.path("npm/cli/page/index.html"), page)
    })
}

/// Its types, and what the built page makes a reader download.
pub(crate) fn check(project: &Project) -> Result {
    script(project, "check")
}

/// A script of the page's package.json.
fn script(project: &Project, name: &str) -> Result {
    run(project.npm().args(["run", "--silent", name, "-w", FOLDER]))
}

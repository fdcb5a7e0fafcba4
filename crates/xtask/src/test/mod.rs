//! `cargo xtask test`: everything, one leg after the other; the first failure stops.

mod leg;
mod tally;

use crate::project::Project;
use crate::shell::{Result, step};
use crate::{build, check, dist, setup, www};
use leg::{LEGS, Leg};
use tally::Tally;

/// The leg that, where it is named, has the addons compiled and linked as they are published. The complete test packs
/// those that it tests: to compile them a second time would take it minutes.
const LINKED_ANEW: &str = "dist";

/// Without options: setup, build, checks and all legs. With names: the build and those legs.
pub(crate) fn command(project: &Project, options: &[String]) -> Result {
    let is_leg = |name: &String| LEGS.iter().any(|leg| leg.name == name);
    if let Some(unknown) = options.iter().find(|name| !is_leg(name)) {
        let names: Vec<&str> = LEGS.iter().map(|leg| leg.name).collect();
        return Err(format!("no leg {unknown}; there are: {}", names.join(", ")).into());
    }
    setup::for_test(project)?;
    if options.iter().any(|name| name == LINKED_ANEW) {
        dist::build_host(project)?;
    } else {
        build::run(project, build::Mode::Release)?;
    }
    if options.is_empty() {
        check::run(project)?;
    } else if options.iter().any(|name| ["www", "cli", "dist"].contains(&name.as_str())) {
        www::build(project)?;
    }
    let mut tally = Tally::default();
    let is_chosen = |leg: &&Leg| options.is_empty() || options.iter().any(|name| name == leg.name);
    let result = LEGS
        .iter()
        .filter(|leg| is_chosen(leg) && leg.is_possible())
        .try_for_each(|leg| step(leg.heading, || tally.run(&mut leg.command(project)?)));
    println!("\n{tally}");
    result
}

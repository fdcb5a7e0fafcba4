//! Debian's packages, installed as root, at most one `apt-get update` in a run.

use super::need::Need;
use crate::shell::{Result, capture, find, run};
use std::process::{Command, Stdio};

/// apt-get, and whether its lists are fresh.
#[derive(Default)]
pub(crate) struct Apt {
    updated: bool,
}

impl Apt {
    /// Installs what is not there yet, or says how to.
    pub(crate) fn ensure(&mut self, needs: &[Need]) -> Result {
        let missing: Vec<&Need> = needs.iter().filter(|need| !(need.met)()).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
        if find("apt-get").is_none() {
            return Err(explain(&missing).into());
        }
        if !is_root() {
            return Err(format!(
                "missing: sudo apt-get install -y {}\nor: {}",
                packages.join(" "),
                explain(&missing)
            )
            .into());
        }
        self.install(&packages)?;
        match missing.iter().find(|need| !(need.met)()) {
            None => Ok(()),
            Some(need) => Err(format!(
                "installed {}, and yet it is not enough: {}",
                need.packages.join(" "),
                need.elsewhere
            )
            .into()),
        }
    }

    fn install(&mut self, packages: &[&str]) -> Result {
        if !self.updated {
            println!("   apt-get update");
            run(apt_get().args(["-qq", "update"]))?;
            self.updated = true;
        }
        println!("   apt-get install {}", packages.join(" "));
        run(apt_get()
            .args(["-qq", "install", "-y", "--no-install-recommends"])
            .args(packages)
            // A line for every file of every package; complaints come on the other stream.
            .stdout(Stdio::null()))
    }
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

fn explain(missing: &[&Need]) -> String {
    missing.iter().map(|need| need.elsewhere).collect::<Vec<_>>().join("\n    ")
}

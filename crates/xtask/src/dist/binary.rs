//! What a compiled addon says of itself: for which machine it is, what it needs there, and what it offers.

use crate::build::platform::Platform;
use crate::shell::Result;
use goblin::Object;
use goblin::elf::Elf;
use goblin::mach::load_command::CommandVariant;
use goblin::mach::{Mach, MachO};
use goblin::pe::PE;
use std::fmt;

/// The entry of every addon of Node.
const ENTRY: &str = "napi_register_module_v1";
/// The glibc of the oldest systems that cloud functions run on.
pub(super) const GLIBC: (u32, u32) = (2, 17);
/// The macOS from which on the supported lines of Node run on both of its processors.
pub(super) const MACOS: (u32, u32) = (11, 0);

/// What is on every Windows; Visual C++'s own libraries are not.
const WINDOWS: [&str; 7] = [
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "kernel32.dll",
    "ntdll.dll",
    "userenv.dll",
    "ws2_32.dll",
];

/// What is on every macOS; and its own name, which otherwise is a path of the machine that linked it.
const MACOS_LIBRARIES: [&str; 4] = [
    "/usr/lib/libSystem.B.dylib",
    "/usr/lib/libiconv.2.dylib",
    "/usr/lib/libcharset.1.dylib",
    "@rpath/weseal.node",
];

/// What of an addon decides where it can be loaded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Platform and architecture, as Node names them.
    target: String,
    /// The libraries that it asks the system for.
    libraries: Vec<String>,
    /// The oldest system that it can be loaded on: of Linux the version of glibc, the newest of which it wants a symbol.
    since: Option<(u32, u32)>,
    has_entry: bool,
}

impl fmt::Display for Facts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.target)?;
        if let Some((major, minor)) = self.since {
            write!(formatter, ", since {major}.{minor}")?;
        }
        write!(formatter, ", {}", self.libraries.join(" "))
    }
}

/// Fails unless the addon can be loaded on every machine of the platform.
pub(super) fn check(addon: &[u8], platform: &Platform) -> Result<Facts> {
    let facts = read(addon)?;
    let target = platform.target();
    if facts.target != target {
        return Err(format!("compiled for {}, not {target}", facts.target).into());
    }
    if !facts.has_entry {
        return Err(format!("does not export {ENTRY}").into());
    }
    let oldest = if platform.os == "darwin" { MACOS } else { GLIBC };
    if let Some((major, minor)) = facts.since.filter(|since| *since > oldest) {
        return Err(format!("needs {major}.{minor}, newer than {}.{}", oldest.0, oldest.1).into());
    }
    let expected = libraries(platform);
    match facts.libraries.iter().find(|name| !expected(name)) {
        Some(name) => Err(format!("needs {name}, which not every {target} has").into()),
        None => Ok(facts),
    }
}

/// Which libraries every machine of the platform has.
fn libraries(platform: &Platform) -> fn(&str) -> bool {
    match (platform.os.as_str(), platform.libc.as_deref()) {
        ("linux", Some("musl")) => |name| name == "libc.so",
        ("linux", _) => |name| {
            let parts = ["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1"];
            parts.contains(&name) || name.starts_with("ld-linux-")
        },
        ("darwin", _) => |name| MACOS_LIBRARIES.contains(&name),
        _ => |name| {
            let name = name.to_ascii_lowercase();
            WINDOWS.contains(&name.as_str()) || name.starts_with("api-ms-win-core-")
        },
    }
}

fn read(addon: &[u8]) -> Result<Facts> {
    match Object::parse(addon)? {
        Object::Elf(elf) => of_linux(&elf),
        Object::Mach(Mach::Binary(library)) => of_macos(&library),
        Object::PE(library) => of_windows(&library),
        _ => Err("no addon: neither ELF, Mach-O nor PE".into()),
    }
}

fn of_linux(elf: &Elf<'_>) -> Result<Facts> {
    let wanted = elf.verneed.iter().flat_map(goblin::elf::VerneedSection::iter);
    let names: Vec<&str> = wanted
        .flat_map(|library| {
            library.iter().filter_map(|version| elf.dynstrtab.get_at(version.vna_name)).collect::<Vec<_>>()
        })
        .collect();
    let cpu = match elf.header.e_machine {
        goblin::elf::header::EM_X86_64 => "x64",
        goblin::elf::header::EM_AARCH64 => "arm64",
        other => return Err(format!("compiled for the processor {other}").into()),
    };
    Ok(Facts {
        target: format!("linux-{cpu}"),
        libraries: elf.libraries.iter().map(|name| (*name).to_owned()).collect(),
        since: names.iter().filter_map(|name| glibc_version(name)).max(),
        has_entry: elf.dynsyms.iter().any(|symbol| elf.dynstrtab.get_at(symbol.st_name) == Some(ENTRY)),
    })
}

fn of_macos(library: &MachO<'_>) -> Result<Facts> {
    let cpu = match library.header.cputype() {
        goblin::mach::constants::cputype::CPU_TYPE_X86_64 => "x64",
        goblin::mach::constants::cputype::CPU_TYPE_ARM64 => "arm64",
        other => return Err(format!("compiled for the processor {other}").into()),
    };
    // What stands for the file itself, where it has no name.
    let libraries = library.libs.iter().filter(|name| **name != "self").map(|name| (*name).to_owned());
    Ok(Facts {
        target: format!("darwin-{cpu}"),
        libraries: libraries.collect(),
        since: library.load_commands.iter().find_map(|command| oldest_macos(&command.command)),
        has_entry: library.exports()?.iter().any(|export| export.name.strip_prefix('_') == Some(ENTRY)),
    })
}

/// Two bytes of a major version, one of a minor one, one of a patch.
fn oldest_macos(command: &CommandVariant) -> Option<(u32, u32)> {
    let version = match command {
        CommandVariant::BuildVersion(build) => build.minos,
        CommandVariant::VersionMinMacosx(oldest) => oldest.version,
        _ => return None,
    };
    Some((version >> 16, (version >> 8) & 0xff))
}

fn of_windows(library: &PE<'_>) -> Result<Facts> {
    let cpu = match library.header.coff_header.machine {
        goblin::pe::header::COFF_MACHINE_X86_64 => "x64",
        goblin::pe::header::COFF_MACHINE_ARM64 => "arm64",
        other => return Err(format!("compiled for the processor {other}").into()),
    };
    Ok(Facts {
        target: format!("win32-{cpu}"),
        libraries: library.libraries.iter().map(|name| (*name).to_owned()).collect(),
        since: None,
        has_entry: library.exports.iter().any(|export| export.name == Some(ENTRY)),
    })
}

/// `GLIBC_2.17` and `GLIBC_2.2.5`; other names are those of other libraries.
fn glibc_version(name: &str) -> Option<(u32, u32)> {
    let mut numbers = name.strip_prefix("GLIBC_")?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_glibc_compare_by_number() {
        assert_eq!(glibc_version("GLIBC_2.17"), Some((2, 17)));
        assert!(glibc_version("GLIBC_2.2.5") < Some(GLIBC));
        assert_eq!(glibc_version("GCC_3.0"), None);
    }

    #[test]
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    fn finds_what_this_very_program_needs() {
        let program = std::fs::read(std::env::current_exe().expect("a path")).expect("a file");
        let facts = read(&program).expect("an ELF file");
        // Linked for the machine that it runs on; it is no addon.
        assert!(facts.since > Some((2, 2)), "{facts:?}");
        assert!(facts.libraries.iter().any(|name| name == "libc.so.6"), "{facts:?}");
        assert!(!facts.has_entry);
    }

    #[test]
    fn refuses_what_is_no_library() {
        assert!(read(b"MZ nothing").is_err());
        assert!(read(b"").is_err());
    }
}

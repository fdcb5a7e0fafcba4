//! Every target with the inputs that are known and with some that are damaged, the same on every machine. It is
//! compiled like every other test; what libFuzzer needs is another matter, and takes minutes.

#![allow(clippy::unwrap_used, clippy::missing_panics_doc)]

#[path = "../../../crates/core/tests/readers/random.rs"]
mod random;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use random::Random;
use weseal_fuzz::TARGETS;

macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            smoke(stringify!($name));
        })*

        #[test]
        fn every_target_is_tried() {
            assert_eq!(TARGETS.iter().map(|target| target.name).collect::<Vec<_>>(), [$(stringify!($name)),*]);
        }
    };
}

targets! { open envelope json xml seal user_data sealed rsa check compute script template project fix }

/// Where `seeds.mjs` has written the inputs that are known, and the dictionaries.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    let mut command = Command::new("node");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds.mjs")).arg(&folder);
    assert!(command.status().expect("Node is installed").success());
    folder
});

fn smoke(name: &str) {
    let target = TARGETS.iter().find(|target| target.name == name).expect("a target");
    let seeds = inputs(&FOLDER.join("seeds").join(name));
    let kept = inputs(&FOLDER.join("kept").join(name));
    let known = [seeds, kept].concat();
    let dictionary = fs::read_to_string(FOLDER.join("dictionaries").join(name)).expect("a dictionary");
    let words: Vec<String> = dictionary.lines().filter_map(word).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut random = Random(1);
    let others: Vec<_> = (0..target.tries).map(|_| damaged(&mut random, &known, &words)).collect();
    for input in known.iter().chain(&others) {
        if catch_unwind(|| (target.run)(input)).is_err() {
            let finding = FOLDER.join(format!("finding-{name}"));
            fs::write(&finding, input).expect("a place for what was found");
            panic!("{}", finding.display());
        }
    }
}

/// The inputs of a folder in their order.
fn inputs(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("an input")).collect()
}

/// A word of a dictionary of libFuzzer, where every byte is written as `\xNN`.
fn word(line: &str) -> Option<String> {
    let bytes = line.trim_matches('"').split("\\x").skip(1).map(|byte| u8::from_str_radix(byte, 16));
    String::from_utf8(bytes.collect::<Result<_, _>>().ok()?).ok()
}

/// One of the known inputs with some damage.
fn damaged(random: &mut Random, known: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let input = &known[random.below(known.len())];
    match std::str::from_utf8(input) {
        Ok(text) if !text.is_empty() => random.damaged(text, words).into_bytes(),
        _ => {
            let mut bytes = [input.as_slice(), &[0]].concat();
            for _ in 0..=random.below(3) {
                let at = random.below(bytes.len());
                bytes[at] = bytes[at].wrapping_add(u8::try_from(random.below(256)).expect("a byte"));
            }
            bytes
        }
    }
}

//! libFuzzer on the target that `WESEAL_FUZZ` names.
#![no_main]

use std::sync::LazyLock;

use weseal_fuzz::TARGETS;

static RUN: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("WESEAL_FUZZ").expect("WESEAL_FUZZ names a target");
    TARGETS.iter().find(|target| target.name == name).expect("a target of this name").run
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| RUN(data));

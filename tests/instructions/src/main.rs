//! The hot paths, each as a binding calls it, for tools that count or time them.
//!
//! * `paths NAME COUNT` goes down one path so many times: what two counts differ by is the path alone.
//! * `paths` prints the names of the paths whose instructions are guarded, a line for each.
//! * `paths --processor` prints what the code finds of the processor's instructions, which decides what runs.
//! * `paths --time ROUNDS` prints what each takes in nanoseconds, the floors beside them, as JSON.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a program for developers, which may stop at the first surprise"
)]

mod floor;
mod input;
mod path;
mod time;

use path::{PATHS, Path};
use std::env;
use std::hint::black_box;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => guarded().for_each(|path| println!("{}", path.name)),
        ["--processor"] => println!("{}", processor().join(" ")),
        ["--time", rounds] => println!("{}", time::all(rounds.parse().unwrap())),
        [name, count] => {
            let path = PATHS.iter().find(|path| path.name == *name).expect("a path of this name");
            let mut run = (path.make)();
            for _ in 0..count.parse::<u32>().unwrap() {
                black_box(run());
            }
        }
        _ => panic!("paths [NAME COUNT | --processor | --time ROUNDS]"),
    }
}

fn guarded() -> impl Iterator<Item = &'static Path> {
    PATHS.iter().filter(|path| path.is_guarded)
}

/// The instructions that libraries of ours look for before they choose their code.
#[cfg(target_arch = "x86_64")]
fn processor() -> Vec<&'static str> {
    let found = [
        ("aes", is_x86_feature_detected!("aes")),
        ("avx2", is_x86_feature_detected!("avx2")),
        ("avx512vbmi", is_x86_feature_detected!("avx512vbmi")),
        ("sha", is_x86_feature_detected!("sha")),
        ("ssse3", is_x86_feature_detected!("ssse3")),
        ("vaes", is_x86_feature_detected!("vaes")),
    ];
    found.into_iter().filter_map(|(name, is_there)| is_there.then_some(name)).collect()
}

#[cfg(not(target_arch = "x86_64"))]
fn processor() -> Vec<&'static str> {
    Vec::new()
}

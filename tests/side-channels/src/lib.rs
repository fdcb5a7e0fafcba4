//! The checks whose time must not tell where they failed, run in loops on inputs of two classes.
//!
//! `cargo xtask bench timing` measures them, compiled for this machine and for WebAssembly.

#[path = "../../../crates/core/src/padding.rs"]
mod padding;

use std::hint::black_box;
use weseal::signature::Signature;

/// A check, and two kinds of input that it must not tell apart by its time.
struct Check {
    name: &'static str,
    passes: fn(&Signature, &[u8]) -> bool,
    inputs: [Input; 2],
}

enum Input {
    /// The right signature, or one that differs in the digit at this place.
    Signed(Option<usize>),
    /// A last block of this length that says how long its padding is, with the byte at this place changed.
    Padded(usize, u8, Option<usize>),
}

use Input::{Padded, Signed};

#[rustfmt::skip]
const CHECKS: [Check; 7] = [
    Check { name: "signature: wrong at the first digit, or at the last", passes: is_signature, inputs: [Signed(Some(0)), Signed(Some(39))] },
    Check { name: "signature: right, or wrong at the first digit", passes: is_signature, inputs: [Signed(None), Signed(Some(0))] },
    Check { name: "padding of 32: too long, or right", passes: is_padded::<32>, inputs: [Padded(32, 33, None), Padded(32, 20, None)] },
    Check { name: "padding of 32: wrong at the first byte, or at the last but one", passes: is_padded::<32>, inputs: [Padded(32, 32, Some(0)), Padded(32, 32, Some(30))] },
    Check { name: "padding of 16: none, or right", passes: is_padded::<16>, inputs: [Padded(16, 0, None), Padded(16, 16, None)] },
    Check { name: "padding of 16: one byte, or sixteen of which one is wrong", passes: is_padded::<16>, inputs: [Padded(16, 1, None), Padded(16, 16, Some(0))] },
    // If this one is not seen, none would be.
    Check { name: "a comparison that stops where texts differ", passes: is_signature_early, inputs: [Signed(Some(0)), Signed(Some(39))] },
];

/// The names of the checks. The last one leaks on purpose.
pub fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name)
}

/// Runs a check so many times on its first or second input; gives how often that passed.
#[must_use]
pub fn repeat(check: usize, second: bool, rounds: u32) -> u32 {
    let Some(Check { passes, inputs: [first, other], .. }) = CHECKS.get(check) else { return 0 };
    let right = Signature::of_plain("AAAAA", "1714036504", "1514711492");
    let input = (if second { other } else { first }).bytes(&right);
    (0..rounds).map(|_| u32::from(passes(&right, black_box(&input)))).sum()
}

/// The same for JavaScript.
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code, reason = "a name that is exported could be taken twice")]
#[unsafe(no_mangle)]
pub extern "C" fn sample(check: usize, second: u32, rounds: u32) -> u32 {
    repeat(check, second != 0, rounds)
}

impl Input {
    fn bytes(&self, right: &Signature) -> Vec<u8> {
        // Not `vec![pad; length]`: memory of zeros is had in another way, which takes another time.
        let (mut bytes, changed) = match *self {
            Signed(changed) => (right.as_str().as_bytes().to_vec(), changed),
            Padded(length, pad, changed) => (std::iter::repeat_n(black_box(pad), length).collect(), changed),
        };
        if let Some(byte) = changed.and_then(|at| bytes.get_mut(at)) {
            *byte ^= 1;
        }
        bytes
    }
}

fn is_signature(right: &Signature, given: &[u8]) -> bool {
    str::from_utf8(given).is_ok_and(|given| right.matches(given))
}

fn is_padded<const BLOCK: usize>(_: &Signature, block: &[u8]) -> bool {
    padding::start::<BLOCK>(block).is_some()
}

fn is_signature_early(right: &Signature, given: &[u8]) -> bool {
    right.as_str().bytes().zip(given).all(|(right, given)| black_box(right) == *given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_pass_or_fail_as_their_names_say() {
        let passed: Vec<_> =
            (0..CHECKS.len()).map(|at| [repeat(at, false, 1), repeat(at, true, 1)]).collect();
        assert_eq!(passed, [[0, 0], [1, 0], [0, 1], [0, 0], [0, 1], [1, 0], [0, 0]]);
    }
}

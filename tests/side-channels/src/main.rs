//! Times the checks on this machine: a line of JSON for each, with the times of its samples by class in nanoseconds.
//! Arguments: how many samples, and how often a check runs in each.

use std::time::Instant;
use weseal_side_channels::{names, repeat};

fn main() {
    let mut numbers = std::env::args().skip(1).map(|argument| argument.parse::<u32>().ok());
    let (Some(Some(samples)), Some(Some(rounds))) = (numbers.next(), numbers.next()) else {
        eprintln!("usage: weseal-side-channels SAMPLES ROUNDS");
        std::process::exit(2);
    };
    for (check, name) in names().enumerate() {
        let mut times = [Vec::new(), Vec::new()];
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        for _ in 0..samples {
            let second = coin(&mut random);
            let start = Instant::now();
            std::hint::black_box(repeat(check, second, rounds));
            let [first, other] = &mut times;
            (if second { other } else { first }).push(start.elapsed().as_nanos());
        }
        println!("{{\"name\":{name:?},\"times\":{times:?}}}");
    }
}

/// Which class comes next must not follow a pattern that the machine has, too: xorshift.
fn coin(state: &mut u64) -> bool {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    state.count_ones() % 2 == 1
}

//! Times: all of them in every round, and of each the median.

use crate::floor;
use crate::path::{PATHS, Work};
use serde_json::{Map, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

const WARM_UP: Duration = Duration::from_millis(100);
const BATCH: Duration = Duration::from_millis(10);

/// Nanoseconds by name, as JSON: the paths, and the floors as `sha1-400`.
pub(crate) fn all(rounds: usize) -> String {
    let mut works: Vec<(String, Work)> =
        PATHS.iter().map(|path| (path.name.to_owned(), (path.make)())).collect();
    for bytes in floor::SIZES {
        works.extend(floor::of(bytes).map(|(name, work)| (format!("{name}-{bytes}"), work)));
    }
    let passes: Vec<u32> = works.iter_mut().map(|(_, work)| passes(work)).collect();
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..rounds {
        for (index, (_, work)) in works.iter_mut().enumerate() {
            times[index].push(time(work, passes[index]));
        }
    }
    let told: Map<_, _> =
        works.into_iter().zip(times).map(|((name, _), times)| (name, json!(median(times)))).collect();
    json!(told).to_string()
}

/// Warms up, and says how many passes fill a batch.
fn passes(work: &mut Work) -> u32 {
    let start = Instant::now();
    let mut done = 0;
    while start.elapsed() < WARM_UP {
        black_box(work());
        done += 1;
    }
    (done * u32::try_from(BATCH.as_millis()).unwrap() / u32::try_from(WARM_UP.as_millis()).unwrap()).max(1)
}

fn time(work: &mut Work, passes: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..passes {
        black_box(work());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(passes)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/**
 * Times contenders against each other.
 *
 * All of them run in every round, each round begins with another one, and a ratio is the median of
 * the rounds' ratios: what slows the machine down for a while slows all of them down.
 */

const QUICK = { warmUp: 60, batch: 8, rounds: 5 };
const FULL = { warmUp: 400, batch: 25, rounds: 25 };

/**
 * `contenders` are `{ name, run(index) → number }`, ours first; `count` says how many different
 * inputs there are. Gives `{ name, ns, ratio }` for each, `ratio` being its time by ours.
 *
 * Throws where the numbers do not agree, on every single batch.
 */
export function compare(contenders, count, quick) {
  const { warmUp, batch, rounds } = quick ? QUICK : FULL;
  const passes = Math.max(...contenders.map(({ run }) => passesIn(batch, warmUp, run, count)));
  const times = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Set();
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (round + turn) % contenders.length;
      // The garbage of one is not the business of the next.
      globalThis.gc?.({ type: "minor" });
      const { ns, sum } = time(contenders[index].run, count, passes);
      times[index].push(ns);
      sums.add(sum);
    }
    if (sums.size !== 1) throw new Error(`results differ: ${[...sums].join(", ")}`);
  }
  return contenders.map(({ name }, index) => ({
    name,
    ns: median(times[index]),
    ratio: median(times[index].map((ns, round) => ns / times[0][round])),
  }));
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/** Warms up, and says how many passes over the inputs fill a batch. */
function passesIn(batch, warmUp, run, count) {
  const end = performance.now() + warmUp;
  let passes = 0;
  for (; passes < 2 || performance.now() < end; passes += 1) time(run, count, 1);
  const ms = (time(run, count, passes).ns * count) / 1e6;
  // The slowest contender fills the batch less than the others: they are given the same work.
  return Math.max(1, Math.min(Math.round(batch / ms), passes));
}

function time(run, count, passes) {
  let sum = 0;
  const start = process.hrtime.bigint();
  for (let pass = 0; pass < passes; pass += 1) {
    for (let index = 0; index < count; index += 1) sum += run(index);
  }
  const ns = Number(process.hrtime.bigint() - start) / (passes * count);
  return { ns, sum };
}

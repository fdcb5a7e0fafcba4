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
 * inputs there are. Gives `{ name, ns, ratio, low, high }` for each, `ratio` being its time by ours, and the middle
 * half of the rounds' ratios between `low` and `high`.
 *
 * Throws where the numbers do not agree, on every single batch.
 */
export function compare(contenders, count, quick) {
  const { warmUp, batch } = settings(quick);
  const passes = Math.max(...contenders.map(({ run }) => passesIn(batch, warmUp, run, count)));
  const times = inRounds(contenders, quick, (round) => {
    const sums = new Set();
    return {
      one({ run }) {
        const { ns, sum } = time(run, count, passes);
        sums.add(sum);
        return ns;
      },
      end() {
        if (sums.size !== 1)
          throw new Error(`round ${round}: results differ: ${[...sums].join(", ")}`);
      },
    };
  });
  return ratios(contenders, times);
}

/** The nanoseconds of works that have nothing to do with each other, `{ name, run() → number }`, by their names. */
export function each(works, quick) {
  const { warmUp, batch } = settings(quick);
  const passes = works.map(({ run }) => passesIn(batch, warmUp, run, 1));
  const times = inRounds(works, quick, () => ({
    one: ({ run }, index) => time(run, 1, passes[index]).ns,
    end() {},
  }));
  return Object.fromEntries(works.map(({ name }, index) => [name, median(times[index])]));
}

/** What comes of the rounds' times: of each the median, and its ratios by the first. */
export function ratios(contenders, times, base = 0) {
  return contenders.map(({ name }, index) => {
    const all = times[index].map((ns, round) => ns / times[base][round]);
    return { name, ns: median(times[index]), ratio: median(all), ...middleHalf(all) };
  });
}

/** Every round begins with another one. */
function inRounds(contenders, quick, begin) {
  const times = contenders.map(() => []);
  for (let round = 0; round < settings(quick).rounds; round += 1) {
    const { one, end } = begin(round);
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (round + turn) % contenders.length;
      // The garbage of one is not the business of the next.
      globalThis.gc?.({ type: "minor" });
      times[index].push(one(contenders[index], index));
    }
    end();
  }
  return times;
}

const settings = (quick) => (quick ? QUICK : FULL);

function middleHalf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { low: at(0.25), high: at(0.75) };
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

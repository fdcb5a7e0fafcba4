/** Whether memory is flat: a straight line through its samples. */

/** What it may rise by from the end of the first part to the end, in bytes: the allocator and V8 breathe by as much. */
const MAY_RISE = { opens: 8e6, threads: 24e6, contexts: 24e6 };
/** The first part, in which tables and caches fill. */
const FIRST = 0.25;

/** `{ isFlat, figures, words }` of samples `{ done, rss, memory }`. */
export function judged(samples, work) {
  const rest = samples.slice(Math.floor(samples.length * FIRST));
  const rise = slope(rest) * (rest.at(-1).done - rest[0].done);
  const wasm = rest.at(-1).memory - rest[0].memory;
  const figures = {
    startRss: rest[0].rss,
    endRss: rest.at(-1).rss,
    highest: Math.max(...samples.map(({ rss }) => rss)),
    rise: Math.round(rise),
    wasmMemory: rest.at(-1).memory,
    wasmRise: wasm,
  };
  const isFlat = rise <= MAY_RISE[work] && wasm === 0;
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const verdict = isFlat ? "✓" : "✗";
  const words = `${verdict} ${mb(rise)}, ≤ ${mb(MAY_RISE[work])}${wasm ? `; WebAssembly ${mb(wasm)}` : ""}`;
  return { isFlat, figures, words };
}

/** Bytes for each that was done: least squares. */
function slope(samples) {
  const mean = (of) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [x, y] = [mean(({ done }) => done), mean(({ rss }) => rss)];
  const up = mean(({ done, rss }) => (done - x) * (rss - y));
  return up / mean(({ done }) => (done - x) ** 2);
}

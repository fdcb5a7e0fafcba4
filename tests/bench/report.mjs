/** What people read: a table per suite, times of ours and ratios of the others. */

import { cpus, loadavg } from "node:os";

/** The machine and the day, since figures mean nothing without them. */
export function machine() {
  const [{ model }] = cpus();
  const load = loadavg()[0].toFixed(1);
  return {
    cpu: `${model.trim()} × ${cpus().length}`,
    node: `${process.version} (V8 ${process.versions.v8}, OpenSSL ${process.versions.openssl})`,
    platform: `${process.platform}-${process.arch}`,
    date: new Date().toISOString(),
    load,
  };
}

/** The line of a machine. */
export function machineLine({ cpu, node, platform, date, load }) {
  return `${cpu} · ${platform} · Node ${node} · ${date} · load ${load}`;
}

/** The lines of a case; none where figures make sense together only. */
export function lines(result, first) {
  const { name, results } = result;
  if (!results) return [];
  const names = results.map(({ name }) => name);
  return [...(first ? [header(names)] : []), row(name, result)];
}

/** What a case is measured against, and whether that was reached. */
function verdicts({ goals = {}, base, results }) {
  if (base !== undefined) {
    const limited = results.filter(({ atMost }) => atMost);
    return limited.map(({ name, ratio, atMost }) =>
      verdict(name, ratio, atMost, ratio <= atMost, "≤"),
    );
  }
  return Object.entries(goals).map(([peer, goal]) => {
    const others = results.slice(1).filter(({ name }) => peer === "best" || name === peer);
    const { name, ratio } = others.reduce((best, other) =>
      other.ratio < best.ratio ? other : best,
    );
    return verdict(name, ratio, goal, ratio >= goal, "≥");
  });
}

const verdict = (against, figure, goal, reached, sign) => ({
  against,
  figure,
  goal,
  reached,
  sign,
});

const NAME = 28;
const COLUMN = 17;

function header(names) {
  return "".padEnd(NAME) + names.map((name) => name.padStart(COLUMN)).join("");
}

function row(name, result) {
  const base = result.base ?? 0;
  const cells = result.results.map(({ ns, ratio }, index) =>
    index === base ? time(ns) : `${time(ns)} ${ratio.toFixed(2)}×`,
  );
  return (
    name.padEnd(NAME) +
    cells.map((cell) => cell.padStart(COLUMN)).join("") +
    verdicts(result).map(mark).join("")
  );
}

const mark = ({ sign, goal, reached }) => `   ${reached ? "✓" : "✗"} ${sign} ${goal}`;

function time(ns) {
  if (ns < 100_000) return `${(ns / 1000).toFixed(2)} µs`;
  return ns < 1e6 ? `${(ns / 1000).toFixed(0)} µs` : `${(ns / 1e6).toFixed(2)} ms`;
}

/**
 * docs/benchmarks.md: a section for every suite, and first of all where another is faster; last what was measured by
 * itself, where it was.
 */

import { count, duration, marked, size, table, times, weight } from "./figures.mjs";
import { floor } from "./floor.mjs";
import { peers, slower } from "./peers.mjs";
import { WORDS } from "./words/document.mjs";

/** Its text in a language. */
export function document({ comparison, endurance }, locale) {
  const words = WORDS[locale];
  const { machine, quick, suites } = comparison;
  const compared = Object.keys(words.suites).map((suite) => {
    const more = suite === "check" ? suites["check-wasm"] : [];
    return section(words.suites[suite], tableOf(suite, [...suites[suite], ...more], words));
  });
  const sized = `${sizes(suites.size, words)}\n${words.size.more}\n\n${installed(suites.installed, words)}`;
  const parts = [
    words.head(machine, quick, steadiness(suites)),
    section(words.slower, slower(suites, words)),
    ...compared,
    section(words.size, sized),
    ...(endurance ? [section(words.memory, memory(endurance, words))] : []),
    words.again,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The figures of a suite. */
export function tableOf(suite, cases, words) {
  return (TABLES[suite] ?? peers)(cases, words);
}

const TABLES = { floor, threads, servers, start, lint, size: sizes, installed };

const section = ({ title, text }, figures) => `## ${title}\n\n${text}\n\n${figures.trimEnd()}`;

/** How far the middle half of the rounds' ratios is from their median, in nine of ten cells. */
function steadiness(suites) {
  const widths = Object.values(suites)
    .flat()
    .flatMap(({ results = [] }) => results)
    .filter(({ ratio, low }) => low !== undefined && ratio !== 1)
    .map(({ ratio, low, high }) => Math.max(high - ratio, ratio - low) / ratio)
    .sort((one, other) => one - other);
  return Math.ceil(widths[Math.floor(widths.length * 0.9)] * 100);
}

function threads(cases, words) {
  const names = cases[0].rates.map(({ name }) => name);
  const rows = cases.flatMap(({ kind, bytes, rates }) => [
    ...[1, 2].map((threads) => [
      `${words.message(size(bytes), kind)}, ${words.threadCount(threads)}`,
      ...rates.map(({ one, two }) => count(threads === 1 ? one : two)),
    ]),
    [words.scale, ...rates.map(({ scale }) => `${scale.toFixed(2)}×`)],
  ]);
  return table([[words.perSecond, ...names], ...rows]);
}

function servers(cases, words) {
  return cases
    .map(({ kind, servers: all }) => {
      const rows = all.map(({ name, perSecond, ratio, cpu, cpuRatio, p50, p99 }) => [
        words.server[name],
        count(perSecond),
        name === "bare" ? "" : spread(ratio),
        `${cpu.toFixed(0)} µs`,
        name === "bare" ? "" : spread(cpuRatio),
        `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`,
      ]);
      return `${words.answered[kind]}\n\n${table([words.serverHeads, ...rows])}`;
    })
    .join("\n");
}

const spread = ({ low, median, high }) => `${marked(median)} (${times(low)} – ${times(high)})`;

function start(cases, words) {
  const [, { results }] = cases;
  const rows = results.map(({ name, ns, ratio }) => [
    words.process[name] ?? name,
    duration(cases[0].results.find((inside) => inside.name === name).ns),
    duration(ns),
    times(ratio),
  ]);
  return table([words.startHeads, ...rows]);
}

function lint([{ folder, scripts }], words) {
  const rate = (files, seconds) => count(files / seconds);
  const rows = folder.map(({ threads, files, seconds }) => [
    words.wholeFolder(threads),
    count(files),
    rate(files, seconds),
    "",
  ]);
  const { files, weseal, eslint } = scripts;
  rows.push([words.scripts("weseal"), count(files), rate(files, weseal), ""]);
  rows.push([words.scripts("ESLint"), count(files), rate(files, eslint), times(eslint / weseal)]);
  return table([words.lintHeads, ...rows]);
}

function sizes(cases, words) {
  return table([
    words.sizeHeads,
    ...cases.map(({ name, bytes }) => [words.file(name), weight(bytes)]),
  ]);
}

function installed(cases, words) {
  const rows = cases.map(({ name, packed, unpacked, files, packages }) => [
    name,
    packed === undefined ? "" : weight(packed),
    weight(unpacked),
    count(files),
    count(packages),
  ]);
  return table([words.installHeads, ...rows]);
}

function memory({ machine, runs }, words) {
  const rows = runs.map(({ work, backend, count: times, startRss, endRss, rise, wasmMemory }) => [
    words.work[work](count(times), words.backend[backend]),
    weight(startRss),
    weight(endRss),
    weight(Math.max(0, rise)),
    wasmMemory ? weight(wasmMemory) : "",
  ]);
  return `${words.measured(machine)}\n\n${table([words.memoryHeads, ...rows])}`;
}

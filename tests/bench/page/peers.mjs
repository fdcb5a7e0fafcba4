/** Tables of contenders: a row for each case, ours as a time, the others as ratios. */

import { duration, marked, size, table } from "./figures.mjs";

/** Of suites whose cases have `results`; where a case has a `base`, that one is the time. */
export function peers(all, words) {
  const cases = merged(all);
  const bases = cases.map(({ base = 0, results }) => results[base].name);
  const names = [...new Set(cases.flatMap(({ results }) => results.map(({ name }) => name)))];
  const others = names.filter((name) => !bases.includes(name));
  const [first] = bases;
  const rows = cases.map((found) => {
    const of = (name) => found.results.find((result) => result.name === name);
    const own = of(first);
    return [
      labelOf(found, words),
      duration(own.ns),
      ...others.map((name) => cell(of(name), found.base === undefined)),
    ];
  });
  return table([["", first, ...others], ...rows]);
}

/** A case that two suites have is one row. */
function merged(all) {
  const found = new Map();
  for (const one of all) {
    const before = found.get(one.name)?.results ?? [];
    const names = before.map(({ name }) => name);
    const more = one.results.filter(({ name }) => !names.includes(name));
    found.set(one.name, { ...one, results: [...before, ...more] });
  }
  return [...found.values()];
}

/** What another does faster, a line for each case, the largest distance first. */
export function slower(suites, words) {
  const found = [...ofPeers(suites, words), ...ofServers(suites, words), ofStart(suites, words)]
    .map(({ where, others }) => ({ where, others: others.filter(({ ratio }) => ratio < 0.995) }))
    .filter(({ others }) => others.length > 0);
  for (const { others } of found) others.sort((one, other) => one.ratio - other.ratio);
  found.sort((one, other) => one.others[0].ratio - other.others[0].ratio);
  const lines = found.map(({ where, others }) => {
    const told = others.map(({ name, ratio }) => `${name} ${marked(ratio)}`).join(", ");
    return `* ${where}: ${told}\n`;
  });
  return lines.join("") || `${words.nowhere}\n`;
}

function ofPeers(suites, words) {
  return Object.entries(suites).flatMap(([suite, cases]) =>
    cases
      .filter(({ results, base }) => results && base === undefined)
      .map((found) => ({
        where: `${words.suites[suite].title} · ${labelOf(found, words)}`,
        others: found.results,
      })),
  );
}

function ofServers({ servers }, words) {
  return servers.flatMap(({ kind, servers: all }) =>
    all.slice(1).map(({ name, ratio }) => ({
      where: `${words.suites.servers.title} · ${words.answered[kind].replace(/[:：]$/, "")} · ${words.server[name]}`,
      others: [{ name: words.server.bare, ratio: ratio.median }],
    })),
  );
}

/** There ratios are by the other. */
function ofStart({ start: [, { results }] }, words) {
  const { ratio } = results.find(({ name }) => name === "weseal (native)");
  const other = results.find((result) => result.ratio === 1);
  return { where: words.suites.start.title, others: [{ name: other.name, ratio: 1 / ratio }] };
}

function labelOf({ name, id, kind, bytes, body }, words) {
  if (id) return words.cases[id];
  if (kind) return words.message(size(bytes), kind) + (body === "text" ? words.asText : "");
  if (bytes) return name.replace(/^\d+ B/, size(bytes)).replace(/ user info$/, words.userInfo);
  return words.cases[name] ?? name;
}

function cell(result, isByOurs) {
  if (!result) return "";
  const { ratio } = result;
  return isByOurs ? marked(ratio) : `${ratio.toFixed(1)}×`;
}

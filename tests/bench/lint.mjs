/**
 * How fast a project is linted: `node tests/bench/lint.mjs DIR [--rounds N]`.
 *
 * First the folder as it is, walked, read and judged on one thread and on all; then its scripts in memory, on one
 * thread, against ESLint with `no-restricted-properties` for the same interfaces. Times are those of the processor, so
 * that they mean something on a busy machine. It fails where the two do not find the same uses, never because of a time.
 */

import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { installPeers } from "./install.mjs";

/** Interfaces that both look for. */
const NAMES = [
  ...["getLocation", "chooseLocation", "choosePoi", "chooseAddress", "getFuzzyLocation"],
  ...["onLocationChange", "startLocationUpdate", "startLocationUpdateBackground", "login"],
  ...[
    "checkSession",
    "getUserInfo",
    "getUserProfile",
    "chooseImage",
    "chooseMedia",
    "getWeRunData",
  ],
  ...["setClipboardData", "getClipboardData", "saveImageToPhotosAlbum", "scanCode"],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" } },
});
if (positionals.length !== 1) throw new Error("one folder: a project of mini programs");
const folder = resolve(positionals[0]);
const rounds = Number(values.rounds);

installPeers();
const { Linter } = await import("eslint");
const { nativeLinter } = await import("../../npm/cli/dist/lint/backend.js");
const { walk } = await import("../../npm/cli/dist/lint/walk.js");
const native = nativeLinter();
if (!native) throw new Error("no addon for this platform");
const options = JSON.stringify({ asOf: "2026-11-21", locale: "en" });

console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`);
await wholeFolder();
await compare(await scripts());

/** Walks, reads and judges the folder. */
async function wholeFolder() {
  for (const threads of [1, availableParallelism()]) {
    process.env.RAYON_NUM_THREADS = String(threads);
    let done = 0;
    const seconds = await best(async () => {
      const linting = new native.Linting(folder, options);
      await linting.run();
      done = linting.done;
    });
    const rate = Math.round(done / seconds);
    console.log(
      `folder, ${threads} thread(s): ${done} files in ${ms(seconds)}, ${rate} files/s and core`,
    );
  }
}

/** The scripts of the folder that both can parse, and the configurations that say whose they are. */
async function scripts() {
  const { leftOut } = JSON.parse(native.walk(options));
  const sources = await walk(folder, leftOut);
  const paths = sources.map(({ path }) => path);
  const { handle } = JSON.parse(native.begin(paths.join("\0"), options));
  const first = JSON.parse(native.next(handle));
  const read = (path) => readFileSync(join(folder, path));
  for (const index of first.wanted) native.add(handle, index, read(paths[index]));
  const { wanted } = JSON.parse(native.next(handle));
  native.release(handle);
  const linter = new Linter({ configType: "flat" });
  const texts = wanted
    .map((index) => paths[index])
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ path, bytes: read(path), text: read(path).toString() }))
    .filter(({ text }) => !reports(linter, text).some(({ fatal }) => fatal));
  return { texts, configurations: first.wanted.map((index) => paths[index]) };
}

async function compare({ texts, configurations }) {
  const others = configurations.filter((path) => !texts.some((text) => text.path === path));
  const given = [
    ...others.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
    ...texts,
  ];
  const linter = new Linter({ configType: "flat" });
  const found = { weseal: new Set(), eslint: new Set() };
  const weseal = await best(() => {
    found.weseal = uses(lint(given), texts);
  });
  const eslint = await best(() => {
    found.eslint = new Set(
      texts.flatMap(({ path, text }) =>
        reports(linter, text)
          .filter((report) => !isAsked(text, report))
          .map(({ line, message }) => `${path}:${line} ${nameIn(message)}`),
      ),
    );
  });
  const rate = (seconds) => `${Math.round(texts.length / seconds)} files/s and core`;
  console.log(`scripts in memory, one thread: ${texts.length} files`);
  console.log(`  weseal  ${ms(weseal)}, ${rate(weseal)}`);
  console.log(
    `  ESLint  ${ms(eslint)}, ${rate(eslint)}, ${(eslint / weseal).toFixed(1)} times as long`,
  );
  const differ = [
    ...[...found.eslint].filter((use) => !found.weseal.has(use)).map((use) => `- ${use}`),
    ...[...found.weseal].filter((use) => !found.eslint.has(use)).map((use) => `+ ${use}`),
  ];
  if (differ.length > 0) throw new Error(`not the same uses:\n${differ.join("\n")}`);
  console.log(`  both found the same ${found.eslint.size} uses`);
}

/** A report, from files in memory. */
function lint(files) {
  const { handle } = JSON.parse(native.begin(files.map(({ path }) => path).join("\0"), options));
  // Configurations, then scripts.
  for (let step = 0; step < 2; step += 1) {
    for (const index of JSON.parse(native.next(handle)).wanted) {
      native.add(handle, index, files[index].bytes);
    }
  }
  return JSON.parse(native.finish(handle));
}

/** The uses that are written as ESLint's rule looks for them: `wx.name`, and `{ name } = wx`. */
function uses({ model }, texts) {
  const byPath = new Map(texts.map(({ path, text }) => [path, text]));
  const found = new Set();
  for (const { name, places } of model.apps.flatMap((app) => app.used)) {
    const own = name.startsWith("wx.") ? name.slice(3) : "";
    if (!NAMES.includes(own)) continue;
    for (const { file, line, span } of places) {
      const text = byPath.get(file);
      if (text !== undefined && isWritten(text, span)) found.add(`${file}:${line} ${own}`);
    }
  }
  return found;
}

function isWritten(text, [start, end]) {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /\bwx\s*(\?\.|\.)\s*$|\bwx\s*(\?\.)?\[\s*$/.test(before) ||
    /^\s*[,}:]/.test(text.slice(end, end + 9))
  );
}

function reports(linter, text) {
  const config = (sourceType) => ({
    languageOptions: { ecmaVersion: "latest", sourceType },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: {
      "no-restricted-properties": [2, ...NAMES.map((property) => ({ object: "wx", property }))],
    },
  });
  const found = linter.verify(text, config("module"), { allowInlineConfig: false });
  if (!found.some(({ fatal }) => fatal)) return found;
  return linter.verify(text, config("script"), { allowInlineConfig: false });
}

/** Whether it is only asked whether there is such an interface: `if (wx.getUserProfile)`. */
function isAsked(text, { line, column, endColumn }) {
  const written = text.split("\n")[line - 1];
  return (
    /(if\s*\(|!|&&|\|\|)\s*$/.test(written.slice(0, column - 1)) &&
    /^\s*(\)|;|\}|&&|\|\||\?[^.]|$)/.test(written.slice(endColumn - 1))
  );
}

function nameIn(message) {
  return /'wx\.(\w+)'/.exec(message)?.[1];
}

/** The shortest of several rounds, in seconds of the processor on all threads. */
async function best(run) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1e6);
  }
  return shortest;
}

function ms(seconds) {
  return `${(seconds * 1000).toFixed(1)} ms`;
}

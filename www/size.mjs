// What the first view downloads: every file that the page loads by itself, gzipped, against its budget.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** 1 KB is 1000 bytes: the reading of "KB" that is harder to meet. */
const BUDGET = 250_000;
/** The page, the panel that is open at first, and what computes in it. */
const FIRST = ["index.html", "src/panels/push/index.tsx", "../npm/weseal/dist/browser/explain.mjs"];

const DIST = new URL("./dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", DIST), "utf8"));

const size = (file) => gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length;
const sum = (files) => files.reduce((total, file) => total + size(file), 0);

const first = new Set(["index.html", ...FIRST.flatMap(filesOf)]);
const all = new Set(Object.keys(manifest).flatMap(filesOf));
const total = sum([...first]);

console.log(`   first view: ${total} of ${BUDGET} bytes (gzip) in ${first.size} files`);
for (const file of [...all].filter((name) => !first.has(name)).sort())
  console.log(`   on demand: ${file}: ${size(file)} bytes`);
if (total > BUDGET) throw new Error("the first view exceeds its budget");

/** A file, and all that it loads at once. */
function filesOf(name) {
  const entry = manifest[name];
  if (!entry) throw new Error(`www/dist has no ${name}`);
  const { file, imports = [], assets = [], css = [] } = entry;
  return [file, ...assets, ...css, ...imports.flatMap(filesOf)];
}

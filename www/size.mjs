// What the first view downloads: every file that the page loads by itself, gzipped, against its budget.

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** 1 KB is 1000 bytes: the reading of "KB" that is harder to meet. */
const BUDGET = 250_000;
/** Loaded on demand, by the beginning of its name: the editor, the other panels, what they compute with. */
const LAZY = ["mount-", "reply-", "compute-", "weseal-", "rules-", "rsa-"];

const DIST = new URL("./dist/", import.meta.url);

const assets = readdirSync(new URL("assets/", DIST)).map((name) => `assets/${name}`);
const isLazy = (file) => LAZY.some((name) => file.startsWith(`assets/${name}`));
for (const name of LAZY)
  if (!assets.some((file) => file.startsWith(`assets/${name}`)))
    throw new Error(`www/dist has no ${name}: is it part of the first view now?`);

const files = ["index.html", ...assets];
const size = (file) => gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length;
const first = files.filter((file) => !isLazy(file));
const total = first.reduce((sum, file) => sum + size(file), 0);

console.log(`   first view: ${total} of ${BUDGET} bytes (gzip) in ${first.length} files`);
for (const file of files.filter(isLazy)) console.log(`   on demand: ${file}: ${size(file)} bytes`);
if (total > BUDGET) throw new Error("the first view exceeds its budget");

/** What a caller downloads, gzip as Node has it; `cargo xtask check` knows the budgets. */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { constants, gzipSync } from "node:zlib";

const SCRIPT = /\.[cm]?js$/;

export function run({ wanted, report }) {
  if (!wanted("")) return;
  const folder = dirname(createRequire(import.meta.url).resolve("weseal/package.json"));
  const files = ["dist", "wasm"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true }).map((file) => join(part, file)),
  );
  const inlined = ["weseal", "extra", "rsa", "rules"].map((module) =>
    join("wasm", `${module}-inline.cjs`),
  );
  const size = (chosen) =>
    chosen.reduce((sum, file) => sum + compressed(readFileSync(join(folder, file))), 0);
  const scripts = files.filter((file) => SCRIPT.test(file) && !inlined.includes(file));
  report({ name: "weseal.wasm", bytes: size([join("wasm", "weseal.wasm")]) });
  report({ name: "extra.wasm, for explanations", bytes: size([join("wasm", "extra.wasm")]) });
  report({ name: "rsa.wasm, for RSA and AES-GCM", bytes: size([join("wasm", "rsa.wasm")]) });
  report({ name: "rules.wasm, for check", bytes: size([join("wasm", "rules.wasm")]) });
  report({ name: `${scripts.length} scripts`, bytes: size(scripts) });
  report({ name: "the modules as text, for Node", bytes: size(inlined) });
}

const compressed = (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length;

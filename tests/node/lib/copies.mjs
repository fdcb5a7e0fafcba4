// Copies of the package as npm would install it, in folders of their own.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** Installs a copy, without the platform's addon if `addon` is false. Gone after the test. */
export function installed(t, { addon = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "weseal-copy-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const copy = (name) =>
    cpSync(join(MODULES, name), join(folder, "node_modules", name), {
      recursive: true,
      dereference: true,
      filter,
    });
  copy("weseal");
  if (addon) copy("@weseal");
  return { folder, require: createRequire(join(folder, "index.js")) };
}

/** Only what is published, and so neither sources nor another node_modules. */
function filter(path) {
  return !/weseal[\\/](src|node_modules|target)$/.test(path);
}

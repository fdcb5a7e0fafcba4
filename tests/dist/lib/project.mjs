// Projects of users, who install from a registry.

import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { run } from "../../package/lib/run.mjs";
import { temporary } from "../../package/lib/temporary.mjs";
import { serveRegistry } from "./registry.mjs";

/**
 * An empty folder into which npm has installed the packages of these names, for this machine or for
 * the platform of a row. The folder is gone when this process is.
 */
export async function installed(tarballs, names, platform) {
  const folder = temporary();
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
  const registry = await serveRegistry(new Map([...tarballs, ...(await dependencies(folder))]));
  const flags = ["--no-audit", "--no-fund", "--no-save", "--no-package-lock", "--loglevel=error"];
  flags.push(`--registry=${registry.url}`, `--cache=${join(folder, ".cache")}`);
  for (const key of ["os", "cpu", "libc"]) {
    if (platform?.[key]) flags.push(`--${key}=${platform[key]}`);
  }
  try {
    await run("npm", ["install", ...flags, ...names], { cwd: folder });
  } finally {
    registry.close();
  }
  return folder;
}

/** The packages of the scope that are installed in a project. */
export function scopeOf(folder) {
  const names = readdirSync(join(folder, "node_modules/@weseal"));
  return names.map((name) => `@weseal/${name}`).sort();
}

/** What the command line depends on besides: packed from the workspace, where it is installed. */
async function dependencies(folder) {
  const require = createRequire(new URL("../../../npm/cli/package.json", import.meta.url));
  const name = "get-east-asian-width";
  const source = dirname(require.resolve(name));
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, source];
  const [{ filename }] = Object.values(JSON.parse(await run("npm", args, { cwd: folder })));
  const manifest = require(join(source, "package.json"));
  return [[name, { path: join(folder, filename), manifest }]];
}

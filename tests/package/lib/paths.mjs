// Where things are.

import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const HERE = fileURLToPath(new URL("..", import.meta.url));
export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
export const FIXTURES = join(HERE, "fixtures");

if (!existsSync(join(HERE, "node_modules"))) {
  throw new Error("tests/package: run `npm ci` there, or `cargo xtask test package`");
}

/** Requires a tool, or finds the file of one. */
export const tool = createRequire(join(HERE, "package.json"));

/** The script that a tool's command runs. */
export function command(name, packageName = name) {
  const folder = join(HERE, "node_modules", packageName);
  const { bin } = tool(join(folder, "package.json"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** The one package with the library's addon, which the build puts into the workspace. */
export function addonPackage() {
  const scope = join(REPOSITORY, "node_modules/@weseal");
  // The command line is a member of the workspace, and stands beside it, as does the linter's addon.
  const isOther = (name) => name === "cli" || name.startsWith("lint-");
  const names = existsSync(scope) ? readdirSync(scope).filter((name) => !isOther(name)) : [];
  if (names.length !== 1) throw new Error(`${scope} has ${names.length} packages: build first`);
  return { name: `@weseal/${names[0]}`, folder: join(scope, names[0]) };
}

/** Every Node to try: the oldest that is supported, and the lines after it. */
export function runtimes() {
  const installed = process.platform === "linux" ? ["node-18.15", "node-20", "node-22"] : [];
  const binaries = installed.map((name) =>
    join(dirname(tool.resolve(`${name}-linux-${process.arch}/package.json`)), "bin/node"),
  );
  return [...binaries, process.execPath];
}

// Projects of users: a fixture, and the packed package installed into it.

import { copyFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { addonPackage, FIXTURES, REPOSITORY } from "./paths.mjs";
import { run } from "./run.mjs";
import { temporary } from "./temporary.mjs";

let packing;

/** Packs weseal, the addon of this machine and the command line as `npm publish` would: a path for each. */
export function packed() {
  packing ??= pack();
  return packing;
}

async function pack() {
  const folder = temporary();
  const [weseal, cli] = ["npm/weseal", "npm/cli"].map((path) => join(REPOSITORY, path));
  const addon = addonPackage().folder;
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const report = JSON.parse(await run("npm", [...args, weseal, addon, cli], { cwd: folder }));
  const named = (name) => Object.values(report).find((entry) => entry.name === name);
  const path = (name) => join(folder, named(name).filename);
  return { weseal: path("weseal"), addon: path(addonPackage().name), cli: path("@weseal/cli") };
}

/**
 * A new folder with the files of a fixture and the installed package, for this process.
 * Outside of the repository, whose own `node_modules` nothing may find.
 */
export async function project(fixture, { addon = true, cli = false, parent = tmpdir() } = {}) {
  const tarballs = await packed();
  const folder = temporary(parent);
  cpSync(join(FIXTURES, fixture), folder, { recursive: true });
  copyFileSync(join(FIXTURES, "answer.mjs"), join(folder, "answer.mjs"));
  const flags = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  const packages = [
    tarballs.weseal,
    ...(addon ? [tarballs.addon] : []),
    ...(cli ? [tarballs.cli] : []),
  ];
  await run("npm", ["install", ...flags, ...packages], { cwd: folder });
  return folder;
}

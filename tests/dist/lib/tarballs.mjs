// The tarballs that `cargo xtask dist` has made, and what their package.json says.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.WESEAL_TARBALLS;
if (!folder) throw new Error("WESEAL_TARBALLS: the folder with the tarballs of `cargo xtask dist`");

/** Name of the package to `{ path, manifest }`. */
export const tarballs = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".tgz"))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const manifest = JSON.parse(tar(["-xzOf", path, "package/package.json"]));
      return [manifest.name, { path, manifest }];
    }),
);

/** The rows of npm/platforms.json. */
export const platforms = JSON.parse(
  readFileSync(new URL("../../../npm/platforms.json", import.meta.url), "utf8"),
);

/** The row that a package's name ends with. */
export function platformOf(name) {
  const row = platforms.find((platform) => platform.name === `@weseal/${name}`);
  if (!row) throw new Error(`npm/platforms.json has no row ${name}`);
  return row;
}

/** The package with the linter's addon, for which there is one with the library's. */
export function ofLinter(name) {
  return name.replace("/", "/lint-");
}

/** The names of the files in a tarball. */
export function filesIn({ path }) {
  return tar(["-tzf", path])
    .trim()
    .split(/\r?\n/)
    .map((file) => file.replace(/^package\//, ""))
    .sort();
}

function tar(args) {
  return execFileSync("tar", args, { encoding: "utf8", maxBuffer: 2 ** 26 });
}

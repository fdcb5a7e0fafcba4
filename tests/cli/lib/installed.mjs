// The packages as a user installs them: packed, and installed from the tarballs.

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { folder, REPOSITORY } from "./weseal.mjs";

const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });

/** A project that has `@weseal/cli`, and these files; gone when this process is. */
export function projectWithPackages(files = {}) {
  const project = folder({ "package.json": '{"private":true}', ...files });
  const scope = join(REPOSITORY, "node_modules/@weseal");
  const addons = readdirSync(scope).filter((name) => name !== "cli");
  const sources = [
    join(REPOSITORY, "npm/weseal"),
    join(REPOSITORY, "npm/cli"),
    ...addons.map((name) => join(scope, name)),
  ];
  npm(["pack", "--ignore-scripts", "--pack-destination", project, ...sources], project);
  const tarballs = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  const flags = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  npm(["install", ...flags, ...tarballs.map((name) => `./${name}`)], project);
  return project;
}

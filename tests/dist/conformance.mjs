// `node conformance.mjs ROW [node…]`: installs the packages for the platform of a row, and runs the conformance
// suite and the projects of the linter on its addons. The further words are a Node of that platform.

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { installed } from "./lib/project.mjs";
import { platformOf, tarballs } from "./lib/tarballs.mjs";

const TESTS = fileURLToPath(new URL("..", import.meta.url));
const PARTS = ["conformance", "vectors", "lint", "projects"];
const SCRIPTS = ["conformance/node.mjs", "lint/projects.mjs"];

const [row, program = process.execPath, ...args] = process.argv.slice(2);
const platform = platformOf(row);
const folder = await installed(tarballs, ["weseal", "@weseal/cli"], platform);
// Beside the packages, so that `import "weseal"` finds what was installed and nothing of the workspace.
for (const part of PARTS) cpSync(join(TESTS, part), join(folder, part), { recursive: true });

node(["--print", "[process.version, process.platform, process.arch].join()"]);
for (const script of SCRIPTS) {
  // Not `--test`: that starts another Node, which an emulator or a loader does not stand before.
  node(["--test-reporter=spec", join(folder, script)]);
}

function node(words) {
  const env = { ...process.env, WESEAL_BACKEND: "native" };
  const { status, signal, error } = spawnSync(program, [...args, ...words], {
    cwd: folder,
    env,
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${row}: ${words.at(-1)}: ${signal ?? `exit code ${status}`}`);
}

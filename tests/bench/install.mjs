/** The packages to compare with: installed on the first run, and again when the lock file changes. */

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const here = new URL("./", import.meta.url);

/** Installs what is missing. Throws where npm fails. */
export function installPeers() {
  const stamp = new URL("node_modules/.package-lock.json", here);
  const lock = new URL("package-lock.json", here);
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci failed in tests/bench");
}

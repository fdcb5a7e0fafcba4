// What a process has taken of memory, on its standard output.

import { readFileSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { count as instances, memory } from "../../node/lib/child/instances.cjs";

/** How many samples there are of a run. */
export const SAMPLES = 60;

/** Collects, waits for what tells of it, and says how much there is after so many were done. */
export async function sample(done) {
  globalThis.gc();
  for (let turns = 0; turns < 3; turns += 1) await turn();
  const { heapUsed } = process.memoryUsage();
  const rss = resident();
  const wasm = instances() > 0 ? memory("open") : 0;
  process.stdout.write(`${JSON.stringify({ done, rss, heap: heapUsed, memory: wasm })}\n`);
}

/** Without the pages of files, which the system takes away and brings back as it likes, where it tells them apart. */
function resident() {
  if (process.platform !== "linux") return process.memoryUsage().rss;
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kilobytes) * 1024;
}

/**
 * Counts instructions: the program of this folder under valgrind's callgrind.
 *
 * What two counts of one path differ by is the path alone: neither the start of the program nor what it prepares.
 * Valgrind shows programs the processor that it plays, one without the SHA instructions: what weseal then runs is its
 * portable SHA-1. `environment` records what is there.
 */

import { execFileSync, spawnSync } from "node:child_process";

/** Enough for tables to be made and for the allocator to have what it needs. */
const FEW = 10;
const MANY = 30;

const program = process.env.WESEAL_PATHS;
if (!program)
  throw new Error("run it by `cargo xtask test instructions`, which builds what is counted");

/** The names of all paths. */
export const paths = execFileSync(program, { encoding: "utf8" }).trim().split("\n");

/** What counts depend on besides our code: two counts are compared strictly only where all of it is equal. */
export function environment() {
  const rustc = execFileSync("rustc", ["--version", "--verbose"], { encoding: "utf8" });
  return {
    rustc: /^release: (.+)$/m.exec(rustc)[1],
    host: /^host: (.+)$/m.exec(rustc)[1],
    valgrind: execFileSync("valgrind", ["--version"], { encoding: "utf8" }).trim(),
    processor: valgrind(["--processor"]).stdout.trim(),
  };
}

/** The instructions of going down a path once. */
export function count(path) {
  return Math.round((collected(path, MANY) - collected(path, FEW)) / (MANY - FEW));
}

function collected(path, times) {
  const { stderr } = valgrind([path, `${times}`]);
  const found = /Collected : (\d+)/.exec(stderr);
  if (!found) throw new Error(`callgrind counted nothing:\n${stderr}`);
  return Number(found[1]);
}

/** With an empty environment, since its size moves the stack. */
function valgrind(args) {
  const tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
  const { PATH } = process.env;
  const { status, stdout, stderr, error } = spawnSync("valgrind", [...tool, program, ...args], {
    encoding: "utf8",
    env: { PATH },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stderr}`);
  return { stdout, stderr };
}

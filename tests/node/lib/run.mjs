// Scripts in a process of their own.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPTS = new URL("./child/", import.meta.url);
/** Far more than any script takes: one that does not end by itself is a failure. */
const LIMIT = 60_000;

/**
 * Runs a script of `child/` and returns what it writes to standard output, read as JSON. It must end
 * by itself, successfully, and write nothing to standard error.
 */
export async function run(script, { env = {}, args = [], flags = [] } = {}) {
  const file = fileURLToPath(new URL(script, SCRIPTS));
  const child = spawn(process.execPath, [...flags, file, ...args], {
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT,
  });
  const [output, errors, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("close", (...ending) => resolve(ending))),
  ]);
  assert.equal(errors, "", script);
  assert.deepEqual({ code, signal }, { code: 0, signal: null }, `${script}: ${output}`);
  return JSON.parse(output);
}

/** This process's, less what chooses a language, with `changes`; undefined takes a variable away. */
function environment(changes) {
  const { WESEAL_LOCALE, LANG, NODE_OPTIONS, ...inherited } = process.env;
  const all = { ...inherited, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function text(stream) {
  let all = "";
  for await (const part of stream.setEncoding("utf8")) all += part;
  return all;
}

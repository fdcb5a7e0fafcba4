// An example of a page, run as a reader would: a file of its own, beside an installed package.

import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { installed } from "./copies.mjs";

const PRELOAD = fileURLToPath(new URL("./child/listening.cjs", import.meta.url));
const LIMIT = 60_000;

/** Runs a script to its end. */
export async function output(t, code, env) {
  const child = spawn(process.execPath, [script(t, code)], {
    env: { ...process.env, ...env },
    timeout: LIMIT,
  });
  const [printed, complained, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { printed, complained, status };
}

/** Starts a server. `ended` stops it and gives what it has printed. */
export async function serve(t, code, env) {
  const child = fork(script(t, code), {
    env: { ...process.env, PORT: "0", ...env },
    execArgv: ["--require", PRELOAD],
    silent: true,
    timeout: LIMIT,
  });
  t.after(() => child.kill());
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const failed = printed.then(([, complained]) => Promise.reject(new Error(complained)));
  const [port] = await Promise.race([once(child, "message"), failed]);
  failed.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}/`,
    async ended() {
      child.kill();
      const [out, complained] = await printed;
      return { out, complained };
    },
  };
}

function script(t, code) {
  const file = join(installed(t).folder, "example.mjs");
  writeFileSync(file, code);
  return file;
}

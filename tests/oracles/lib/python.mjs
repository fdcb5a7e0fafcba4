// A Python process, fed with lines of JSON; it answers each with a line.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const INSTALLED = fileURLToPath(new URL("../../../target/oracles/bin/python", import.meta.url));

/** Starts a script beside this file; `stop` ends it. */
export function python(script, ...given) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const program = process.env.WESEAL_PYTHON || INSTALLED;
  const child = spawn(program, [path, ...given.map(String)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  // A pipe that breaks is told by how the process ends.
  child.stdin.on("error", () => {});
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended: ${code}`)),
    );
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  /** Writes all requests while it reads the answers: a pipe holds few of either. */
  const ask = async (call, requests) => {
    const written = write(
      child.stdin,
      requests.map((request) => `${JSON.stringify({ call, request })}\n`),
    );
    const answers = [];
    while (answers.length < requests.length) {
      const { value, done } = await Promise.race([
        lines.next(),
        ended.then(() => ({ done: true })),
      ]);
      if (done)
        throw new Error(`${program} answered ${answers.length} of ${requests.length} requests`);
      answers.push(JSON.parse(value));
    }
    await written;
    return answers;
  };

  const stop = () => {
    child.stdin.end();
    return ended;
  };
  return { ask, stop };
}

async function write(stream, lines) {
  for (const line of lines) {
    if (!stream.write(line)) await new Promise((resolve) => stream.once("drain", resolve));
  }
}

// Servers: those of the tools that are tried, and the requests to them.

import { spawn } from "node:child_process";

import { freePort } from "../../servers/lib/free-port.mjs";
import { environment } from "./run.mjs";
import { BODY, FORGED, QUERY } from "./sample.mjs";

/** Starts a server by a script of Node, and waits until it answers. `args` is given the port. */
export async function serve(args, { cwd, env }) {
  const port = await freePort();
  const options = { cwd, env: environment({ ...env, PORT: `${port}`, HOSTNAME: "127.0.0.1" }) };
  const child = spawn(process.execPath, args(port), options);
  const ended = new Promise((resolve) => child.once("close", resolve));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      output += data;
    });
  }
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 60_000; !(await answers(url)); ) {
    if (child.exitCode !== null || Date.now() > end) {
      child.kill();
      throw new Error(`${args(port).join(" ")} does not serve:\n${output}`);
    }
  }
  const close = () => {
    child.kill();
    return ended;
  };
  return { url, close };
}

/** Posts the sample and the forged one: the two answers of a fixture. */
export function post(url) {
  const answer = async (query) => {
    const response = await fetch(`${url}?${query}`, { method: "POST", body: BODY });
    if (!response.ok) throw new Error(`${url}: ${response.status}\n${await response.text()}`);
    return response.json();
  };
  return Promise.all([answer(QUERY), answer(FORGED)]);
}

async function answers(url) {
  try {
    await fetch(url);
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return false;
  }
}

// A Redis of the test's own: on a free port, in a folder of its own, ended by its own process id.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort } from "./free-port.mjs";

const ATTEMPTS = 5;

/**
 * Starts a server that keeps nothing on disk, or with `durable` every write before it is answered; `more` are settings
 * of its own. `restart` and `stop` end it gracefully; its port and its folder stay until `stop`.
 */
export async function startRedis({ durable = false, more = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "weseal-redis-"));
  const written = durable
    ? ["--appendonly", "yes", "--appendfsync", "always"]
    : ["--appendonly", "no"];
  const keep = [...written, ...more];
  const { port, child: first } = await onFreePort((port) => launch(port, folder, keep));
  let child = first;
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async restart({ pauseMs = 0 } = {}) {
      await end(child);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      child = await launch(port, folder, keep);
    },
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Between finding a port and listening on it another may take it. */
async function onFreePort(start, attempt = 1) {
  const port = await freePort();
  try {
    return { port, child: await start(port) };
  } catch (error) {
    if (attempt === ATTEMPTS) throw error;
    return onFreePort(start, attempt + 1);
  }
}

/** The process, once it accepts connections. */
async function launch(port, folder, keep) {
  const settings = ["--port", port, "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...keep];
  const child = spawn("redis-server", settings.map(String), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const orphan = () => child.kill("SIGKILL");
  process.once("exit", orphan);
  process.once("SIGTERM", exit);
  child.once("exit", () => process.off("exit", orphan).off("SIGTERM", exit));
  let said = "";
  for await (const text of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    said += text;
    if (!said.includes("Ready to accept connections")) continue;
    child.stdout.resume();
    return child;
  }
  throw new Error(`redis-server did not start:\n${said}`);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** A runner that gives up on a test sends a signal, which by itself would leave the server behind. */
function exit() {
  process.exit(1);
}

// The workers: started, killed at random while they handle something, started again, and now and then halted.

import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { now, Pulse } from "./pulse.mjs";

const SCRIPT = fileURLToPath(new URL("worker.mjs", import.meta.url));

/**
 * Starts `size` workers, half of them with either client. `hear(message)` is given what they tell, and
 * gives the answer.
 */
export async function startFleet({ size, redisPort, timing, mutant, hear, random }) {
  const names = ["redis 6", "ioredis 6"];
  const workers = await Promise.all(
    Array.from({ length: size }, (_, index) => start(names[index % names.length])),
  );
  const starting = new Set();
  return {
    counts: { killed: 0, halted: 0 },
    /** Any worker that listens, or nothing. */
    any() {
      const alive = workers.filter(({ port }) => port);
      return alive[Math.floor(random() * alive.length)];
    },
    /** Kills a worker that is handling something, and starts another in its place. */
    async kill() {
      const index = busy();
      if (index < 0) return;
      const { child, clientName, pulse } = workers[index];
      this.counts.killed += 1;
      workers[index] = { inWork: new Set() };
      child.kill("SIGKILL");
      pulse.died = now();
      const started = start(clientName);
      starting.add(started);
      workers[index] = await started;
      starting.delete(started);
    },
    /** Halts a worker for longer than a lease lasts, as a machine that swaps or is moved would be. */
    async halt() {
      const index = busy();
      if (index < 0) return;
      const { child } = workers[index];
      this.counts.halted += 1;
      child.kill("SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, timing.leaseMs * 1.5));
      child.kill("SIGCONT");
    },
    /** Waits until nothing is handled any more, or for so long. */
    async rest(ms) {
      const end = performance.now() + ms;
      while (workers.some(({ inWork }) => inWork.size > 0) && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      await Promise.allSettled(starting);
      await Promise.all(workers.map(({ child }) => end(child)));
    },
  };

  async function start(clientName) {
    const settings = JSON.stringify({ redisPort, clientName, mutant, ...timing });
    const child = fork(SCRIPT, [settings], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const worker = { child, clientName, port: undefined, inWork: new Set(), pulse: new Pulse() };
    await new Promise((resolve, reject) => {
      child.once("exit", (code, signal) => {
        if (signal !== "SIGKILL") hear({ what: "ended", code, signal }, worker);
        reject(new Error(`a worker ended: ${code ?? signal}`));
      });
      child.on("message", ({ call, ...message }) => {
        if (message.what === "listening") {
          worker.port = message.port;
          resolve();
        }
        const answer = hear(message, worker) ?? true;
        // It may be dead by now.
        if (call !== undefined && child.connected) child.send({ call, answer }, () => {});
      });
    });
    return worker;
  }

  /** A worker that is in the middle of something; killing an idle one proves nothing. */
  function busy() {
    const candidates = workers.flatMap(({ inWork, child }, index) =>
      child && inWork.size > 0 ? [index] : [],
    );
    return candidates[Math.floor(random() * candidates.length)] ?? -1;
  }
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

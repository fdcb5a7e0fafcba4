/** A server that runs until it is told to stop. */

import type { Server } from "node:http";

import { UsageError } from "../command.js";
import { say } from "../locale.js";
import { systemWord } from "../terminal/system.js";

/** Listens, says so, and returns after SIGINT or SIGTERM, which is how it is meant to end: the exit code is 0. @throws {UsageError} where the port is taken */
export function until(
  server: Server,
  port: number,
  host: string,
  ready: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      const why = systemWord(cause);
      reject(
        new UsageError(
          say(`无法监听 ${host}:${port}：${why}`, `cannot listen on ${host}:${port}: ${why}`),
        ),
      );
    });
    server.listen(port, host, ready);
    const stop = () => {
      server.close(() => resolve());
      // Open connections would keep the process alive.
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

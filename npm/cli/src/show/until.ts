/** A server that runs until it is told to stop. */

import type { Server } from "node:http";

import { UsageError } from "../command.js";
import { say } from "../locale.js";

/** Listens, says so, and returns after SIGINT or SIGTERM. @throws {UsageError} where the port is taken */
export function until(
  server: Server,
  port: number,
  host: string,
  ready: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UsageError(
          say(`无法监听 ${host}:${port}：${code}`, `cannot listen on ${host}:${port}: ${code}`),
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

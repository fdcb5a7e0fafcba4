// Calls of the worker.

import type { Answer, Asked, Calls, Failure } from "./worker/protocol";

/** Calls the worker by the name of what it does. */
export type Call = <N extends keyof Calls>(
  name: N,
  ...given: Parameters<Calls[N]>
) => Promise<Awaited<ReturnType<Calls[N]>>>;

/** What the linter says itself: options that it does not take. */
export class LintError extends Error {}

/** What calls this worker until `signal` says stop. */
export function caller(worker: Worker, signal: AbortSignal): Call {
  let last = 0;
  return (name, ...given) =>
    new Promise((resolve, reject) => {
      last += 1;
      const asked: Asked = { id: last, name, given };
      const over = new AbortController();
      const on = { signal: over.signal };
      const end = (settle: () => void) => {
        over.abort();
        settle();
      };
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<Answer>) => {
          if (data.id !== asked.id) return;
          if ("failure" in data) end(() => reject(errorOf(data.failure)));
          else end(() => resolve(data.value as never));
        },
        on,
      );
      worker.addEventListener("error", (event) => end(() => reject(new Error(event.message))), on);
      signal.addEventListener("abort", () => end(() => reject(signal.reason)), on);
      worker.postMessage(asked);
    });
}

function errorOf({ message, code }: Failure): Error {
  return code === "INVALID_ARGUMENT" ? new LintError(message) : new Error(message);
}

// The steps of the linter, done by a worker.

import type { LintEngine } from "@weseal/cli/lint";

import type { Answer, Asked, Failure } from "./protocol";

/** What the linter says itself: options that it does not take. */
export class LintError extends Error {}

/** The linter in this worker, until `signal` says stop. */
export function engineIn(worker: Worker, signal: AbortSignal): LintEngine {
  const call = caller(worker, signal);
  return {
    walk: (...given) => call("walk", given),
    begin: (...given) => call("begin", given),
    add: (...given) => call("add", given),
    next: (...given) => call("next", given),
    finish: (...given) => call("finish", given),
    release: (...given) => call("release", given),
  };
}

type Call = <N extends keyof LintEngine>(
  name: N,
  given: Parameters<LintEngine[N]>,
) => Promise<Awaited<ReturnType<LintEngine[N]>>>;

function caller(worker: Worker, signal: AbortSignal): Call {
  let last = 0;
  return (name, given) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
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

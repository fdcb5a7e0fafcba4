// The worker: answers one call after the other.

import * as engine from "./engine";
import type { Answer, Asked, Calls, Failure } from "./protocol";

const calls: Calls = engine;

addEventListener("message", async ({ data: { id, name, given } }: MessageEvent<Asked>) => {
  const call = calls[name] as (...given: readonly unknown[]) => unknown;
  postMessage(await answer(id, () => call(...given)));
});

async function answer(id: number, call: () => unknown): Promise<Answer> {
  try {
    return { id, value: await call() };
  } catch (error) {
    const { message, code } =
      error instanceof Error ? (error as Failure) : { message: String(error) };
    return { id, failure: { message, ...(code && { code }) } };
  }
}

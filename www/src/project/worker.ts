// The worker: the linter as a WebAssembly module, which answers one call after the other.

import { type LintEngine, lintEngine, lintModule } from "@weseal/cli/lint";
import address from "@weseal/cli/weseal-lint.wasm?url";

import type { Answer, Asked, Failure } from "./protocol";

let loaded: Promise<LintEngine> | undefined;

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  postMessage(await answer(data));
});

async function answer({ id, name, given }: Asked): Promise<Answer> {
  try {
    loaded ??= load();
    const engine = await loaded;
    const step = engine[name] as (...given: readonly unknown[]) => unknown;
    return { id, value: await step(...given) };
  } catch (error) {
    const { message, code } =
      error instanceof Error ? (error as Failure) : { message: String(error) };
    return { id, failure: { message, ...(code && { code }) } };
  }
}

/** A server need not know what WebAssembly is. */
async function load(): Promise<LintEngine> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return lintEngine(lintModule(await WebAssembly.compile(await response.arrayBuffer())));
}

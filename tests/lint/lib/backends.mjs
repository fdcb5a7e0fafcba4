// Both backends in one process: the environment says which one the next call asks.

import { lintProject } from "@weseal/cli";

/** Runs something on a backend. */
export async function on(backend, run) {
  const before = process.env.WESEAL_BACKEND;
  process.env.WESEAL_BACKEND = backend;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env.WESEAL_BACKEND;
    else process.env.WESEAL_BACKEND = before;
  }
}

export const BACKENDS = ["native", "wasm"];

/** What both backends find, which has to be the same. */
export async function both(project, options, same) {
  const [native, wasm] = [
    await on("native", () => lintProject(project, options)),
    await on("wasm", () => lintProject(project, options)),
  ];
  same(wasm, native);
  return native;
}

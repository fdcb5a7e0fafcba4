/** The WebAssembly backend: instantiated synchronously, and anew after a trap. */

import { facadeError } from "../error";
import { type Wire, wireFunctions } from "../generated/types";
import type { Backend } from ".";

/** The glue of wasm-bindgen: a factory, so that a broken instance can be thrown away whole. */
interface Glue extends Wire {
  initSync(input: { module: WebAssembly.Module }): unknown;
}

/** Makes a backend of a compiled module. */
export function wasmBackend(module: WebAssembly.Module): Backend {
  const instantiate = (): Glue => {
    const glue = (require("../../wasm/glue.cjs") as () => Glue)();
    glue.initSync({ module });
    return glue;
  };
  let glue: Glue | undefined = instantiate();
  const backend = { name: "wasm", generation: 0 } as { -readonly [K in keyof Backend]: Backend[K] };
  for (const name of wireFunctions) {
    backend[name] = ((...args: unknown[]) => {
      try {
        glue ??= instantiate();
        return (glue[name] as (...args: unknown[]) => unknown)(...args);
      } catch (cause) {
        // Nothing of ours throws: this is a trap, and the memory behind it can no longer be trusted. The
        // next call makes another instance: at the end of the stack, where this may be, none can be made.
        glue = undefined;
        backend.generation += 1;
        throw facadeError("INTERNAL", { reason: "wasm" }, cause);
      }
    }) as never;
  }
  return backend;
}

/** The WebAssembly backend: instantiated synchronously, and anew after a trap. */

import { facadeError } from "../error";
import {
  type ExtraWire,
  extraFunctions,
  type RsaWire,
  type RulesWire,
  rsaFunctions,
  rulesFunctions,
  type Wire,
  wireFunctions,
} from "../generated/types";
import type { Backend } from ".";

/** The glue of wasm-bindgen: a factory, so that a broken instance can be thrown away whole. */
type Glue<T> = () => T & { initSync(input: { module: WebAssembly.Module }): unknown };

/** Makes a backend of the compiled main module. */
export function wasmBackend(module: WebAssembly.Module): Backend {
  const backend = { name: "wasm", generation: 0 } as { -readonly [K in keyof Backend]: Backend[K] };
  const glue: Glue<Wire> = require("../../wasm/weseal-glue.cjs");
  const functions = instance(module, glue, wireFunctions, () => {
    backend.generation += 1;
  });
  return Object.assign(backend, functions);
}

/** The functions of the second module. */
export function wasmExtra(module: WebAssembly.Module): ExtraWire {
  const glue: Glue<ExtraWire> = require("../../wasm/extra-glue.cjs");
  return instance(module, glue, extraFunctions, () => {});
}

/** The functions of the third module. */
export function wasmRsa(module: WebAssembly.Module): RsaWire {
  const glue: Glue<RsaWire> = require("../../wasm/rsa-glue.cjs");
  return instance(module, glue, rsaFunctions, () => {});
}

/** The functions of the fourth module. */
export function wasmRules(module: WebAssembly.Module): RulesWire {
  const glue: Glue<RulesWire> = require("../../wasm/rules-glue.cjs");
  return instance(module, glue, rulesFunctions, () => {});
}

/** The functions of a module, instantiated now, and anew after a trap. */
function instance<T extends object>(
  module: WebAssembly.Module,
  glue: Glue<T>,
  names: readonly (keyof T & string)[],
  trapped: () => void,
): T {
  const instantiate = (): T => {
    const made = glue();
    made.initSync({ module });
    return made;
  };
  let current: T | undefined = instantiate();
  const functions = {} as T;
  for (const name of names) {
    functions[name] = ((...args: unknown[]) => {
      try {
        current ??= instantiate();
        return (current[name] as (...args: unknown[]) => unknown)(...args);
      } catch (cause) {
        // Nothing of ours throws: this is a trap, and the memory behind it can no longer be trusted. The
        // next call makes another instance: at the end of the stack, where this may be, none can be made.
        current = undefined;
        trapped();
        throw facadeError("INTERNAL", { reason: "wasm" }, cause);
      }
    }) as never;
  }
  return functions;
}

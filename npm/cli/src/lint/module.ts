/** The linter as a WebAssembly module, in Node and in a page's worker alike. */

// @ts-expect-error: written by the build, without declarations.
import makeGlue from "../../wasm/weseal-lint-glue.js";
import { type LintWire, lintFunctions } from "../generated/lint.js";

type Glue = LintWire & { initSync(input: { module: unknown }): unknown };

/** The functions of a compiled `weseal-lint.wasm`, instantiated when one is called, and anew after a trap. */
export function lintModule(module: object): LintWire {
  let current: Glue | undefined;
  // Each instance counts its handles from 0: here they go on where those of the one before it have ended.
  let [first, next] = [0, 0];
  const functions: Record<string, unknown> = {};
  for (const name of lintFunctions) {
    functions[name] = (...args: unknown[]) => {
      try {
        if (current === undefined) {
          const made: Glue = makeGlue();
          made.initSync({ module });
          current = made;
        }
        // A number in front is a handle. One of an instance that is gone is below 0 now, and so nobody's.
        if (typeof args[0] === "number") args[0] -= first;
        return (current[name] as (...args: unknown[]) => unknown)(...args);
      } catch (cause) {
        // Nothing of ours throws: this is a trap, and the memory behind it can no longer be trusted.
        current = undefined;
        first = next;
        throw cause;
      }
    };
  }
  const wire = functions as unknown as LintWire;
  const begin = wire.begin;
  wire.begin = (paths, options) => {
    const frame = begin(paths, options);
    if (frame.startsWith("!")) return frame;
    const handle = first + JSON.parse(frame).handle;
    next = handle + 1;
    return JSON.stringify({ handle });
  };
  return wire;
}

/** The linter as a WebAssembly module, in Node and in a page's worker alike. */

// @ts-expect-error: written by the build, without declarations.
import makeGlue from "../../wasm/weseal-lint-glue.js";
import { type LintWire, lintFunctions } from "../generated/lint.js";

type Glue = LintWire & { initSync(input: { module: unknown }): unknown };

/** The functions of a compiled `weseal-lint.wasm`, instantiated when one is called, and anew after a trap. */
export function lintModule(module: object): LintWire {
  let current: Glue | undefined;
  const functions: Record<string, unknown> = {};
  for (const name of lintFunctions) {
    functions[name] = (...args: unknown[]) => {
      try {
        if (current === undefined) {
          const made: Glue = makeGlue();
          made.initSync({ module });
          current = made;
        }
        return (current[name] as (...args: unknown[]) => unknown)(...args);
      } catch (cause) {
        // Nothing of ours throws: this is a trap, and the memory behind it can no longer be trusted.
        current = undefined;
        throw cause;
      }
    };
  }
  return functions as unknown as LintWire;
}

// The package in a context of its own, as test runners load it: every module is evaluated there anew, and the addon,
// too, is loaded once more.

import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname } from "node:path";
import vm from "node:vm";

const HERE = createRequire(import.meta.url);
/** What runners give to a context: whatever Node has and the language has not. */
const OWN = new Set(vm.runInNewContext("Object.getOwnPropertyNames(globalThis)"));
const GIVEN = Object.getOwnPropertyNames(globalThis).filter((name) => !OWN.has(name));

/** A new context with the package: `{ weseal, evaluate(code) }`. */
export function inContext() {
  const given = GIVEN.map((name) => [name, globalThis[name]]);
  const context = vm.createContext(Object.fromEntries(given));
  const modules = new Map();
  const evaluate = (code) => vm.runInContext(code, context);
  const load = (file) => {
    if (modules.has(file)) return modules.get(file).exports;
    const module = { exports: evaluate("({})") };
    modules.set(file, module);
    const names = ["exports", "require", "module", "__filename", "__dirname"];
    const run = vm.compileFunction(readFileSync(file, "utf8"), names, {
      filename: file,
      parsingContext: context,
    });
    const { resolve } = createRequire(file);
    const require = (name) => (isBuiltin(name) ? HERE(name) : load(resolve(name)));
    run(module.exports, require, module, file, dirname(file));
    return module.exports;
  };
  return { weseal: load(HERE.resolve("weseal")), evaluate };
}

// Both backends as wire exports them, without the facade.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const PACKAGE = "../../../npm/weseal";

/** The functions of the native addon. */
export function addon() {
  return require(`${PACKAGE}/dist/generated/native.js`).requireNative(
    process.platform,
    process.arch,
  );
}

/** The functions of a fresh instance of each WASM module. */
export function glue() {
  return { ...functionsOf("weseal"), ...functionsOf("extra"), ...functionsOf("rules") };
}

/** The functions of a fresh instance of one WASM module. */
export function functionsOf(module) {
  const { initSync, ...functions } = Object.assign({}, instance(module));
  return functions;
}

/** Their names as generated from wire's lists, in their order. */
export const { wireFunctions, extraFunctions, rsaFunctions, rulesFunctions, rsaComputations } =
  require(`${PACKAGE}/dist/generated/types.js`);

/** Their arguments by the generated declarations: name to types. */
export function wireArguments() {
  return { ...argumentsOf("Wire"), ...argumentsOf("ExtraWire"), ...argumentsOf("RulesWire") };
}

function argumentsOf(list) {
  const declarations = readFileSync(
    new URL(`${PACKAGE}/src/generated/types.ts`, import.meta.url),
    "utf8",
  );
  const [, members] = new RegExp(`export interface ${list} \\{\n(.*?)\n\\}`, "s").exec(
    declarations,
  );
  const entries = members.split("\n").map((line) => /^ {2}(\w+)\((.*?)\):/.exec(line));
  return Object.fromEntries(entries.map(([, name, list]) => [name, types(list)]));
}

function types(list) {
  return list === "" ? [] : list.split(", ").map((argument) => argument.split(": ")[1]);
}

function instance(module) {
  const factory = require(`${PACKAGE}/wasm/${module}-glue.cjs`)();
  const bytes = readFileSync(new URL(`${PACKAGE}/wasm/${module}.wasm`, import.meta.url));
  factory.initSync({ module: new WebAssembly.Module(bytes) });
  return factory;
}

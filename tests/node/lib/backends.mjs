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

/** The functions of a fresh WASM instance. */
export function glue() {
  const { initSync, ...functions } = Object.assign({}, instance());
  return functions;
}

/** Their names as generated from wire's list, in its order. */
export const { wireFunctions } = require(`${PACKAGE}/dist/generated/types.js`);

/** Their arguments by the generated declarations: name to types. */
export function wireArguments() {
  const declarations = readFileSync(
    new URL(`${PACKAGE}/src/generated/types.ts`, import.meta.url),
    "utf8",
  );
  const [, members] = /export interface Wire \{\n(.*?)\n\}/s.exec(declarations);
  const entries = members.split("\n").map((line) => /^ {2}(\w+)\((.*?)\):/.exec(line));
  return Object.fromEntries(entries.map(([, name, list]) => [name, types(list)]));
}

function types(list) {
  return list === "" ? [] : list.split(", ").map((argument) => argument.split(": ")[1]);
}

function instance() {
  const factory = require(`${PACKAGE}/wasm/weseal-glue.cjs`)();
  const bytes = readFileSync(new URL(`${PACKAGE}/wasm/weseal.wasm`, import.meta.url));
  factory.initSync({ module: new WebAssembly.Module(bytes) });
  return factory;
}

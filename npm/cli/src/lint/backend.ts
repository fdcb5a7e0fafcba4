/** What lints: the native addon if the platform has one, else WebAssembly from inside the package. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { LintWire } from "../generated/lint.js";
import { linters } from "../generated/native.js";
import { version } from "../version.js";
import { lintModule } from "./module.js";

/** The addon: wire's list, and folders on threads of its own. */
export interface NativeLinter extends LintWire {
  Linting: new (folder: string, options: string) => Linting;
}

/** A folder on its way through the linter. */
export interface Linting {
  readonly done: number;
  readonly total: number;
  run(): Promise<string>;
}

let native: NativeLinter | undefined | null;
let wasm: LintWire | undefined;

/** The addon, if it is there and not unwanted (`WESEAL_BACKEND=wasm`). */
export function nativeLinter(): NativeLinter | undefined {
  const wanted = process.env.WESEAL_BACKEND;
  if (wanted === "wasm") return undefined;
  if (native === undefined) {
    try {
      native = loaded();
    } catch (cause) {
      if (wanted === "native") throw cause;
      native = null;
    }
  }
  return native ?? undefined;
}

/** The functions of the linter: the addon's, else those of WebAssembly. */
export function linter(): LintWire {
  const addon = nativeLinter();
  if (addon) return addon;
  if (wasm === undefined) {
    const bytes = readFileSync(new URL("../../wasm/weseal-lint.wasm", import.meta.url));
    wasm = lintModule(new WebAssembly.Module(bytes));
  }
  return wasm;
}

function loaded(): NativeLinter {
  const require = createRequire(import.meta.url);
  let failure: unknown = new Error(`no addon for ${process.platform}-${process.arch}`);
  for (const name of linters[`${process.platform}-${process.arch}`] ?? []) {
    try {
      return matching(require(name));
    } catch (cause) {
      failure = cause;
    }
  }
  throw failure;
}

/** A lock file can pair this package with the addon of another version: they would not understand each other. */
function matching(addon: NativeLinter): NativeLinter {
  const own = addon.version();
  if (own !== version()) throw new Error(`version ${own}, not ${version()}`);
  return addon;
}

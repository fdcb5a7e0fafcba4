/** WebAssembly chosen by hand, where no condition of the package fits the runtime. */

import { use, useExtra, useRsa, useRules } from "./backend";
import { wasmBackend, wasmExtra, wasmRsa, wasmRules } from "./backend/wasm";
import { facadeError } from "./error";

/** What the global of this name makes; any object, where the types of the environment do not know it. */
type Global<Name extends string> = typeof globalThis extends { [N in Name]: { prototype: infer T } }
  ? T
  : object;

type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } }
  ? T
  : object;
type Source = ArrayBuffer | ArrayBufferView | Module;

type Place = string | Global<"URL"> | Global<"Response"> | PromiseLike<Global<"Response">> | Source;

/** Uses WebAssembly (`weseal/weseal.wasm`) from these bytes or this compiled module, from now on. */
export function initSync(source: Source): void {
  use(made(source, wasmBackend));
}

/** The same for the second module (`weseal/extra.wasm`), which `weseal/explain` needs. */
export function initExtraSync(source: Source): void {
  useExtra(made(source, wasmExtra));
}

/** The same for the third module (`weseal/rsa.wasm`), which RSA and AES-GCM need. */
export function initRsaSync(source: Source): void {
  useRsa(made(source, wasmRsa));
}

/** The same for the fourth module (`weseal/rules.wasm`), which `check` needs. */
export function initRulesSync(source: Source): void {
  useRules(made(source, wasmRules));
}

/** Uses WebAssembly from a URL, a response, bytes or a compiled module, from now on. */
export async function init(place: Place): Promise<void> {
  initSync(await fetched(place));
}

/** The same for the second module. */
export async function initExtra(place: Place): Promise<void> {
  initExtraSync(await fetched(place));
}

/** The same for the third module. */
export async function initRsa(place: Place): Promise<void> {
  initRsaSync(await fetched(place));
}

/** The same for the fourth module. */
export async function initRules(place: Place): Promise<void> {
  initRulesSync(await fetched(place));
}

function made<T>(source: Source, make: (module: WebAssembly.Module) => T): T {
  try {
    return make(isModule(source) ? source : new WebAssembly.Module(source as BufferSource));
  } catch (cause) {
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: String(cause) }, cause);
  }
}

async function fetched(place: Place): Promise<Source> {
  const awaited = await place;
  if (typeof awaited === "string" || awaited instanceof URL) return download(await fetch(awaited));
  // Node 16 has no Response, and so gives none.
  const isResponse = typeof Response === "function" && awaited instanceof Response;
  return isResponse ? download(awaited) : awaited;
}

/** By its tag, not by its class: the edge runtime of Next hands over a module of another realm. */
function isModule(source: unknown): source is WebAssembly.Module {
  return Object.prototype.toString.call(source) === "[object WebAssembly.Module]";
}

async function download(response: Response): Promise<Source> {
  if (!response.ok) {
    throw facadeError("BACKEND_UNAVAILABLE", {
      backend: "wasm",
      reason: `HTTP ${response.status}`,
    });
  }
  return (await WebAssembly.compile(await response.arrayBuffer())) as Source;
}

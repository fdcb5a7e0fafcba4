/** WebAssembly chosen by hand, where no condition of the package fits the runtime. */

import { use } from "./backend";
import { wasmBackend } from "./backend/wasm";
import { facadeError } from "./error";

/** What the global of this name makes; any object, where the types of the environment do not know it. */
type Global<Name extends string> = typeof globalThis extends { [N in Name]: { prototype: infer T } }
  ? T
  : object;

type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } }
  ? T
  : object;
type Source = ArrayBuffer | ArrayBufferView | Module;

/** Uses WebAssembly from these bytes or this compiled module, from now on. */
export function initSync(source: Source): void {
  try {
    use(wasmBackend(isModule(source) ? source : new WebAssembly.Module(source as BufferSource)));
  } catch (cause) {
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: String(cause) }, cause);
  }
}

/** Uses WebAssembly from a URL, a response, bytes or a compiled module, from now on. */
export async function init(
  source: string | Global<"URL"> | Global<"Response"> | PromiseLike<Global<"Response">> | Source,
): Promise<void> {
  const awaited = await source;
  if (typeof awaited === "string" || awaited instanceof URL)
    return initSync(await download(await fetch(awaited)));
  if (awaited instanceof Response) return initSync(await download(awaited));
  return initSync(awaited);
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

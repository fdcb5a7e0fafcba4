/** WebAssembly chosen by hand, where no condition of the package fits the runtime. */

import { use } from "./backend";
import { wasmBackend } from "./backend/wasm";

type Source = BufferSource | WebAssembly.Module;

/** Uses WebAssembly from these bytes or this compiled module, from now on. */
export function initSync(source: Source): void {
  use(wasmBackend(source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source)));
}

/** Uses WebAssembly from a URL, a response, bytes or a compiled module, from now on. */
export async function init(source: string | URL | Response | PromiseLike<Response> | Source): Promise<void> {
  const awaited = await source;
  if (typeof awaited === "string" || awaited instanceof URL) return initSync(await compile(await fetch(awaited)));
  if (awaited instanceof Response) return initSync(await compile(awaited));
  if (awaited instanceof WebAssembly.Module) return initSync(awaited);
  return initSync(await WebAssembly.compile(awaited));
}

async function compile(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`weseal.wasm: HTTP ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

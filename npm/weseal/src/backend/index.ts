/**
 * What computes: the native addon or the WebAssembly module, behind one list of functions.
 *
 * An environment registers how to load one; nothing is loaded before the first call.
 */

import { facadeError, WesealError } from "../error";
import type { ExtraWire, RsaWire, RulesWire, Wire } from "../generated/types";

/** A loaded backend. */
export interface Backend extends Wire {
  readonly name: "native" | "wasm";
  /** Changes when handles have become void: a WASM instance was replaced after a trap. */
  readonly generation: number;
}

/** What is loaded at the first call that needs it; without a loader, `reason` says what is missing. */
function slot<T>(reason: string) {
  let loaded: T | undefined;
  let load = (): T => {
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason });
  };
  return {
    /** Says how it is loaded. */
    register(loader: () => T): void {
      load = loader;
    },
    /** Uses this one from now on. */
    use(given: T): void {
      loaded = given;
    },
    /** The one in use, loaded if it was not. */
    get(): T {
      loaded ??= load();
      return loaded;
    },
  };
}

/** The backend. */
export const { register, use, get: current } = slot<Backend>("init");

/** What few servers call: the addon itself, or the second WebAssembly module. */
export const {
  register: registerExtra,
  use: useExtra,
  get: extra,
} = slot<ExtraWire>("weseal/explain");

/** What needs RSA or AES-GCM: the addon itself, or the third WebAssembly module. */
export const {
  register: registerRsa,
  use: useRsa,
  get: rsa,
} = slot<RsaWire>('import "weseal/rsa"');

/** The rule catalogue: the addon itself, or the fourth WebAssembly module. */
export const {
  register: registerRules,
  use: useRules,
  get: rulesBackend,
} = slot<RulesWire>('import "weseal/rules"');

/** Which backend is in use: `"native"` or `"wasm"`. Loads it if nothing has yet. */
export function backendName(): "native" | "wasm" {
  return current().name;
}

/** The value that a frame holds as JSON, or its failure, thrown. */
export function parsed<T>(frame: string): T {
  return JSON.parse(unframe(frame));
}

/** The text of a frame, or its failure, thrown. A failure is "!" and its JSON. */
export function unframe(frame: string): string {
  if (frame.charCodeAt(0) === 33) throw new WesealError(JSON.parse(frame.slice(1)));
  return frame;
}

/**
 * What computes: the native addon or the WebAssembly module, behind one list of functions.
 *
 * An environment registers how to load one; nothing is loaded before the first call.
 */

import { facadeError, WesealError } from "../error";
import type { ExtraWire, RsaWire, Wire } from "../generated/types";

/** A loaded backend. */
export interface Backend extends Wire {
  readonly name: "native" | "wasm";
  /** Changes when handles have become void: a WASM instance was replaced after a trap. */
  readonly generation: number;
}

let loaded: Backend | undefined;
let load: () => Backend = () => {
  throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: "init" });
};

let loadedExtra: ExtraWire | undefined;
let loadExtra: () => ExtraWire = () => {
  throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: "weseal/explain" });
};

let loadedRsa: RsaWire | undefined;
let loadRsa: () => RsaWire = () => {
  throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: 'import "weseal/rsa"' });
};

/** Says how a backend is loaded, for the first call that needs one. */
export function register(loader: () => Backend): void {
  load = loader;
}

/** Uses this backend from now on. */
export function use(backend: Backend): void {
  loaded = backend;
}

/** The backend, loaded if it was not. */
export function current(): Backend {
  loaded ??= load();
  return loaded;
}

/** Says how what few servers call is loaded. */
export function registerExtra(loader: () => ExtraWire): void {
  loadExtra = loader;
}

/** Uses this second module from now on. */
export function useExtra(extra: ExtraWire): void {
  loadedExtra = extra;
}

/** What few servers call, loaded if it was not: the addon itself, or the second WebAssembly module. */
export function extra(): ExtraWire {
  loadedExtra ??= loadExtra();
  return loadedExtra;
}

/** Says how what needs RSA or AES-GCM is loaded. */
export function registerRsa(loader: () => RsaWire): void {
  loadRsa = loader;
}

/** Uses this third module from now on. */
export function useRsa(rsa: RsaWire): void {
  loadedRsa = rsa;
}

/** What needs RSA or AES-GCM, loaded if it was not: the addon itself, or the third WebAssembly module. */
export function rsa(): RsaWire {
  loadedRsa ??= loadRsa();
  return loadedRsa;
}

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

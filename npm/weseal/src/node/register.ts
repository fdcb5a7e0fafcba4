/** Node: the native addon if the platform has one, else WebAssembly from inside the package, synchronously. */

import { type Backend, current, register, registerExtra, registerRsa } from "../backend";
import { facadeError } from "../error";
import { requireNative } from "../generated/native";
import { VERSION } from "../generated/texts";
import type { ExtraWire, RsaWire, Wire } from "../generated/types";
import { randomSource } from "../random";

randomSource((bytes) => {
  try {
    return require("node:crypto").randomFillSync(bytes);
  } catch {
    // A bundle that is an ES module has no `require`.
    return globalThis.crypto.getRandomValues(bytes);
  }
});

register(() => {
  const wanted = process.env["WESEAL_BACKEND"];
  if (wanted !== undefined && wanted !== "native" && wanted !== "wasm") {
    throw facadeError("BACKEND_UNAVAILABLE", {
      backend: wanted,
      reason: "WESEAL_BACKEND: native | wasm",
    });
  }
  if (wanted === "wasm") return inlineWasm();
  try {
    return native();
  } catch (cause) {
    if (wanted === undefined) return inlineWasm();
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "native", reason: reasonOf(cause) }, cause);
  }
});

registerExtra(() => {
  const backend = current() as Backend & ExtraWire;
  return backend.name === "native" ? backend : inlineExtra();
});

registerRsa(() => {
  const backend = current() as Backend & ExtraWire;
  return backend.name === "native" ? backend : inlineRsa();
});

function native(): Backend {
  const addon: Wire & ExtraWire = requireNative(process.platform, process.arch);
  // A lock file can pair this package with the addon of another version: they would not understand each other.
  const version = addon.version();
  if (version !== VERSION) throw new Error(`version ${version}, not ${VERSION}`);
  return Object.assign(Object.create(null), addon, { name: "native", generation: 0 });
}

function inlineWasm(): Backend {
  // Loaded here and not above: where the addon runs, nothing of this is read.
  const { wasmBackend } = require("../backend/wasm") as typeof import("../backend/wasm");
  return compiled(require("../../wasm/weseal-inline.cjs"), wasmBackend);
}

function inlineExtra(): ExtraWire {
  const { wasmExtra } = require("../backend/wasm") as typeof import("../backend/wasm");
  return compiled(require("../../wasm/extra-inline.cjs"), wasmExtra);
}

function inlineRsa(): RsaWire {
  const { wasmRsa } = require("../backend/wasm") as typeof import("../backend/wasm");
  return compiled(require("../../wasm/rsa-inline.cjs"), wasmRsa);
}

function compiled<T>(base64: string, make: (module: WebAssembly.Module) => T): T {
  try {
    return make(new WebAssembly.Module(Buffer.from(base64, "base64")));
  } catch (cause) {
    // A Node without WebAssembly (--jitless), or without the memory for it.
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: reasonOf(cause) }, cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
}

/** Node: the native addon if the platform has one, else WebAssembly from inside the package, synchronously. */

import {
  type Backend,
  current,
  register,
  registerExtra,
  registerRsa,
  registerRules,
} from "../backend";
import { facadeError } from "../error";
import { requireNative } from "../generated/native";
import { VERSION } from "../generated/texts";
import type { ExtraWire, RsaWire, RulesWire, Wire } from "../generated/types";
import { sharePending } from "../handler/clock";
import { registerPlatform } from "../handler/memory";
import "./random";

registerPlatform({
  isOneOfSeveral() {
    if (process.env["pm_id"] !== undefined) return true;
    try {
      return require("node:cluster").isWorker;
    } catch {
      // A bundle that is an ES module has no `require`.
      return false;
    }
  },
  warn(text) {
    process.emitWarning(text, { code: "WESEAL_MEMORY_STORE" });
  },
});

sharePending();

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

registerExtra(() => addon() ?? compiled("wasmExtra", require("../../wasm/extra-inline.cjs")));

registerRsa(() => addon() ?? compiled("wasmRsa", require("../../wasm/rsa-inline.cjs")));

registerRules(() => addon() ?? compiled("wasmRules", require("../../wasm/rules-inline.cjs")));

/** The addon, which has the functions of every module, if it is the backend in use. */
function addon(): (ExtraWire & RsaWire & RulesWire) | undefined {
  const backend = current() as Backend & ExtraWire & RsaWire & RulesWire;
  return backend.name === "native" ? backend : undefined;
}

function native(): Backend {
  const loaded: Wire & ExtraWire = requireNative(process.platform, process.arch);
  // A lock file can pair this package with the addon of another version: they would not understand each other.
  const version = loaded.version();
  if (version !== VERSION) throw new Error(`version ${version}, not ${VERSION}`);
  return Object.assign(Object.create(null), loaded, { name: "native", generation: 0 });
}

function inlineWasm(): Backend {
  return compiled("wasmBackend", require("../../wasm/weseal-inline.cjs"));
}

type Wasm = typeof import("../backend/wasm");

function compiled<K extends keyof Wasm>(make: K, base64: string): ReturnType<Wasm[K]> {
  // Loaded here and not above: where the addon runs, nothing of this is read.
  const wasm = require("../backend/wasm") as Wasm;
  try {
    const module = new WebAssembly.Module(Buffer.from(base64, "base64"));
    return wasm[make](module) as ReturnType<Wasm[K]>;
  } catch (cause) {
    // A Node without WebAssembly (--jitless), or without the memory for it.
    throw facadeError("BACKEND_UNAVAILABLE", { backend: "wasm", reason: reasonOf(cause) }, cause);
  }
}

function reasonOf(cause: unknown): string {
  // Each C library has an addon, and only the reader knows which one was meant.
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join("; ");
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
}

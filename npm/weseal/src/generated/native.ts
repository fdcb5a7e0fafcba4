// Generated from npm/platforms.json by `cargo xtask gen`. Do not edit.

import type { ExtraWire, Wire } from "./types";

/** The addon of a platform, of the C library that is there. Throws where there is none. */
export function requireNative(platform: string, arch: string): Wire & ExtraWire {
  const failures: unknown[] = [];
  switch (`${platform}-${arch}`) {
    case "darwin-arm64":
      try {
        return require("@weseal/darwin-arm64");
      } catch (cause) {
        failures.push(cause);
      }
      throw new AggregateError(failures);
    case "darwin-x64":
      try {
        return require("@weseal/darwin-x64");
      } catch (cause) {
        failures.push(cause);
      }
      throw new AggregateError(failures);
    case "linux-arm64":
      try {
        return require("@weseal/linux-arm64-gnu");
      } catch (cause) {
        failures.push(cause);
      }
      try {
        return require("@weseal/linux-arm64-musl");
      } catch (cause) {
        failures.push(cause);
      }
      throw new AggregateError(failures);
    case "linux-x64":
      try {
        return require("@weseal/linux-x64-gnu");
      } catch (cause) {
        failures.push(cause);
      }
      try {
        return require("@weseal/linux-x64-musl");
      } catch (cause) {
        failures.push(cause);
      }
      throw new AggregateError(failures);
    case "win32-x64":
      try {
        return require("@weseal/win32-x64-msvc");
      } catch (cause) {
        failures.push(cause);
      }
      throw new AggregateError(failures);
    default:
      throw new Error(`no addon for ${platform}-${arch}`);
  }
}

/** The few globals of Node that are used; the package has no dependency, not even on types. */

// biome-ignore lint/suspicious/noExplicitAny: what a module exports is known where it is required.
declare function require(id: string): any;
declare const process: {
  env: Record<string, string | undefined>;
  platform: string;
  arch: string;
  emitWarning(text: string, options: { code: string }): void;
};
declare const Buffer: {
  from(text: string, encoding?: "base64"): Uint8Array<ArrayBuffer>;
  byteLength(text: string): number;
};
declare function setImmediate(call: () => void): unknown;

/** The few globals of Node that are used; the package has no dependency, not even on types. */

declare function require(id: string): any;
declare const process: { env: Record<string, string | undefined>; platform: string; arch: string } | undefined;
declare const Buffer: { from(text: string, encoding?: "base64"): Uint8Array<ArrayBuffer> } | undefined;

// The linter as a WebAssembly module: the calls that the page makes, in its terms.

import { type LintWire, lintModule } from "@weseal/cli/lint";
import address from "@weseal/cli/weseal-lint.wasm?url";

import type { Failure, Read, Walk } from "./protocol";

let loaded: Promise<LintWire> | undefined;
let wire: LintWire;
let handle = 0;

/** Checks the options, and says how folders are walked. */
export async function walk(options: string): Promise<Walk> {
  loaded ??= load();
  wire = await loaded;
  return JSON.parse(unframed(wire.walk(options)));
}

/** Begins a project: the files that are wanted first. */
export function begin(paths: readonly string[], options: string): readonly number[] {
  const begun = JSON.parse(unframed(wire.begin(joined(paths), options)));
  handle = begun.handle;
  return begun.wanted;
}

/** Looks at files. */
export function add(files: readonly Read[]): void {
  for (const { file, content } of files)
    unframed(
      typeof content === "string"
        ? wire.miss(handle, file, content)
        : wire.add(handle, file, content),
    );
}

/** The files that are wanted now. */
export function next(): readonly number[] {
  return JSON.parse(unframed(wire.next(handle))).wanted;
}

/** What was found, as JSON. */
export function finish(): string {
  return unframed(wire.finish(handle));
}

/** A server need not know what WebAssembly is. */
async function load(): Promise<LintWire> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return lintModule(await WebAssembly.compile(await response.arrayBuffer()));
}

/** A name in a zip may have what separates them. */
function joined(paths: readonly string[]): string {
  return paths.map((path) => path.replaceAll("\0", "\ufffd")).join("\0");
}

/** A failure is `!` and its JSON; no value begins so. */
function unframed(frame: string): string {
  if (!frame.startsWith("!")) return frame;
  const { message, code }: Failure = JSON.parse(frame.slice(1));
  throw Object.assign(new Error(message), { code });
}

// What the panels copy as a test vector: a whole group in the shape of `tests/vectors/schema.json`.

import { hexOf } from "../ui/hex";
import { randomHex } from "../ui/random";
import type { VectorWords } from "../words/vector";

/** An error as weseal throws it or an explanation has it. */
interface Failure {
  code: string;
  wechatCode?: number | undefined;
  hint?: { code: string } | undefined;
}

/** A group of one test, as JSON text. What it hunts and what it is called is decided where it goes. */
export function groupText(
  type: string,
  shared: object,
  { comment, inputs, outcome }: Test,
): string {
  const test = {
    tcId: `copied-${randomHex(6)}`,
    comment,
    flags: ["Copied"],
    ...inputs,
    ...outcome,
    result: "error" in outcome ? "invalid" : "valid",
  };
  const source = { by: "weseal", tool: "www" };
  return JSON.stringify({ type, source, ...shared, tests: [test] }, asHex, 2);
}

interface Test {
  comment: string;
  inputs: object;
  outcome: object;
}

interface Replaced {
  /** Whether it ends otherwise than it did with the keys that were replaced. */
  isOther?: boolean;
  /** Whether what was sealed or signed stays as it was, since the original did not open it. */
  isKept?: boolean;
}

/** The comment of a case whose keys were replaced. */
export function commentOf(
  words: VectorWords,
  { isOther = false, isKept = false }: Replaced = {},
): string {
  return [words.comment, isKept && words.kept, isOther && words.other].filter(Boolean).join("; ");
}

/** An error, as a vector says it. */
export function failureOf({ code, wechatCode, hint }: Failure): object {
  return {
    error: { code, ...(wechatCode !== undefined && { wechatCode }), hint: hint?.code ?? null },
  };
}

/** Whatever was thrown, as a vector says it. What is no error of weseal is thrown again. */
export function thrownOf(error: unknown): object {
  if (error instanceof Error && "code" in error) return failureOf(error as Error & Failure);
  throw error;
}

/** Bytes are digits in the vectors. */
function asHex(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? hexOf(value) : value;
}

// Where in the body the fault is, when weseal names a place.

import type { Mark } from "../../ui/code-editor";
import { halfIn, type Result } from "./case";
import { fact } from "./facts";

/** The character of `Encrypt` that is no Base64, where it stands in the body; or what is no character at all. */
export function marksOf(body: string, result: Result | undefined): readonly Mark[] {
  if (!result || !("explanation" in result)) return NONE;
  const failed = result.explanation.steps.find(({ status }) => status === "failed");
  const half = failed?.id === "body" ? halfIn(body) : undefined;
  if (half !== undefined && failed?.error)
    return [{ from: half, to: half + 1, message: failed.error.message }];
  const position = Number(failed?.error?.details?.position);
  const encrypt = failed && fact(failed, "encrypt");
  const start = encrypt ? body.indexOf(encrypt) : -1;
  if (start < 0 || !failed?.error || Number.isNaN(position)) return NONE;
  const from = start + position;
  return [{ from, to: from + 1, message: failed.error.message }];
}

const NONE: readonly Mark[] = [];

/** Options of what needs RSA or AES-GCM, as they cross. */

import { headersObject, objectText, onlyBytes, plainParams, rawText } from "./input";
import type { Locale } from "./locale";
import { hex, seed } from "./random";

/** The fields that are no JSON, turned into what is; and what hides the timing of a private key. */
export function prepared(options: object, locale: Locale): object {
  const out: Record<string, unknown> = { ...options };
  if ("body" in out) out["body"] = rawText(out["body"], locale);
  if ("headers" in out) out["headers"] = headersObject(out["headers"], locale);
  // As it would go over the wire: what JSON leaves out is no parameter.
  if ("params" in out)
    out["params"] = JSON.parse(objectText("params", plainParams(out["params"], locale), locale));
  if ("privateKey" in out) out["seed"] = seed();
  for (const name of ["iv", "salt"])
    if (name in out) out[name] = hex(onlyBytes(name, out[name], locale));
  return out;
}

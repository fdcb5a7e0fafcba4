// One computation, run.

import type { Explanation, explainComputation } from "weseal/explain";

import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import { optionsOf } from "./options";
import type { Spec, Values } from "./spec";

/** Its steps, or why there are none. */
export type Result = { explanation: Explanation } | { problem: string };

interface Engine {
  explainComputation: typeof explainComputation;
}

/** Every computation needs this. */
export function loadPlain(): Promise<Engine> {
  return import("weseal/explain");
}

/** Those with RSA or AES-GCM need this: another module of WebAssembly. */
export async function loadRsa(): Promise<Engine> {
  const [engine] = await Promise.all([import("weseal/explain"), import("weseal/rsa")]);
  return engine;
}

/** Runs it. What cannot even begin is thrown by weseal. */
export function run(engine: Engine, spec: Spec, values: Values, locale: Locale): Result {
  try {
    const options = { ...optionsOf(spec, values), locale };
    return { explanation: engine.explainComputation(spec.id, options) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

// The samples of the panel of computations, from the test vectors. The test of samples compares them.

import type { computeWords } from "../../words/compute";
import plain from "./plain.json";
import rsa from "./rsa.json";

/** The options of a computation, as a form can have them. */
export interface ComputeSample {
  /** Of which test vector it is. */
  tcId: string;
  /** Its name among the texts of the page. */
  name: Exclude<keyof (typeof computeWords)["en"]["samples"], "label">;
  computation: string;
  /** Whether it works. */
  good: boolean;
  options: Record<string, unknown>;
}

/** All of them: those that work first. */
export const computeSamples = [...plain, ...rsa] as readonly ComputeSample[];

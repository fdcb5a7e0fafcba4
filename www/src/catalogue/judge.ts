// The judge and its rules, which are large: loaded when the first panel that needs them is opened.

import type * as weseal from "weseal";

/** What judges. */
export type Judge = Pick<typeof weseal, "check" | "linkExpiry" | "rules">;

/** Loads it, once. */
export async function loadJudge(): Promise<Judge> {
  const [judge] = await Promise.all([import("weseal"), import("weseal/rules")]);
  return judge;
}

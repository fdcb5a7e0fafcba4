// The decrypted bytes in their parts, by the lengths that weseal has found.

import type { ExplanationStep } from "weseal/explain";

import type { Part } from "../../ui/byte-map/parts";
import { fact, numberFact, stepOf } from "./facts";

/** Sixteen random bytes, four of length: so it is in every envelope. */
const RANDOM = 16;
const HEADER = 20;

type PartId = "random" | "length" | "message" | "owner" | "padding" | "rest";

const TONES: Record<PartId, Part["tone"]> = {
  random: 1,
  length: 2,
  message: 3,
  owner: 4,
  padding: 5,
  rest: 6,
};

/** The parts in order. What could not be told apart, because a step failed, is the rest. */
export function partsOf(
  steps: readonly ExplanationStep[],
  words: Record<PartId, string>,
): readonly Part[] {
  const end = (fact(stepOf(steps, "decrypt"), "bytes") ?? "").length / 2;
  const layout = stepOf(steps, "layout");
  const content = end - (numberFact(stepOf(steps, "padding"), "padding") ?? 0);
  const message = layout?.status === "ok" ? numberFact(layout, "messageLength") : undefined;
  const header = layout?.status === "skipped" || layout === undefined ? 0 : HEADER;
  const told = header + (message ?? 0);
  const borders: [PartId, number][] = [
    ["random", Math.min(header, RANDOM)],
    ["length", header],
    ["message", told],
    [message === undefined ? "rest" : "owner", content],
    ["padding", end],
  ];
  let from = 0;
  return borders.flatMap(([id, border]) => {
    const to = Math.min(border, end);
    const part = { id, label: words[id], from, to, tone: TONES[id] };
    if (to <= from) return [];
    from = to;
    return [part];
  });
}

/** An opened push, cut out of the one string that has crossed. */

import type { Opened } from "./generated/types";

/** Where the parts begin whose place does not depend on lengths: see `opened.rs`. */
const TIMESTAMP = 9;
const NONCE = 19;

/** Reads the head by position, and lets `JSON.parse` read the event alone. */
export function readOpened(frame: string): Opened {
  const number = (place: number) => frame.charCodeAt(place) - 32;
  const key = NONCE + number(6);
  const type = key + number(7) + 1;
  const event = type + number(8) + 41;
  const [text, raw] = eventAndRaw(frame, event);
  return {
    type: frame.slice(type, type + number(8)),
    event: JSON.parse(text),
    raw,
    mode: modes[frame[0] as keyof typeof modes],
    format: frame[1] === "x" ? "xml" : "json",
    account: {
      index: number(5),
      appId: frame.slice(key, type - 1),
      token: generation(frame[2]),
      encodingAesKey: frame[3] === "-" ? null : generation(frame[3]),
    },
    timestamp: Number(frame.slice(TIMESTAMP, NONCE)),
    nonce: frame.slice(NONCE, key),
    dedupeKey: frame.slice(key, event),
  } as Opened;
}

const modes = { s: "secure", c: "compat", p: "plain" } as const;
const generation = (letter: string | undefined) => (letter === "p" ? "previous" : "current");

/** The event's text and the raw one: the same, one behind the other, or the raw one and a patch. */
function eventAndRaw(frame: string, start: number): [event: string, raw: string] {
  if (frame[4] === "=") {
    const text = frame.slice(start);
    return [text, text];
  }
  const end = frame.indexOf("\n", start);
  const first = frame.slice(start, end);
  const raw = frame.slice(end + 1);
  return [frame[4] === "+" ? first : patched(raw, first), raw];
}

/** How many units go and how many behind them stay; then what is put in between. */
function patched(raw: string, patch: string): string {
  const comma = patch.indexOf(",");
  const second = patch.indexOf(",", comma + 1);
  const kept = raw.length - Number(patch.slice(comma + 1, second));
  const removed = kept - Number(patch.slice(0, comma));
  return raw.slice(0, removed) + patch.slice(second + 1) + raw.slice(kept);
}

// Inputs: what the vectors say, damaged, and what nobody has thought of.

import fc from "fast-check";

import { textOf } from "../../conformance/values.mjs";

/** Any text, lone halves of a surrogate pair among it. */
export const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("\ud800", "\udc00", "\0", "\u2028", "𝄞", "a"), { maxLength: 6 })
    .map((units) => units.join("")),
);

/** What texts of these formats are made of. */
const SIGNS = [
  ...[
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "-",
    "0",
    "1e9",
    "9007199254740993",
    "null",
    "\\u0000",
    "\\ud800",
  ],
  ...[
    "<",
    ">",
    "/",
    "&",
    ";",
    "<![CDATA[",
    "]]>",
    "&#x4f60;",
    "<!DOCTYPE x>",
    "\ufeff",
    "\0",
    "\ud800",
    "𝄞",
    "=",
    "%",
  ],
];

/** A text of a list, a few of its places changed. */
export function damaged(texts) {
  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.oneof(fc.constantFrom(...SIGNS), text),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 4 }))
    .map(([sound, edits]) => edits.reduce(changed, sound));
}

/** A document of JSON, or what is left of one. */
export const json = fc.oneof(
  fc.json(),
  fc.json().chain((sound) => damaged([sound])),
);

/** A text as a value of the vectors writes it. */
export function plain(value) {
  const known = textOf(value ?? "");
  return typeof known === "string" ? known : JSON.stringify(known);
}

function changed(text, [where, gone, come]) {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + come + text.slice(at + gone);
}

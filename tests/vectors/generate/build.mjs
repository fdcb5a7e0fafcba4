// The parts of a vector file.

import { refusal } from "./codes.mjs";
import { FLAGS } from "./flags.mjs";

const OURS = { by: "weseal", tool: "tests/vectors/generate.mjs" };

/** A vector that must be accepted. */
export const valid = (tcId, comment, flags, fields = {}) => ({ tcId, comment, flags, ...fields, result: "valid" });

/** A vector that must be refused, with `code`; `more` as in `refusal`. */
export const invalid = (tcId, comment, flags, fields, code, more) => ({
  tcId, comment, flags, ...fields, result: "invalid", error: refusal(code, more),
});

/** Vectors of one type with the inputs they share. */
export const group = (type, shared, tests, source = OURS) => ({ type, source, ...shared, tests });

/** A whole file: the notes explain exactly the flags that occur in it. */
export function file(about, testGroups, generator = OURS.tool) {
  const used = new Set(testGroups.flatMap(({ tests }) => tests.flatMap(({ flags }) => flags)));
  const notes = Object.fromEntries(Object.entries(FLAGS).filter(([flag]) => used.has(flag)));
  const numberOfTests = testGroups.reduce((sum, { tests }) => sum + tests.length, 0);
  return { schema: "schema.json", about, generator, notes, numberOfTests, testGroups };
}

/** The text of a file: a line for each test, so that a change shows as the tests it changes. */
export function text(vectors) {
  const { testGroups, notes, ...head } = vectors;
  const lines = Object.entries(head).map(([name, value]) => `  ${pair(name, value)},\n`);
  const groups = testGroups.map(groupText).join(",\n");
  return `{\n${lines.join("")}  "notes": {\n${entries(notes, 4)}\n  },\n  "testGroups": [\n${groups}\n  ]\n}\n`;
}

function groupText({ tests, ...shared }) {
  const rows = tests.map((test) => `        ${json(test)}`).join(",\n");
  return `    {\n${entries(shared, 6)},\n      "tests": [\n${rows}\n      ]\n    }`;
}

const entries = (object, indent) =>
  Object.entries(object).map(([name, value]) => " ".repeat(indent) + pair(name, value)).join(",\n");

const pair = (name, value) => `${json(name)}: ${json(value)}`;

/** JSON in which nothing invisible hides: a byte order mark or a zero-width space is written as an escape. */
const json = (value) =>
  JSON.stringify(value).replace(/[\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

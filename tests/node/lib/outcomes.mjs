// What every call of the conformance suite came to, as lines of text that can be compared.

import { createHash } from "node:crypto";

import { suite } from "./suite.mjs";

const SHOWN = 400;
/** These differ from run to run, since fresh randomness is in them. */
const FRESH = ["seal", "reply", "transfer"];

/** One line for each call, in order: its name and its outcome, members in their order. */
export async function outcomes() {
  const lines = [];
  await suite((heard) => lines.push(line(heard)));
  return lines;
}

function line({ name, result, error }) {
  if (error !== undefined)
    return `${name} throws ${shown({ code: error.code, message: error.message, ...error })}`;
  if (name === "createPush") return name;
  if (FRESH.includes(name)) return `${name} gives ${Object.keys(result)}`;
  // Mostly of cipher texts that were sealed just now.
  if (name === "signature") return `${name} gives ${result.length} characters`;
  // The caller chose these two, the suite often at random.
  if (name === "unseal") return `${name} gives ${shown({ ...result, timestamp: 0, nonce: "" })}`;
  return `${name} gives ${shown(result)}`;
}

/** The beginning of the text, for people, and a digest of all of it. */
function shown(value) {
  const text = JSON.stringify(value);
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN)}… ${createHash("sha256").update(text).digest("hex")}`;
}

// `unseal`: one bit flipped at each byte of a short cipher text, once with the signature as it was, once with
// a signature made anew. The second kind shows what the checks behind the signature do, and what none can do.

import { OFFICIAL, bareQuery, config, jsonBody } from "./account.mjs";
import { group, invalid, valid } from "./build.mjs";
import { open, seal } from "./envelope.mjs";

const MESSAGE = "hello world";
const ENCRYPT = seal(OFFICIAL, MESSAGE);
const BYTES = Buffer.from(ENCRYPT, "base64");
const positions = [...BYTES.keys()];

const flip = (at) => {
  const bytes = Buffer.from(BYTES);
  bytes[at] ^= 1 << (at % 8);
  return bytes;
};

const name = (kind, at) => `unseal-flip-${kind}-${String(at).padStart(2, "0")}`;
const comment = (at) => `bit ${at % 8} of byte ${at}`;

const kept = positions.map((at) =>
  invalid(name("signed", at), comment(at), ["BitFlip"], { body: jsonBody(flip(at).toString("base64")) }, "SIGNATURE_MISMATCH"));

const anew = positions.map((at) => {
  const bytes = flip(at);
  const cipherText = bytes.toString("base64");
  const request = { query: bareQuery(OFFICIAL, cipherText), body: jsonBody(cipherText) };
  const opened = open(OFFICIAL.key, bytes);
  const code = opened.code ?? (opened.owner === OFFICIAL.appId ? undefined : "OWNER_MISMATCH");
  if (code !== undefined) return invalid(name("resigned", at), comment(at), ["BitFlip"], request, code);
  const what = opened.message === MESSAGE ? "only the random bytes change" : "another message";
  return valid(name("resigned", at), `${comment(at)}: ${what}`, ["BitFlip"], { ...request, expected: { message: opened.message } });
});

export const bitFlips = [
  group("Unseal", { config: config(OFFICIAL), query: bareQuery(OFFICIAL, ENCRYPT), secrets: [MESSAGE] }, kept),
  group("Unseal", { config: config(OFFICIAL) }, anew),
];

/** JSON pushes through the native addon. */

import { json } from "../input/format.mjs";
import { libraries } from "../peers/library.mjs";
import { nodeCrypto } from "../peers/node-crypto.mjs";
import { weseal } from "../peers/weseal.mjs";
import { openSuite } from "./open.mjs";

export function run(context) {
  const peers = [...libraries, nodeCrypto];
  openSuite(CASES, json, [weseal(), ...peers.map((peer) => peer(json))], context);
}

const AHEAD = { best: 1 };
const MAIN = { best: 3 };

const CASES = [
  { kind: "text", bytes: 200, goals: AHEAD },
  { kind: "goods", bytes: 400, goals: MAIN },
  { kind: "text", bytes: 400, goals: MAIN },
  { kind: "text", bytes: 400, body: "text", goals: AHEAD },
  { kind: "list", bytes: 4096, goals: AHEAD },
  { kind: "text", bytes: 4096, goals: AHEAD },
  { kind: "list", bytes: 65536, goals: AHEAD },
  { kind: "text", bytes: 65536, goals: AHEAD },
  { kind: "text", bytes: 65536, body: "text", goals: AHEAD },
  { kind: "list", bytes: 262144, goals: AHEAD },
  { kind: "text", bytes: 262144, goals: AHEAD },
];

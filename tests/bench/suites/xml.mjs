/** XML pushes through the native addon; the others are paired with fast-xml-parser. */

import { xml } from "../input/format.mjs";
import { libraries } from "../peers/library.mjs";
import { nodeCrypto } from "../peers/node-crypto.mjs";
import { weseal } from "../peers/weseal.mjs";
import { openSuite } from "./open.mjs";

export function run(context) {
  const peers = [...libraries, nodeCrypto];
  openSuite(CASES, xml, [weseal(), ...peers.map((peer) => peer(xml))], context);
}

const AHEAD = { best: 1 };

const CASES = [
  { kind: "text", bytes: 400, goals: { best: 8 } },
  { kind: "text", bytes: 400, body: "text", goals: AHEAD },
  { kind: "goods", bytes: 1024, goals: AHEAD },
  { kind: "list", bytes: 4096, goals: AHEAD },
  { kind: "list", bytes: 65536, goals: AHEAD },
  { kind: "text", bytes: 65536, goals: AHEAD },
  { kind: "list", bytes: 262144, goals: AHEAD },
];

/** JSON pushes through WebAssembly, against cryptography written in JavaScript. */

import { json } from "../input/format.mjs";
import { cryptoJs, noble } from "../peers/javascript.mjs";
import { weseal } from "../peers/weseal.mjs";
import { openSuite } from "./open.mjs";

export function run(context) {
  openSuite(CASES, json, [weseal(), noble(json), cryptoJs(json)], context);
}

const goals = { "@noble": 2.5, "crypto-js": 8 };

const CASES = [
  { kind: "goods", bytes: 400, goals },
  { kind: "text", bytes: 400, goals },
  { kind: "list", bytes: 4096, goals },
  { kind: "text", bytes: 4096, goals },
];

// RSA and AES-256-GCM against three independent implementations, both ways.

import { test } from "node:test";

import { python } from "./lib/python.mjs";
import { generator } from "./lib/random.mjs";
import { caseOf, keys } from "./lib/rsa/cases.mjs";
import {
  ourRequests,
  ourSignatures,
  theirNames,
  theirNotifications,
  theirResponses,
} from "./lib/rsa/exchange.mjs";
import * as node from "./lib/rsa/node.mjs";

/** The code is the same on both; WebAssembly takes seven times as long. */
const CASES = process.env.WESEAL_BACKEND === "wasm" ? 150 : 1000;
/** WESEAL_SEED=<number> tries other values; the keys are others in every run. */
const SEED = Number(process.env.WESEAL_SEED || 20260702);

const ORACLES = {
  [node.name]: node.start,
  cryptography: () => python("./rsa/oracle.py", "cryptography"),
  pycryptodome: () => python("./rsa/oracle.py", "pycryptodome"),
};

for (const [index, [name, start]] of Object.entries(ORACLES).entries()) {
  test(`${name}: ${CASES} cases each way`, async (t) => {
    t.diagnostic(`WESEAL_SEED=${SEED}`);
    const random = generator(SEED + index);
    const cases = Array.from({ length: CASES }, (_, number) => caseOf(number, random));
    const oracle = start();
    t.after(() => oracle.stop());

    await t.test("signed here, verified there", async () => {
      t.diagnostic(`${await ourSignatures(oracle, cases)} signatures of weseal`);
    });
    await t.test("notifications sealed and signed there", () => theirNotifications(oracle, cases));
    await t.test("responses sealed and signed there", () => theirResponses(oracle, cases));
    await t.test("requests sealed here, opened there", () => ourRequests(oracle, cases));
    await t.test("encrypted there, decrypted here", () => theirNames(oracle, cases, keys));
  });
}

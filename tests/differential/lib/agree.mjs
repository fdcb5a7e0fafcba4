// Asks both backends the same, and says where they differ.

import assert from "node:assert/strict";

import fc from "fast-check";

import { addon, functionsOf, glue, rsaComputations } from "../../node/lib/backends.mjs";

/** A longer run: WESEAL_RUNS=100000 WESEAL_SEED=7 node --test tests/differential/check.mjs */
const numRuns = Number(process.env.WESEAL_RUNS ?? 500);
const seed = Number(process.env.WESEAL_SEED ?? 20261121);

const native = addon();
const rsa = functionsOf("rsa");
const wasm = glue();

/** The functions of both, as wire exports them. What needs RSA is in a module of its own. */
export const BACKENDS = [
  native,
  {
    ...wasm,
    compute: (name, ...rest) => moduleOf(name).compute(name, ...rest),
    explainComputation: (name, ...rest) => moduleOf(name).explainComputation(name, ...rest),
  },
];

/** Runs a property on many inputs: the same ones every time, and the smallest that fails is printed. */
export function always(arbitraries, property) {
  return fc.assert(fc.asyncProperty(...arbitraries, property), { seed, numRuns });
}

/** Checks that both come to the same; the answer. */
export function same(ask) {
  const [one, other] = BACKENDS.map((backend, index) => outcome(() => ask(backend, index)));
  assert.deepEqual(other, one);
  assert.ok(!/"code":"INTERNAL"/.test(JSON.stringify(one)), JSON.stringify(one));
  return one;
}

function outcome(call) {
  try {
    return { value: call() };
  } catch (error) {
    return { error: String(error) };
  }
}

function moduleOf(name) {
  return rsaComputations.includes(name) ? rsa : wasm;
}

// Independent implementations open what weseal seals, and the other way round.

import { test } from "node:test";

import { caseOf } from "./lib/cases.mjs";
import { oursOpenedByThem, theirsOpenedByUs } from "./lib/exchange.mjs";
import { generator } from "./lib/random.mjs";
import * as wechatCrypto from "./lib/wechat-crypto.mjs";
import * as wechatpy from "./lib/wechatpy.mjs";
import * as wecomCrypto from "./lib/wecom-crypto.mjs";

const CASES = 2000;
/** WESEAL_SEED=<number> tries other messages. */
const SEED = Number(process.env.WESEAL_SEED || 20260701);

const ORACLES = {
  [wechatpy.name]: wechatpy.start,
  [wecomCrypto.name]: () => wecomCrypto,
  [wechatCrypto.name]: () => wechatCrypto,
};

for (const [index, [name, start]] of Object.entries(ORACLES).entries()) {
  test(`${name}: ${CASES} messages each way`, async (t) => {
    const seed = SEED + index;
    t.diagnostic(`WESEAL_SEED=${SEED}`);
    const random = generator(seed);
    const cases = Array.from({ length: CASES }, (_, number) => caseOf(number, random));
    const oracle = start(seed);
    t.after(() => oracle.stop?.());

    await t.test("sealed there, opened here", () => theirsOpenedByUs(oracle, cases));
    await t.test("sealed here, opened there", async () => {
      t.diagnostic(`${await oursOpenedByThem(oracle, cases)} envelopes of weseal`);
    });
  });
}

// WeChat's habits, as the library has them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createSender, deliver, makeMessage, rowOf } from "../../npm/cli/dist/send/index.js";
import { serve } from "./lib/server.mjs";
import { APP_ID, KEY, TOKEN } from "./lib/weseal.mjs";

const sender = createSender({
  appId: APP_ID,
  token: TOKEN,
  encodingAesKey: KEY,
  kind: "miniprogram",
});
const SHAPE = { mode: "secure", format: "json" };
const message = (name) =>
  makeMessage(rowOf(name), {
    userName: "gh_97417a04a28d",
    appId: APP_ID,
    now: Math.floor(Date.now() / 1000),
    serial: 1,
  });

/** Delivers to a server that answers the first attempts so. */
async function delivered(t, answers, habits = {}, name = "text") {
  const seen = [];
  let attempt = 0;
  const url = await serve(t, {
    before: (request) => {
      seen.push(request.url);
      const answer = answers[attempt];
      attempt += 1;
      return answer;
    },
    onOpened: (opened) => seen.push(opened),
  });
  const delivery = await deliver(sender, new URL(url), message(name), SHAPE, {
    repeatMs: 1,
    cutMs: 200,
    ...habits,
  });
  return { ...delivery, seen };
}

const whatCame = ({ attempts }) =>
  attempts.map(({ answer }) => ("status" in answer ? answer.status : answer.failure));

test("one attempt where it is accepted", async (t) => {
  const delivery = await delivered(t, []);
  assert.equal(delivery.accepted, true);
  assert.deepEqual(whatCame(delivery), [200]);
});

test("a status other than 200, a reset and a hung connection are tried again", async (t) => {
  const delivery = await delivered(t, [{ status: 500 }, "reset", "hang"]);
  assert.equal(delivery.accepted, true);
  assert.deepEqual(whatCame(delivery), [500, "reset", "timeout", 200]);
});

test("201 is not 200", async (t) => {
  const delivery = await delivered(t, [{ status: 201, body: "success" }]);
  assert.deepEqual(whatCame(delivery), [201, 200]);
});

test("a documented failure is one", async (t) => {
  const body = '{"ErrCode":-1,"ErrMsg":"later"}';
  const delivery = await delivered(t, [{ status: 200, body }], {}, "xpay_refund_notify");
  assert.deepEqual(whatCame(delivery), [200, 200]);
  assert.equal(delivery.accepted, true);
});

test("after three retries it is lost", async (t) => {
  const delivery = await delivered(t, Array(9).fill({ status: 503 }));
  assert.equal(delivery.accepted, false);
  assert.deepEqual(whatCame(delivery), [503, 503, 503, 503]);
});

test("an attempt carries the first timestamp and nonce, or is signed anew", async (t) => {
  const same = await delivered(t, [{ status: 500 }]);
  assert.equal(same.seen[0], same.seen[1]);
  const anew = await delivered(t, [{ status: 500 }], { signAnew: true });
  assert.notEqual(anew.seen[0], anew.seen[1]);
});

test("RetryTimes counts, and the dedupe key stays", async (t) => {
  const { attempts } = await delivered(t, [{ status: 500 }], {}, "xpay_refund_notify");
  const [first, second] = attempts.map(({ request }) => sender.opened(request));
  assert.deepEqual([first.event.RetryTimes, second.event.RetryTimes], [0, 1]);
  assert.equal(first.dedupeKey, second.dedupeKey);
});

test("after a reset it may wait until it would have hung up", async (t) => {
  const { attempts } = await delivered(t, ["reset"], { onReset: "at-cut" });
  const [first, second] = attempts;
  assert.ok(second.startedAt - first.startedAt >= 195);
});

test("nobody there", async () => {
  const url = new URL("http://127.0.0.1:9/");
  const delivery = await deliver(sender, url, message("text"), SHAPE, { repeatMs: 1 });
  assert.deepEqual(whatCame(delivery), ["refused", "refused", "refused", "refused"]);
});

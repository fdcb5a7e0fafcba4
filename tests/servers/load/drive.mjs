// Drives a server with prepared requests, each sent once, and checks every answer.

import assert from "node:assert/strict";

import autocannon from "autocannon";

import { account, flat, openReply, pushed } from "../lib/wechat.mjs";

const FIRST_ID = 10_000_000;
let next = FIRST_ID;

/** Requests that nobody has seen, and what their handling adds up to. */
export function prepared(kind, count) {
  let sum = 0;
  const requests = Array.from({ length: count }, () => {
    next += 1;
    sum += next;
    const { query, body, type } = pushed(messages[kind](`${next}`), "json");
    return {
      method: "POST",
      path: `/push?${query}`,
      body,
      headers: { "content-type": type },
    };
  });
  return { kind, requests, tally: { count, sum } };
}

/** Sends them all, and gives `{ seconds, latencies }`: latencies in milliseconds, sorted. */
export async function drive(port, { kind, requests }, connections) {
  const share = requests.length / connections;
  let given = 0;
  const latencies = [];
  const started = performance.now();
  const run = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    amount: requests.length,
    requests: requests.slice(0, 1),
    setupClient(client) {
      client.setRequests(requests.slice(given, given + share));
      given += share;
    },
    verifyBody: (body) => isRight(kind, body),
  });
  run.on("response", (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  const { errors, timeouts, mismatches, non2xx } = await run;
  const seconds = (performance.now() - started) / 1000;
  assert.deepEqual({ errors, timeouts, mismatches, non2xx }, NOTHING_WRONG);
  assert.equal(latencies.length, requests.length);
  return { seconds, latencies: latencies.sort((one, other) => one - other) };
}

const NOTHING_WRONG = { errors: 0, timeouts: 0, mismatches: 0, non2xx: 0 };

const common = {
  ToUserName: "gh_97417a04a28d",
  FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
  CreateTime: 1714112445,
  MsgType: "event",
};

const messages = {
  success: (id) => ({
    ...common,
    Event: "wxa_media_check",
    appid: account.appId,
    trace_id: id,
    version: 2,
    detail: [{ strategy: "content_model", errcode: 0, suggest: "pass", label: 100, prob: 90 }],
    errcode: 0,
    errmsg: "ok",
    result: { suggest: "pass", label: 100 },
  }),
  sealed: (id) => ({
    ...common,
    Event: "xpay_goods_deliver_notify",
    OpenId: common.FromUserName,
    OutTradeNo: id,
    Env: 0,
    WeChatPayInfo: { MchOrderNo: `M${id}`, TransactionId: `T${id}`, PaidTime: 1714112445 },
    GoodsInfo: { ProductId: "coin", Quantity: 1, OrigPrice: 600, ActualPrice: 600, Attach: "" },
  }),
};

/** Sealed answers are opened, too, but one in a hundred: else the driver would be what is measured. */
function isRight(kind, body) {
  if (kind === "success") return body === "success";
  if (Math.random() >= 0.01) return body.startsWith('{"Encrypt":');
  const { ErrCode, ErrMsg } = flat(openReply(body, "json"), "json");
  return ErrCode === 0 && ErrMsg === "ok";
}

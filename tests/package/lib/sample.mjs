// The official sample of secure mode, and how the fixtures have to answer it.
// https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html

import assert from "node:assert/strict";

export const QUERY =
  "signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741" +
  "&openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes" +
  "&msg_signature=046e02f8204d34f8ba5fa3b1db94908f3df2e9b3";

export const BODY = JSON.stringify({
  ToUserName: "gh_97417a04a28d",
  Encrypt:
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzD" +
    "pVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2I" +
    "uQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F" +
    "9mFUPAJGj04=",
});

/** The same with another nonce, which nobody has signed. */
export const FORGED = QUERY.replace("nonce=415670741", "nonce=415670742");

const EVENT = {
  ToUserName: "gh_97417a04a28d",
  FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
  CreateTime: 1714112445,
  MsgType: "event",
  Event: "debug_demo",
  debug_str: "hello world",
};

const OPENED = {
  type: "debug_demo",
  event: EVENT,
  raw: JSON.stringify(EVENT),
  mode: "secure",
  format: "json",
  account: {
    index: 0,
    appId: "wxba5fad812f8e6fb9",
    token: "current",
    encodingAesKey: "current",
  },
  timestamp: 1714112445,
  nonce: "415670741",
};

/** Ours to choose; but the same wherever the package runs. */
const DEDUPE_KEY = "wxba5fad812f8e6fb9:debug_demo:b919dc72f2add8fa5526eccb0dc3a21222437888";

const REPLY = {
  status: 200,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify({
    Encrypt:
      "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==",
    MsgSignature: "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
    TimeStamp: 1713424427,
    Nonce: "415670741",
  }),
};

/** Fails unless these are the two answers of a fixture, to the sample and to the forged one. */
export function assertAnswers([sample, forged], backend) {
  const { dedupeKey, ...opened } = sample.opened ?? {};
  assert.deepEqual(
    { ...sample, opened },
    { backend, opened: OPENED, reply: REPLY, explained: true },
  );
  assert.equal(dedupeKey, DEDUPE_KEY);
  assert.deepEqual(forged, { backend, code: "SIGNATURE_MISMATCH", wechatCode: -40001 });
}

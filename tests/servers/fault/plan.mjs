// What is sent, and what befalls each event: decided beforehand by one number, so that a run can be repeated.

/** Milliseconds as weseal and WeChat have them, or all of them shorter by one factor. */
export function timing(scale) {
  return { leaseMs: 4000 * scale, deadlineMs: 4500 * scale, cutMs: 5000 * scale };
}

const FIRST_ID = 24_010_000_000_000;
/** So many tries follow one another at once; the later ones of a payment event take their time. */
export const FAST_TRIES = 4;

const { leaseMs, deadlineMs, cutMs } = timing(1);
const PAST_DEADLINE = [cutMs, 2 * deadlineMs];
/** How many handlers take how long: mostly short, a share past the lease, a share past the deadline. */
const SHARES = [
  [0.84, [5, 300]],
  [0.06, [500, 3000]],
  [0.05, [leaseMs, deadlineMs - 100]],
  [0.05, PAST_DEADLINE],
];
const SLOW = [
  [0.5, [5, 300]],
  [0.5, PAST_DEADLINE],
];

/**
 * A kind of event: its class, how often WeChat tries, the message, the reply that its handler gives (none:
 * `success`), and where in an opened event the id stands that the plan gave it.
 */
export const kinds = {
  text: {
    share: 0.2,
    ack: "kf",
    tries: 4,
    message: (id) => ({ MsgType: "text", Content: "在吗", MsgId: id }),
    idOf: (event) => event.MsgId,
  },
  xpay_goods_deliver_notify: {
    share: 0.35,
    ack: "durable",
    tries: 15,
    message: (id) => ({
      MsgType: "event",
      Event: "xpay_goods_deliver_notify",
      OpenId: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
      OutTradeNo: `${id}`,
      Env: 0,
      WeChatPayInfo: { MchOrderNo: `M${id}`, TransactionId: `T${id}`, PaidTime: 1714112445 },
      GoodsInfo: { ProductId: "coin", Quantity: 1, OrigPrice: 600, ActualPrice: 600, Attach: "" },
    }),
    idOf: (event) => event.OutTradeNo,
    reply: (id) => ({ ErrCode: 0, ErrMsg: id }),
  },
  wxa_media_check: {
    share: 0.25,
    ack: "durable",
    tries: 4,
    message: (id) => ({
      MsgType: "event",
      Event: "wxa_media_check",
      appid: "wxba5fad812f8e6fb9",
      trace_id: `${id}`,
      version: 2,
      errcode: 0,
      errmsg: "ok",
      result: { suggest: "pass", label: 100 },
    }),
    idOf: (event) => event.trace_id,
  },
  unknown: {
    share: 0.1,
    ack: "durable",
    tries: 4,
    message: (id) => ({ MsgType: "event", Event: "not_yet_invented", Number: `${id}` }),
    idOf: (event) => event.Number,
  },
  xpay_subscribe_ios_refund_query_notify: {
    share: 0.1,
    ack: "query",
    tries: 4,
    message: (id) => ({
      MsgType: "event",
      Event: "xpay_subscribe_ios_refund_query_notify",
      refund_time: "1714112445",
      order_time: "1714112000",
      channel_bill: `B${id}`,
      bundleid: "com.example",
      product_id: "coin",
      p_count: "1",
      refund_request_reason: "OTHER",
      provide_status: "1",
      pay_order_id: `${id}`,
    }),
    idOf: (event) => event.pay_order_id,
    reply: (id) => ({ result_code: 0, result_info: id, evidence: "https://example.com" }),
  },
};

/**
 * The events of a run, in the order in which they are sent, tried so often at most. With `isSlow` half of the handlers
 * run past the deadline.
 */
export function plan(count, seed, scale, { mostTries, isSlow }) {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, number) => {
    const planned = event(FIRST_ID + number, random, scale, isSlow ? SLOW : SHARES);
    return { ...planned, tries: Math.min(planned.tries, mostTries) };
  });
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function event(number, random, scale, shares) {
  const kind = chosen(
    Object.entries(kinds).map(([name, { share }]) => [share, name]),
    random(),
  );
  const id = `${number}`;
  const { ack, tries, message } = kinds[kind];
  return {
    id,
    kind,
    ack,
    tries,
    format: random() < 0.5 ? "json" : "xml",
    message: {
      ToUserName: "gh_97417a04a28d",
      FromUserName: "oABC",
      CreateTime: 1714112445,
      // A number, as WeChat writes it: the longest ones are beyond what a double holds.
      ...message(number),
    },
    handler: {
      ms: Math.round(duration(random, shares) * scale),
      // The first handling throws.
      fails: random() < 0.05,
      // Stored first and acknowledged; the work follows.
      stores: ack === "durable" && random() < 0.05,
      // Stops when it has lost its lease. The others do not look.
      heeds: random() < 0.5,
    },
    sender: {
      // A broken connection is tried again at once, or when the five seconds are over.
      afterReset: random() < 0.5 ? "at once" : "after the cut",
      // The same request again, or one with a new time, nonce and RetryTimes.
      repeats: random() < 0.5 ? "same" : "fresh",
      // The first answer gets lost on its way.
      losesAnswer: random() < 0.05,
    },
  };
}

/** How long a handler works. */
function duration(random, shares) {
  const [from, to] = chosen(shares, random());
  return from + random() * (to - from);
}

function chosen(shares, number) {
  let rest = number;
  for (const [share, value] of shares) {
    rest -= share;
    if (rest < 0) return value;
  }
  return shares[0][1];
}

// A handler, what it is sent, and who listens.

import { createPush } from "weseal";

import { ACCOUNT, NONCE, TIMESTAMP } from "./account.mjs";

/** The window of time is that of the requests. */
export const now = () => TIMESTAMP;

export const push = createPush({ ...ACCOUNT, locale: "en" });

/** Events of each class. */
export const KF =
  '{"ToUserName":"gh_1","FromUserName":"o1","MsgType":"text","Content":"hi","MsgId":"1"}';
export const DURABLE = '{"MsgType":"event","Event":"wxa_media_check","trace_id":"t1"}';
export const PAID = '{"MsgType":"event","Event":"xpay_goods_deliver_notify","OutTradeNo":"A1"}';
export const QUERY = '{"MsgType":"event","Event":"get_quota","BizID":"b"}';
export const UNKNOWN = '{"MsgType":"event","Event":"weseal_unknown","a":1}';

/** A POST that carries a message, sealed. */
export function sealed(message, by = push) {
  const { Encrypt, MsgSignature } = by.seal(message, { timestamp: TIMESTAMP, nonce: NONCE });
  const query = new URLSearchParams({
    timestamp: TIMESTAMP,
    nonce: NONCE,
    msg_signature: MsgSignature,
  });
  return {
    method: "POST",
    query: query.toString(),
    body: JSON.stringify({ Encrypt }),
    path: "/wx",
  };
}

/** A receiver, and what its listeners have heard. */
export function listening(onEvent, options = {}, of = push) {
  const heard = { errors: [], late: [], log: [] };
  const receive = of.receiver(onEvent, {
    now,
    onError: (error, opened) =>
      heard.errors.push({ code: error.code, cause: error.cause, type: opened?.type }),
    onLate: (opened, late) => heard.late.push({ type: opened.type, ...late }),
    logger: (entry) => heard.log.push(entry),
    ...options,
  });
  const codes = () => heard.errors.map(({ code }) => code);
  const outcomes = () => heard.log.map(({ outcome }) => outcome);
  const send = (message) => receive(sealed(message, of));
  return { receive, send, heard, codes, outcomes };
}

/** A promise that is settled from outside. */
export function gate() {
  const made = {};
  made.promise = new Promise((resolve, reject) =>
    Object.assign(made, { open: resolve, fail: reject }),
  );
  return made;
}

/** Everything that is due in this turn of the event loop, and what follows from it. */
export function turns(count = 5) {
  let turn = Promise.resolve();
  for (let left = count; left > 0; left -= 1) turn = turn.then(() => new Promise(setImmediate));
  return turn;
}

/** What a sealed answer holds. */
export function contentOf(reply, by = push) {
  if (!reply.body.startsWith("{")) return reply.body;
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = JSON.parse(reply.body);
  const query = { timestamp: String(TimeStamp), nonce: Nonce, msg_signature: MsgSignature };
  return by.unseal(query, { Encrypt }).message;
}

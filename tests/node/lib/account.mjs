// One account, and requests to it.

import { signature } from "weseal";

/** The credentials of the official samples. */
export const ACCOUNT = {
  appId: "wxba5fad812f8e6fb9",
  token: "AAAAA",
  encodingAesKey: "A".repeat(43),
};

export const TIMESTAMP = 1714112445;
export const NONCE = "415670741";

/** An event that documents an answer, so that any other answer is worth a warning. */
export const EVENT = '{"MsgType":"event","Event":"xpay_goods_deliver_notify"}';

/** A message of a user, which can be handed to customer service. */
export const MESSAGE =
  '{"ToUserName":"gh_1","FromUserName":"o1","MsgType":"text","Content":"你好"}';

/** A request that carries `message`, sealed by the push that is to open it. */
export function sealedRequest(push, message = MESSAGE, format = "json") {
  const { Encrypt, MsgSignature } = push.seal(message, { timestamp: TIMESTAMP, nonce: NONCE });
  return {
    query: { timestamp: String(TIMESTAMP), nonce: NONCE, msg_signature: MsgSignature },
    body:
      format === "json"
        ? JSON.stringify({ Encrypt })
        : `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>`,
  };
}

/** What `message` becomes on its way to the push and through it. */
export function opened(push, message, format) {
  const { query, body } = sealedRequest(push, message, format);
  return push.open(query, body);
}

/** The query of a request that is not sealed. */
export function plainQuery() {
  const [timestamp, nonce] = [String(TIMESTAMP), NONCE];
  return { timestamp, nonce, signature: signature([ACCOUNT.token, timestamp, nonce]) };
}

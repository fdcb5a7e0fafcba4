// The accounts and the request that the derived vectors share.

import { sign } from "./envelope.mjs";

/** The account of the official sample. */
export const OFFICIAL = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", key: "A".repeat(43) };

/** An account whose key has bits left over in its last character. */
export const OTHER = { appId: "wxb11529c136998cb6", token: "pamTest7", key: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG" };

/** The component of the official third-party sample. */
export const COMPONENT = { appId: "wx134c8103faa5a59e", token: "C0mponentT0ken", key: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C" };

export const TIMESTAMP = "1714112445";
export const NONCE = "415670741";
export const MOMENT = { timestamp: TIMESTAMP, nonce: NONCE };

/** `createPush`'s fields for one account. */
export const config = ({ appId, token, key }, more = {}) => ({ appId, token, encodingAesKey: key, ...more });

/** `createPush`'s fields for one account without a key. */
export const plainConfig = ({ appId, token }, more = {}) => ({ appId, token, mode: "plain", ...more });

/** The query of a sealed request, as WeChat sends it: with both signatures. */
export function sealedQuery({ token }, encrypt, { timestamp, nonce } = MOMENT) {
  return {
    signature: sign([token, timestamp, nonce]),
    timestamp,
    nonce,
    encrypt_type: "aes",
    msg_signature: sign([token, timestamp, nonce, encrypt]),
  };
}

/** A query with nothing but what a sealed request is verified with. */
export function bareQuery({ token }, encrypt, { timestamp, nonce } = MOMENT) {
  return { timestamp, nonce, msg_signature: sign([token, timestamp, nonce, encrypt]) };
}

/** The query of a plain request. */
export function plainQuery({ token }, { timestamp, nonce } = MOMENT) {
  return { signature: sign([token, timestamp, nonce]), timestamp, nonce };
}

export const jsonBody = (encrypt) => `{"ToUserName":"gh_97417a04a28d","Encrypt":"${encrypt}"}`;
export const xmlBody = (encrypt) =>
  `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;

/** Query text as a server sees it. */
export const queryText = (query) =>
  Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");

// Pushes made from the configurations of the vectors, and the proof that one still works.

import { configOf } from "./values.mjs";

export const LOCALES = ["zh-CN", "en"];

const TIMESTAMP = "1714112445";
const NONCE = "415670741";
/** Short: some vectors allow small bodies alone. */
const MESSAGE = '{"MsgType":"text"}';

/** Makes pushes, one for each configuration and language. */
export function maker(api) {
  const made = new Map();
  return (config, locale) => {
    const name = `${locale} ${JSON.stringify(config)}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const push = api.createPush({ ...configOf(config), locale });
    if (made.size > 200) made.clear();
    made.set(name, push);
    return push;
  };
}

/** The problems of a push that has just refused something: the next valid call must work. */
export function problemsOfNextCall(api, push, config) {
  const account = config.accounts?.[0] ?? config;
  const token = [account.token].flat()[0];
  const sealed = account.encodingAesKey !== undefined;
  const { query, body } = sealed ? sealedRequest(push, account) : plainRequest(api, token);
  try {
    const { message } = push.unseal(query, body);
    return message === MESSAGE ? [] : ["the next call gives another message"];
  } catch (error) {
    return [`the next call fails: ${error?.message}`];
  }
}

function plainRequest(api, token) {
  return {
    query: {
      timestamp: TIMESTAMP,
      nonce: NONCE,
      signature: api.signature([token, TIMESTAMP, NONCE]),
    },
    body: MESSAGE,
  };
}

/** XML, since a third-party platform takes nothing else. */
function sealedRequest(push, account) {
  const { Encrypt, MsgSignature } = push.seal(MESSAGE, {
    timestamp: Number(TIMESTAMP),
    nonce: NONCE,
    ...ownAccount(account),
  });
  return {
    query: { timestamp: TIMESTAMP, nonce: NONCE, msg_signature: MsgSignature },
    body: `<xml><Encrypt>${Encrypt}</Encrypt></xml>`,
  };
}

const ownAccount = ({ appId }) => (typeof appId === "string" ? { account: appId } : {});

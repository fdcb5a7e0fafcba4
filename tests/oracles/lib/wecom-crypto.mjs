// @wecom/crypto: functions of a key.

import { decrypt, encrypt, getSignature } from "@wecom/crypto";

export const name = "@wecom/crypto";

export async function seal(cases) {
  return cases.map(({ account: { appId, token, encodingAesKey }, message, timestamp, nonce }) => {
    const sealed = encrypt(encodingAesKey, message, appId);
    return { encrypt: sealed, signature: getSignature(token, timestamp, nonce, sealed) };
  });
}

export async function open(cases) {
  return cases.map(({ account: { token, encodingAesKey }, timestamp, nonce, encrypt: sealed }) => {
    const { message, id } = decrypt(encodingAesKey, sealed);
    return { message, id, signature: getSignature(token, timestamp, nonce, sealed) };
  });
}

// wechat-crypto: an object for each account.

import WXBizMsgCrypt from "wechat-crypto";

export const name = "wechat-crypto";

export async function seal(cases) {
  return cases.map(({ account, message, timestamp, nonce }) => {
    const crypt = of(account);
    const encrypt = crypt.encrypt(message);
    return { encrypt, signature: crypt.getSignature(String(timestamp), nonce, encrypt) };
  });
}

export async function open(cases) {
  return cases.map(({ account, timestamp, nonce, encrypt }) => {
    const crypt = of(account);
    const signature = crypt.getSignature(String(timestamp), nonce, encrypt);
    return { ...crypt.decrypt(encrypt), signature };
  });
}

function of({ token, encodingAesKey, appId }) {
  return new WXBizMsgCrypt(token, encodingAesKey, appId);
}

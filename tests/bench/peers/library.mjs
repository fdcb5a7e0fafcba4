/** The libraries that others published, each used as its documentation shows. */

import { parse } from "node:querystring";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import WXBizMsgCrypt from "wechat-crypto";
import WechatEncrypt from "wechat-encrypt";
import { account } from "../input/account.mjs";

const { appId, token, encodingAesKey } = account;

/** `@wecom/crypto`: functions. */
export function wecomCrypto(format) {
  return pipeline("@wecom/crypto", format, {
    sign: (timestamp, nonce, text) => getSignature(token, timestamp, nonce, text),
    decrypt: (text) => decrypt(encodingAesKey, text),
    encrypt: (text) => encrypt(encodingAesKey, text, appId),
  });
}

/** `wechat-crypto`: an object. */
export function wechatCrypto(format) {
  const crypto = new WXBizMsgCrypt(token, encodingAesKey, appId);
  return pipeline("wechat-crypto", format, {
    sign: (timestamp, nonce, text) => crypto.getSignature(timestamp, nonce, text),
    decrypt: (text) => crypto.decrypt(text),
    encrypt: (text) => crypto.encrypt(text),
  });
}

/** `wechat-encrypt`: an object; it does not say whose message it was, so no id is compared. */
export function wechatEncrypt(format) {
  const crypto = new WechatEncrypt({ appId, token, encodingAESKey: encodingAesKey });
  return pipeline("wechat-encrypt", format, {
    sign: (timestamp, nonce, encrypt) => crypto.genSign({ timestamp, nonce, encrypt }),
    decrypt: (text) => ({ message: crypto.decode(text), id: appId }),
    encrypt: (text) => crypto.encode(text),
  });
}

function pipeline(name, format, crypto) {
  return {
    name,
    open(query, body) {
      const { timestamp, nonce, msg_signature: given } = parse(query);
      const encrypted = format.readEncrypt(body);
      if (crypto.sign(timestamp, nonce, encrypted) !== given) throw new Error("signature");
      const { message, id } = crypto.decrypt(encrypted);
      if (id !== appId) throw new Error("id");
      return format.readEvent(message);
    },
    reply(nonce, content) {
      const sealed = crypto.encrypt(format.write(content));
      const timestamp = Math.floor(Date.now() / 1000);
      return format.answer(sealed, crypto.sign(`${timestamp}`, nonce, sealed), timestamp, nonce);
    },
  };
}

/** The libraries that others published, each used as its documentation shows. */

import { parse } from "node:querystring";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import { MessageCrypto } from "nest-wechat/dist/utils/message-crypto.js";
import Encryptor from "node-easywechat/dist/Core/Encryptor.js";
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

/** `node-easywechat`: the class behind its servers, which compares signature and id itself and answers in XML. */
export function easyWechat(format) {
  const crypto = new Encryptor(appId, token, encodingAesKey, appId);
  return {
    name: "node-easywechat",
    open(query, body) {
      const { timestamp, nonce, msg_signature: given } = parse(query);
      return format.readEvent(crypto.decrypt(format.readEncrypt(body), given, nonce, timestamp));
    },
    reply: (nonce, content) => crypto.encrypt(format.write(content), nonce),
  };
}

/** `nest-wechat`: functions; it does not say whose message it was, so no id is compared. */
export function nestWechat(format) {
  const key = MessageCrypto.getAESKey(encodingAesKey);
  const iv = MessageCrypto.getAESKeyIV(key);
  return pipeline("nest-wechat", format, {
    sign: (...parts) => MessageCrypto.sha1(token, ...parts),
    decrypt: (text) => ({ message: MessageCrypto.decrypt(key, iv, text), id: appId }),
  });
}

/** All of them, each a function of the format. */
export const libraries = [wecomCrypto, wechatCrypto, wechatEncrypt, easyWechat, nestWechat];

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

/** JSON as WeChat writes it, and as a server without weseal reads and writes it. */

/** JSON: `JSON.parse` and `JSON.stringify`. */
export const json = {
  write: JSON.stringify,
  wrap: (to, encrypt) => JSON.stringify({ ToUserName: to, Encrypt: encrypt }),
  readEncrypt: (body) => JSON.parse(body).Encrypt,
  readEvent: (text) => {
    const event = JSON.parse(text);
    if (typeof event.MsgId === "number") event.MsgId = String(event.MsgId);
    return event;
  },
  answer: (Encrypt, MsgSignature, TimeStamp, Nonce) =>
    JSON.stringify({ Encrypt, MsgSignature, TimeStamp, Nonce }),
};

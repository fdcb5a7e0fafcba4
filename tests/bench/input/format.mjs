/** Both formats as WeChat writes them, and as a server without weseal reads and writes them. */

import { XMLParser } from "fast-xml-parser";

// Numbers would lose leading zeros and digits beyond 2^53: what is a number is said by name.
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === "List" });

export { json } from "./json.mjs";

/** XML: fast-xml-parser reads, a template writes. */
export const xml = {
  write: (object) => `<xml>${members(object)}</xml>`,
  wrap: (to, encrypt) => xml.write({ ToUserName: to, Encrypt: encrypt }),
  readEncrypt: (body) => parser.parse(body.toString()).xml.Encrypt,
  readEvent: (text) => {
    const event = parser.parse(text).xml;
    event.CreateTime = Number(event.CreateTime);
    if (event.GoodsInfo) readGoods(event);
    return event;
  },
  answer: (encrypt, signature, timestamp, nonce) =>
    `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature>` +
    `<TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`,
};

function members(object) {
  let text = "";
  for (const [name, value] of Object.entries(object)) {
    if (Array.isArray(value)) {
      for (const one of value) text += `<${name}>${members(one)}</${name}>`;
    } else if (typeof value === "object") {
      text += `<${name}>${members(value)}</${name}>`;
    } else {
      text += `<${name}>${typeof value === "number" ? value : `<![CDATA[${value}]]>`}</${name}>`;
    }
  }
  return text;
}

function readGoods(event) {
  const { GoodsInfo } = event;
  event.Env = Number(event.Env);
  GoodsInfo.Quantity = Number(GoodsInfo.Quantity);
  GoodsInfo.OrigPrice = Number(GoodsInfo.OrigPrice);
  GoodsInfo.ActualPrice = Number(GoodsInfo.ActualPrice);
}

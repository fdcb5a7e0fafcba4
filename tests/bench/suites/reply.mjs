/** From a content to the body of the sealed answer. */

import assert from "node:assert/strict";
import { json, xml } from "../input/format.mjs";
import { requests, unseal } from "../input/request.mjs";
import { compare } from "../measure.mjs";
import { easyWechat, wechatCrypto, wechatEncrypt, wecomCrypto } from "../peers/library.mjs";
import { nodeCrypto } from "../peers/node-crypto.mjs";
import { weseal } from "../peers/weseal.mjs";

export function run({ wanted, quick, report }) {
  for (const { name, format, bytes, more = [] } of CASES) {
    if (!wanted(name)) continue;
    const [asked] = requests("goods", 1024, format).requests;
    const us = weseal();
    const opened = us.opened(asked.query, asked.body);
    const libraries = [wecomCrypto, wechatCrypto, wechatEncrypt, ...more];
    const peers = [...libraries, nodeCrypto].map((peer) => peer(format));
    const contents = Array.from({ length: 32 }, (_, number) => content(bytes, format, number));
    const runs = [
      { name: us.name, make: (content) => us.reply(opened, content) },
      ...peers.map(({ name, reply }) => ({
        name,
        make: (content) => reply(asked.nonce, content),
      })),
    ];
    for (const { name, make } of runs) assertOpens(name, make(contents[0]), contents[0], format);
    const [ours] = runs.map(({ make }) => make(contents[0]).length);
    const timed = runs.map(({ name, make }) => {
      // The same envelope, with or without blanks and headers around it.
      const more = make(contents[0]).length - ours;
      return { name, run: (index) => make(contents[index]).length - more };
    });
    report({ name, bytes, goals: { best: 1 }, results: compare(timed, contents.length, quick) });
  }
}

const CASES = [
  { name: "100 B, JSON", format: json, bytes: 100 },
  { name: "400 B, JSON", format: json, bytes: 400 },
  { name: "100 B, XML", format: xml, bytes: 100, more: [easyWechat] },
  { name: "400 B, XML", format: xml, bytes: 400, more: [easyWechat] },
];

/** The answer that pushes about goods want. */
function content(bytes, format, number) {
  const made = { ErrCode: 0, ErrMsg: `${1000 + number} ` };
  made.ErrMsg += "x".repeat(bytes - Buffer.byteLength(format.write(made)));
  return made;
}

function assertOpens(name, body, content, format) {
  assert.equal(unseal(format.readEncrypt(body)), format.write(content), name);
}

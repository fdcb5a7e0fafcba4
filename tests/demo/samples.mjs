// What is replayed: the requests that WeChat's own documents print, as the vectors hold them.

import { readFileSync } from "node:fs";

import { say } from "./words.mjs";

const VECTORS = new URL("../vectors/", import.meta.url);

const verification = vector("verify_url.json", "official-echo-get");
const plain = vector("open.json", "official-plain-json-post");
const secure = vector("open.json", "official-safe-json-post");
const component = vector("open.json", "official-component-xml-post");
const wecom = vector("open.json", "official-wecom-xml");

/** What the guide prints of the steps of secure mode. */
const SECURE = [
  ["base64", "length", "224"],
  ["sign", "digest", "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"],
  ["layout", "length", "205"],
  ["layout", "random", "a8eedb185eb2fecf"],
  ["layout", "messageLength", "167"],
  ["layout", "ownerId", "wxba5fad812f8e6fb9"],
];

/**
 * No document prints a request of compat mode: it is the one of secure mode with the plain copy beside
 * the cipher text that the guide describes. `printed` is what the document prints of a step: step, fact, value. Sources: 消息推送 of the mini
 * program and of the third-party platform; the demo of WeCom.
 */
export const SAMPLES = [
  {
    title: say("URL 验证 · GET", "URL verification · GET"),
    source: say("小程序文档「发起验证」", "mini program guide, 发起验证"),
    ...verification,
    printed: [
      ["sign", "joined", "15147114921714036504AAAAA"],
      ["sign", "digest", "f464b24fc39322e44b38aa78f5edd27bd1441696"],
    ],
  },
  {
    title: say("明文模式 · JSON", "Plain mode · JSON"),
    source: say("小程序文档「明文模式」", "mini program guide, 明文模式"),
    ...plain,
    printed: [
      ["sign", "joined", "1714037059486452656AAAAA"],
      ["sign", "digest", "899cf89e464efb63f54ddac96b0a0a235f53aa78"],
    ],
  },
  {
    title: say("兼容模式 · JSON", "Compat mode · JSON"),
    source: say(
      "小程序文档「安全模式」，旁附明文",
      "mini program guide, 安全模式, plain copy added",
    ),
    note: say(
      '旁附的明文写着 "debug_str":"forged"：没有签名覆盖它，以密文为准',
      'The plain copy says "debug_str":"forged": no signature covers it, what is sealed counts',
    ),
    ...secure,
    config: { ...secure.config, mode: "compat" },
    body: besides(secure.body, { ...secure.expected.event, debug_str: "forged" }),
    expected: { ...secure.expected, mode: "compat" },
    printed: SECURE,
  },
  {
    title: say("安全模式 · JSON", "Secure mode · JSON"),
    source: say("小程序文档「安全模式」", "mini program guide, 安全模式"),
    ...secure,
    printed: SECURE,
    reply: vector("reply.json", "official-safe-json-reply-http"),
  },
  {
    title: say("安全模式 · XML · 第三方平台", "Secure mode · XML · third-party platform"),
    source: say("第三方平台文档「消息推送」", "third-party platform guide, 消息推送"),
    ...component,
    printed: [
      ["base64", "length", "352"],
      ["sign", "digest", "6c12a4205838198b8fa631b3220723bb07f1015c"],
      ["layout", "length", "330"],
      ["layout", "random", "1205899eaf019bbd"],
      ["layout", "messageLength", "292"],
      ["layout", "ownerId", "wx134c8103faa5a59e"],
    ],
    reply: vector("reply.json", "official-component-xml-reply-http"),
  },
  {
    title: say("安全模式 · XML · 企业微信", "Secure mode · XML · WeCom"),
    source: say("企业微信官方示例代码", "official sample code of WeCom"),
    ...wecom,
    printed: [],
  },
];

/** The same requests with one thing wrong each, as it goes wrong in practice. */
export const REFUSALS = [
  {
    title: say("明文消息发到安全模式的地址", "A plain push to an address in secure mode"),
    ...plain,
    config: secure.config,
    code: "NOT_ENCRYPTED",
    hint: "CONSOLE_PLAIN_MODE",
    step: "mode",
  },
  {
    title: say("把 signature 当作 msg_signature", "signature where msg_signature belongs"),
    ...secure,
    query: { ...secure.query, msg_signature: secure.query.signature },
    code: "SIGNATURE_MISMATCH",
    hint: "PLAIN_SIGNATURE_USED",
    step: "signature",
  },
  {
    title: say("Encrypt 在途中被改动", "Encrypt changed on the way"),
    ...secure,
    body: secure.body.replace("+qdx1OKC", "+qdx1OKD"),
    code: "SIGNATURE_MISMATCH",
    hint: "ENCRYPT_ALTERED",
    step: "signature",
  },
  {
    title: say("第三方平台的消息配置了小程序 AppID", "A platform's push, a mini program's AppID"),
    ...vector("unseal.json", "official-component-wrong-id"),
    code: "OWNER_MISMATCH",
    hint: "COMPONENT_APP_ID",
    step: "owner",
  },
];

function vector(file, tcId) {
  const { testGroups } = JSON.parse(readFileSync(new URL(file, VECTORS), "utf8"));
  const tests = testGroups.flatMap((group) => group.tests);
  return tests.find((test) => test.tcId === tcId) ?? missing(file, tcId);
}

function missing(file, tcId) {
  throw new Error(`tests/vectors/${file} has no ${tcId}`);
}

/** A sealed body with a plain copy beside the cipher text, as compat mode sends it. */
function besides(body, copy) {
  return JSON.stringify({ ...copy, Encrypt: JSON.parse(body).Encrypt });
}

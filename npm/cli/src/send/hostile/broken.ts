/** Bodies and methods that a server has to survive. */

import type { PushRequest } from "../sender.js";
import { type Hostile, right, sealedText, signed } from "./request.js";

const MIB = 1024 * 1024;

/** Definitions that grow to gigabytes when they are expanded. */
const ENTITIES =
  `<!DOCTYPE xml [<!ENTITY a "${"ha".repeat(50)}">` +
  "bcdefghi".replace(/./g, (name, index) => {
    const before = "abcdefghi"[index];
    return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
  }) +
  "]><xml><MsgType>text</MsgType><Content>&i;</Content></xml>";

const FILE_ENTITY =
  '<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><MsgType>text</MsgType><Content>&f;</Content></xml>';

const DEPTH = 50_000;

/** Bodies and methods that a server has to survive. */
export const BROKEN: readonly Hostile[] = [
  {
    id: "oversized",
    title: ["正文 8 MiB", "a body of 8 MiB"],
    why: ["不设上限会耗尽内存。", "Without a limit it takes all memory."],
    needsKey: false,
    inPlainMode: true,
    mayHangUp: true,
    make(context) {
      const request = right(context);
      return {
        ...request,
        body: Buffer.concat([Buffer.from(request.body), Buffer.alloc(8 * MIB, " ")]),
      };
    },
  },
  {
    id: "entities-outside",
    title: ["信封里的实体炸弹", "an entity bomb around the envelope"],
    why: [
      "DOCTYPE 不在微信的格式里，展开会耗尽内存。",
      "WeChat sends no DOCTYPE. Expanded, it takes all memory.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: (context) =>
      asXml(right({ ...context, shape: { ...context.shape, format: "xml" } }), ENTITIES),
  },
  {
    id: "entities-inside",
    title: ["密文里的实体炸弹", "an entity bomb in the ciphertext"],
    why: ["解密后的正文同样不可展开实体。", "No entity may be expanded after decryption either."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => sealedText(context, ENTITIES),
  },
  {
    id: "file-entity",
    title: ["引用本机文件的实体", "an entity that names a file of the server"],
    why: ["会把服务器的文件带进消息。", "It would bring the server's files into the message."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => sealedText(context, FILE_ENTITY),
  },
  {
    id: "depth-outside",
    title: ["嵌套五万层的 JSON", "JSON nested 50,000 deep"],
    why: ["递归的解析器会栈溢出。", "A recursive parser runs out of stack."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => ({ ...right(context), body: deepJson() }),
  },
  {
    id: "depth-inside",
    title: ["密文里嵌套五万层的 JSON", "JSON nested 50,000 deep, in the ciphertext"],
    why: ["递归的解析器会栈溢出。", "A recursive parser runs out of stack."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => sealedText(context, deepJson()),
  },
  {
    id: "depth-xml",
    title: ["密文里嵌套五万层的 XML", "XML nested 50,000 deep, in the ciphertext"],
    why: ["递归的解析器会栈溢出。", "A recursive parser runs out of stack."],
    needsKey: true,
    inPlainMode: true,
    make: (context) =>
      sealedText(context, `<xml>${"<a>".repeat(DEPTH)}${"</a>".repeat(DEPTH)}</xml>`),
  },
  {
    id: "not-utf8",
    title: ["正文不是 UTF-8", "a body that is no UTF-8"],
    why: ["不合法的文本不能原样交给业务。", "What is no text must not reach the handler."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => ({
      ...signed(context, "x".repeat(64)),
      body: Buffer.from([0xff, 0xfe, 0x7b, 0x80]),
    }),
  },
  {
    id: "empty",
    title: ["空的正文", "an empty body"],
    why: ["应作为错误的请求拒绝。", "It is a broken request."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => ({ ...right(context), body: "" }),
  },
  {
    id: "container-probe",
    title: ["微信云托管的探测请求", "the probe of Cloud Hosting"],
    why: [
      "没有签名的请求一律拒绝，探测由微信云托管的适配层回应。",
      "Nothing unsigned is accepted: the probe is for the adapter of Cloud Hosting.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: (context) => ({ ...right(context), query: [], body: '{"action":"CheckContainerPath"}' }),
  },
  {
    id: "method-put",
    title: ["PUT 方法", "the method PUT"],
    why: ["微信只用 GET 与 POST。", "WeChat uses GET and POST alone."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => ({ ...right(context), method: "PUT" }),
  },
  {
    id: "method-delete",
    title: ["DELETE 方法", "the method DELETE"],
    why: ["微信只用 GET 与 POST。", "WeChat uses GET and POST alone."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => ({ ...right(context), method: "DELETE" }),
  },
];

function asXml(request: PushRequest, body: string): PushRequest {
  return { ...request, body, headers: { ...request.headers, "content-type": "text/xml" } };
}

function deepJson(): string {
  return `{"a":${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}}`;
}

/** The words around the figures of the README. */

const PAGES = "https://github.com/weseal/weseal/blob/main/docs/benchmarks";

export const README = {
  en: {
    head: ({ cpu, node, date }, quick) =>
      `Times of the others by ours, one run of \`cargo xtask bench${quick ? " --quick" : ""}\` (Node ${node.split(" ")[0]}, ${cpu}, ` +
      `${date.slice(0, 10)});\nabove 1 weseal is faster.`,
    heads:
      "| raw query and body → event, every field read | fastest library¹ | `node:crypto`, by hand |",
    json400: "JSON, 400 B",
    json4096: "JSON, 4 KB: one text · a list of small objects",
    json65536: "JSON, 64 KB: one text · a list of small objects",
    xml: "XML, 400 B · 4 KB, the others with fast-xml-parser",
    reply: "content → sealed reply, 400 B",
    wasm: "WebAssembly in Node, 400 B: @noble · crypto-js",
    start: "`require` and first open, whole process: @wecom/crypto",
    foot: ({ small, large, native, wasm }) =>
      "¹ of @wecom/crypto, wechat-crypto, wechat-encrypt, node-easywechat and nest-wechat. `openUserData` beside\n" +
      `\`node:crypto\` by hand: ${small} at 400 B, ${large} at 4 KB. \`check\` of a subscribe message takes ${native} ` +
      "times as long as\n`JSON.parse(JSON.stringify(payload))` natively and " +
      `${wasm} times in WebAssembly.\n\n[All of it](${PAGES}.md):\nthe distance to the floor, two threads, servers, ` +
      "linting, memory over ten million pushes, sizes, and where another is faster.\n" +
      "The benchmark asserts that all results are equal, and runs on your machine with the same command.",
  },
  "zh-CN": {
    head: ({ cpu, node, date }, quick) =>
      `\`cargo xtask bench${quick ? " --quick" : ""}\` 一次运行中其他实现的用时与 weseal 之比（Node ${node.split(" ")[0]}，${cpu}，` +
      `${date.slice(0, 10)}）；大于 1 即\nweseal 更快。`,
    heads: "| 原始查询串与包体 → 事件，读取每个字段 | 最快的库¹ | 手写 `node:crypto` |",
    json400: "JSON，400 B",
    json4096: "JSON，4 KB：单段文本 · 小对象列表",
    json65536: "JSON，64 KB：单段文本 · 小对象列表",
    xml: "XML，400 B · 4 KB，其他实现配 fast-xml-parser",
    reply: "内容 → 加密的回包，400 B",
    wasm: "Node 中的 WebAssembly，400 B：@noble · crypto-js",
    start: "`require` 加首次解密，整个进程：@wecom/crypto",
    foot: ({ small, large, native, wasm }) =>
      "¹ @wecom/crypto、wechat-crypto、wechat-encrypt、node-easywechat 与 nest-wechat 中最快的。`openUserData` 与\n" +
      `手写 \`node:crypto\` 相比：400 B 为 ${small}，4 KB 为 ${large}。\`check\` 检查一条订阅消息的用时，原生是\n` +
      `\`JSON.parse(JSON.stringify(payload))\` 的 ${native} 倍，WebAssembly 是 ${wasm} 倍。\n\n` +
      `[全部结果](${PAGES}.zh-CN.md)：与下限的距离、两个线程、服务器、项目检查、一千万次推送的内存、体积，\n` +
      "以及其他实现更快的地方。基准断言所有结果相同，用同一命令即可在你的机器上运行。",
  },
};

/** Chinese. */

const byOurs = "weseal 的用时，以及其他实现用时是它的几倍。";

export const zh = {
  head: ({ cpu, platform, node, date, load, commit }, quick, percent) =>
    `<!-- 由 \`cargo xtask bench --write\` 根据 docs/benchmarks.json 生成，请勿手改。 -->

# 性能基准

[English](benchmarks.md)

以下均来自 \`cargo xtask bench\`${quick ? "（加 `--quick`，轮数较少）" : ""} 的一次运行：

* ${cpu}，${platform}；Node ${node}
* ${date.slice(0, 16).replace("T", " ")} UTC，提交 ${commit}；运行前的平均负载 ${load}

各实现得到相同的请求，并读取结果的每个字段。计时前断言所有结果相同，计时的每一批也都断言。每一轮所有实现都参加，每轮从不同的
实现开始，比值取各轮比值的中位数：机器一时变慢，对所有实现都一样。十个格子中有九个，中间一半轮次与中位数相差不超过
${percent} %。大于 1 表示 weseal 更快；**粗体**小于 1，表示对方更快。`,
  slower: { title: "其他实现更快的地方", text: "下面各表中所有小于 1 的比值。" },
  nowhere: "这次运行中没有。",
  suites: {
    json: {
      title: "JSON 推送，原生模块",
      text: `从原始查询串与原始包体到事件。${byOurs}`,
    },
    xml: {
      title: "XML 推送，原生模块",
      text: `其他实现配 fast-xml-parser。${byOurs}`,
    },
    wasm: {
      title: "JSON 推送，Node 中的 WebAssembly",
      text: `与用 JavaScript 写的密码学实现比较：不能用原生模块的地方就是它们。${byOurs}`,
    },
    reply: { title: "回包，原生模块", text: `从内容到加密后的回包。${byOurs}` },
    "user-data": {
      title: "用户数据，原生模块",
      text: `从 \`encryptedData\` 到数据，并检查数据水印。${byOurs}`,
    },
    sign: {
      title: "签名与支付，原生模块",
      text: `这里的 RSA 用 Rust 写成，OpenSSL 的是汇编。${byOurs}`,
    },
    python: {
      title: "XML 推送，与 Python 比较",
      text: `wechatpy 在自己的进程中运行，双方轮流计时。${byOurs}`,
    },
    check: {
      title: "检查数据",
      text: "`check` 的用时是 `JSON.parse(JSON.stringify(payload))` 的几倍，越小越好。",
    },
    floor: {
      title: "与下限的距离",
      text: `任何实现处理一条文本推送都必须做的事：计算散列、解密、解码 Base64。一组用 Rust，与 weseal 所用的库相同；一组用 Node
自带的 OpenSSL，其中还包括 \`JSON.parse\`。空调用是指进入原生模块但什么都不做的调用。Rust 程序的堆很小，C 库会在每次调用后归还其末尾；
这里让它保留（\`MALLOC_TRIM_THRESHOLD_\`），与占用内存较多的进程一样。`,
    },
    threads: {
      title: "两个线程",
      text: "每秒处理的推送数；每个线程（worker_threads）有自己的请求与密钥。",
    },
    servers: {
      title: "服务器",
      text: `与只用 \`http\` 和 \`node:crypto\` 手写的服务器比较。后者完成接收方必做的事，但不记得处理过哪些事件。比值以它为准，大于
1 更好，括号内是中间一半轮次；延迟在每秒 1000 个事件时测得。\`cargo xtask bench servers\` 以更多轮数做同样的比较。`,
    },
    start: {
      title: "冷启动",
      text: "全新的进程：`require`，然后第一次解密推送。最后一列是整个进程与 @wecom/crypto 之比，越小越好。",
    },
    lint: {
      title: "检查整个项目",
      text: `没有真实项目可以随仓库发布，因此用为此生成的项目：每个页面各有少许不同。ESLint 用 \`no-restricted-properties\` 查找同样的
接口，双方找到的用处相同；weseal 还同时查找其他一切。数字是每秒每核的文件数，按处理器时间计。\`cargo xtask bench lint DIR\`
对任何项目做同样的比较。`,
    },
  },
  cases: {
    rawData: "`verifyRawData`",
    paymentV2: "`signPayment`，v2（MD5）",
    paymentRsa: "`signPayment`，v3（RSA，2048 位）",
    "subscribe-message, 3 keywords": "subscribe-message，3 个关键词",
  },
  message: (size, kind) => `${size}，${KINDS[kind]}`,
  asText: "，包体为字符串",
  userInfo: "",
  floors: {
    sha1: "SHA-1，Rust",
    aes: "AES-256-CBC，Rust",
    base64: "Base64，Rust",
    rust: "**Rust 的下限**",
    wire: "Rust 中的 weseal：查询串与包体 → 文本",
    nodeSha1: "SHA-1，OpenSSL",
    nodeAes: "AES-256-CBC，OpenSSL",
    nodeBase64: "Base64，Node",
    parse: "`JSON.parse`，读取每个字段",
    node: "**Node 的下限**",
    call: "进入原生模块的空调用",
    crossing: "完成解密的那次调用：查询串与包体 → 文本",
    open: "`push.open`，读取每个字段",
  },
  byRust: "Rust 中的 weseal 是 Rust 下限的几倍",
  byNode: "`push.open` 是 Node 下限的几倍",
  perSecond: "推送 / 秒",
  threadCount: (threads) => (threads === 1 ? "一个线程" : "两个线程"),
  scale: "两个线程是一个的几倍",
  server: {
    bare: "`http` 与 `node:crypto`",
    memory: "`weseal/node`，内存",
    redis: "`weseal/node`，Redis（`redis`）",
    ioredis: "`weseal/node`，Redis（`ioredis`）",
    web: "`push.handler`",
  },
  answered: { success: "回复 `success`：", sealed: "加密的回包：" },
  serverHeads: ["", "事件 / 秒", "比值", "每个事件的 CPU", "比值", "p50 / p99"],
  startHeads: ["", "脚本之内", "整个进程", "与 @wecom/crypto 之比"],
  process: {
    "an empty script": "空脚本",
    "weseal (native)": "weseal（原生模块）",
    "weseal (wasm)": "weseal（WebAssembly）",
  },
  wholeFolder: (threads) =>
    `整个目录：遍历、读取、判断，${threads === 1 ? "一个线程" : `${threads} 个线程`}`,
  scripts: (name) => `内存中的脚本，一个线程：${name}`,
  lintHeads: ["", "文件", "文件 / 秒 / 核", "用时的倍数"],
  size: {
    title: "体积",
    text: "下载或打包的内容，gzip；`cargo xtask check` 保证 `weseal.wasm`、规则与脚本不超出预算：",
    more: `npm 写到磁盘上的内容，含各自依赖的包；它们的功能并不相同。weseal 的 WebAssembly 有文件与文本两份，还包含规则与
全部事件的类型：`,
  },
  sizeHeads: ["", "gzip"],
  file: (name) =>
    name
      .replace(", for explanations", "，用于解释步骤")
      .replace(", for RSA and AES-GCM", "，用于 RSA 与 AES-GCM")
      .replace(", for check", "，用于 check")
      .replace(/(\d+) scripts/, "$1 个脚本")
      .replace("the modules as text, for Node", "各模块的文本形式，用于 Node"),
  installHeads: ["", "压缩包", "磁盘占用", "文件", "包"],
  memory: {
    title: "长时间运行的内存",
    text: `\`cargo xtask bench endurance\`：各种推送，其中有被拒绝的，还有回包与新的账号；不断创建又结束的线程与上下文，每两个线程有一个
在中途结束。增长是六十次常驻内存采样（Linux 上不含文件页）去掉前四分之一后拟合直线的上升；超过 8 MB（线程与上下文为 24 MB），或 WebAssembly 的
内存有任何增长，即为失败。`,
  },
  measured: ({ cpu, node, date }) => `${cpu}；Node ${node.split(" ")[0]}；${date.slice(0, 10)}`,
  memoryHeads: ["", "起初的内存", "最后的内存", "增长", "WebAssembly"],
  work: {
    opens: (count, backend) => `${count} 次推送，${backend}`,
    threads: (count, backend) => `${count} 个线程，${backend}`,
    contexts: (count, backend) => `${count} 个上下文，${backend}`,
  },
  backend: { native: "原生模块", wasm: "WebAssembly" },
  again: `## 在你的机器上运行

\`\`\`sh
cargo xtask bench                # 除内存以外的全部；--quick 先看大概，--write 写到这里
cargo xtask bench json 400       # 只运行行中含有这些词的项目
cargo xtask bench endurance      # 内存
cargo xtask bench instructions   # 关键路径的指令数：tests/instructions/counts.json
\`\`\`

用时因机器、因时刻而异，指令数则不受机器忙闲影响：\`cargo xtask test\` 在 valgrind 下计算关键路径的指令数，比记录多出 5 %
以上即失败。`,
};

const KINDS = { text: "单段文本", goods: "嵌套对象", list: "小对象列表" };

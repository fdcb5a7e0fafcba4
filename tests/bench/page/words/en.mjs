/** English. */

const byOurs = "The time of weseal, and how many times as long the others take.";

export const en = {
  head: ({ cpu, platform, node, date, load, commit }, quick, percent) =>
    `<!-- Generated from docs/benchmarks.json by \`cargo xtask bench --write\`. Do not edit. -->

# Benchmarks

[中文](benchmarks.zh-CN.md)

All of this is one run of \`cargo xtask bench\`${quick ? " with `--quick`, which takes fewer rounds" : ""}:

* ${cpu}, ${platform}; Node ${node}
* ${date.slice(0, 16).replace("T", " ")} UTC, commit ${commit}; load average before it ${load}

Everybody is given the same requests and reads every field of what comes out. That all results are equal is asserted
before anything is timed, and of every batch that is timed. All contenders take part in every round, each round begins
with another one, and a ratio is the median of the rounds' ratios: what slows the machine down for a while slows all of
them down. In nine cells of ten the middle half of the rounds is within ${percent} % of the median. Ratios above 1 mean
that weseal is faster; **bold** ones, below 1, that the other is.`,
  slower: {
    title: "Where another is faster",
    text: "Every ratio below 1 of the tables that follow.",
  },
  nowhere: "Nowhere in this run.",
  suites: {
    json: {
      title: "Pushes in JSON, native",
      text: `From the raw query and the raw body to the event. ${byOurs}`,
    },
    xml: {
      title: "Pushes in XML, native",
      text: `The others are paired with fast-xml-parser. ${byOurs}`,
    },
    wasm: {
      title: "Pushes in JSON, WebAssembly in Node",
      text: `Beside cryptography written in JavaScript: what there is where no addon runs. ${byOurs}`,
    },
    reply: {
      title: "Replies, native",
      text: `From the content to the body of the sealed reply. ${byOurs}`,
    },
    "user-data": {
      title: "User data, native",
      text: `From \`encryptedData\` to the data, its watermark checked. ${byOurs}`,
    },
    sign: {
      title: "Signatures and payments, native",
      text: `RSA is written in Rust here, and OpenSSL's is assembly. ${byOurs}`,
    },
    python: {
      title: "Pushes in XML, beside Python",
      text: `wechatpy, in a process of its own, takes its rounds in turns with ours. ${byOurs}`,
    },
    check: {
      title: "Judging payloads",
      text: "How many times as long `check` takes as `JSON.parse(JSON.stringify(payload))`; less is better.",
    },
    floor: {
      title: "The distance to the floor",
      text: `What any implementation has to do for a push of one text: hash, decrypt, decode Base64. In Rust with the crates
that weseal is made of, and outside of it with the OpenSSL of Node; there \`JSON.parse\` belongs to it, too. An empty call
is one into the addon that does nothing. The program in Rust has so small a heap that the C library would give its end
back in every call; it keeps it here (\`MALLOC_TRIM_THRESHOLD_\`), as a process with more in it does.`,
    },
    threads: {
      title: "Two threads",
      text: "Pushes a second; each thread (worker_threads) has requests and keys of its own.",
    },
    servers: {
      title: "Servers",
      text: `Beside a server of bare \`http\` and \`node:crypto\` that does by hand what every receiver has to do, and does not
remember which events it has handled. Ratios by that one, above 1 better than it, with the middle half of the rounds;
latency at 1000 events a second. \`cargo xtask bench servers\` does the same in more rounds.`,
    },
    start: {
      title: "Cold start",
      text: `A fresh process: \`require\`, then the first push opened. The last column is the whole process by that of
@wecom/crypto; less is better.`,
    },
    lint: {
      title: "Linting a project",
      text: `A project made for it, since no real one is ours to ship: pages that each differ a little. ESLint has
\`no-restricted-properties\` for the same interfaces, and both find the same uses; weseal looks for everything else as
well. Files a second and core, by the time of the processor. \`cargo xtask bench lint DIR\` does the same on any project.`,
    },
  },
  cases: {
    rawData: "`verifyRawData`",
    paymentV2: "`signPayment`, v2 (MD5)",
    paymentRsa: "`signPayment`, v3 (RSA, 2048 bits)",
    "subscribe-message, 3 keywords": "subscribe-message, 3 keywords",
  },
  message: (size, kind) => `${size}, ${KINDS[kind]}`,
  asText: ", body a string",
  userInfo: "",
  floors: {
    sha1: "SHA-1, Rust",
    aes: "AES-256-CBC, Rust",
    base64: "Base64, Rust",
    rust: "**the floor in Rust**",
    wire: "weseal in Rust: query and body → text",
    nodeSha1: "SHA-1, OpenSSL",
    nodeAes: "AES-256-CBC, OpenSSL",
    nodeBase64: "Base64, Node",
    parse: "`JSON.parse`, every field read",
    node: "**the floor in Node**",
    call: "an empty call into the addon",
    crossing: "the call that opens: query and body → text",
    open: "`push.open`, every field read",
  },
  byRust: "weseal in Rust, by the floor in Rust",
  byNode: "`push.open`, by the floor in Node",
  perSecond: "pushes / s",
  threadCount: (threads) => (threads === 1 ? "one thread" : "two threads"),
  scale: "two threads by one",
  server: {
    bare: "`http` and `node:crypto`",
    memory: "`weseal/node`, memory",
    redis: "`weseal/node`, Redis (`redis`)",
    ioredis: "`weseal/node`, Redis (`ioredis`)",
    web: "`push.handler`",
  },
  answered: { success: "Answered with `success`:", sealed: "Answered with a sealed reply:" },
  serverHeads: ["", "events / s", "ratio", "CPU an event", "ratio", "p50 / p99"],
  startHeads: ["", "inside the script", "whole process", "by @wecom/crypto"],
  process: {
    "an empty script": "an empty script",
    "weseal (native)": "weseal (native)",
    "weseal (wasm)": "weseal (WebAssembly)",
  },
  wholeFolder: (threads) =>
    `the folder, walked, read and judged, ${threads === 1 ? "one thread" : `${threads} threads`}`,
  scripts: (name) => `its scripts in memory, one thread: ${name}`,
  lintHeads: ["", "files", "files / s and core", "times as long"],
  size: {
    title: "Sizes",
    text: "What is downloaded or bundled, gzip; `cargo xtask check` holds `weseal.wasm`, the rules and the scripts to budgets:",
    more: `What npm puts on the disk, the packages that each needs included; what they can do differs. weseal has its
WebAssembly twice, as files and as text, the rules and the types of all events:`,
  },
  sizeHeads: ["", "gzip"],
  file: (name) => name,
  installHeads: ["", "tarball", "on the disk", "files", "packages"],
  memory: {
    title: "Memory, for a long time",
    text: `\`cargo xtask bench endurance\`: pushes of every kind, refused ones among them, replies, new accounts; threads and
contexts that come and go, every other thread ended in the middle. The rise is that of a straight line through sixty
samples of resident memory (on Linux without the pages of files), without the first quarter; more than 8 MB (threads and contexts: 24 MB), or any rise of
WebAssembly's memory, is a failure.`,
  },
  measured: ({ cpu, node, date }) => `${cpu}; Node ${node.split(" ")[0]}; ${date.slice(0, 10)}`,
  memoryHeads: ["", "memory, first", "memory, last", "rise", "WebAssembly"],
  work: {
    opens: (count, backend) => `${count} pushes, ${backend}`,
    threads: (count, backend) => `${count} threads, ${backend}`,
    contexts: (count, backend) => `${count} contexts, ${backend}`,
  },
  backend: { native: "native", wasm: "WebAssembly" },
  again: `## On your machine

\`\`\`sh
cargo xtask bench                # all of the above but memory; --quick for a first look, --write keeps it here
cargo xtask bench json 400       # only the cases whose line has these words
cargo xtask bench endurance      # memory
cargo xtask bench instructions   # how many instructions the hot paths take: tests/instructions/counts.json
\`\`\`

Times differ from machine to machine and from hour to hour. What no machine and no neighbour changes is the number of
instructions: \`cargo xtask test\` counts those of the hot paths under valgrind, and fails where a path takes more than 5 %
more than recorded.`,
};

const KINDS = { text: "one text", goods: "nested objects", list: "a list of small objects" };

// Writes what each target begins with, what of `corpus` is kept for it, and its dictionary: node seeds.mjs FOLDER.
// What it begins with is not committed: the vectors and the small projects say it already. The format of an input stands at the top of its target.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { queryText, textOf, withKeys } from "../conformance/values.mjs";
import { vectors } from "../conformance/vectors.mjs";
import { projects as names, textsOf } from "../lint/lib/projects.mjs";

const CORPUS = fileURLToPath(new URL("corpus", import.meta.url));

/** The longest input. What is longer is slow, and shows nothing that a shorter one does not. */
const LONGEST = 16_384;
/** Words of one letter are found without help, and long ones are data. */
const WORD = /[\w$-]{2,32}|[\u4e00-\u9fff]{2,12}/g;
const WORDS = 3000;
/** What texts of these formats are made of beside words. */
const SIGNS = [
  ...["\0", '":', '","', "{}", "[]", "\\u0000", "null", "1e9", "-0", "9007199254740993"],
  ...["<![CDATA[", "]]>", "</", "/>", "<!--", "-->", "&lt;", "&#x4f60;", "<?", "\ufeff", "𝄞"],
  ...["//", "/*", "*/", "`${", "=>", "{{", "}}", "?.", "...", "#ifdef", "#endif", "%2B", "\r\n"],
];

const projects = names.map(textsOf);
const sources = projects.flat();

const requests = vectors("open", "open-derived", "unseal", "unseal-derived", "verify_url-derived");
const messages = vectors("pushes", "events").map(({ body }) => textOf(body));
const checks = vectors("rules", "check");
const computations = vectors("compute", "compute-derived", "rsa", "rsa-derived");
const answers = computations.flatMap(({ answer }) =>
  [answer?.raw, answer?.data, answer].filter(Boolean).map(asText),
);
const keys = computations.flatMap(({ keys }) => Object.values(keys ?? {}));

/** The inputs of every target, by its name. A part is text or bytes; a number is the byte that chooses. */
const SEEDS = {
  open: requests.map(({ config, query, body }) => [
    2 * pushOf(config),
    queryText(query) ?? "",
    0,
    textOf(body),
  ]),
  envelope: messages.map(envelope),
  seal: vectors("seal", "seal-derived", "reply-derived").map(({ content = "", options }, index) => [
    index % 14,
    "0123456789abcdef",
    options?.nonce ?? "415670741",
    0,
    content,
  ]),
  json: [...messages, ...checks.map(({ payload }) => payload)]
    .filter((text) => /^\s*\{/.test(text))
    .map(only),
  xml: messages.filter((text) => /^\s*</.test(text)).map(only),
  user_data: [
    ...answers.map((text, index) => [index % 4, text]),
    ...computations
      .filter(({ computation }) => computation === "openUserData")
      .map(({ options }) => [4, options.iv, 0, options.appId, 0, options.encryptedData]),
  ],
  sealed: [
    ...answers.flatMap((text) => [
      [0, text],
      [1, text],
      [3, text],
    ]),
    ...computations.flatMap(({ options: { resource, params, body } }) => [
      ...(resource
        ? [[2, resource.nonce, 0, resource.associated_data, 0, resource.ciphertext]]
        : []),
      ...[params, body].filter(Boolean).map((text) => [3, asText(text)]),
    ]),
  ],
  rsa: [
    ...keys.flatMap((text) => [
      [0, text],
      ...[0, 1, 2, 3, 4].map((label) => [
        1,
        label,
        Buffer.from(text.replace(/-----.*?-----/g, ""), "base64"),
      ]),
    ]),
    ...computations.flatMap(({ options: { encryptedRealName, signature, body } }) => [
      ...(encryptedRealName ? [[2, Buffer.from(encryptedRealName, "base64")]] : []),
      ...(signature ? [[3, "", 0, Buffer.from(signature, "base64")]] : []),
      ...(body ? [[4, asText(body)]] : []),
    ]),
  ],
  check: checks.map(({ subject, context, payload }) => [
    subject,
    0,
    context ? JSON.stringify(context) : "",
    0,
    payload,
  ]),
  compute: computations.map((vector) => [vector.computation, 0, withKeys(vector)]),
  script: sources
    .filter(({ path }) => /\.([cm]?[jt]sx?|vue|uvue|uts)$/.test(path))
    .map(({ path, content }) => [
      /vue$/.test(path) ? 5 : /ts$/.test(path) ? 1 : /tsx$/.test(path) ? 3 : 0,
      content,
    ]),
  template: sources
    .filter(({ path }) => /\.(wxml|axml|vue|uvue|mpx)$/.test(path))
    .map(({ path, content }) => [/ml$/.test(path) ? 0 : /vue$/.test(path) ? 1 : 2, content]),
  project: projects.map((files) => files.flatMap(({ path, content }) => [path, 0, content, 0])),
  fix: sources.flatMap(({ path, content }) => {
    const kind = ["app.json", "ext.json", "manifest.json", "app.config.ts", "app.mpx"].findIndex(
      (name) => path.endsWith(name),
    );
    return kind < 0 ? [] : [1, 2, 3].map((used) => [kind, used, content]);
  }),
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("node seeds.mjs FOLDER");
for (const [target, seeds] of Object.entries(SEEDS)) {
  const inputs = seeds.map(bytesOf).filter(({ length }) => length <= LONGEST);
  if (inputs.length < 10) throw new Error(`${target} has only ${inputs.length} seeds`);
  put(join(folder, "seeds", target), inputs);
  put(join(folder, "kept", target), kept(target));
  mkdirSync(join(folder, "dictionaries"), { recursive: true });
  writeFileSync(join(folder, "dictionaries", target), dictionary(inputs));
}

/** What long runs have found, one input to a line. */
function kept(target) {
  const file = join(CORPUS, `${target}.txt`);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  return lines.map((line) => Buffer.from(line, "base64"));
}

/** Makes a folder of inputs, each under its sum. */
function put(folder, inputs) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const input of inputs) {
    writeFileSync(join(folder, createHash("sha1").update(input).digest("hex")), input);
  }
}

/** The commonest words of the inputs, as libFuzzer reads them. */
function dictionary(inputs) {
  const counts = new Map();
  for (const input of inputs) {
    for (const word of new Set(input.toString("utf8").match(WORD) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const all = [...SIGNS, ...words.slice(0, WORDS).map(([word]) => word)];
  const escaped = (word) =>
    [...Buffer.from(word)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
  return all.map((word) => `"${escaped(word)}"\n`).join("");
}

/** Which of the pushes of `src/push.rs` is like this configuration. */
function pushOf({ mode, kind, accounts, encodingAesKey }) {
  if (mode === "plain") return encodingAesKey ? 2 : 3;
  if (accounts) return 6;
  return { compat: 1 }[mode] ?? { component: 4, wecom: 5 }[kind] ?? 0;
}

/** The plain bytes of an envelope as WeChat makes it. */
function envelope(message) {
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const bytes = Buffer.concat([
    Buffer.from("0123456789abcdef"),
    length,
    text,
    Buffer.from("wxba5fad812f8e6fb9"),
  ]);
  const padding = 32 - (bytes.length % 32);
  return [Buffer.concat([bytes, Buffer.alloc(padding, padding)])];
}

function only(text) {
  return [text];
}

/** A value as text; an expression of the vectors as what it stands for. */
function asText(value) {
  const known = textOf(value ?? "");
  return typeof known === "string" ? known : JSON.stringify(known);
}

function bytesOf(parts) {
  return Buffer.concat(parts.map(partOf));
}

function partOf(part) {
  if (typeof part === "number") return Buffer.of(part);
  return part instanceof Uint8Array ? part : Buffer.from(asText(part));
}

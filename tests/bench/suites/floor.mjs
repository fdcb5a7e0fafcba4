/**
 * How far a push is from its floor: what any implementation has to do, each alone, at the same sizes. In Rust with the
 * crates that weseal is made of, outside of it with the OpenSSL in Node; and what crossing into an addon costs.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createDecipheriv, createHash, hash } from "node:crypto";
import { createRequire } from "node:module";

import { createPush } from "weseal";
import { account } from "../input/account.mjs";
import { json } from "../input/json.mjs";
import { requests, unseal } from "../input/request.mjs";
import { each } from "../measure.mjs";

const SIZES = [400, 4096, 65536];
/** A handle that is not open. */
const NOBODY = 2 ** 32 - 1;

export function run({ wanted, quick, report }) {
  if (!wanted("")) return;
  const rust = inRust(quick);
  for (const bytes of SIZES) {
    report({ name: `${bytes} B`, bytes, ns: { ...rustOf(rust, bytes), ...inNode(bytes, quick) } });
  }
  const own = { ...rust };
  for (const bytes of SIZES)
    for (const name of ["sha1", "aes", "base64"]) delete own[`${name}-${bytes}`];
  report({ name: "paths", paths: own });
}

/**
 * Times of the program in tests/instructions. Its allocator keeps what is freed: the heap of so small a program ends
 * with what was used last, which the C library of Linux would give back and fetch anew, page by page, in every call.
 */
function inRust(quick) {
  const program = process.env.WESEAL_PATHS;
  assert.ok(program, "run it by `cargo xtask bench`, which builds the program that is timed");
  const env = { ...process.env, MALLOC_TRIM_THRESHOLD_: String(2 ** 26) };
  return JSON.parse(
    execFileSync(program, ["--time", quick ? "5" : "41"], { encoding: "utf8", env }),
  );
}

function rustOf(rust, bytes) {
  const of = (name) => rust[`${name}-${bytes}`];
  return { sha1: of("sha1"), aes: of("aes"), base64: of("base64"), wire: of("open-json") };
}

function inNode(bytes, quick) {
  const { requests: all, read } = requests("text", bytes, json);
  const [{ query, body, text }] = all;
  const encrypted = json.readEncrypt(text);
  const sealed = Buffer.from(encrypted, "base64");
  const key = Buffer.from(`${account.encodingAesKey}=`, "base64");
  const iv = key.subarray(0, 16);
  const hashed = account.token + encrypted;
  const message = unseal(encrypted);
  const push = createPush(account);
  const addon = loaded();
  const config = JSON.stringify(account);
  const { handle } = JSON.parse(addon.configure(config));
  assert.equal(read(push.open(query, body).event), read(json.readEvent(message)));
  assert.ok(!addon.open(handle, query, body, "").startsWith("!"));
  return each(
    [
      { name: "call", run: () => addon.release(NOBODY) ?? 0 },
      { name: "crossing", run: () => addon.open(handle, query, body, "").length },
      { name: "open", run: () => read(push.open(query, body).event) },
      { name: "parse", run: () => read(json.readEvent(message)) },
      { name: "nodeSha1", run: () => sha1(hashed).length },
      { name: "nodeAes", run: () => decrypted(key, iv, sealed).length },
      { name: "nodeBase64", run: () => Buffer.from(encrypted, "base64").length },
    ],
    quick,
  );
}

const sha1 = hash
  ? (text) => hash("sha1", text)
  : (text) => createHash("sha1").update(text).digest("hex");

function decrypted(key, iv, sealed) {
  return createDecipheriv("aes-256-cbc", key, iv).setAutoPadding(false).update(sealed);
}

/** The addon of this machine, as the package loads it. */
function loaded() {
  const require = createRequire(createRequire(import.meta.url).resolve("weseal/package.json"));
  return require("./dist/generated/native.js").requireNative(process.platform, process.arch);
}

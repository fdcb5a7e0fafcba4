// The language of messages: the option, else WESEAL_LOCALE, else LANG, else Chinese; the same words on
// both backends.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./lib/run.mjs";

const CHINESE = /\p{Script=Han}/u;

/** Variables of the environment, the option, and the language that must come of them. */
const RULES = [
  [{}, undefined, "zh-CN"],
  [{ LANG: "" }, undefined, "zh-CN"],
  [{ LANG: "C" }, undefined, "zh-CN"],
  [{ LANG: "C.UTF-8" }, undefined, "zh-CN"],
  [{ LANG: "POSIX" }, undefined, "zh-CN"],
  [{ LANG: "zh_CN.UTF-8" }, undefined, "zh-CN"],
  [{ LANG: "zh_TW" }, undefined, "zh-CN"],
  [{ LANG: "en_US.UTF-8" }, undefined, "en"],
  [{ LANG: "ca_ES" }, undefined, "en"],
  [{ LANG: "en_US", WESEAL_LOCALE: "zh-CN" }, undefined, "zh-CN"],
  [{ LANG: "zh_CN", WESEAL_LOCALE: "en" }, undefined, "en"],
  [{ LANG: "en_US", WESEAL_LOCALE: "fr" }, undefined, "en"],
  [{ LANG: "C", WESEAL_LOCALE: "" }, undefined, "zh-CN"],
  [{ WESEAL_LOCALE: "zh-CN" }, "en", "en"],
  [{ LANG: "en_US" }, "zh-CN", "zh-CN"],
];

for (const [env, option, wanted] of RULES) {
  const given = Object.entries({ ...env, ...(option && { option }) }).map((entry) =>
    entry.join("="),
  );
  test(`${given.join(" ") || "nothing"} gives ${wanted}`, async () => {
    const args = option === undefined ? [] : [option];
    const [native, wasm] = await Promise.all(
      ["native", "wasm"].map((backend) =>
        run("speak.mjs", { env: { ...env, WESEAL_BACKEND: backend }, args }),
      ),
    );
    assert.deepEqual(native, wasm);
    for (const [name, words] of Object.entries(native)) {
      assert.equal(CHINESE.test(words), wanted === "zh-CN", `${name}: ${words}`);
    }
  });
}

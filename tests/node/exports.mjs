// The native addon and the WASM modules export the same functions, those of wire's lists, and no others.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCOUNT } from "./lib/account.mjs";
import {
  addon,
  extraFunctions,
  functionsOf,
  glue,
  rsaFunctions,
  rulesFunctions,
  wireArguments,
  wireFunctions,
} from "./lib/backends.mjs";

const native = addon();
const wasm = glue();
const wanted = wireArguments();
const all = [...wireFunctions, ...extraFunctions, ...rulesFunctions];

const SAMPLES = { string: "", number: 0, Uint8Array: new Uint8Array() };

test("both export wire's functions and nothing else", () => {
  assert.deepEqual(Object.keys(wanted), all);
  assert.deepEqual(Object.keys(native).sort(), all.slice().sort());
  assert.deepEqual(Object.keys(functionsOf("weseal")).sort(), wireFunctions.slice().sort());
  assert.deepEqual(Object.keys(functionsOf("extra")).sort(), extraFunctions.slice().sort());
  assert.deepEqual(Object.keys(functionsOf("rsa")).sort(), rsaFunctions.slice().sort());
  assert.deepEqual(Object.keys(functionsOf("rules")).sort(), rulesFunctions.slice().sort());
  for (const name of all) {
    assert.equal(typeof native[name], "function", name);
    assert.equal(typeof wasm[name], "function", name);
  }
});

test("each takes the arguments that wire declares", () => {
  for (const [name, types] of Object.entries(wanted)) {
    assert.equal(wasm[name].length, types.length, name);
    // The addon's functions have no length, but they refuse to be called with an argument too few.
    const samples = types.map((type) => SAMPLES[type]);
    assert.doesNotThrow(() => native[name](...samples), name);
    for (const position of samples.keys()) {
      const incomplete = without(samples, position);
      assert.throws(() => native[name](...incomplete), `${name} without argument ${position}`);
    }
  }
});

test("each gives the same for the same", () => {
  const config = JSON.stringify({ ...ACCOUNT, locale: "en" });
  const calls = {
    version: () => [],
    configure: () => [config],
    release: () => [99],
    verifyUrl: (handle) => [handle, "timestamp=1&nonce=2&echostr=3", ""],
    open: (handle) => [handle, "", new Uint8Array(), ""],
    unseal: (handle) => [handle, "", new Uint8Array(), ""],
    seal: (handle) => [
      handle,
      "你好",
      '{"random":"0123456789abcdef","timestamp":1714112445,"nonce":"n"}',
    ],
    reply: (handle) => [handle, "{}", "", "{}"],
    transfer: (handle) => [handle, "{}", "{}"],
    signature: () => ['["a","b"]', "en"],
    openUserData: () => ["", "", "", '{"appId":"a","locale":"en"}'],
    compute: () => ["signSession", '{"body":"","sessionKey":"k"}', "en"],
    explain: () => [
      config,
      "timestamp=1714112445&nonce=2&msg_signature=x",
      new TextEncoder().encode('{"Encrypt":""}'),
      "",
    ],
    explainComputation: () => ["signSession", '{"body":"","sessionKey":"k"}', "en"],
    check: () => ["url-link", '{"expire_interval":365}', '{"asOf":"2026-11-01"}', "zh-CN"],
    rules: () => ["en"],
    helper: () => ["linkExpiry", '{"created":0,"now":1767225600}', "en"],
  };
  assert.deepEqual(Object.keys(calls), all);
  for (const [name, parts] of Object.entries(calls)) {
    // As text, so that the order of members counts too.
    const [one, other] = [native, wasm].map((backend) => {
      const { handle } = JSON.parse(backend.configure(config));
      const result = backend[name](...parts(handle));
      return name === "configure" ? "a handle" : JSON.stringify(result);
    });
    assert.equal(one, other, name);
  }
});

function without(samples, position) {
  return samples.map((sample, index) => (index === position ? undefined : sample));
}

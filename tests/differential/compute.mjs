// Computations, their explanations and the helpers of the rules, with any options.

import { test } from "node:test";

import fc from "fast-check";

import { withKeys } from "../conformance/values.mjs";
import { vectors } from "../conformance/vectors.mjs";
import { always, same } from "./lib/agree.mjs";
import { damaged, json, plain, text } from "./lib/inputs.mjs";

const computations = vectors("compute", "compute-derived", "rsa", "rsa-derived").map((vector) => ({
  name: vector.computation,
  options: withKeys(vector),
}));
const optionsOf = (name) =>
  computations.filter((own) => own.name === name).map(({ options }) => options);
const NAMES = [...new Set(computations.map(({ name }) => name))];

test("computations and their explanations", () => {
  const calls = fc
    .constantFrom(...NAMES)
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof({ weight: 5, arbitrary: damaged(optionsOf(name)) }, json),
      ),
    );
  const locale = fc.constantFrom("en", "zh-CN", "");
  return always([calls, locale], ([name, options], locale) => {
    // It has a function of its own, and in WebAssembly no other.
    if (name !== "openUserData") same((backend) => backend.compute(name, options, locale));
    same((backend) => backend.explainComputation(name, options, locale));
  });
});

test("user data", () => {
  const sound = vectors("compute-derived").filter(
    ({ computation }) => computation === "openUserData",
  );
  const options = damaged([
    '{"appId":"wx4f4bc4dec97d474b","locale":"en"}',
    '{"appId":"wx","now":1,"maxAgeSeconds":2}',
  ]);
  const parts = fc
    .constantFrom(...sound)
    .chain(({ options }) =>
      fc.tuple(
        ...["sessionKey", "encryptedData", "iv"].map((name) => damaged([plain(options[name])])),
      ),
    );
  return always([parts, options], ([key, data, iv], options) => {
    same((backend) => backend.openUserData(key, data, iv, options));
  });
});

test("helpers", () => {
  const calls = [
    [
      "normalizeLink",
      JSON.stringify({ payload: '{"path":"a"}', judging: '{"asOf":"2026-11-01","spans":true}' }),
    ],
    ["linkExpiry", '{"created":1767225600,"expires":1769817600,"now":1767225600}'],
    [
      "buildPlainScheme",
      '{"appId":"wxba5fad812f8e6fb9","path":"pages/a/a","query":"a=1","envVersion":"release"}',
    ],
    ["appendCustomParam", '{"link":"https://wxaurl.cn/abc","value":"a=b"}'],
    ["requiredPrivacy", '{"used":["wx.getLocation","camera","wx.chooseAddress"]}'],
  ];
  const call = fc
    .constantFrom(...calls)
    .chain(([name, options]) => fc.tuple(fc.constant(name), damaged([options])));
  return always([fc.oneof(call, fc.tuple(text, json))], ([name, options]) => {
    same((backend) => backend.helper(name, options, "en"));
  });
});

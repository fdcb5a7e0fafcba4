// Payloads of every subject, judged with any context.

import { test } from "node:test";

import fc from "fast-check";

import { vectors } from "../conformance/vectors.mjs";
import { always, same } from "./lib/agree.mjs";
import { damaged, json, plain, text } from "./lib/inputs.mjs";

const checks = vectors("rules", "check").filter(({ payload }) => payload !== undefined);
const contexts = [...new Set(checks.map(({ context }) => JSON.stringify(context ?? {})))];
const BY_SUBJECT = checks.reduce(
  (all, one) => all.set(one.subject, [...(all.get(one.subject) ?? []), one]),
  new Map(),
);

test("any payload of any subject", () => {
  const call = fc
    .constantFrom(...BY_SUBJECT)
    .chain(([subject, own]) =>
      fc.tuple(
        fc.constant(subject),
        fc.oneof(
          { weight: 5, arbitrary: damaged(own.map(({ payload }) => plain(payload))) },
          json,
          text,
        ),
      ),
    );
  const context = fc.oneof(fc.constantFrom(...contexts), damaged(contexts));
  const locale = fc.constantFrom("en", "zh-CN");
  return always(
    [call, context, locale, fc.boolean()],
    ([subject, payload], context, locale, spans) => {
      const options = `{"asOf":"2026-11-01","spans":${spans},"context":${context}}`;
      same((backend) => backend.check(subject, payload, options, locale));
    },
  );
});

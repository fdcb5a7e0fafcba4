// What JavaScript can pass to check and its helpers that is none of theirs: an ordinary refusal, never an error
// of the engine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { buildPlainScheme, check, linkExpiry, normalizeLink } from "weseal";

import { refused } from "./lib/refused.mjs";

const LINK = { path: "pages/index/index", expire_type: 1, expire_interval: 7 };
const NOW = 1767225600;
const throws = (name) => ({
  get [name]() {
    throw new Error("no");
  },
});

test("no options, and null, are none", () => {
  for (const options of [undefined, null, {}])
    assert.deepEqual(check("url-link", LINK, options), []);
});

test("a subject is a text", () => {
  for (const subject of [undefined, null, 5, {}, ["url-link"]]) {
    const error = refused(() => check(subject, LINK), "INVALID_ARGUMENT");
    assert.equal(error.details.argument, "subject");
  }
});

test("a context is an object", () => {
  for (const context of [[], 5, "x"])
    refused(() => check("url-link", LINK, { context }), "INVALID_ARGUMENT");
});

test("getters that throw are refused", () => {
  refused(() => check("url-link", LINK, throws("asOf")), "INVALID_ARGUMENT");
  refused(() => check("url-link", LINK, { context: throws("now") }), "INVALID_ARGUMENT");
  refused(() => normalizeLink(LINK, throws("now")), "INVALID_ARGUMENT");
  refused(() => buildPlainScheme(throws("path")), "INVALID_ARGUMENT");
});

test("now is in seconds", () => {
  const context = { now: NOW * 1000 };
  const error = refused(
    () => check("url-link", LINK, { context, locale: "en" }),
    "INVALID_ARGUMENT",
  );
  assert.equal(error.details.argument, "context.now");
  assert.match(error.message, /milliseconds/);
  refused(() => normalizeLink(LINK, { now: NOW * 1000 }), "INVALID_ARGUMENT");
  refused(() => linkExpiry(NOW * 1000, undefined, { now: NOW }), "INVALID_ARGUMENT");
  refused(() => linkExpiry(NOW, undefined, { now: NOW * 1000 }), "INVALID_ARGUMENT");
});

// What only JavaScript shows of judging: forms of payloads and of moments, and what is loaded when.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  appendCustomParam,
  backend,
  buildPlainScheme,
  check,
  linkExpiry,
  normalizeLink,
  requiredPrivacy,
  rules,
} from "weseal";
import { refused as refusedWith } from "./lib/refused.mjs";
import { run } from "./lib/run.mjs";

const NOW = 1_767_225_600;
const options = { asOf: "2026-11-01", locale: "en" };
const link = { path: "", expire_type: 1, expire_interval: 365 };
const ids = (findings) => findings.map(({ rule }) => rule);
const refused = (call, argument, says = /./) => {
  const error = refusedWith(call, "INVALID_ARGUMENT");
  assert.equal(error.details.argument, argument);
  assert.match(error.message, says);
};

test("a payload is text, bytes, or what JSON makes of a value", () => {
  const text = JSON.stringify(link);
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  class Link {
    toJSON() {
      return link;
    }
  }
  for (const payload of [text, bytes, Buffer.from(text), bytes.buffer, link, new Link()]) {
    const findings = check("url-link", payload, options);
    assert.deepEqual(ids(findings), ["link-expire-interval-range"]);
    const written = typeof payload === "string" || !("path" in payload || payload instanceof Link);
    assert.equal(findings[0].span !== undefined, written);
  }
});

test("a span counts as JavaScript does, and covers the value", () => {
  const text = '{"query":"a=😀", "path":"",\n "expire_type":1, "expire_interval":365}';
  const findings = check("url-link", text, options);
  const shown = findings.map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(shown, ['"a=😀"', "365"]);
});

test("what JSON cannot hold is refused by name", () => {
  const cyclic = {};
  cyclic.self = cyclic;
  const throwing = {
    get path() {
      throw new Error("no");
    },
  };
  for (const payload of [undefined, () => {}, Symbol("s"), cyclic, throwing, { path: 1n }])
    refused(() => check("url-link", payload, options), "payload");
  refused(() => check("url-link", new Uint8Array([0xff]), options), "payload");
  refused(() => check("url-link", '"\ud800"', options), "payload");
  assert.deepEqual(ids(check("url-link", new Map(), { asOf: "2022-04-10" })), []);
});

test("a day is text, a Date, or a moment that falls on it", () => {
  const payload = { path: "", is_expire: false };
  const found = (asOf) => check("url-link", payload, { asOf }).length;
  assert.equal(found("2022-04-10"), 0);
  assert.equal(found(new Date("2022-04-10T23:59:59.999+08:00")), 0);
  assert.equal(found("2022-04-10T15:59:59Z"), 0);
  assert.equal(found("2022-04-11"), 3);
  assert.equal(found(new Date("2022-04-11T00:00:00+08:00")), 3);
  assert.equal(found("2022-04-10T16:00:00Z"), 3);
  for (const asOf of [
    "",
    "today",
    "2022-4-11",
    "2022-02-30",
    new Date(Number.NaN),
    20220411,
    "noT",
  ])
    refused(() => check("url-link", payload, { asOf }), "asOf");
});

test("moments of a context are seconds or a Date", () => {
  const payload = { path: "", expire_time: NOW + 3600 };
  for (const now of [NOW, new Date(NOW * 1000)])
    assert.deepEqual(check("url-link", payload, { context: { now } }), []);
  assert.deepEqual(ids(check("url-link", payload, { context: { now: NOW + 3600 } })), [
    "link-expire-time-soon",
  ]);
  for (const now of [Number.NaN, "1767225600", new Date(Number.NaN), 1.5])
    refused(() => check("url-link", payload, { context: { now } }), "context.now");
  refused(
    () => check("url-link", payload, { context: { counters: { links: 1 } } }),
    "context.counters.links",
  );
  refused(() => check("url-link", payload, { conext: {} }), "conext");
  refused(() => check("url-links", payload), "subject");
  assert.deepEqual(check("url-link", payload, { context: { owner: undefined } }), []);
});

const GOOD = { path: "pages/index/index", expire_type: 1, expire_interval: 7 };
const throws = (name) => ({
  get [name]() {
    throw new Error("no");
  },
});

test("no options, and null, are none", () => {
  for (const none of [undefined, null, {}]) assert.deepEqual(check("url-link", GOOD, none), []);
});

test("a subject is a text, a context is an object", () => {
  for (const subject of [undefined, null, 5, {}, ["url-link"]])
    refused(() => check(subject, GOOD), "subject");
  for (const context of [[], 5, "x"])
    refused(() => check("url-link", GOOD, { context }), "context");
});

test("getters that throw are refused", () => {
  refused(() => check("url-link", GOOD, throws("asOf")), "options");
  refused(() => check("url-link", GOOD, { context: throws("now") }), "options");
  refused(() => normalizeLink(GOOD, throws("now")), "options");
  refused(() => buildPlainScheme(throws("path")), "options");
});

test("now is in seconds", () => {
  const context = { now: NOW * 1000 };
  refused(() => check("url-link", GOOD, { context }), "context.now", /毫秒|milliseconds/);
  refused(() => normalizeLink(GOOD, { now: NOW * 1000 }), "context.now");
  refused(() => linkExpiry(NOW * 1000, undefined, { now: NOW }), "created");
  refused(() => linkExpiry(NOW, undefined, { now: NOW * 1000 }), "now");
});

test("findings are told in the language asked for", () => {
  const [chinese, english] = ["zh-CN", "en"].map(
    (locale) => check("url-link", link, { ...options, locale })[0],
  );
  assert.match(chinese.message, /应在 1 至 30 之间/);
  assert.match(english.message, /not between 1 and 30/);
  assert.equal(chinese.rule, english.rule);
  assert.match(english.source, /^获取加密scheme码 https:.* \(2026-07-29\)$/);
});

test("the catalogue names every rule once, in both languages", () => {
  const [chinese, english] = ["zh-CN", "en"].map((locale) => rules({ locale }));
  assert.ok(chinese.length > 500);
  assert.equal(new Set(ids(chinese.map(({ id }) => ({ rule: id })))).size, chinese.length);
  for (const [index, { id, message, help }] of english.entries()) {
    assert.equal(chinese[index].id, id);
    assert.ok(message && help && chinese[index].message && chinese[index].help, id);
    assert.match(chinese[index].message + chinese[index].help, /\p{Script=Han}|^\{/u, id);
  }
});

test("what the platform makes of a link", () => {
  const { payload, findings } = normalizeLink(
    { ...link, is_expire: false },
    { now: NOW, locale: "en" },
  );
  assert.deepEqual(payload, { path: "", expire_type: 1, expire_interval: 30 });
  assert.deepEqual(ids(findings).sort(), ["link-expire-interval-range", "link-permanent"]);
  refused(() => normalizeLink(link, {}), "context.now");
  assert.throws(() => normalizeLink("[", { now: NOW }), { code: "BAD_INPUT" });
});

test("moments of links are seconds or a Date", () => {
  const expiry = linkExpiry(new Date("2021-06-01"), undefined, { now: new Date(NOW * 1000) });
  assert.deepEqual(expiry, {
    expiresAt: 1_652_198_400,
    expired: true,
    shortened: true,
    oneUser: false,
  });
  refused(() => linkExpiry(undefined, null, { now: NOW }), "created");
  refused(() => linkExpiry(NOW, null), "now");
  refused(() => linkExpiry(-1, null, { now: NOW }), "created");
  refused(() => linkExpiry(NOW, "never", { now: NOW }), "expires");
});

test("options of the helpers are named where they are wrong", () => {
  refused(() => buildPlainScheme({ appId: "wxba5fad812f8e6fb9" }), "path");
  refused(() => buildPlainScheme({ appId: 1, path: "p/i" }), "appId");
  refused(() => buildPlainScheme({ appId: "wxba5fad812f8e6fb9", path: "p/i", page: "" }), "page");
  refused(() => appendCustomParam("https://wxaurl.cn/a?cq=1", "a"), "link");
  refused(() => appendCustomParam("https://wxaurl.cn/a", "a".repeat(257)), "value");
  refused(() => requiredPrivacy(["wx.getLocation", 1]), "used");
  assert.deepEqual(requiredPrivacy(["wx.chooseImage"], { locale: "en" }), [
    {
      key: "Album",
      name: requiredPrivacy(["wx.chooseMedia"], { locale: "en" })[0].name,
      because: ["wx.chooseImage"],
    },
  ]);
});

test("without the fourth module the error says how to get it, and all else works", async () => {
  const { without, others, withIt } = await run("rules.cjs");
  assert.equal(without.code, "BACKEND_UNAVAILABLE");
  assert.match(without.message, /import "weseal\/rules"/);
  assert.equal(others, "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8");
  assert.equal(withIt, 3);
});

test("the fourth module is read when it is first needed, and not at all beside the addon", async () => {
  const told = await run("rules-loaded.mjs");
  assert.deepEqual(told, { before: false, after: backend() === "wasm" });
});

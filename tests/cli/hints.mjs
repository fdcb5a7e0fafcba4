// What `weseal send` says to look at, after the mistakes that are made most often.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";

import { failures } from "../../npm/weseal/dist/generated/delivery.js";
import { serve } from "./lib/server.mjs";
import { APP_ID, CREDENTIALS, KEY, REPOSITORY, TOKEN, weseal } from "./lib/weseal.mjs";

const require = createRequire(`${REPOSITORY}npm/cli/`);
const { createPush } = require("weseal");
const { listener } = require("weseal/node");

/** The library's own server at /wechat, as its documents show it. */
async function listening(t, handlers = { unknown() {} }) {
  const push = createPush({ appId: APP_ID, token: TOKEN, encodingAesKey: KEY });
  const receive = listener(push, handlers, { onError() {} });
  const server = createServer((request, response) =>
    request.url.startsWith("/wechat") ? receive(request, response) : response.writeHead(404).end(),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** What is said of the last case, in both languages. */
async function told(url, args = [], env = {}) {
  const found = {};
  for (const locale of ["en", "zh-CN"]) {
    const line = ["send", url, "--retries", "0", "--format", "json", "--locale", locale, ...args];
    const { stdout, stderr } = await weseal(line, { env: { ...CREDENTIALS, ...env } });
    assert.equal(stderr, "");
    const { outcomes } = JSON.parse(stdout);
    found[locale] = outcomes.at(-1);
    found.first = outcomes[0];
  }
  return found;
}

const OTHER = "B".repeat(43);
/** A mistake, and what the help has to name. */
const MISTAKES = [
  ["another key", "/wechat", [], { WESEAL_ENCODING_AES_KEY: OTHER }, /AppID/, /AppID/],
  ["another AppID", "/wechat", [], { WESEAL_APP_ID: "wx0000000000000000" }, /AppID/, /AppID/],
  ["another Token", "/wechat", [], { WESEAL_TOKEN: "another" }, /Token/, /令牌\(Token\)/],
  ["another path", "/wrong", [], {}, /path of the URL/, /路径/],
  ["plain, to a secure server", "/wechat", ["--mode", "plain"], {}, /modes \(--mode\)/, /--mode/],
  ["no handler", "/wechat", ["--event", "get_quota"], {}, /Quota/, /Quota/],
];

for (const [name, path, args, env, english, chinese] of MISTAKES) {
  test(`${name}: what to compare, and not that 200 is due`, async (t) => {
    const found = await told((await listening(t)) + path, args, env);
    for (const [locale, wanted] of [
      ["en", english],
      ["zh-CN", chinese],
    ]) {
      const { verdict, notes } = found[locale];
      assert.equal(verdict, "fail");
      assert.equal(notes.length, 1, JSON.stringify(notes));
      assert.match(notes[0].help, wanted);
      assert.doesNotMatch(notes[0].help, /within five seconds|一律返回 200/);
    }
  });
}

test("the verification says the same of a path, and of a Token", async (t) => {
  const url = await listening(t);
  const path = (await told(`${url}/wrong`)).first.notes[0].help;
  assert.ok(/路径/.test(path) && !path.includes("Token"), path);
  const token = (await told(`${url}/wechat`, [], { WESEAL_TOKEN: "another" })).first.notes[0].help;
  assert.match(token, /Token/);
});

test("no answer: a time-out and TLS have help of their own", async (t) => {
  const before = () => "hang";
  const url = await serve(t, { before });
  const late = (await told(url, ["--timeout", "200"])).first.notes[0].help;
  const tls = (await told(url.replace("http:", "https:"))).first.notes[0].help;
  assert.match(late, /防火墙/);
  assert.match(tls, /证书/);
});

test("success for an event that wants an answer: its fields are named", async (t) => {
  const url = await serve(t, { content: () => "success" });
  const { notes } = (await told(url, ["--event", "check_biz"])).en;
  assert.equal(notes[0].rule, "push-reply-answer-expected");
  assert.match(notes[0].help, /BizID, ResultCode, ResultMsg/);
});

test("each event's help is printed, though the rule is the same", async (t) => {
  const url = `${await listening(t)}/wechat`;
  const names = ["get_quota", "check_biz"].flatMap((name) => ["--event", name]);
  const { stdout } = await weseal(["send", url, "--retries", "0", "--locale", "en", ...names]);
  assert.match(stdout, /get_quota asks for an answer/);
  assert.match(stdout, /check_biz asks for an answer/);
});

for (const type of Object.keys(failures)) {
  test(`${type}: the documented failure of a handler that throws is no acceptance`, async (t) => {
    const fail = () => {
      throw new Error("not this time");
    };
    const url = `${await listening(t, { [type]: fail, unknown() {} })}/wechat`;
    for (const body of ["json", "xml"]) {
      const { verdict, notes, came } = (await told(url, ["--event", type, "--body", body])).en;
      assert.equal(verdict, "fail", came);
      assert.ok(notes.some(({ rule }) => rule === "send-lost"));
      assert.match(came, /^200 sealed/);
    }
  });
}

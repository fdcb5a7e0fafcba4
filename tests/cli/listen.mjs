// `weseal listen`: what it answers, and what it shows of what arrives.

import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";

import { createSender, makeMessage, queryText, rowOf } from "../../npm/cli/dist/send/index.js";
import { APP_ID, CREDENTIALS, KEY, SECRETS, said, start, TOKEN, weseal } from "./lib/weseal.mjs";

const sender = createSender({
  appId: APP_ID,
  token: TOKEN,
  encodingAesKey: KEY,
  kind: "miniprogram",
});

function request(name = "text") {
  const now = Math.floor(Date.now() / 1000);
  const options = { userName: "gh_97417a04a28d", appId: APP_ID, now, serial: 1 };
  const shape = { mode: "secure", format: "json" };
  const made = sender.request(makeMessage(rowOf(name), options), shape);
  return { query: queryText(made), body: made.body };
}

test("listen: verifies, opens, shows, replies, and ends when it is told to", async () => {
  const child = start([
    "listen",
    "--port",
    "0",
    "--reply",
    '{"ErrCode":0,"ErrMsg":"success"}',
    "--format",
    "json",
  ]);
  const [, address] = await said(child.stderr, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  const lines = [];
  child.stdout.setEncoding("utf8").on("data", (chunk) => lines.push(...chunk.trim().split("\n")));
  const verified = await fetch(`${address}?${queryText(sender.verification("123"))}`);
  assert.equal(await verified.text(), "123");
  const { query, body } = request("xpay_refund_notify");
  const reply = await fetch(`${address}?${query}`, { method: "POST", body });
  assert.equal(reply.status, 200);
  assert.ok((await reply.json()).Encrypt);
  const forged = await fetch(`${address}?${query.replace(/nonce=\d/, "nonce=x")}`, {
    method: "POST",
    body,
  });
  assert.deepEqual([forged.status, await forged.text()], [401, ""]);
  const put = await fetch(address, { method: "PUT", body: "x" });
  assert.equal(put.status, 405);
  const large = await fetch(address, { method: "POST", body: Buffer.alloc(1024 * 1024 + 1) });
  assert.equal(large.status, 413);
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  const shown = lines.map((line) => JSON.parse(line));
  assert.deepEqual(
    shown.map(({ verified: ok, type, refused, error }) => ok ?? type ?? refused ?? error.code),
    [true, "xpay_refund_notify", "SIGNATURE_MISMATCH", 405, 413],
  );
  for (const secret of SECRETS) assert.ok(!lines.join("\n").includes(secret));
});

test("listen: a port that is taken", async () => {
  const child = start(["listen", "--port", "0"]);
  const [, port] = await said(child.stderr, /127\.0\.0\.1:(\d+)/);
  const { code, stderr } = await weseal(["listen", "--port", port, "--locale", "en"]);
  assert.equal(code, 2);
  assert.match(stderr, /EADDRINUSE/);
  child.kill("SIGINT");
  await once(child, "close");
});

/** What it prints of one request. */
async function printed(args, env, { query, body }) {
  const child = start(["listen", "--port", "0", "--locale", "en", ...args], {
    env: { ...CREDENTIALS, ...env },
  });
  const [, address] = await said(child.stderr, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
  });
  const { status } = await fetch(`${address}push?${query}`, { method: "POST", body });
  child.kill("SIGINT");
  await once(child, "close");
  return { status, text };
}

test("listen: of a refused request the query and the body, as explain takes them", async () => {
  const { query, body } = request();
  const spoiled = { query, body: body.replace('"Encrypt":"', '"Encrypt":" ') };
  const json = await printed(["--format", "json"], {}, spoiled);
  const { error, ...kept } = JSON.parse(json.text);
  assert.ok(json.status >= 400 && error.code !== undefined);
  assert.deepEqual(kept, spoiled);
  const { text } = await printed([], {}, spoiled);
  const [, shown] = /\n {2}query {2}(.*)\n/.exec(text);
  const [, whole] = /\n {2}body {2}(.*)\n/.exec(text);
  assert.deepEqual({ query: shown, body: whole }, spoiled);
  const explained = await weseal(["explain", "--query", shown, whole, "--locale", "en"]);
  assert.match(explained.stdout, /has become a blank/);
});

test("listen: a long body is cut for a person, and control characters steer nothing", async () => {
  const { query } = request();
  const body = `{"Encrypt":"\u001b[31m${"x".repeat(100_000)}"}`;
  const { text } = await printed([], {}, { query, body });
  assert.ok(text.length < 20_000 && !text.includes("\x1b"));
  assert.match(text, /… 100\d{3} characters; --format json has all of it/);
});

test("listen: the time is that of the clock on the wall", async () => {
  const { text } = await printed([], { TZ: "Asia/Kolkata" }, request());
  const [, hours, minutes] = /^(\d\d):(\d\d):\d\d POST/.exec(text);
  const inUtc = (Number(hours) * 60 + Number(minutes) - 330 + 1440) % 1440;
  const now = new Date();
  const apart = now.getUTCHours() * 60 + now.getUTCMinutes() - inUtc;
  assert.ok([0, 1].includes((apart + 1440) % 1440), text);
});

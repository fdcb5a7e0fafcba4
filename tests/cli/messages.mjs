// `weseal open`, `seal`, `explain` and `listen`: one message, from files, arguments and standard input.

import assert from "node:assert/strict";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";

import { createSender, makeMessage, queryText, rowOf } from "../../npm/cli/dist/send/index.js";
import {
  APP_ID,
  CREDENTIALS,
  folder,
  KEY,
  LOCALES,
  SECRETS,
  said,
  start,
  TOKEN,
  weseal,
} from "./lib/weseal.mjs";

const sender = createSender({
  appId: APP_ID,
  token: TOKEN,
  encodingAesKey: KEY,
  kind: "miniprogram",
});

function request(name = "text", shape = {}) {
  const now = Math.floor(Date.now() / 1000);
  const options = { userName: "gh_97417a04a28d", appId: APP_ID, now, serial: 1 };
  const made = sender.request(makeMessage(rowOf(name), options), {
    mode: "secure",
    format: "json",
    ...shape,
  });
  return { query: queryText(made), body: made.body };
}

/** Neither output may hold a credential. */
function silent({ stdout, stderr }) {
  for (const secret of SECRETS)
    assert.ok(!`${stdout}${stderr}`.includes(secret), "a credential was printed");
}

for (const locale of LOCALES) {
  test(`${locale}: opens a body of a file, of an argument and of standard input`, async () => {
    const { query, body } = request();
    const cwd = folder({ "body.json": body });
    const args = ["open", "--query", query, "--locale", locale];
    const runs = [
      await weseal([...args, "body.json"], { cwd }),
      await weseal([...args, body]),
      await weseal([...args, "-"], { input: body }),
      await weseal(args, { input: body }),
    ];
    for (const run of runs) {
      assert.equal(run.code, 0, run.stderr);
      assert.equal(run.stdout, runs[0].stdout);
      silent(run);
    }
    assert.match(runs[0].stdout, locale === "en" ? /^text {2}.*text/ : /^text {2}文本消息/);
    assert.match(runs[0].stdout, /"MsgId": "23201734982374202"/);
  });

  test(`${locale}: what cannot be opened is refused with its code and likely cause`, async () => {
    const { query, body } = request();
    const env = { ...CREDENTIALS, WESEAL_TOKEN: "another" };
    const run = await weseal(["open", "--query", query, "--locale", locale, body], { env });
    assert.equal(run.code, 1);
    assert.equal(run.stdout, "");
    assert.match(run.stderr, /SIGNATURE_MISMATCH -40001/);
    assert.ok(!run.stderr.includes("another"));
    silent(run);
  });
}

test("standard input that takes a moment, and ends late", async () => {
  const { query, body } = request();
  const child = start(["open", "--query", query, "--raw"]);
  const output = text(child.stdout);
  // Nothing is written before the command has been up for a while: it has to wait.
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.stdin.write(body.slice(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.stdin.end(body.slice(20));
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  assert.equal(JSON.parse(await output).MsgType, "text");
});

test("input that is too long, a folder, and a file that is none", async () => {
  const cwd = folder({ "long.json": " ".repeat(1024 * 1024 + 1) });
  const open = (file) => weseal(["open", "--query", "a=b", file, "--locale", "en"], { cwd });
  for (const [file, said] of [
    ["long.json", /long\.json is larger than 1 MiB/],
    [".", /EISDIR/],
    ["absent", /cannot read absent: ENOENT/],
  ]) {
    const { code, stderr } = await open(file);
    assert.equal(code, 2);
    assert.match(stderr, said);
    assert.ok(!stderr.includes("    at "));
  }
});

test("open --raw, --format json and --max-age", async () => {
  const { query, body } = request("text", { timestamp: 1_714_112_445 });
  const raw = await weseal(["open", "--query", query, "--raw", body]);
  assert.equal(JSON.parse(raw.stdout).MsgType, "text");
  const json = await weseal(["open", "--query", query, "--format", "json", body]);
  assert.equal(JSON.parse(json.stdout).type, "text");
  const late = await weseal([
    "open",
    "--query",
    query,
    "--max-age",
    "60",
    "--format",
    "json",
    body,
  ]);
  assert.equal(late.code, 1);
  assert.equal(JSON.parse(late.stdout).error.code, "TIMESTAMP_OUT_OF_WINDOW");
});

test("credentials: options before the environment, the environment before the file", async () => {
  const { query, body } = request();
  const settings = { token: TOKEN, encodingAesKey: KEY, appId: APP_ID };
  const cwd = folder({
    "weseal.json": JSON.stringify(settings),
    "other.json": '{"token":"wrong"}',
  });
  const open = (args, env = {}) => weseal(["open", "--query", query, ...args, body], { cwd, env });
  assert.equal((await open([])).code, 0);
  assert.equal((await open([], { WESEAL_TOKEN: "wrong" })).code, 1);
  assert.equal((await open(["--token", TOKEN], { WESEAL_TOKEN: "wrong" })).code, 0);
  assert.equal((await open(["--config", "other.json"])).code, 2);
  assert.equal((await open(["--config", "absent.json"])).code, 2);
});

test("credentials: a file may have the current and the previous ones", async () => {
  const { query, body } = request();
  const other = "B".repeat(43);
  const settings = { token: ["new", TOKEN], encodingAesKey: [other, KEY], appId: APP_ID };
  const cwd = folder({ "weseal.json": JSON.stringify(settings) });
  const open = await weseal(["open", "--query", query, body], { cwd, env: {} });
  assert.equal(open.code, 0, open.stderr);
  const explained = await weseal(["explain", "--query", query, body], { cwd, env: {} });
  assert.equal(explained.code, 0, explained.stderr);
  silent(explained);
  const sealed = JSON.parse((await weseal(["seal", "{}"], { cwd, env: {} })).stdout);
  const back = `timestamp=${sealed.TimeStamp}&nonce=${sealed.Nonce}&msg_signature=${sealed.MsgSignature}`;
  const env = { ...CREDENTIALS, WESEAL_TOKEN: "new", WESEAL_ENCODING_AES_KEY: other };
  const read = await weseal(["open", "--query", back, "--raw", JSON.stringify(sealed)], { env });
  assert.equal(read.code, 0, read.stderr);
});

test("a file of credentials that is wrong is not printed", async () => {
  for (const text of [
    `{"token":"${TOKEN}",}`,
    `{"tokn":"${TOKEN}"}`,
    `["${KEY}"]`,
    `{"token":["${TOKEN}"]}`,
  ]) {
    const cwd = folder({ "weseal.json": text });
    const run = await weseal(["seal", "{}"], { cwd, env: {} });
    assert.equal(run.code, 2);
    silent(run);
  }
});

test("an empty key never means plain mode", async () => {
  const env = { ...CREDENTIALS, WESEAL_ENCODING_AES_KEY: "" };
  const run = await weseal(["seal", "{}", "--mode", "plain"], { env });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /KEY_/);
});

test("text that is the name of no file is a text of its own", async () => {
  const sealed = JSON.parse((await weseal(["seal", "success"])).stdout);
  const query = `timestamp=${sealed.TimeStamp}&nonce=${sealed.Nonce}&msg_signature=${sealed.MsgSignature}`;
  const body = JSON.stringify({ Encrypt: sealed.Encrypt });
  const { stdout } = await weseal(["explain", "--query", query, body, "--format", "json"]);
  assert.ok(stdout.includes("success"));
  const child = start(["listen", "--port", "0", "--reply", "hello"]);
  const [, address] = await said(child.stderr, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  const { query: pushed, body: event } = request();
  const reply = await (await fetch(`${address}?${pushed}`, { method: "POST", body: event })).json();
  const raw = sender.push.unseal(
    { msg_signature: reply.MsgSignature, timestamp: `${reply.TimeStamp}`, nonce: reply.Nonce },
    JSON.stringify({ Encrypt: reply.Encrypt }),
  );
  assert.equal(raw.message, "hello");
  child.kill("SIGINT");
  await once(child, "close");
});

test("seal: an envelope in both formats that opens again", async () => {
  const text = '{"ErrCode":0,"ErrMsg":"成功"}';
  const json = await weseal(["seal", text, "--nonce", "415670741"]);
  assert.equal(json.code, 0);
  silent(json);
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = JSON.parse(json.stdout);
  assert.equal(Nonce, "415670741");
  const query = `timestamp=${TimeStamp}&nonce=${Nonce}&msg_signature=${MsgSignature}`;
  const opened = await weseal(["open", "--query", query, "--raw", JSON.stringify({ Encrypt })]);
  assert.equal(opened.stdout, `${text}\n`);
  const xml = await weseal(["seal", "--format", "xml"], { input: text });
  assert.match(xml.stdout, /^<xml><Encrypt><!\[CDATA\[.+<\/Nonce><\/xml>\n$/);
});

for (const locale of LOCALES) {
  test(`${locale}: explain shows every step, and the first that fails`, async () => {
    const { query, body } = request();
    const args = ["explain", "--query", query, "--locale", locale, body];
    const fine = await weseal(args);
    assert.equal(fine.code, 0, fine.stderr);
    assert.ok(!fine.stdout.includes("✗") && fine.stdout.split("✓").length > 4);
    silent(fine);
    assert.ok(!fine.stdout.includes(Buffer.from(KEY, "base64").toString("hex").slice(0, 32)));
    const shown = await weseal([...args, "--show-secrets"]);
    assert.ok(shown.stdout.includes(TOKEN));
    const env = { ...CREDENTIALS, WESEAL_TOKEN: `${TOKEN} ` };
    const wrong = await weseal(args, { env });
    assert.equal(wrong.code, 1);
    assert.match(wrong.stdout, /✗ SIGNATURE_MISMATCH -40001/);
    assert.match(wrong.stdout, locale === "en" ? /Usual causes/ : /常见原因/);
  });
}

test("explain: a URL verification, a computation, JSON", async () => {
  const verification = queryText(sender.verification("4375120948345356249"));
  const verified = await weseal(["explain", "--query", verification]);
  assert.equal(verified.code, 0, verified.stderr);
  assert.match(verified.stdout, /200 {2}4375120948345356249/);
  const byToken = await weseal(["explain", "--query", verification], {
    env: { WESEAL_TOKEN: TOKEN },
  });
  assert.equal(byToken.code, 0, byToken.stderr);
  assert.match(byToken.stdout, /200 {2}4375120948345356249/);
  silent(byToken);
  const options = { sessionKey: "AAAAAAAAAAAAAAAAAAAAAA==", rawData: "{}", signature: "0" };
  const computed = await weseal(["explain", "--computation", "verifyRawData", "--format", "json"], {
    input: JSON.stringify(options),
  });
  assert.ok(JSON.parse(computed.stdout).steps.length > 0, computed.stderr);
});

const COMPUTATIONS = {
  verifyRawData: { sessionKey: "c2Vzc2lvbktleUFCQ0RFRg==", rawData: "{}", signature: "0" },
  signJsapi: {
    jsapiTicket: "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy",
    url: "https://example.com/",
    nonceStr: "Wm3WZYTPz0wzccnW",
    timestamp: 1_414_587_457,
  },
};

for (const [name, options] of Object.entries(COMPUTATIONS)) {
  test(`explain --computation ${name}: keys and tickets only with --show-secrets`, async () => {
    const secret = options.sessionKey ?? options.jsapiTicket;
    const bytes = Buffer.from(secret, "base64").toString("hex");
    for (const format of ["pretty", "json"]) {
      const args = ["explain", "--computation", name, "--format", format];
      const input = JSON.stringify(options);
      const { stdout } = await weseal(args, { input });
      assert.ok(stdout.includes("‹") && !stdout.includes(secret) && !stdout.includes(bytes));
      const shown = await weseal([...args, "--show-secrets"], { input });
      assert.ok(!shown.stdout.includes("‹"));
      assert.ok(shown.stdout.replace(/\s/g, "").includes(secret));
    }
  });
}

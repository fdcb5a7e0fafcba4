// Files as editors write them, and credentials from wherever they are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createSender, makeMessage, queryText, rowOf } from "../../npm/cli/dist/send/index.js";
import { serve } from "./lib/server.mjs";
import { APP_ID, CREDENTIALS, folder, KEY, LOCALES, TOKEN, weseal } from "./lib/weseal.mjs";

const MARK = "\ufeff";
const SETTINGS = JSON.stringify({ token: TOKEN, encodingAesKey: KEY, appId: APP_ID });

test("a byte-order mark changes nothing, wherever a file is read", async (t) => {
  const cwd = folder({
    "weseal.json": MARK + SETTINGS,
    "context.json": `${MARK}{"call":"cloud"}`,
    "link.json": `${MARK}{"path":"pages/index","expireType":1,"expireInterval":7}`,
    "options.json": `${MARK}{"sessionKey":"c2Vzc2lvbktleUFCQ0RFRg==","rawData":"{}","signature":"0"}`,
    "event.json": `${MARK}{"MsgType":"text","Content":"hi","MsgId":1}`,
  });
  const url = await serve(t);
  for (const [args, codes] of [
    [["seal", "{}"], [0]],
    [
      ["check", "url-link", "link.json", "--context", "context.json"],
      [0, 1],
    ],
    [
      ["explain", "--computation", "verifyRawData", "options.json"],
      [0, 1],
    ],
    [["send", url, "--file", "event.json"], [0]],
  ]) {
    const { code, stderr } = await weseal(args, { cwd, env: {} });
    assert.ok(codes.includes(code) && stderr === "", `${args}: ${stderr}`);
  }
});

/** Bytes that are no UTF-8, and what is said of them. */
const UNREADABLE = {
  "gbk.json": [Buffer.from([...Buffer.from('{"path":"'), 0xca, 0xd7, 0xd2, 0xb3, 0x22, 0x7d])],
  "utf16.json": [Buffer.from(`${MARK}{"path":"a"}`, "utf16le"), /UTF-16/],
  "unmarked.json": [Buffer.from('{"path":"a"}', "utf16le"), /UTF-16/],
  "empty.json": [Buffer.from(`${MARK}\n`)],
};

for (const locale of LOCALES) {
  test(`${locale}: what is no UTF-8, UTF-16 or empty is said, and not judged`, async () => {
    const files = Object.entries(UNREADABLE).map(([name, [bytes]]) => [name, bytes]);
    const cwd = folder(Object.fromEntries(files));
    for (const [
      name,
      [, said = name.startsWith("empty") ? /是空的|is empty/ : /UTF-8/],
    ] of Object.entries(UNREADABLE)) {
      for (const args of [
        ["check", "url-link", name],
        ["check", "url-link", "-", "--context", name],
        ["explain", "--computation", "verifyRawData", name],
        ["send", "http://127.0.0.1:9/", "--file", name],
        ["send", "http://127.0.0.1:9/", "--config", name],
      ]) {
        const run = await weseal([...args, "--locale", locale], { cwd, input: "{}" });
        assert.equal(run.code, 2, args.join(" "));
        assert.match(run.stdout + run.stderr, said, args.join(" "));
        assert.ok(!run.stdout.includes("\ufffd"));
      }
    }
  });
}

test("credentials: all that are missing are told at once, by the names of the command line", async () => {
  const missing = async (args, env) => (await weseal([...args, "--locale", "en"], { env })).stderr;
  const all = await missing(["send", "http://127.0.0.1:9/"], {});
  for (const name of ["--token, --aes-key, --app-id", "WESEAL_APP_ID", "--mode plain"])
    assert.ok(all.replace(/\s+/g, " ").includes(name), all);
  for (const args of [["listen"], ["open", "--query", "a=b", "{}"], ["seal", "{}"]]) {
    const two = await missing(args, { WESEAL_TOKEN: TOKEN });
    assert.match(two, /missing: the EncodingAESKey, the AppID\./);
    const one = await missing(args, { WESEAL_TOKEN: TOKEN, WESEAL_ENCODING_AES_KEY: KEY });
    assert.match(one, /missing: the AppID\. Give --app-id/);
    assert.doesNotMatch(one, /emptyAppId|mode: "plain"/);
  }
  const chinese = await weseal(["listen", "--locale", "zh-CN"], { env: {} });
  assert.match(chinese.stderr, /缺少令牌\(Token\)、消息加解密密钥、AppID：/);
});

test("credentials: the variables of a server that weseal's documents show, behind the command's own", async () => {
  const account = { appId: APP_ID, token: TOKEN, encodingAesKey: KEY, kind: "miniprogram" };
  const sender = createSender(account);
  const options = { userName: "gh_1", appId: APP_ID, now: 1_714_112_445, serial: 1 };
  const shape = { mode: "secure", format: "json" };
  const request = sender.request(makeMessage(rowOf("text"), options), shape);
  const args = ["open", "--query", queryText(request), request.body];
  const server = Object.fromEntries(
    Object.entries(CREDENTIALS).map(([name, value]) => [name.replace("WESEAL", "WECHAT"), value]),
  );
  assert.equal((await weseal(args, { env: server })).code, 0);
  const own = await weseal(args, { env: { ...server, WESEAL_TOKEN: "another" } });
  assert.equal(own.code, 1);
});

test("check: what is wrong with an option is said by its name", async () => {
  const cwd = folder({ "context.json": '{"nosuch":1}', "link.json": "{}" });
  const check = async (...args) => {
    const line = ["check", "url-link", "link.json", ...args, "--locale", "en"];
    return (await weseal(line, { cwd, env: {} })).stderr;
  };
  assert.match(
    await check("--context", "context.json"),
    /--context nosuch: there is no such field/,
  );
  assert.match(await check("--as-of", "today"), /--as-of: it is a date such as 2022-04-11/);
});

test("explain: a computation that there is not names those that there are", async () => {
  const args = ["explain", "--computation", "signJsApi", "--locale", "en"];
  const { code, stderr } = await weseal(args, { env: {}, input: "{}" });
  assert.equal(code, 2);
  assert.match(stderr, /did you mean signJsapi\?/);
  const [, names] = /There are: ([\s\S]+)/.exec(stderr);
  for (const name of names.replace(/\s+/g, "").split(",")) {
    const known = ["explain", "--computation", name, "--format", "json"];
    const { stderr: said } = await weseal(known, { env: {}, input: "{}" });
    assert.doesNotMatch(said, /no computation|没有/, name);
  }
});

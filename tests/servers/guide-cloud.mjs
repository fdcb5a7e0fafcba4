// The guide to Tencent's cloud: its code, run as it stands there; functions called as the platform calls them.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { demoEvent, forged, textMessage } from "./lib/drive.mjs";
import { ENVIRONMENT, guide, project, serve } from "./lib/guide.mjs";
import { openReply, pushed, verification } from "./lib/wechat.mjs";

const { file, below, everyBlockIsRun } = guide("cloud");
const http = file("http/index.js");
const push = file("wechat-push/index.js");

test("a function behind a URL", async (t) => {
  const { main } = await loaded(t, http);
  const call = ({ query, body = "" }, httpMethod = "POST") =>
    main(
      {
        httpMethod,
        path: "/wechat",
        queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
        body: Buffer.from(body).toString("base64"),
        isBase64Encoded: true,
      },
      { getRemainingTimeInMillis: () => 5000 },
    );
  const verified = await call({ query: verification("123") }, "GET");
  assert.deepEqual([verified.statusCode, verified.body], [200, "123"]);
  const demo = await call(pushed(demoEvent(), "json"));
  assert.equal(openReply(demo.body, "json"), '{"demo_resp":"good luck"}');
  assert.equal((await call(pushed(textMessage(), "xml"))).body, "success");
  assert.equal((await call(forged(pushed(textMessage(), "json")))).statusCode, 401);
});

test("the rules close the function to clients", () => {
  const { code, language } = below("A function that WeChat calls");
  assert.equal(language, "json");
  assert.equal(JSON.parse(code)[push.file.split("/")[0]].invoke, false);
});

/** What the platform tells the SDK in a function that was called. */
const platform = (source) => ({ WX_CONTEXT_KEYS: "WX_APPID", WX_APPID: "wx1", TCB_SOURCE: source });

test("a function that WeChat calls learns its sources, and then takes those alone", async (t) => {
  const learning = await loaded(t, push, platform("as_it_is"));
  await assert.rejects(learning.main(textMessage()), /401/);
  assert.match(learning.printed(), /"code":"SOURCE_REFUSED","source":"as_it_is"/);

  const env = { ...platform("as_it_is"), PUSH_SOURCES: '["as_it_is"]' };
  const genuine = await loaded(t, push, env);
  const message = textMessage();
  assert.deepEqual(await genuine.main(message), {
    ToUserName: message.FromUserName,
    FromUserName: message.ToUserName,
    CreateTime: message.CreateTime,
    MsgType: "transfer_customer_service",
  });

  for (const source of ["wx_client", "", "as_it_is,wx_client"]) {
    const { main } = await loaded(t, push, { ...env, TCB_SOURCE: source });
    await assert.rejects(main(textMessage()), /401/, source);
  }
});

test("a container takes its sources alone, and answers the probe", async (t) => {
  const cwd = await project(t, below("A container of WeChat Cloud Hosting"));
  const env = { ...ENVIRONMENT, PUSH_SOURCES: '["as_it_is"]' };
  const { url } = await serve(t, [process.execPath, "main.mjs"], { cwd, env });
  const post = async (message, headers = {}) => {
    const body = JSON.stringify(message);
    const response = await fetch(url, { method: "POST", body, headers });
    return [response.status, await response.text()];
  };
  assert.deepEqual(await post({ action: "CheckContainerPath" }), [200, "success"]);
  for (const name of ["x-wx-source", "x-wx-sources"]) {
    assert.deepEqual(await post(textMessage(), { [name]: "as_it_is" }), [200, "success"]);
    const demo = await post(demoEvent(), { [name]: "as_it_is" });
    assert.deepEqual(demo, [200, '{"demo_resp":"good luck"}']);
    assert.equal((await post(textMessage(), { [name]: "wx_client" }))[0], 401);
  }
  assert.equal((await post(textMessage()))[0], 401);
});

/** A function in a folder of its own, with the environment that it runs in. */
async function loaded(t, block, env = {}) {
  const folder = await project(t, block);
  const settings = { ...ENVIRONMENT, ...env };
  const before = Object.keys(settings).map((name) => [name, process.env[name]]);
  Object.assign(process.env, settings);
  t.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const lines = [];
  t.mock.method(console, "log", (entry) => lines.push(JSON.stringify(entry)));
  t.mock.method(console, "error", () => {});
  const { main } = createRequire(join(folder, "x.js"))(`./${block.file}`);
  return { main, printed: () => lines.join("\n") };
}

everyBlockIsRun();

// Tencent's cloud: a forged call must not pass, a genuine one is handled in the time that the function has.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";

import { container, httpFunction, pushFunction } from "weseal/cloud";

import { plainQuery } from "./lib/account.mjs";
import { gate, KF, now, push, sealed } from "./lib/handler.mjs";
import { refused } from "./lib/refused.mjs";

const MESSAGE = JSON.parse(KF);
const GENUINE = "wx_push";
const allowed = { allowSources: [GENUINE], appId: "wxba5fad812f8e6fb9" };

const UNAUTHORIZED = { message: "weseal: 401 unauthorized" };

/** The event of an HTTP trigger. */
function httpEvent({ method, query, body }) {
  return {
    httpMethod: method,
    path: "/wx",
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    headers: {},
    body,
    isBase64Encoded: false,
  };
}

test("an HTTP trigger: text or Base64, the verification, what is refused", async () => {
  const main = httpFunction(push, () => {}, { now });
  const success = {
    statusCode: 200,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: "success",
    isBase64Encoded: false,
  };
  const event = httpEvent(sealed(KF));
  assert.deepEqual(await main(event, {}), success);
  const coded = {
    ...event,
    body: Buffer.from(event.body).toString("base64"),
    isBase64Encoded: true,
  };
  assert.deepEqual(await main(coded), success);
  const { queryStringParameters, ...other } = event;
  assert.deepEqual(await main({ ...other, queryString: queryStringParameters }), success);

  const echo = httpEvent({
    method: "GET",
    query: `${new URLSearchParams(plainQuery())}&echostr=1`,
    body: "",
  });
  assert.equal((await main(echo)).body, "1");
  const forged = {
    ...event,
    queryStringParameters: { ...event.queryStringParameters, nonce: "1" },
  };
  assert.equal((await main(forged)).statusCode, 401);
  assert.equal((await main({ ...event, httpMethod: "PUT" })).statusCode, 405);
  assert.equal((await main({ httpMethod: "POST" })).statusCode, 400);
});

test("the answer is due before the function's time is over", async () => {
  const deadlines = [];
  const main = httpFunction(push, (_, { deadline }) => void deadlines.push(deadline - Date.now()), {
    now,
  });
  const contexts = [
    [{ getRemainingTimeInMillis: () => 2000 }, 1500],
    [{ time_limit_in_ms: 4000 }, 3500],
    [{}, 2500],
    [undefined, 2500],
    [{ time_limit_in_ms: 60_000 }, 4500],
  ];
  for (const [index, [context, longest]] of contexts.entries()) {
    await main(httpEvent(sealed(KF.replace('"1"', `"${index}"`))), context);
    assert.ok(
      deadlines[index] <= longest && deadlines[index] > longest - 1000,
      `${deadlines[index]}`,
    );
  }
  const late = httpFunction(push, () => gate().promise, { now });
  const event = httpEvent(sealed('{"MsgType":"event","Event":"wxa_media_check","trace_id":"1"}'));
  const answer = await late(event, { getRemainingTimeInMillis: () => 510 });
  assert.equal(answer.statusCode, 500);
});

/** Sources of calls that are not known to be pushes. */
const FORGED = [
  undefined,
  "",
  "wx_client",
  "wx_devtools",
  `${GENUINE},wx_client`,
  `wx_client,${GENUINE}`,
  "<b>",
];

test("a function that pushes call: a forged call is refused, and its source is told", async () => {
  for (const SOURCE of FORGED) {
    const [errors, log] = [[], []];
    const main = pushFunction(() => assert.fail("called"), {
      ...allowed,
      wxContext: () => ({ SOURCE }),
      onError: (error) => errors.push([error.code, error.details.source]),
      logger: (entry) => log.push(entry.source),
    });
    await assert.rejects(main(MESSAGE, {}), { message: "weseal: 401 unauthorized" });
    assert.deepEqual(errors, [["SOURCE_REFUSED", (SOURCE ?? "").replace(/[<>]/g, "?")]]);
    assert.deepEqual(log, [SOURCE ?? ""]);
  }
  // Without a way to ask, and without a list, nothing passes.
  const options = { onError() {} };
  await assert.rejects(pushFunction(() => assert.fail("called"), options)(MESSAGE));
  const listed = { ...options, wxContext: () => ({ SOURCE: GENUINE }) };
  await assert.rejects(pushFunction(() => assert.fail("called"), listed)(MESSAGE));
});

test("options of which every call would count as allowed are refused", () => {
  const wxContext = () => ({ SOURCE: GENUINE });
  for (const allowSources of [GENUINE, "", [1], {}, null, new Set([GENUINE])]) {
    const refuse = (make) => refused(make, "CONFIG_INVALID", String(allowSources));
    refuse(() => pushFunction(() => {}, { allowSources, wxContext }));
    refuse(() => container(() => {}, { allowSources }));
  }
  for (const allowSources of [[""], [GENUINE]])
    refused(() => pushFunction(() => {}, { allowSources }), "CONFIG_INVALID");
});

test("a function that pushes call: a context that is a promise, and a SOURCE that is no text", async () => {
  const main = (SOURCE, allowSources) =>
    pushFunction(() => {}, { allowSources, wxContext: async () => ({ SOURCE }), onError() {} });
  assert.equal(await main(GENUINE, [GENUINE])(MESSAGE), "success");
  assert.equal(await main(undefined, [""])(MESSAGE), "success");
  await assert.rejects(main("wx_client", ["", GENUINE])(MESSAGE), UNAUTHORIZED);
  for (const SOURCE of [null, 5, [GENUINE], {}, true])
    await assert.rejects(main(SOURCE, ["", GENUINE, "?", "5"])(MESSAGE), UNAUTHORIZED);
});

test("whoever calls learns nothing of what fails in a function", async () => {
  const secret = new Error("secret");
  const causes = [];
  const onError = ({ cause }) => causes.push(cause);
  const throws = () => {
    throw secret;
  };
  for (const wxContext of [throws, async () => throws()]) {
    const main = pushFunction(() => {}, { ...allowed, wxContext, onError });
    await assert.rejects(main(MESSAGE), { message: "weseal: 500 error" });
  }
  const main = pushFunction(() => {}, {
    ...allowed,
    wxContext: () => ({ SOURCE: GENUINE }),
    now: throws,
    onError,
  });
  await assert.rejects(main(MESSAGE), { message: "weseal: 500 error" });
  assert.deepEqual(causes, [secret, secret, secret]);

  const triggered = httpFunction(push, () => {}, { now, onError });
  for (const event of [undefined, null]) assert.deepEqual((await triggered(event)).body, "error");
  assert.equal(causes.length, 5);
});

test("the limit of the handler holds in a function, and may be a larger one", async () => {
  const wxContext = () => ({ SOURCE: GENUINE });
  const main = (maxBodyBytes) =>
    pushFunction(() => {}, { ...allowed, wxContext, maxBodyBytes, onError() {} });
  await assert.rejects(main(50)(MESSAGE), { message: "weseal: 413 too large" });
  const large = { ...MESSAGE, Content: "x".repeat(2 << 20) };
  await assert.rejects(main(undefined)(large), { message: "weseal: 413 too large" });
  assert.equal(await main(4 << 20)(large), "success");
  const triggered = httpFunction(push, () => {}, { now, maxBodyBytes: 50, onError() {} });
  assert.equal((await triggered(httpEvent(sealed(KF)))).statusCode, 413);
});

test("a container behind a parser: what is no object ends nothing", async (t) => {
  for (const body of [null, 5, [], true]) {
    const listen = container(() => assert.fail("called"), { ...allowed, onError() {} });
    const server = createServer(async (request, response) => {
      await request.resume().toArray();
      await listen(Object.assign(request, { body }), response);
    }).listen(0, "127.0.0.1");
    t.after(() => server.close());
    await once(server, "listening");
    const response = await fetch(`http://127.0.0.1:${server.address().port}/wx`, {
      method: "POST",
      body: "null",
      headers: { connection: "close", "x-wx-source": GENUINE },
    });
    assert.equal(response.status, 400, String(body));
  }
});

test("a function that pushes call: who hears of nothing else is warned of the source", async (t) => {
  const warned = t.mock.method(console, "warn", () => {});
  await assert.rejects(
    pushFunction(() => {}, { wxContext: () => ({ SOURCE: "wx_client" }), locale: "en" })(MESSAGE),
  );
  assert.match(warned.mock.calls[0].arguments[0], /SOURCE of the call is "wx_client"/);
});

test("a function that pushes call: the event is opened, deduplicated and answered", async () => {
  const seen = [];
  const main = pushFunction(
    (opened, { fromAppId, dedupeKey }) => {
      seen.push([opened.type, opened.event.Content, fromAppId, dedupeKey.split(":")[0]]);
      return opened.type === "text" ? { MsgType: "transfer_customer_service" } : undefined;
    },
    { ...allowed, wxContext: () => ({ SOURCE: GENUINE, FROM_APPID: "wx1111111111111111" }) },
  );
  const answer = { MsgType: "transfer_customer_service" };
  assert.deepEqual(await main(MESSAGE, {}), answer);
  assert.deepEqual(await main(MESSAGE, {}), answer);
  assert.equal(
    await main({ MsgType: "event", Event: "wxa_media_check", trace_id: "1" }),
    "success",
  );
  assert.deepEqual(seen, [
    ["text", "hi", "wx1111111111111111", allowed.appId],
    ["wxa_media_check", undefined, "wx1111111111111111", allowed.appId],
  ]);
});

test("a function that pushes call: what was not dealt with is thrown, so that it comes again", async () => {
  const wxContext = () => ({ SOURCE: GENUINE });
  const main = pushFunction(() => Promise.reject(new Error("secret")), {
    ...allowed,
    wxContext,
    onError() {},
  });
  const event = { MsgType: "event", Event: "wxa_media_check", trace_id: "1" };
  await assert.rejects(main(event), { message: "weseal: 500 error" });
  const paid = { MsgType: "event", Event: "xpay_goods_deliver_notify", OutTradeNo: "1" };
  assert.deepEqual(await main(paid), { ErrCode: -1, ErrMsg: "fail" });
  assert.equal(await main(MESSAGE), "success");
});

async function served(t, onEvent, options) {
  const server = createServer(container(onEvent, { onError() {}, ...options })).listen(
    0,
    "127.0.0.1",
  );
  t.after(() => server.close());
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/wx`;
  return async (body, headers = {}) => {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { connection: "close", ...headers },
    });
    return [response.status, await response.text()];
  };
}

test("a container: both names of the source, and a forged call is refused", async (t) => {
  const seen = [];
  const onEvent = (opened, { fromAppId }) => void seen.push([opened.format, fromAppId]);
  const post = await served(t, onEvent, allowed);
  for (const name of ["x-wx-source", "x-wx-sources"]) {
    for (const source of FORGED.slice(0, -1))
      assert.deepEqual(await post(KF, source && { [name]: source }), [401, "unauthorized"]);
  }
  assert.deepEqual(seen, []);
  assert.deepEqual(await post(KF, { "x-wx-source": GENUINE, "x-wx-sources": "wx_client" }), [
    401,
    "unauthorized",
  ]);
  assert.deepEqual(await post(KF, { "x-wx-source": GENUINE, "x-wx-from-appid": "wx1" }), [
    200,
    "success",
  ]);
  const inXml = "<xml><MsgType>text</MsgType><MsgId>2</MsgId></xml>";
  assert.deepEqual(await post(inXml, { "x-wx-sources": GENUINE }), [200, "success"]);
  assert.deepEqual(seen, [
    ["json", "wx1"],
    ["xml", undefined],
  ]);
});

test("a container: the probe of the path is answered, and nothing that only looks like it", async (t) => {
  const post = await served(t, () => assert.fail("called"), allowed);
  assert.deepEqual(await post('{"action":"CheckContainerPath"}'), [200, "success"]);
  assert.deepEqual(await post("<xml><action>CheckContainerPath</action></xml>"), [200, "success"]);
  const like = '{"action":"CheckContainerPath","MsgType":"text"}';
  assert.deepEqual(await post(like), [401, "unauthorized"]);
  assert.deepEqual(await post(""), [401, "unauthorized"]);
});

// Node's servers: http itself, and what Express, Koa and Fastify pass; tests/servers has them themselves.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";

import { createPush } from "weseal";
import { listener } from "weseal/node";

import { ACCOUNT, plainQuery } from "./lib/account.mjs";
import { DURABLE, gate, KF, now, push, sealed } from "./lib/handler.mjs";

/** Serves until the test is over; gives the address. */
async function served(t, onRequest) {
  const server = createServer(onRequest).listen(0, "127.0.0.1");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}`;
}

function post(url, { query, body }, type = "application/json") {
  return fetch(`${url}/wx?${query}`, { method: "POST", body, headers: { "content-type": type } });
}

const xml = (incoming) => {
  const { Encrypt } = JSON.parse(incoming.body);
  return { ...incoming, body: `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>` };
};

test("http: JSON and XML, the verification, and what is refused", async (t) => {
  const seen = [];
  const onEvent = (opened, { request }) => {
    seen.push([opened.format, request.method]);
    return { MsgType: "transfer_customer_service" };
  };
  const url = await served(t, listener(push, onEvent, { now }));
  const json = await post(url, sealed(KF));
  assert.equal(json.status, 200);
  assert.equal(json.headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(json.headers.get("content-length"), String((await json.text()).length));
  const second = sealed(KF.replace('"1"', '"2"'));
  const inXml = await post(url, xml(second), "text/xml");
  assert.equal(inXml.headers.get("content-type"), "text/xml; charset=utf-8");
  assert.deepEqual(seen, [
    ["json", "POST"],
    ["xml", "POST"],
  ]);

  const echo = `${new URLSearchParams(plainQuery())}&echostr=abc`;
  const verified = await fetch(`${url}/wx?${echo}`);
  assert.deepEqual([verified.status, await verified.text()], [200, "abc"]);
  assert.equal((await fetch(`${url}/wx?${echo}`, { method: "DELETE" })).status, 405);
  assert.equal((await fetch(`${url}/wx?${echo}`, { method: "HEAD" })).status, 405);
  const forged = {
    ...second,
    query: second.query.replace(/msg_signature=.{4}/, "msg_signature=0000"),
  };
  assert.equal((await post(url, forged)).status, 401);
});

test("http: too large, announced or not, and the connection stays usable", async (t) => {
  const url = await served(
    t,
    listener(push, () => {}, { now, maxBodyBytes: 100 }),
  );
  const { query } = sealed(KF);
  assert.equal((await post(url, { query, body: "x".repeat(200_000) })).status, 413);
  const chunked = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 50; part += 1) controller.enqueue(new Uint8Array(10));
      controller.close();
    },
  });
  const response = await fetch(`${url}/wx?${query}`, {
    method: "POST",
    body: chunked,
    duplex: "half",
  });
  assert.equal(response.status, 413);
});

test("http: a request that breaks off is handled by nobody", async (t) => {
  const done = gate();
  const listen = listener(push, () => assert.fail("called"), {
    now,
    logger: () => assert.fail("answered"),
  });
  let socket;
  const url = await served(t, (request, response) => {
    listen(request, response).then(done.open);
    socket.destroy();
  });
  socket = connect(new URL(url).port, "127.0.0.1");
  const { query } = sealed(KF);
  socket.write(`POST /wx?${query} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
  await done.promise;
});

/** What parsers leave, and what of it will do. */
const good = sealed(DURABLE);
const PARSED = {
  "rawBody, bytes": { rawBody: Buffer.from(good.body), body: {} },
  "rawBody, text": { rawBody: good.body, body: { Encrypt: "damaged" } },
  text: { body: good.body },
  bytes: { body: Buffer.from(good.body) },
  "an object": { body: JSON.parse(good.body) },
};

for (const [name, parsed] of Object.entries(PARSED)) {
  test(`a body that a parser has taken: ${name}`, async (t) => {
    const listen = listener(push, () => {}, { now });
    const url = await served(t, async (request, response) => {
      await request.resume().toArray();
      await listen(Object.assign(request, parsed), response);
    });
    const response = await post(url, good);
    assert.deepEqual([response.status, await response.text()], [200, "success"]);
  });
}

test("a body that was read before, and not kept, is the server's own doing, and told", async (t) => {
  const errors = [];
  const listen = listener(push, () => assert.fail("called"), {
    now,
    onError: ({ code }) => errors.push(code),
  });
  const url = await served(t, async (request, response) => {
    await request.resume().toArray();
    await listen(request, response);
  });
  assert.equal((await post(url, good)).status, 500);
  assert.deepEqual(errors, ["BODY_PARSED"]);
});

test("what a parser leaves of a body that is no object ends nothing", async (t) => {
  for (const body of [null, 5, [], true]) {
    const resolve = () => undefined;
    const listen = listener(push, () => assert.fail("called"), { now, resolve, onError() {} });
    const url = await served(t, async (request, response) => {
      await request.resume().toArray();
      await listen(Object.assign(request, { body }), response);
    });
    assert.equal((await post(url, good)).status, 400, String(body));
  }
});

test("http: a body that does not end is not waited for without end", async (t) => {
  const errors = [];
  const listen = listener(push, () => assert.fail("called"), {
    now,
    deadlineMs: 20,
    onError: ({ code }) => errors.push(code),
  });
  const url = await served(t, listen);
  const socket = connect(new URL(url).port, "127.0.0.1");
  socket.write(`POST /wx?${good.query} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
  const [answer] = await once(socket, "data");
  assert.match(String(answer), /^HTTP\/1.1 400 /);
  assert.deepEqual(errors, ["BODY_MALFORMED"]);
  socket.destroy();
});

test("http: whoever goes on sending what is too large is answered, then cut off", async (t) => {
  const url = await served(
    t,
    listener(push, () => {}, { now, maxBodyBytes: 100 }),
  );
  for (const length of ["Content-Length: 1000000000", "Transfer-Encoding: chunked"]) {
    const socket = connect(new URL(url).port, "127.0.0.1");
    socket.write(`POST /wx?${good.query} HTTP/1.1\r\nHost: x\r\n${length}\r\n\r\n`);
    const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
    const send = () => {
      while (socket.writable && socket.write(chunk));
    };
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("drain", send).on("error", () => {});
    send();
    const [answer] = await once(socket, "data");
    assert.match(String(answer), /^HTTP\/1.1 413 /);
    await closed;
  }
});

test("a framework that fails to answer, or is none, rejects nothing", async () => {
  const errors = [];
  const listen = listener(push, () => {}, { now, onError: ({ code }) => errors.push(code) });
  const response = {
    writeHead() {
      throw new Error("broken");
    },
  };
  await listen({ method: "GET", url: "/", headers: {} }, response);
  await listen(undefined);
  assert.deepEqual(errors.slice(-1), ["INTERNAL"]);
});

test("an empty object of a parser that has left the stream alone is no body", async (t) => {
  const listen = listener(push, () => {}, { now });
  const url = await served(t, (request, response) =>
    listen(Object.assign(request, { body: {} }), response),
  );
  assert.equal((await post(url, good)).status, 200);
});

test("in plain mode a parsed object is refused, and says why", async (t) => {
  const plain = createPush({ ...ACCOUNT, mode: "plain" });
  const errors = [];
  const listen = listener(plain, () => {}, { now, onError: ({ code }) => errors.push(code) });
  const url = await served(t, async (request, response) => {
    await request.resume().toArray();
    await listen(Object.assign(request, { body: JSON.parse(DURABLE) }), response);
  });
  const query = new URLSearchParams(plainQuery());
  assert.equal((await post(url, { query, body: DURABLE })).status, 500);
  assert.deepEqual(errors, ["BODY_PARSED"]);
});

test("Express: the path is the whole one, and the status 200 whatever was set", async (t) => {
  const paths = [];
  const listen = listener(push, () => {}, {
    now,
    authorizerAppId: ({ path }) => void paths.push(path),
  });
  const url = await served(t, (request, response) => {
    request.originalUrl = `/mounted${request.url}`;
    response.statusCode = 201;
    return listen(request, response, () => assert.fail("next"));
  });
  const response = await post(url, good);
  assert.deepEqual([response.status, paths], [200, ["/mounted/wx"]]);
});

test("Express: what middleware leaves as `raw` does not make it another framework", async (t) => {
  const listen = listener(push, () => {}, { now });
  const url = await served(t, (request, response) =>
    listen(Object.assign(request, { raw: "a copy" }), response),
  );
  assert.equal((await post(url, good)).status, 200);
});

test("Koa: the answer is the context's", async (t) => {
  const listen = listener(push, () => {}, { now });
  const set = {};
  const url = await served(t, async (request, response) => {
    const context = { req: request, res: response, request: {}, originalUrl: request.url };
    context.set = (headers) => Object.assign(set, headers);
    await listen(context, () => assert.fail("next"));
    assert.deepEqual([context.status, context.body], [200, "success"]);
    response.end();
  });
  await post(url, good);
  assert.deepEqual(set, { "content-type": "text/plain; charset=utf-8" });
});

test("Fastify: the body is the request's, the answer the reply's", async (t) => {
  const listen = listener(push, () => {}, { now });
  const answers = [];
  const url = await served(t, async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const reply = {
      code: (status) => answers.push(status) && reply,
      headers: (headers) => answers.push(headers) && reply,
      send: (text) => answers.push(text) && response.end(),
    };
    await listen({ raw: request, body }, reply);
  });
  await post(url, good);
  assert.deepEqual(answers, [200, { "content-type": "text/plain; charset=utf-8" }, "success"]);
});

// Hostile requests of `weseal send --all`: what each is, and which servers are blamed for it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { test } from "node:test";

import { attack, HOSTILE } from "../../npm/cli/dist/send/hostile/index.js";
import { createSender, freshOptions } from "../../npm/cli/dist/send/index.js";
import { serve } from "./lib/server.mjs";
import { APP_ID, KEY, TOKEN } from "./lib/weseal.mjs";

const ACCOUNT = { appId: APP_ID, token: TOKEN, encodingAesKey: KEY, kind: "miniprogram" };
const sender = createSender(ACCOUNT);

const hostile = (id) => HOSTILE.find((candidate) => candidate.id === id);
const contextOf = (account, shape) => {
  const own = createSender(account);
  return { sender: own, shape, fresh: freshOptions(own) };
};
const SHAPE = { mode: "secure", format: "json" };
const attacked = async (id, url, shape = SHAPE) =>
  attack(hostile(id), new URL(url), contextOf(ACCOUNT, shape));
const digest = (parts) => createHash("sha1").update(parts.sort().join("")).digest("hex");

test("shifted: the signature holds, so that only the form tells", () => {
  for (const token of [TOKEN, "MessagePushToken2024", "5weseal"]) {
    for (const mode of ["secure", "plain"]) {
      const context = contextOf({ ...ACCOUNT, token }, { mode, format: "json" });
      const { query, body } = hostile("shifted").make(context);
      const { timestamp, nonce, signature, msg_signature } = Object.fromEntries(query);
      assert.equal(timestamp.length, 9);
      const sealed = mode === "plain" ? [] : [JSON.parse(body).Encrypt];
      const wanted = mode === "plain" ? signature : msg_signature;
      assert.equal(digest([token, timestamp, nonce, ...sealed]), wanted);
    }
  }
});

const STACK = "Error: no\n    at open (/srv/app/push.js:10:3)\n    at run (/srv/app/push.js:2:1)";
/** What a refusal may tell, and must not. */
const LEAKS = {
  "a stack": () => STACK,
  "a stack in a page": () =>
    `<pre>${STACK.replaceAll("\n", "<br>").replaceAll("  ", " &nbsp;")}</pre>`,
  "a stack in JSON": () => JSON.stringify({ stack: STACK }),
  "an address of a file": () => "cannot load file:///srv/app/push.mjs",
  "a place in Node": () => "thrown in node:internal/process/task_queues",
  "the Token": () => `expected ${TOKEN}`,
  "the plain signature": ({ timestamp, nonce }) => `expected ${digest([TOKEN, timestamp, nonce])}`,
  "the signature": ({ timestamp, nonce }, body) =>
    JSON.stringify({ want: digest([TOKEN, timestamp, nonce, JSON.parse(body).Encrypt]) }),
};

for (const [name, body] of Object.entries(LEAKS)) {
  test(`noticed: a refusal that tells ${name}`, async (t) => {
    const before = async (request) => {
      const query = Object.fromEntries(new URL(request.url, "http://x").searchParams);
      return { status: 401, body: body(query, await text(request)) };
    };
    const { verdict, notes } = await attacked("bad-signature", await serve(t, { before }));
    assert.equal(verdict, "fail");
    assert.equal(notes[0].rule, "hostile-leak");
  });
}

test("not blamed: a refusal that only repeats what was sent", async (t) => {
  const before = ({ url }) => ({ status: 401, body: `refused at 10:30: ${url}` });
  assert.equal((await attacked("bad-signature", await serve(t, { before }))).verdict, "pass");
});

const ENVELOPES = {
  json: /"Encrypt":"([^"]*)"/g,
  xml: /<Encrypt>([^<]*)</g,
};

/** A server that verifies one envelope of a body and opens one; which, of a list, is for the caller to say. */
function reading(verified, opened) {
  return async (request) => {
    const query = Object.fromEntries(new URL(request.url, "http://x").searchParams);
    const body = await text(request);
    const format = body.startsWith("<") ? "xml" : "json";
    const all = [...body.matchAll(ENVELOPES[format])].map(([, encrypt]) => encrypt);
    const { timestamp, nonce, msg_signature } = query;
    const parts = [TOKEN, timestamp, nonce, all.at(verified)];
    if (digest(parts) !== msg_signature) return { status: 401, body: "" };
    try {
      // Signed anew, so that it is opened whatever was verified.
      const signed = digest([TOKEN, timestamp, nonce, all.at(opened)]);
      const Encrypt = all.at(opened);
      sender.push.unseal(
        { timestamp, nonce, msg_signature: signed },
        `<xml><Encrypt>${Encrypt}</Encrypt></xml>`,
      );
      return { status: 200, body: "success" };
    } catch {
      return { status: 400, body: "" };
    }
  };
}

for (const format of ["json", "xml"]) {
  for (const [verified, opened, verdict] of [
    [0, 0, "warn"],
    [-1, -1, "warn"],
    [0, -1, "fail"],
    [-1, 0, "fail"],
  ]) {
    test(`two envelopes, ${format}: verified ${verified}, opened ${opened}: ${verdict}`, async (t) => {
      const url = await serve(t, { before: reading(verified, opened) });
      const outcome = await attacked("two-envelopes", url, { mode: "secure", format });
      assert.equal(outcome.verdict, verdict, JSON.stringify(outcome));
    });
  }
}

/** A server that checks one time of a query and verifies with one; which, is for the caller to say. */
function timed(verified, checked, signed) {
  return ({ url }) => {
    const { searchParams: query } = new URL(url, "http://x");
    const at = (name, place) => query.getAll(name).at(place);
    const parts = [TOKEN, at("timestamp", verified), at("nonce", 0)];
    if (Math.abs(Date.now() / 1000 - at("timestamp", checked)) > 86_400) return { status: 400 };
    const isRight = digest(parts) === at("signature", signed);
    return isRight ? { status: 200, body: "success" } : { status: 401 };
  };
}

for (const [verified, checked, verdict] of [
  [0, 0, "warn"],
  [-1, -1, "warn"],
  [0, -1, "fail"],
  [-1, 0, "fail"],
]) {
  test(`two times: verified ${verified}, checked ${checked}: ${verdict}`, async (t) => {
    const url = await serve(t, { before: timed(verified, checked, verified) });
    const shape = { mode: "plain", format: "json" };
    const outcome = await attacked("repeated-parameter", url, shape);
    assert.equal(outcome.verdict, verdict, JSON.stringify(outcome));
  });
}

test("every hostile request is refused by a right server, and blamed on one that accepts all", async (t) => {
  const right = await serve(t);
  const lenient = await serve(t, { before: () => ({ status: 200, body: "success" }) });
  const failing = await serve(t, { before: () => ({ status: 500, body: "" }) });
  for (const { id } of HOSTILE) {
    assert.equal((await attacked(id, right)).verdict, "pass", id);
    for (const url of [lenient, failing]) {
      const { verdict, notes } = await attacked(id, url);
      assert.equal(verdict, "fail", id);
      assert.ok(notes.some(({ rule }) => rule === `hostile-${id}`));
    }
  }
});

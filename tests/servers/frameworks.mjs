// Every server that people use: verified, pushed to, and pushed to what it must refuse.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { createPush } from "weseal";

import { servers } from "./lib/servers.mjs";
import { account, flat, openReply, pushed, verification } from "./lib/wechat.mjs";

const SUCCESS = "success";
const MAX_BODY_BYTES = 4096;
/** A server that never answers is a failure, and not a test that hangs. */
const PATIENCE_MS = 10_000;

for (const [name, start] of Object.entries(servers)) {
  describe(name, () => {
    let server;
    const handled = [];
    before(async () => {
      server = await start(createPush(account), (opened) => onEvent(opened, handled), {
        maxBodyBytes: MAX_BODY_BYTES,
      });
    });
    after(() => server?.close());
    const ask = (query, options) =>
      fetch(`${server.address}?${query}`, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
    const post = ({ query, body, type }) =>
      ask(query, { method: "POST", body, headers: { "content-type": type } });

    test("answers the verification with its echostr", async () => {
      const answer = await ask(verification("4375120948345356249"));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
      assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
      assert.equal(await answer.text(), "4375120948345356249");
    });

    for (const format of ["json", "xml"]) {
      test(`${format}: success, exactly 200, and once for all retries`, async () => {
        const request = pushed(text(format), format);
        for (let attempt = 0; attempt < 3; attempt += 1) {
          const answer = await post(request);
          assert.equal(answer.status, 200);
          assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
          assert.equal(await answer.text(), SUCCESS);
        }
        assert.deepEqual(handled.splice(0), [`在吗，${format} 😀`]);
      });

      test(`${format}: the sealed reply of an event, the same for a retry`, async () => {
        const request = pushed(order(`${format}-1`), format);
        const answers = [await post(request), await post(request)];
        assert.deepEqual(
          answers.map(({ status }) => status),
          [200, 200],
        );
        const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
        assert.equal(second, first);
        const type = format === "xml" ? "text/xml" : "application/json";
        assert.equal(answers[0].headers.get("content-type"), `${type}; charset=utf-8`);
        const { ErrCode, ErrMsg } = flat(openReply(first, format), format);
        assert.deepEqual([`${ErrCode}`, ErrMsg], ["0", "ok"]);
        assert.deepEqual(handled.splice(0), [`${format}-1`]);
      });

      test(`${format}: what the handler throws is told as the documents have it`, async () => {
        const answer = await post(pushed(order("throws"), format));
        assert.equal(answer.status, 200);
        const { ErrCode } = flat(openReply(await answer.text(), format), format);
        assert.equal(`${ErrCode}`, "-1");
        const plain = await post(pushed(media("throws"), format));
        assert.equal(plain.status, 500);
        assert.doesNotMatch(await plain.text(), /broken|at /);
      });

      test(`${format}: a forged body is refused without a word`, async () => {
        const { query } = pushed(text(format), format);
        const { body, type } = pushed(text(`${format}, forged`), format);
        await assertRefused(await post({ query, body, type }), 401);
        assert.deepEqual(handled.splice(0), []);
      });

      test(`${format}: a body that is too large is refused`, async () => {
        const request = pushed(text("长".repeat(MAX_BODY_BYTES)), format);
        await assertRefused(await post(request), 413);
        assert.deepEqual(handled.splice(0), []);
      });
    }

    test("no body, no JSON, no query", async () => {
      const { query, type } = pushed(text("x"), "json");
      for (const request of [
        { query, type, body: "" },
        { query, type, body: "[]" },
        { query, type, body: "{}" },
        { query: "", type, body: "{}" },
      ]) {
        const { status } = await post(request);
        assert.ok(status === 400 || status === 401, `${status} for ${request.body}`);
      }
    });

    test("another method", async () => {
      await assertRefused(await ask("", { method: "PUT", body: "x" }), 405);
    });
  });
}

async function assertRefused(answer, status) {
  assert.equal(answer.status, status);
  const said = await answer.text();
  assert.ok(said.length < 24, said);
}

async function onEvent({ type, event }, handled) {
  await null;
  const id = event.OutTradeNo ?? event.trace_id ?? event.Content;
  if (id === "throws") throw new Error("broken");
  handled.push(id);
  return type === "xpay_goods_deliver_notify" ? { ErrCode: 0, ErrMsg: "ok" } : undefined;
}

const common = { ToUserName: "gh_97417a04a28d", FromUserName: "oABC", CreateTime: 1714112445 };

let ids = 24_010_000_000_000;
function text(words) {
  ids += 1;
  return { ...common, MsgType: "text", Content: `在吗，${words} 😀`, MsgId: ids };
}

function order(id) {
  const Event = "xpay_goods_deliver_notify";
  return { ...common, MsgType: "event", Event, OutTradeNo: id, Env: 0 };
}

function media(id) {
  return { ...common, MsgType: "event", Event: "wxa_media_check", trace_id: id };
}

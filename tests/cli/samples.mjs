// The messages that the sender makes of the event table.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createSender, EVENTS, makeMessage } from "../../npm/cli/dist/send/index.js";
import { APP_ID, KEY, TOKEN } from "./lib/weseal.mjs";

const sender = createSender({
  appId: APP_ID,
  token: TOKEN,
  encodingAesKey: KEY,
  kind: "miniprogram",
});
const now = 1_714_112_445;
const message = (row, serial) =>
  makeMessage(row, { userName: "gh_97417a04a28d", appId: APP_ID, now, serial });

for (const mode of ["plain", "compat", "secure"]) {
  for (const format of ["json", "xml"]) {
    test(`${mode} ${format}: every event opens as itself`, () => {
      assert.ok(EVENTS.length > 100);
      for (const row of EVENTS) {
        const opened = sender.opened(sender.request(message(row, 1), { mode, format }));
        assert.deepEqual(
          { type: opened.type, mode: opened.mode, format: opened.format },
          { type: row.name, mode, format },
        );
      }
    });
  }
}

test("JSON and XML say the same", () => {
  for (const row of EVENTS) {
    const [json, xml] = ["json", "xml"].map(
      (format) => sender.opened(sender.request(message(row, 1), { mode: "secure", format })).event,
    );
    assert.deepEqual(xml, json, row.name);
  }
});

test("another message of a kind has another dedupe key, an attempt the same", () => {
  for (const row of EVENTS) {
    const keyOf = (serial, timestamp) => {
      const shape = { mode: "secure", format: "json", timestamp };
      return sender.opened(sender.request(message(row, serial), shape)).dedupeKey;
    };
    assert.notEqual(keyOf(1), keyOf(2), row.name);
    assert.equal(keyOf(1, now), keyOf(1, now + 5), row.name);
  }
});

test("identifiers of 64 bits are numbers on the wire, and come out whole", () => {
  const row = EVENTS.find(({ name }) => name === "text");
  const request = sender.request(message(row, 1), { mode: "plain", format: "json" });
  assert.match(request.body, /"MsgId":\d{17}\b/);
  assert.match(sender.opened(request).event.MsgId, /^\d{17}$/);
});

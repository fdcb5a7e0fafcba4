// Half a character of UTF-16 cannot be sent: it is refused, never turned into another character.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush, signature } from "weseal";

import { ACCOUNT, EVENT, MESSAGE, opened, sealedRequest } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const push = createPush({ ...ACCOUNT, locale: "en" });
const { query, body } = sealedRequest(push);
const event = opened(push, EVENT);
const message = opened(push, MESSAGE);

const LONE = ["\ud800", "\udfff", "a\ud83d", "\ude00b", "\ude00\ud83d", "😀\ud83d😀"];

const PLACES = {
  "body of open": (text) => push.open(query, `${body}${text}`),
  "body of unseal": (text) => push.unseal(query, `${body}${text}`),
  "content of seal": (text) => push.seal(text),
  "a value of the content of seal": (text) => push.seal({ text }),
  "a name in the content of seal": (text) => push.seal({ [text]: 1 }),
  "content of reply": (text) => push.reply(event, text),
  "a value of the content of reply": (text) => push.reply(event, { text }),
  "a name in the content of reply": (text) => push.reply(event, { [text]: 1 }),
  "kfAccount of transfer": (kfAccount) => push.transfer(message, { kfAccount }),
  "nonce of seal": (nonce) => push.seal("", { nonce }),
  "account of seal": (account) => push.seal("", { account }),
  "a part of signature": (text) => signature([text]),
};

for (const [place, call] of Object.entries(PLACES)) {
  test(`${place}: half a character is refused`, () => {
    for (const text of LONE) {
      refused(() => call(text), "INVALID_ARGUMENT", JSON.stringify(text));
      stillWorks(push);
    }
  });
}

test("whole characters go through", () => {
  for (const text of ["😀", "𠮷野家", "\ud83d\ude00", "\u{10ffff}", "\ufffd\uffff", "\u0000"]) {
    const request = sealedRequest(push, text);
    assert.equal(push.unseal(request.query, request.body).message, text);
    assert.equal(signature([text]).length, 40);
  }
});

test("in a query it is another value, and so refused", () => {
  for (const nonce of LONE) {
    refused(
      () => push.open(`timestamp=1714112445&nonce=${nonce}&msg_signature=x`, body),
      "PARAMETER_INVALID",
    );
  }
  stillWorks(push);
});

// The requests that WeChat makes of an address, and what must come of them.

import assert from "node:assert/strict";

import { openReply, pushed, verification } from "./wechat.mjs";

let last = 23_201_734_982_374_201n;

/** A text of a user, each with an id of its own. */
export function textMessage(Content = "你好") {
  last += 1n;
  return { ...message("text"), Content, MsgId: `${last}` };
}

/** An event whose structured answer the guides give. */
export function demoEvent() {
  last += 1n;
  return { ...message("event"), Event: "debug_demo", debug_str: `${last}` };
}

function message(MsgType) {
  return {
    ToUserName: "gh_97417a04a28d",
    FromUserName: "o9AgO5Kd5",
    CreateTime: 1_767_225_600,
    MsgType,
  };
}

/** Posts a push: `{ status, type, text }`, the text opened if it was sealed. */
export async function post(url, content, format = "json", change = (push) => push) {
  const { query, body, type } = change(pushed(content, format));
  const response = await fetch(`${url}?${query}`, {
    method: "POST",
    body,
    headers: { "content-type": type },
  });
  const text = openReply(await response.text(), format);
  return { status: response.status, type: response.headers.get("content-type"), text };
}

/** A request that was changed on its way. */
export const forged = ({ query, ...push }) => ({
  ...push,
  query: query.replace(/nonce=\d/, (start) => (start.endsWith("1") ? "nonce=2" : "nonce=1")),
});

/** Verifies, pushes in both formats, pushes again, and forges. */
export async function assertReceives(url, formats = ["json", "xml"]) {
  const echostr = "4375120948345356249";
  const verified = await fetch(`${url}?${verification(echostr)}`);
  assert.deepEqual([verified.status, await verified.text()], [200, echostr]);

  for (const format of formats) {
    const answer = await post(url, demoEvent(), format);
    assert.equal(answer.status, 200);
    const [type, text] =
      format === "json"
        ? ["application/json", '{"demo_resp":"good luck"}']
        : ["text/xml", "<xml><demo_resp><![CDATA[good luck]]></demo_resp></xml>"];
    assert.equal(answer.type, `${type}; charset=utf-8`);
    assert.equal(answer.text, text);

    const message = textMessage();
    const success = { status: 200, type: "text/plain; charset=utf-8", text: "success" };
    assert.deepEqual(await post(url, message, format), success);
    assert.deepEqual(await post(url, message, format), success, "a retry");

    const refused = await post(url, textMessage(), format, forged);
    assert.deepEqual([refused.status, refused.text], [401, "unauthorized"]);
  }
}

/** How often a handler has printed that it was called with a text. */
export function textsIn(printed) {
  return printed.split("\n").filter((line) => line.startsWith("text ")).length;
}

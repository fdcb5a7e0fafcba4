// Opens pushes of every kind, refused ones among them, answers some, and makes new accounts now and then.

import "./sample.mjs";
import { account } from "../input/account.mjs";
import { json, xml } from "../input/format.mjs";
import { requests } from "../input/request.mjs";
import { SAMPLES, sample } from "./sample.mjs";

const { createPush, WesealError } = await import("weseal");

/** A new account, whose keys are released when nobody holds it any more. */
const FRESH = 1000;

const pushes = [
  ["goods", 400, json],
  ["text", 400, json],
  ["text", 400, xml],
  ["list", 1024, json],
  ["text", 4096, json],
].flatMap(([kind, bytes, format]) => {
  const { requests: all, read } = requests(kind, bytes, format);
  return all.map(({ query, body }) => ({ query, body, read }));
});
const expected = pushes.map(({ read }, index) => read(opened(createPush(account), index).event));

const count = Number(process.argv[2]);
let push = createPush(account);
for (let done = 0; done < count; done += 1) {
  if (done % FRESH === 0) push = createPush(account);
  if (done % Math.ceil(count / SAMPLES) === 0) await sample(done);
  const index = done % pushes.length;
  if (done % 16 === 0) refuse(index);
  const found = opened(push, index);
  if (pushes[index].read(found.event) !== expected[index]) throw new Error("another event");
  if (done % 32 === 0) push.reply(found, { ErrCode: 0, ErrMsg: "" });
}
await sample(count);

function opened(push, index) {
  const { query, body } = pushes[index];
  return push.open(query, body);
}

function refuse(index) {
  const other = pushes[(index + 1) % pushes.length];
  try {
    push.open(other.query, pushes[index].body);
  } catch (error) {
    if (error instanceof WesealError && error.code === "SIGNATURE_MISMATCH") return;
    throw error;
  }
  throw new Error("not refused");
}

// Handles large messages, and says how many bytes are remembered of each.

import { createPush } from "weseal";

const COUNT = 200;
const SIZE = 100_000;

const { ACCOUNT } = await import("../account.mjs");
const { sealed, now } = await import("../handler.mjs");
const push = createPush(ACCOUNT);
const receive = push.receiver(() => {}, { now });
const send = (id) =>
  receive(sealed(JSON.stringify({ MsgType: "text", MsgId: id, Content: "x".repeat(SIZE) }), push));
for (let index = 0; index < 20; index += 1) await send(`warm ${index}`);

const used = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const before = used();
for (let index = 0; index < COUNT; index += 1) await send(index);
process.send((used() - before) / COUNT, () => process.exit());

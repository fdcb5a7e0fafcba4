// One of the servers that are compared, in a process of its own. It counts what it has handled.

import { createServer } from "node:http";

import { getRequestListener } from "@hono/node-server";
import { createPush } from "weseal";
import { listener } from "weseal/node";
import { redisStore } from "weseal/redis";

import { clients } from "../lib/clients.mjs";
import { account } from "../lib/wechat.mjs";
import { bare } from "./bare.mjs";

const [contender, redisPort] = process.argv.slice(2);

let count = 0;
let ids = new Set();

/** What every one of them does with an event: the same, and at once. */
function handle(event) {
  count += 1;
  ids.add(event.trace_id ?? event.OutTradeNo);
  return event.Event === "xpay_goods_deliver_notify" ? { ErrCode: 0, ErrMsg: "ok" } : undefined;
}

const onEvent = async (opened) => handle(opened.event);

const listeners = {
  bare: () => bare(handle),
  memory: () => listener(createPush(account), onEvent),
  redis: async () => onRedis("redis 6"),
  ioredis: async () => onRedis("ioredis 6"),
  web: () => getRequestListener(createPush(account).handler(onEvent)),
};

async function onRedis(name) {
  const { client } = await clients[name](redisPort);
  // Events are the same for all of them, so each has keys of its own.
  const store = redisStore(client, { prefix: `${name}:` });
  return listener(createPush(account), onEvent, { store });
}

let cpu = process.cpuUsage();

// What was handled since the last time, and the processor's time that it took, in microseconds.
process.on("message", () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send({ count, different: ids.size, cpu: user + system });
  cpu = process.cpuUsage();
  count = 0;
  ids = new Set();
});
process.on("disconnect", () => process.exit());

const server = createServer(await listeners[contender]());
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));

// One of the servers that are compared, in a process of its own. It counts what it has handled.

import { createServer } from "node:http";

import { getRequestListener } from "@hono/node-server";
import { createPush } from "weseal";
import { listener } from "weseal/node";
import { redisStore } from "weseal/redis";

import { json } from "../../bench/input/json.mjs";
import { nodeCrypto } from "../../bench/peers/node-crypto.mjs";
import { clients } from "../lib/clients.mjs";
import { account } from "../lib/wechat.mjs";

const [contender, redisPort] = process.argv.slice(2);

let tally = { count: 0, sum: 0 };

/** What every one of them does with an event: the same, and at once. */
function handle(event) {
  tally.count += 1;
  tally.sum += Number(event.trace_id ?? event.OutTradeNo);
  return event.Event === "xpay_goods_deliver_notify" ? { ErrCode: 0, ErrMsg: "ok" } : undefined;
}

const onEvent = async (opened) => handle(opened.event);

const listeners = {
  bare,
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

/** Node's own http and crypto: verified, opened, parsed and answered; not deduplicated, and without a deadline. */
function bare() {
  const { open, reply } = nodeCrypto(json);
  return (request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const query = request.url.slice(request.url.indexOf("?") + 1);
      const event = open(query, parts.length === 1 ? parts[0] : Buffer.concat(parts));
      const answer = handle(event);
      const nonce = new URLSearchParams(query).get("nonce");
      const body = answer ? reply(nonce, answer) : "success";
      const type = answer ? "application/json" : "text/plain";
      response.writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "content-length": Buffer.byteLength(body),
      });
      response.end(body);
    });
  };
}

let cpu = process.cpuUsage();

// What was handled since the last time, and the processor's time that it took, in microseconds.
process.on("message", () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send({ tally, cpu: user + system });
  cpu = process.cpuUsage();
  tally = { count: 0, sum: 0 };
});
process.on("disconnect", () => process.exit());

const server = createServer(await listeners[contender]());
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));

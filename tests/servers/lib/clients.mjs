// Every client that the store is made for: connected, and how to close it.

import { Redis } from "ioredis";
import { Redis as Redis5 } from "ioredis-5";
import { createClient, createClientPool } from "redis";
import { createClient as createClient4 } from "redis-4";

/** Name → `(port) → { client, close }`. */
export const clients = {
  "redis 4": (port) => nodeRedis(createClient4({ url: address(port) })),
  "redis 6": (port) => nodeRedis(createClient({ url: address(port) })),
  "redis 6, a pool": (port) => nodeRedis(createClientPool({ url: address(port) })),
  "redis 6, RESP2": (port) => nodeRedis(createClient({ url: address(port), RESP: 2 })),
  "ioredis 5": (port) => ioredis(new Redis5(address(port))),
  "ioredis 6": (port) => ioredis(new Redis(address(port))),
  "ioredis 6, pipelining": (port) =>
    ioredis(new Redis(address(port), { enableAutoPipelining: true })),
};

const address = (port) => `redis://127.0.0.1:${port}`;

async function nodeRedis(client) {
  // A connection that breaks is an event; unheard it would end the process.
  client.on("error", () => {});
  await client.connect();
  return { client, close: () => (client.destroy ? client.destroy() : client.disconnect()) };
}

async function ioredis(client) {
  client.on("error", () => {});
  await client.ping();
  return { client, close: () => client.disconnect() };
}

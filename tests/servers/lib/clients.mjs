// Every client that the store is made for: connected, and how to close it.

import { Cluster, Redis } from "ioredis";
import { Cluster as Cluster5, Redis as Redis5 } from "ioredis-5";
import { createClient, createClientPool, createCluster } from "redis";
import { createClient as createClient4, createCluster as createCluster4 } from "redis-4";
import { createClient as createClient5, createCluster as createCluster5 } from "redis-5";

/** Name → `(port) → { client, close }`. */
export const clients = {
  "redis 4": (port) => nodeRedis(createClient4({ url: address(port) })),
  "redis 5": (port) => nodeRedis(createClient5({ url: address(port) })),
  "redis 6": (port) => nodeRedis(createClient({ url: address(port) })),
  "redis 6, a pool": (port) => nodeRedis(createClientPool({ url: address(port) })),
  "redis 6, RESP2": (port) => nodeRedis(createClient({ url: address(port), RESP: 2 })),
  "ioredis 5": (port) => ioredis(new Redis5(address(port))),
  "ioredis 6": (port) => ioredis(new Redis(address(port))),
  "ioredis 6, pipelining": (port) =>
    ioredis(new Redis(address(port), { enableAutoPipelining: true })),
};

/** Name → `(port) → { client, close }`, of a cluster of which one node is known. */
export const clusters = {
  "redis 4": (port) => nodeRedis(createCluster4(rootedAt(port))),
  "redis 5": (port) => nodeRedis(createCluster5(rootedAt(port))),
  "redis 6": (port) => nodeRedis(createCluster(rootedAt(port))),
  "ioredis 5": (port) => ioredis(new Cluster5([address(port)])),
  "ioredis 6": (port) => ioredis(new Cluster([address(port)])),
};

const rootedAt = (port) => ({ rootNodes: [{ url: address(port) }] });

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

// A cluster of three masters of the test's own.

import { Redis } from "ioredis";

import { freePort } from "./free-port.mjs";
import { startRedis } from "./redis-server.mjs";

const SLOTS = 16_384;
const MASTERS = 3;

/** Starts one, and resolves when every node knows the others: `{ port, stop }`, the port of one of them. */
export async function startCluster() {
  const nodes = [];
  const stop = () => Promise.all(nodes.map(({ server }) => server.stop()));
  try {
    for (let index = 0; index < MASTERS; index += 1) nodes.push(await started());
    const admins = nodes.map(({ server }) => new Redis(server.url));
    try {
      await joined(nodes, admins);
    } finally {
      for (const admin of admins) admin.disconnect();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: nodes[0].server.port, stop };
}

async function started() {
  const bus = await freePort();
  const more = ["--cluster-enabled", "yes", "--cluster-port", bus];
  return { bus, server: await startRedis({ more }) };
}

async function joined(nodes, admins) {
  const first = (index) => Math.ceil((index * SLOTS) / MASTERS);
  for (const [index, admin] of admins.entries()) {
    await admin.call("CLUSTER", "SET-CONFIG-EPOCH", index + 1);
    await admin.call("CLUSTER", "ADDSLOTSRANGE", first(index), first(index + 1) - 1);
  }
  for (const { server, bus } of nodes.slice(1))
    await admins[0].call("CLUSTER", "MEET", "127.0.0.1", server.port, bus);
  for (const admin of admins) {
    for (let info = ""; !isWhole(info); info = await admin.cluster("INFO"))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isWhole(info) {
  return info.includes("cluster_state:ok") && info.includes(`cluster_known_nodes:${MASTERS}`);
}

// The store on a real cluster, through every client: a message is one key, and its node is found at once.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";

import { redisStore } from "weseal/redis";

import { clusters } from "./lib/clients.mjs";
import { startCluster } from "./lib/redis-cluster.mjs";

const LEASE = 60_000;
const REPLY = JSON.stringify({ status: 200, headers: {}, body: "success" });
/** A client that asks any node has found the right one each time with a chance that is nil. */
const MESSAGES = 300;

let cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster?.stop());

for (const [name, connect] of Object.entries(clusters)) {
  test(`${name}: each message on its node`, async (t) => {
    const { client, close } = await connect(cluster.port);
    t.after(close);
    const store = redisStore(client);
    for (let count = 0; count < MESSAGES; count += 1) {
      const key = `wx:text:${randomUUID()}`;
      const { state, owner } = await store.claim(key, LEASE);
      assert.equal(state, "claimed");
      assert.equal((await store.claim(key, LEASE)).state, "busy");
      assert.equal(await store.renew(key, owner, LEASE), true);
      if (count % 2) {
        assert.equal(await store.release(key, owner), true);
      } else {
        assert.equal(await store.complete(key, owner, REPLY, LEASE), true);
        assert.deepEqual(await store.claim(key, LEASE), { state: "done", reply: REPLY });
      }
    }
  });
}

// The store on a real Redis, through every client: claims, leases, replies, and what may happen to a server.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";

import { Redis } from "ioredis";
import { redisStore } from "weseal/redis";

import { clients } from "./lib/clients.mjs";
import { startRedis } from "./lib/redis-server.mjs";

const LEASE = 60_000;
const KEEP = 86_700_000;
const REPLY = JSON.stringify({ status: 200, headers: {}, body: "收到 \u0000 “好”" });

let redis;
let admin;

before(async () => {
  redis = await startRedis({ durable: true });
  admin = new Redis(redis.url);
  admin.on("error", () => {});
});

after(async () => {
  admin?.disconnect();
  await redis?.stop();
});

for (const [name, connect] of Object.entries(clients)) {
  describe(name, () => {
    let client;
    let close;
    let store;
    let other;
    before(async () => {
      ({ client, close } = await connect(redis.port));
      store = redisStore(client);
      other = redisStore(client);
    });
    after(() => close());

    test("a claim keeps others out until its reply is there, which everyone gets", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key);
      const { state, leftMs } = await other.claim(key, LEASE);
      assert.equal(state, "busy");
      assert.ok(leftMs > 0 && leftMs <= LEASE, leftMs);
      assert.equal(await store.complete(key, owner, REPLY, KEEP), true);
      for (const one of [store, other]) {
        assert.deepEqual(await one.claim(key, LEASE), { state: "done", reply: REPLY });
      }
    });

    test("of many that claim at once one gets it", async () => {
      const key = fresh();
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, index) => (index % 2 ? store : other).claim(key, LEASE)),
      );
      const states = claims.map(({ state }) => state).sort();
      assert.deepEqual(states, [...Array(39).fill("busy"), "claimed"]);
    });

    test("a lease ends by itself, and its owner has lost it", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key, 1);
      const next = await taken(other, key);
      assert.notEqual(next.owner, owner);
      assert.equal(await store.renew(key, owner, LEASE), false);
      assert.equal(await store.release(key, owner), false);
      assert.equal(await store.complete(key, owner, "late", KEEP), false);
      assert.equal(await other.complete(key, next.owner, REPLY, KEEP), true);
      assert.equal(await store.complete(key, owner, "late", KEEP), false);
      assert.deepEqual(await store.claim(key, LEASE), { state: "done", reply: REPLY });
    });

    test("a lease is renewed from now on", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key, LEASE);
      assert.equal(await store.renew(key, owner, 2 * LEASE), true);
      assert.ok((await other.claim(key, LEASE)).leftMs > LEASE);
    });

    test("a lapsed lease that nobody has taken is finished all the same, and not renewed", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key);
      await admin.del(`weseal:${key}`);
      assert.equal(await store.renew(key, owner, LEASE), false);
      assert.equal(await store.complete(key, owner, REPLY, KEEP), true);
      assert.deepEqual(await other.claim(key, LEASE), { state: "done", reply: REPLY });
    });

    test("one that is taken over, and lapses again, is finished by whoever is done first", async () => {
      const key = fresh();
      const [first, second] = [await claimed(store, key, 1), await taken(other, key)];
      assert.equal(await store.complete(key, first.owner, REPLY, KEEP), false);
      await admin.del(`weseal:${key}`);
      assert.equal(await store.complete(key, first.owner, REPLY, KEEP), true);
      assert.equal(await other.complete(key, second.owner, "late", KEEP), false);
      assert.deepEqual(await other.claim(key, LEASE), { state: "done", reply: REPLY });
    });

    test("what is released may be claimed at once", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key);
      assert.equal(await store.release(key, owner), true);
      await claimed(other, key);
    });

    test("a stranger changes nothing", async () => {
      const key = fresh();
      const { owner } = await claimed(store, key);
      for (const stranger of [
        "",
        "x",
        [...owner].reverse().join(""),
        `${owner}x`,
        owner.slice(1),
      ]) {
        assert.equal(await other.renew(key, stranger, 1), false);
        assert.equal(await other.complete(key, stranger, "no", KEEP), false);
        assert.equal(await other.release(key, stranger), false);
      }
      assert.equal(await store.complete(key, owner, REPLY, KEEP), true);
      assert.equal(await store.renew(key, owner, LEASE), false);
      assert.equal(await store.release(key, owner), false);
      assert.deepEqual(await store.claim(key, LEASE), { state: "done", reply: REPLY });
    });

    test("one key for a message, with an end: the lease's, then the reply's", async () => {
      const key = fresh();
      const mine = redisStore(client, { prefix: `${key}{x}:` });
      const { owner } = await claimed(mine, key);
      const within = async (limit) => {
        const left = await admin.pttl(`${key}{x}:${key}`);
        assert.ok(left > limit - LEASE && left <= limit, `${left} of ${limit}`);
      };
      await within(LEASE);
      await mine.complete(key, owner, REPLY, KEEP + 0.5);
      await within(KEEP + 1);
      assert.equal((await admin.keys(`${key}*`)).length, 1);
    });

    test("Redis may forget the scripts at any time", async () => {
      const key = fresh();
      await admin.script("FLUSH");
      const { owner } = await claimed(store, key);
      await admin.script("FLUSH");
      assert.equal(await store.renew(key, owner, LEASE), true);
      await admin.script("FLUSH");
      assert.equal(await store.complete(key, owner, REPLY, KEEP), true);
      const { owner: second } = await claimed(store, `${key}2`);
      await admin.script("FLUSH");
      assert.equal(await store.release(`${key}2`, second), true);
    });

    test("a command that arrives twice answers as it did at first", async () => {
      const key = fresh();
      const twice = redisStore(repeating(client));
      const { owner } = await claimed(twice, key);
      assert.equal(await twice.renew(key, owner, LEASE), true);
      assert.equal(await twice.complete(key, owner, REPLY, KEEP), true);
      assert.deepEqual(await twice.claim(key, LEASE), { state: "done", reply: REPLY });
    });

    test("a restart of Redis forgets nothing, and the client finds it again", async () => {
      const [inWork, finished] = [fresh(), fresh()];
      const { owner } = await claimed(store, inWork);
      const { owner: second } = await claimed(store, finished);
      await store.complete(finished, second, REPLY, KEEP);
      await redis.restart();
      // A client may give up what was under way when the connection broke.
      await reconnected(store);
      assert.equal((await other.claim(inWork, LEASE)).state, "busy");
      assert.equal(await store.complete(inWork, owner, REPLY, KEEP), true);
      assert.deepEqual(await other.claim(finished, LEASE), { state: "done", reply: REPLY });
    });

    test("no memory left: the message is put off; what else is wrong is thrown", async () => {
      const key = fresh();
      const { maxmemory } = await settings("maxmemory", "1");
      assert.deepEqual(await store.claim(key, LEASE), { state: "full" });
      await settings("maxmemory", maxmemory);
      await admin.rpush(`weseal:${key}`, "not ours");
      await assert.rejects(async () => store.claim(key, LEASE), /WRONGTYPE/);
    });
  });
}

test("a Redis that is not there is an error", async (t) => {
  const client = new Redis(redis.url, { lazyConnect: true, enableOfflineQueue: false });
  t.after(() => client.disconnect());
  const store = redisStore(client);
  await assert.rejects(async () => store.claim("x", LEASE));
  await assert.rejects(async () => store.complete("x", "y", REPLY, KEEP));
});

test("what is no client is refused, and so is a prefix that is no text", async () => {
  const wrong = { name: "WesealError", code: "INVALID_ARGUMENT" };
  for (const client of [undefined, null, {}, "redis://127.0.0.1", { evalSha: 1 }, { get() {} }]) {
    assert.throws(() => redisStore(client), wrong);
  }
  assert.throws(() => redisStore(admin, { prefix: 1 }), wrong);
});

const fresh = () => `wx:text:${randomUUID()}`;

async function claimed(store, key, leaseMs = LEASE) {
  const claim = await store.claim(key, leaseMs);
  assert.equal(claim.state, "claimed");
  assert.equal(claim.owner.length, 16);
  return claim;
}

/** Asks until the lease of another has ended. */
async function taken(store, key) {
  for (;;) {
    const claim = await store.claim(key, LEASE);
    if (claim.state === "claimed") return claim;
  }
}

async function reconnected(store) {
  for (;;) {
    try {
      return await store.claim(fresh(), 1);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** A client whose connection breaks after every command, before the answer. */
function repeating(client) {
  const again =
    (name) =>
    async (...values) => {
      // Unknown scripts are no concern here: the first attempt has done nothing.
      await client[name](...values);
      return client[name](...values);
    };
  return "evalSha" in client
    ? { evalSha: again("evalSha"), eval: again("eval") }
    : { evalsha: again("evalsha"), eval: again("eval") };
}

async function settings(name, value) {
  const [, before] = await admin.config("GET", name);
  await admin.config("SET", name, value);
  return { [name]: before };
}

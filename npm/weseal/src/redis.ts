/** Claims on messages in Redis, so that several machines share them. */

import { argumentError } from "./error";
import type { Claim, DedupeStore } from "./handler/store";
import { onlyText } from "./input";
import { environmentLocale } from "./locale";
import { type RedisClient, runner, type Script } from "./redis/client";
import { claim, complete, release, renew, token } from "./redis/scripts";

export type { Claim, DedupeStore } from "./handler/store";
export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis/client";

/** Options of `redisStore`. */
export interface RedisStoreOptions {
  /** What every key begins with. Default `"weseal:"`. Services that share a Redis have one each. */
  prefix?: string;
}

/**
 * A store for `push.handler` and its kin on Redis 6 or newer, through a client of `redis` (4 or newer) or
 * `ioredis` (5 or newer), a cluster's too. A message is one key, an operation one script on it. The client
 * stays the caller's: connected, listened to (`error`) and closed by them.
 *
 * What Redis forgets is handled again: it wants `maxmemory-policy noeviction`, and `appendonly yes` where a
 * restart must not forget which messages are finished.
 *
 * @throws {WesealError} INVALID_ARGUMENT: `client` is of neither kind, or `prefix` is no text.
 */
export function redisStore(client: RedisClient, options?: RedisStoreOptions): DedupeStore {
  const locale = environmentLocale();
  const run = runner(client);
  if (!run) throw argumentError("client", unfit[locale], locale);
  const prefix = onlyText("prefix", options?.prefix ?? "weseal:", locale);

  const asked = async (script: Script, key: string, ...values: string[]) =>
    Number(await run(script, prefix + key, values)) === 1;
  return {
    async claim(key, leaseMs) {
      const owner = token();
      try {
        return read(await run(claim, prefix + key, [owner, whole(leaseMs)]), owner);
      } catch (error) {
        if (isOutOfMemory(error)) return { state: "full" };
        throw error;
      }
    },
    renew: (key, owner, leaseMs) => asked(renew, key, owner, whole(leaseMs)),
    complete: (key, owner, reply, keepMs) => asked(complete, key, owner, whole(keepMs), reply),
    release: (key, owner) => asked(release, key, owner),
  };
}

const unfit = {
  "zh-CN": "应为 redis（4 及以上）或 ioredis（5 及以上）的客户端",
  en: "it is a client of redis (4 or newer) or ioredis (5 or newer)",
};

/** Redis takes whole milliseconds, at least one. */
function whole(ms: number): string {
  return String(Math.max(1, Math.ceil(ms)));
}

/** A client may be told to give bytes for text, or text for numbers. */
function read(answer: unknown, owner: string): Claim {
  const [state, value] = answer as [unknown, unknown];
  switch (String(state)) {
    case "claimed":
      return { state: "claimed", owner };
    case "done":
      return { state: "done", reply: String(value) };
    default:
      // A lease that ends just now has less than nothing left.
      return { state: "busy", leftMs: Math.max(0, Number(value)) };
  }
}

/** `maxmemory` is reached and nothing may be evicted. Redis 6 has the word inside its message, 7 in front. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && /\bOOM\b/.test(error.message);
}

/** The store of one process: bounded, and never without a message that is still in work. */

import { facadeError } from "../error";
import { environmentLocale, type Locale } from "../locale";
import { random16 } from "../random";
import type { DedupeStore } from "./store";

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /** How many messages are remembered. Default 100000. */
  maxEntries?: number;
  /** A clock that only goes forward, in milliseconds. Default: `performance.now`. */
  now?: () => number;
}

const MAX_ENTRIES = 100_000;

/** What is in work and what is finished end at a time of this store's clock. */
interface Work {
  owner: string;
  until: number;
}

interface Finished {
  reply: string;
  until: number;
}

/**
 * Keeps claims in this process alone. When it is full, the message finished longest ago is forgotten; one that
 * is in work never is: where nothing but those are left, a further message is refused with 503.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function memoryStore(options: MemoryStoreOptions = {}): DedupeStore {
  const { maxEntries = MAX_ENTRIES, now = () => performance.now() } = options;
  if (!Number.isSafeInteger(maxEntries) || maxEntries < 1)
    throw facadeError("CONFIG_INVALID", { path: "maxEntries", reason: "1, 2, 3 …" });
  const working = new Map<string, Work>();
  // In the order of completion, which is nearly that in which they expire.
  const finished = new Map<string, Finished>();
  const held = (key: string, owner: string) => working.get(key)?.owner === owner;

  /** Whether there is room for one more, made if need be. */
  function hasRoom(time: number): boolean {
    if (working.size + finished.size < maxEntries) return true;
    for (const key of finished.keys()) return finished.delete(key);
    for (const [key, { until }] of working) if (until <= time) working.delete(key);
    return working.size < maxEntries;
  }

  return {
    claim(key, leaseMs) {
      const time = now();
      const done = finished.get(key);
      if (done) {
        if (done.until > time) return { state: "done", reply: done.reply };
        finished.delete(key);
      }
      const work = working.get(key);
      if (work && work.until > time) return { state: "busy", leftMs: work.until - time };
      if (!work && !hasRoom(time)) return { state: "full" };
      const owner = random16();
      working.set(key, { owner, until: time + leaseMs });
      return { state: "claimed", owner };
    },
    renew(key, owner, leaseMs) {
      if (!held(key, owner)) return false;
      working.set(key, { owner, until: now() + leaseMs });
      return true;
    },
    complete(key, owner, reply, keepMs) {
      if (!held(key, owner)) return false;
      working.delete(key);
      const time = now();
      for (const [oldest, { until }] of finished) {
        if (until > time) break;
        finished.delete(oldest);
      }
      finished.set(key, { reply, until: time + keepMs });
      return true;
    },
    release(key, owner) {
      return held(key, owner) && working.delete(key);
    },
  };
}

/** What only Node knows: whether this process is one of several, and how it warns. */
let platform = { isOneOfSeveral: () => false, warn: (_: string) => {} };

/** Says how to find out. */
export function registerPlatform(given: typeof platform): void {
  platform = given;
}

const several: Record<Locale, string> = {
  "zh-CN":
    "weseal: 内存排重只在本进程内有效，而当前进程由 cluster 或 pm2 管理，可能有多个进程。多进程时请使用 weseal/redis 的 redisStore，否则同一条消息可能被处理多次。",
  en: "weseal: the store in memory knows this process alone, and cluster or pm2 may run several. Use redisStore of weseal/redis there, or a message may be handled more than once.",
};

/** The store of a handler that was given none. Warns where other processes would not see its claims. */
export function defaultStore(): DedupeStore {
  if (platform.isOneOfSeveral()) platform.warn(several[environmentLocale()]);
  return memoryStore();
}

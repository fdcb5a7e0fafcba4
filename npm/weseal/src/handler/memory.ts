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

/**
 * Keeps claims in this process alone. When it is full, the message finished longest ago is forgotten; one that
 * is in work never is: where nothing but those are left, a further message is refused with 503. It warns once
 * where it forgets a message of which a retry would still be accepted, and so be handled again.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function memoryStore(options: MemoryStoreOptions = {}): DedupeStore {
  const { maxEntries = MAX_ENTRIES, now = () => performance.now() } = options;
  if (!Number.isSafeInteger(maxEntries) || maxEntries < 1)
    throw facadeError("CONFIG_INVALID", { path: "maxEntries", reason: "1, 2, 3 …" });
  const entries = new Map<string, Entry>();
  const finished = new Finished(entries);
  let warned = false;
  const warnOnce = () => {
    if (!warned) platform.warn(early[environmentLocale()].replace("{count}", String(maxEntries)));
    warned = true;
  };
  const held = (key: string, owner: string) => {
    const entry = entries.get(key);
    return entry?.owner === owner ? entry : undefined;
  };

  /** Whether there is room for one more, made if need be. */
  function hasRoom(time: number): boolean {
    if (entries.size < maxEntries) return true;
    if (finished.forgetOldest(time, warnOnce)) return true;
    for (const [key, { until }] of entries) if (until <= time) entries.delete(key);
    return entries.size < maxEntries;
  }

  return {
    claim(key, leaseMs) {
      const time = now();
      const known = entries.get(key);
      if (known && known.until > time) {
        const { reply, until } = known;
        return reply === undefined
          ? { state: "busy", leftMs: until - time }
          : { state: "done", reply };
      }
      if (!known && !hasRoom(time)) return { state: "full" };
      const entry = {
        key: copied(key),
        owner: random16(),
        reply: undefined,
        until: time + leaseMs,
      };
      // What has expired does not keep its place.
      if (known) entries.delete(key);
      entries.set(entry.key, entry);
      return { state: "claimed", owner: entry.owner };
    },
    renew(key, owner, leaseMs) {
      const entry = held(key, owner);
      if (entry) entry.until = now() + leaseMs;
      return entry !== undefined;
    },
    complete(key, owner, reply, keepMs) {
      const entry = held(key, owner);
      if (entry) finished.add(entry, reply, now(), keepMs);
      return entry !== undefined;
    },
    release(key, owner) {
      return held(key, owner) !== undefined && entries.delete(key);
    },
  };
}

/** The same text in memory of its own: a part of a message's text keeps the whole of it. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** A message: in work while it has an owner, finished once it has a reply. */
interface Entry {
  key: string;
  owner: string | undefined;
  reply: string | undefined;
  /** When the lease ends, or the reply is forgotten. */
  until: number;
}

/** Finished messages in the order of completion, which is nearly that in which they expire. */
class Finished {
  private order: (Entry | undefined)[] = [];
  /** Where in that order the oldest one is; what stands before it is gone. */
  private first = 0;

  constructor(private readonly entries: Map<string, Entry>) {}

  add(entry: Entry, reply: string, time: number, keepMs: number): void {
    for (let oldest = this.oldest(); oldest && oldest.until <= time; oldest = this.oldest())
      this.forgetOldest(time);
    entry.owner = undefined;
    entry.reply = reply;
    entry.until = time + keepMs;
    this.order.push(entry);
  }

  /** Makes room; `early` is called where a retry of what is forgotten would still be accepted. */
  forgetOldest(time: number, early?: () => void): boolean {
    const oldest = this.oldest();
    if (!oldest) return false;
    if (oldest.until > time) early?.();
    return this.entries.delete(oldest.key);
  }

  /** Steps over those that are gone, and lets go of their places now and then. */
  private oldest(): Entry | undefined {
    let oldest = this.order[this.first];
    while (oldest && this.entries.get(oldest.key) !== oldest) {
      this.order[this.first] = undefined;
      this.first += 1;
      oldest = this.order[this.first];
    }
    if (this.first > 1024 && this.first * 2 > this.order.length) {
      this.order = this.order.slice(this.first);
      this.first = 0;
    }
    return oldest;
  }
}

/** What only Node knows: whether this process is one of several, and how it warns. */
let platform = { isOneOfSeveral: () => false, warn: (text: string) => console.warn(text) };

/** Says how to find out. */
export function registerPlatform(given: typeof platform): void {
  platform = given;
}

const several: Record<Locale, string> = {
  "zh-CN":
    "weseal: 内存排重只在本进程内有效，而当前进程由 cluster 或 pm2 管理，可能有多个进程。多进程时请使用 weseal/redis 的 redisStore，否则同一条消息可能被处理多次。",
  en: "weseal: the store in memory knows this process alone, and cluster or pm2 may run several. Use redisStore of weseal/redis there, or a message may be handled more than once.",
};

const early: Record<Locale, string> = {
  "zh-CN":
    "weseal: 内存排重已记满 {count} 条，较早处理完的消息会被提前遗忘，其重试会再次处理。请调大 maxEntries，或使用 weseal/redis 的 redisStore。",
  en: "weseal: the store in memory has its {count} messages and forgets finished ones early; a retry of those is handled again. Raise maxEntries, or use redisStore of weseal/redis.",
};

/** The store of a handler that was given none. Warns where other processes would not see its claims. */
export function defaultStore(): DedupeStore {
  if (platform.isOneOfSeveral()) platform.warn(several[environmentLocale()]);
  return memoryStore();
}

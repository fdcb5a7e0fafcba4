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
  const working = new Map<string, { owner: string; until: number }>();
  const finished = new Finished();
  let warned = false;
  const warnOnce = () => {
    if (!warned) platform.warn(early[environmentLocale()].replace("{count}", String(maxEntries)));
    warned = true;
  };
  const held = (key: string, owner: string) => {
    const work = working.get(key);
    return work?.owner === owner ? work : undefined;
  };

  /** Whether there is room for one more, made if need be. */
  function hasRoom(time: number): boolean {
    if (working.size + finished.size < maxEntries) return true;
    if (finished.forgetOldest(time, warnOnce)) return true;
    for (const [key, { until }] of working) if (until <= time) working.delete(key);
    return working.size < maxEntries;
  }

  return {
    claim(key, leaseMs) {
      const time = now();
      const reply = finished.replyTo(key, time);
      if (reply !== undefined) return { state: "done", reply };
      const work = working.get(key);
      if (work && work.until > time) return { state: "busy", leftMs: work.until - time };
      if (!work && !hasRoom(time)) return { state: "full" };
      const owner = random16();
      working.set(key, { owner, until: time + leaseMs });
      return { state: "claimed", owner };
    },
    renew(key, owner, leaseMs) {
      const work = held(key, owner);
      if (work) work.until = now() + leaseMs;
      return work !== undefined;
    },
    complete(key, owner, reply, keepMs) {
      if (!held(key, owner)) return false;
      working.delete(key);
      finished.add(copied(key), reply, now(), keepMs);
      return true;
    },
    release(key, owner) {
      return held(key, owner) !== undefined && working.delete(key);
    },
  };
}

/** The same text in memory of its own: a part of a message's text keeps the whole of it. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

interface Kept {
  reply: string;
  until: number;
}

/** Finished messages in the order of completion, which is nearly that in which they expire. */
class Finished {
  private readonly entries = new Map<string, Kept>();
  /** One walk through all of them, ever: to begin anew would step over every one that is gone. */
  private walk = this.entries.entries();
  private oldest: [string, Kept] | undefined;

  get size(): number {
    return this.entries.size;
  }

  replyTo(key: string, time: number): string | undefined {
    const kept = this.entries.get(key);
    if (kept && kept.until <= time) this.entries.delete(key);
    return kept && kept.until > time ? kept.reply : undefined;
  }

  add(key: string, reply: string, time: number, keepMs: number): void {
    for (let oldest = this.first(); oldest && oldest[1].until <= time; oldest = this.first())
      this.forgetOldest(time);
    this.entries.set(key, { reply, until: time + keepMs });
  }

  /** Makes room; `early` is called where a retry of what is forgotten would still be accepted. */
  forgetOldest(time: number, early?: () => void): boolean {
    const oldest = this.first();
    this.oldest = undefined;
    if (!oldest) return false;
    if (oldest[1].until > time) early?.();
    return this.entries.delete(oldest[0]);
  }

  private first(): [string, Kept] | undefined {
    if (this.oldest && this.entries.get(this.oldest[0]) === this.oldest[1]) return this.oldest;
    let step = this.walk.next();
    if (step.done) {
      // A walk that has come to its end does not see what is added later.
      this.walk = this.entries.entries();
      step = this.walk.next();
    }
    this.oldest = step.done ? undefined : step.value;
    return this.oldest;
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

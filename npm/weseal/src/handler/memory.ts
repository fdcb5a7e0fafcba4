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
  // Handlers lease for four seconds or less, and replies are kept equally long: whoever stands first is nearly always
  // the first to expire.
  const working = new Line();
  const finished = new Line();
  let warned = false;
  const warnOnce = () => {
    if (!warned) platform.warn(early[environmentLocale()].replace("{count}", String(maxEntries)));
    warned = true;
  };

  /** Whether there is room for one more, made if need be. */
  function hasRoom(time: number): boolean {
    const lapsed = working.first && working.first.until <= time ? working.first : undefined;
    if (working.size >= maxEntries && !lapsed) return false;
    while (entries.size >= maxEntries) {
      const oldest = finished.first ?? lapsed;
      if (!oldest) return false;
      if (oldest.until > time) warnOnce();
      forget(oldest);
    }
    return true;
  }

  function forget(entry: Entry): void {
    entry.line?.remove(entry);
    entries.delete(entry.key);
  }

  function added(key: string): Entry {
    const entry: Entry = {
      // The same text in memory of its own: a part of a message's text keeps the whole of it.
      key: ` ${key}`.slice(1),
      owner: undefined,
      reply: undefined,
      until: 0,
      line: undefined,
      before: undefined,
      after: undefined,
    };
    entries.set(entry.key, entry);
    return entry;
  }

  const held = (key: string, owner: string) => {
    const entry = entries.get(key);
    return entry?.owner === owner ? entry : undefined;
  };

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
      // What has expired does not keep its place.
      if (known) forget(known);
      if (!hasRoom(time)) return { state: "full" };
      const owner = random16();
      const entry = added(key);
      entry.owner = owner;
      entry.until = time + leaseMs;
      working.append(entry);
      return { state: "claimed", owner };
    },
    renew(key, owner, leaseMs) {
      const entry = held(key, owner);
      if (!entry) return false;
      entry.until = now() + leaseMs;
      working.append(entry);
      return true;
    },
    complete(key, owner, reply, keepMs) {
      const time = now();
      const known = entries.get(key);
      if (known && known.owner !== owner && known.until > time) return false;
      for (let oldest = finished.first; oldest && oldest.until <= time; oldest = finished.first)
        forget(oldest);
      // What is done is kept, even where that is one too many: it is among those that make room for the next.
      if (!known) hasRoom(time);
      const entry = entries.get(key) ?? added(key);
      entry.owner = undefined;
      entry.reply = reply;
      entry.until = time + keepMs;
      finished.append(entry);
      return true;
    },
    release(key, owner) {
      const entry = held(key, owner);
      if (entry) forget(entry);
      return entry !== undefined;
    },
  };
}

/** A message: in work while it has an owner, finished once it has a reply. */
interface Entry {
  key: string;
  owner: string | undefined;
  reply: string | undefined;
  /** When the lease ends, or the reply is forgotten. */
  until: number;
  line: Line | undefined;
  before: Entry | undefined;
  after: Entry | undefined;
}

/** Messages one behind the other: whichever comes or goes, none of the others is looked at. */
class Line {
  size = 0;
  first: Entry | undefined;
  private last: Entry | undefined;

  /** Puts it at the end, wherever it stood. */
  append(entry: Entry): void {
    entry.line?.remove(entry);
    entry.line = this;
    entry.before = this.last;
    if (this.last) this.last.after = entry;
    else this.first = entry;
    this.last = entry;
    this.size += 1;
  }

  remove(entry: Entry): void {
    const { before, after } = entry;
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
    this.size -= 1;
    entry.line = entry.before = entry.after = undefined;
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

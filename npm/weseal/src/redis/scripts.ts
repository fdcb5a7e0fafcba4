/**
 * The operations, each a script on one key. A message in work is `w` and the owner's token, a finished one
 * `d`, the token and the reply; Redis itself ends leases and forgets replies.
 *
 * A client sends a command once more when the connection breaks before the answer: each operation, done twice by one
 * owner, answers as it did at first.
 */

import type { Script } from "./client";

const { createHash, randomBytes } = require("node:crypto");

/** ARGV: a new token, the lease. Gives the state, and what is left of the lease, or the reply. */
export const claim = script(`
local held = redis.call("GET", KEYS[1])
if not held or held == "w" .. ARGV[1] then
  redis.call("SET", KEYS[1], "w" .. ARGV[1], "PX", ARGV[2])
  return { "claimed", 0 }
end
if string.sub(held, 1, 1) == "d" then return { "done", string.sub(held, 18) } end
return { "busy", redis.call("PTTL", KEYS[1]) }`);

/** ARGV: the owner's token, the lease. Gives 1, or 0 if the claim is lost. */
export const renew = script(`
if redis.call("GET", KEYS[1]) ~= "w" .. ARGV[1] then return 0 end
return redis.call("PEXPIRE", KEYS[1], ARGV[2])`);

/**
 * ARGV: the owner's token, how long to keep the reply, the reply. Gives 1, or 0 if the message is another's.
 * A lease that has lapsed without anyone taking over costs nothing: the work is done, and kept as such.
 */
export const complete = script(`
local held = redis.call("GET", KEYS[1])
if held and string.sub(held, 2, 17) ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], "d" .. ARGV[1] .. ARGV[3], "PX", ARGV[2])
return 1`);

/** ARGV: the owner's token. Gives 1, or 0 if the claim is lost. */
export const release = script(`
if redis.call("GET", KEYS[1]) ~= "w" .. ARGV[1] then return 0 end
return redis.call("DEL", KEYS[1])`);

/** Sixteen characters that were never given out before: the scripts count on their number. */
export function token(): string {
  return randomBytes(12).toString("base64");
}

function script(text: string): Script {
  return { text, sha: createHash("sha1").update(text).digest("hex") };
}

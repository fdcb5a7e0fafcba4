/**
 * The operations, each a script on one key. A message in work is `w` and the owner's token, a finished one
 * `d`, the token and the reply; Redis itself ends leases and forgets replies.
 *
 * A client sends a command once more when the connection breaks before the answer: each operation, done twice by one
 * owner, answers as it did at first.
 *
 * The SHA-1 of each stands beside it: a bundle that is an ES module cannot require what would compute it. With a wrong
 * one Redis would be sent the text every time, which a test refuses.
 */

import type { Script } from "./client";

/** ARGV: a new token, the lease. Gives the state, and what is left of the lease, or the reply. */
export const claim: Script = {
  sha: "f11fac6152fbb9193f7bf11731fc7853f14ada32",
  text: `
local held = redis.call("GET", KEYS[1])
if not held or held == "w" .. ARGV[1] then
  redis.call("SET", KEYS[1], "w" .. ARGV[1], "PX", ARGV[2])
  return { "claimed", 0 }
end
if string.sub(held, 1, 1) == "d" then return { "done", string.sub(held, 18) } end
return { "busy", redis.call("PTTL", KEYS[1]) }`,
};

/** ARGV: the owner's token, the lease. Gives 1, or 0 if the claim is lost. */
export const renew: Script = {
  sha: "cea6f4046b292f8f81d9cb7bf1f8a29372fc3634",
  text: `
if redis.call("GET", KEYS[1]) ~= "w" .. ARGV[1] then return 0 end
return redis.call("PEXPIRE", KEYS[1], ARGV[2])`,
};

/**
 * ARGV: the owner's token, how long to keep the reply, the reply. Gives 1, or 0 if the message is another's.
 * A lease that has lapsed without anyone taking over costs nothing: the work is done, and kept as such.
 */
export const complete: Script = {
  sha: "a4797e7938c9e0154692e763ec48a53d521b0eb9",
  text: `
local held = redis.call("GET", KEYS[1])
if held and string.sub(held, 2, 17) ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], "d" .. ARGV[1] .. ARGV[3], "PX", ARGV[2])
return 1`,
};

/** ARGV: the owner's token. Gives 1, or 0 if the claim is lost. */
export const release: Script = {
  sha: "531a1153ae86a9f8db2fac4bb822fc0968a79793",
  text: `
if redis.call("GET", KEYS[1]) ~= "w" .. ARGV[1] then return 0 end
return redis.call("DEL", KEYS[1])`,
};

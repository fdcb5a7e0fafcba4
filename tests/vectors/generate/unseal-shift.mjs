// `unseal`: characters moved from one signed part to the next. Each digest is the genuine one.

import { NONCE, TIMESTAMP, config, jsonBody } from "./account.mjs";
import { group, invalid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

/** A Token that sorts behind everything else, so that nonce and Encrypt are neighbours. */
const account = { appId: "wxba5fad812f8e6fb9", token: "zzzToken9", key: "A".repeat(43) };
const ENCRYPT = seal(account, '{"Content":"hello world, hello again, and once more so that it is long enough to cut"}');

function shifted(tcId, comment, { timestamp = TIMESTAMP, nonce = NONCE, encrypt = ENCRYPT, genuine }, code, name) {
  const msg_signature = sign([account.token, ...genuine]);
  if (sign([account.token, timestamp, nonce, encrypt]) !== msg_signature) throw new Error(`${tcId}: not the same digest`);
  const more = name === undefined ? {} : { details: { parameter: name } };
  return invalid(`unseal-${tcId}`, comment, ["BoundaryShift"], { query: { timestamp, nonce, msg_signature }, body: jsonBody(encrypt) }, code, more);
}

const genuine = [TIMESTAMP, NONCE, ENCRYPT];
const NINES = "999999999";

const tests = [
  shifted("shift-timestamp-to-nonce", "the timestamp's last digit moves to the nonce", { timestamp: TIMESTAMP.slice(0, 9), nonce: TIMESTAMP[9] + NONCE, genuine }, "PARAMETER_INVALID", "timestamp"),
  shifted("shift-nonce-to-timestamp", "the nonce's first digit moves to the timestamp", { timestamp: `${TIMESTAMP}9`, nonce: NINES.slice(1), genuine: [TIMESTAMP, NINES, ENCRYPT] }, "PARAMETER_INVALID", "timestamp"),
  shifted("shift-encrypt-to-nonce", "four characters of Encrypt move to the nonce: still the form of both, so the length refuses it", { nonce: NONCE + ENCRYPT.slice(0, 4), encrypt: ENCRYPT.slice(4), genuine }, "BAD_CIPHERTEXT"),
  shifted("shift-encrypt-to-nonce-odd", "one character of Encrypt moves to the nonce", { nonce: NONCE + ENCRYPT.slice(0, 1), encrypt: ENCRYPT.slice(1), genuine }, "BAD_BASE64"),
  shifted("shift-encrypt-to-nonce-whole", "three whole blocks of 32 move to the nonce, and an envelope is left: the nonce is too long", { nonce: NONCE + ENCRYPT.slice(0, 128), encrypt: ENCRYPT.slice(128), genuine }, "PARAMETER_INVALID", "nonce"),
  shifted("shift-nonce-to-encrypt", "four digits of the nonce move to Encrypt", { nonce: "99999", encrypt: `9999${ENCRYPT}`, genuine: [TIMESTAMP, NINES, ENCRYPT] }, "BAD_CIPHERTEXT"),
  shifted("shift-encrypt-empty", "all of Encrypt moves to the nonce", { nonce: NONCE + ENCRYPT, encrypt: "", genuine }, "PARAMETER_INVALID", "nonce"),
];

export const shifts = [group("Unseal", { config: config(account), secrets: ["hello world"] }, tests)];

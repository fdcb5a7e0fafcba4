// Writes the derived vectors; with --check, fails where a committed file is not what it would write.
//
// The other files hold vectors that others published. They are data, and only checked: against the
// schema, for unique ids, and their envelopes against an implementation of its own.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";

import { bitFlips } from "./generate/bit-flips.mjs";
import { file, text } from "./generate/build.mjs";
import { problemsOf } from "./generate/check.mjs";
import { configs } from "./generate/config.mjs";
import { dedupes } from "./generate/dedupe.mjs";
import { events } from "./generate/events.mjs";
import { javascripts } from "./generate/javascript.mjs";
import { keys } from "./generate/key.mjs";
import { opens } from "./generate/open.mjs";
import { replies } from "./generate/reply.mjs";
import { apiOpens, apiSeals, apiSignatures, apiVerifications } from "./generate/rsa/api-security.mjs";
import { notifications, resources } from "./generate/rsa/notification.mjs";
import { payments } from "./generate/rsa/payment.mjs";
import { realNameSignatures, realNames } from "./generate/rsa/realname.mjs";
import { notices, parameters, requests as payRequests, virtuals } from "./generate/session/payments.mjs";
import { calls, hashes, pages, rawData, sessions } from "./generate/session/signatures.mjs";
import { userData } from "./generate/session/user-data.mjs";
import { dates } from "./generate/rules/dates.mjs";
import { helpers } from "./generate/rules/helpers.mjs";
import { hostile } from "./generate/rules/hostile.mjs";
import { payloads } from "./generate/rules/payloads.mjs";
import { seals } from "./generate/seal.mjs";
import { signatures } from "./generate/signature.mjs";
import { whose } from "./generate/unseal-account.mjs";
import { bodies } from "./generate/unseal-body.mjs";
import { envelopes } from "./generate/unseal-envelope.mjs";
import { requests } from "./generate/unseal-request.mjs";
import { shifts } from "./generate/unseal-shift.mjs";
import { verifications } from "./generate/verify-url.mjs";

const HERE = new URL("./", import.meta.url);
const COMPUTE = "User data, and signatures of sessions and payments: whatever needs no RSA.";
const RSA = "What needs RSA or AES-256-GCM: payments v3 and their notifications, real names, sealed calls of the server API.";
const UNSEAL = "Verifying and decrypting, fault by fault.";

const CHECK = "Payloads judged by the rule catalogue, and what the rules know besides.";

const derived = {
  "check.json": file(CHECK, [...payloads, ...dates, ...hostile, ...helpers]),
  "compute-derived.json": file(COMPUTE, [
    userData, rawData, sessions, hashes, calls, pages, payRequests, parameters, notices, virtuals,
  ]),
  "config.json": configs(),
  "dedupe.json": dedupes(),
  "events.json": events(),
  "javascript.json": javascripts(),
  "key-derived.json": keys(),
  "open-derived.json": opens(),
  "reply-derived.json": replies(),
  "rsa-derived.json": file(RSA, [
    payments, notifications, resources, realNameSignatures, realNames, apiSeals, apiOpens, apiSignatures, apiVerifications,
  ]),
  "seal-derived.json": seals(),
  "signature-derived.json": signatures(),
  "unseal-derived.json": file(UNSEAL, [...requests, ...shifts, ...envelopes, ...bodies, ...whose, ...bitFlips]),
  "verify_url-derived.json": verifications(),
};

const check = process.argv.includes("--check");
const read = (name) => readFileSync(new URL(name, HERE), "utf8");
const problems = [];

for (const [name, vectors] of Object.entries(derived)) {
  const wanted = text(vectors);
  if (!check) writeFileSync(new URL(name, HERE), wanted);
  else if (exists(name) !== wanted) problems.push(`${name} is stale: run node tests/vectors/generate.mjs`);
}

const names = readdirSync(HERE).filter((name) => name.endsWith(".json") && name !== "schema.json");
const files = new Map(names.map((name) => [name, JSON.parse(read(name))]));
problems.push(...problemsOf(files, JSON.parse(read("schema.json")), Object.keys(derived)));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log([...files].map(([name, { numberOfTests }]) => `${name}: ${numberOfTests}`).join("\n"));

function exists(name) {
  try {
    return read(name);
  } catch {
    return undefined;
  }
}

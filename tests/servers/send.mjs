// Every server, driven by `weseal send --all`: every event in every mode and format, and hostile requests.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { documentedReply } from "@weseal/cli/send";
import { createPush } from "weseal";

import { servers } from "./lib/servers.mjs";
import { account } from "./lib/wechat.mjs";

// As deployed: in development Express shows the stack of what a parser before the handler refuses.
process.env.NODE_ENV = "production";

const COMMAND = fileURLToPath(import.meta.resolve("../../npm/cli/dist/main.js"));

/** A parser of JSON that keeps no text leaves one of two members; it is verified and opened, that one alone. */
const PARSED = /json\(\)|its own parser|^NestJS$/;
const UNKNOWABLE = ["two-envelopes"];
/** In plain mode such an object is no body (BODY_PARSED): what MsgId was, nobody knows. */
const LOST = /-plain-json$/;

for (const name of Object.keys(servers)) {
  for (const mode of ["secure", "compat", "plain"]) {
    test(`${name}: ${mode}`, async (t) => {
      const push = createPush({ ...account, mode });
      const codes = new Set();
      const onError = ({ code }) => codes.add(code);
      const server = await servers[name](push, ({ type }) => documentedReply(type), { onError });
      t.after(() => server.close());
      const { summary, outcomes } = await sendAll(server.address, mode);
      const isParsed = PARSED.test(name);
      const isLost = ({ id, came }) => LOST.test(id) && came.startsWith("500");
      const failed = outcomes.filter(
        ({ verdict, id }) => verdict !== "pass" && !(isParsed && UNKNOWABLE.includes(id)),
      );
      const wrong = isParsed && mode === "plain" ? failed.filter((one) => !isLost(one)) : failed;
      assert.deepEqual(wrong.map(line), []);
      assert.equal(codes.has("BODY_PARSED"), failed.length > 0);
      assert.ok(summary.pass > 100, `${summary.pass} have passed`);
    });
  }
}

function sendAll(address, mode) {
  const args = [COMMAND, "send", address, "--all", "--mode", mode, "--format", "json"];
  const env = {
    ...process.env,
    WESEAL_TOKEN: account.token,
    WESEAL_ENCODING_AES_KEY: account.encodingAesKey,
    WESEAL_APP_ID: account.appId,
    WESEAL_LOCALE: "en",
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 26 }, (error, report, complaint) => {
      // 1 says that something was found: the report has it.
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${complaint}`));
      else resolve(JSON.parse(report));
    });
  });
}

function line({ id, came, expected, notes }) {
  return `${id}: ${came}, not: ${expected} ${JSON.stringify(notes)}`;
}

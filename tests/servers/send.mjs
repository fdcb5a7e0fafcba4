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

for (const name of Object.keys(servers)) {
  // The mode is nothing that a parser before it could change; but in plain mode a parsed object is no body
  // (BODY_PARSED): what MsgId was, nobody knows.
  const modes =
    name.includes(",") || PARSED.test(name) ? ["secure"] : ["secure", "compat", "plain"];
  for (const mode of modes) {
    test(`${name}: ${mode}`, async (t) => {
      const push = createPush({ ...account, mode });
      const server = await servers[name](push, ({ type }) => documentedReply(type), {});
      t.after(() => server.close());
      const { summary, outcomes } = await sendAll(server.address, mode);
      const failed = outcomes.filter(
        ({ verdict, id }) => verdict !== "pass" && !(PARSED.test(name) && UNKNOWABLE.includes(id)),
      );
      assert.deepEqual(failed.map(line), []);
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

// The server of the README, and the line that plays WeChat against it, as both stand there.

import assert from "node:assert/strict";
import { test } from "node:test";

import { query } from "../../npm/weseal/dist/generated/delivery.js";
import { blocksOf, examplesOf } from "../node/lib/pages.mjs";
import { ENVIRONMENT, project, serve, weseal } from "./lib/guide.mjs";

const server = examplesOf("README.md").find(({ code }) => code.includes(".listen("));
const commands = blocksOf("README.md").find(({ heading }) => heading === "At the command line");
const [line] = commands.code.split("  #");

test(`${line}: what wants a structured answer fails, and nothing else`, async (t) => {
  const cwd = await project(t, { language: "js", code: server.code });
  const { port, ended } = await serve(t, [process.execPath, "main.mjs"], { cwd, env: ENVIRONMENT });
  const env = {
    WESEAL_APP_ID: ENVIRONMENT.WECHAT_APP_ID,
    WESEAL_TOKEN: ENVIRONMENT.WECHAT_TOKEN,
    WESEAL_ENCODING_AES_KEY: ENVIRONMENT.WECHAT_ENCODING_AES_KEY,
  };
  const { status, printed } = await weseal(`${line} --format json`, { cwd, env, port });
  assert.equal(status, 1, printed);
  const { outcomes } = JSON.parse(printed);
  const failed = outcomes.filter(({ verdict }) => verdict === "fail");
  for (const { section, id } of failed) {
    assert.equal(section, "push", id);
    assert.ok(query.includes(id.split("-")[0]), id);
  }
  assert.ok(failed.some(({ id }) => id.startsWith("get_quota")));
  assert.match(await ended(), /ANSWER_MISSING/);
});

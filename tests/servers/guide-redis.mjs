// The guide to several machines: its code, run as it stands there, twice on one Redis.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

import { assertReceives, post, textMessage, textsIn } from "./lib/drive.mjs";
import { ENVIRONMENT, guide, project, serve } from "./lib/guide.mjs";
import { startRedis } from "./lib/redis-server.mjs";

const { below, opening, everyBlockIsRun } = guide("redis");

test("two machines handle a message once, whichever of them it reaches", async (t) => {
  const redis = await startRedis();
  t.after(() => redis.stop());
  const cwd = await project(t, opening());
  const env = { ...ENVIRONMENT, REDIS_URL: redis.url };
  const machine = () => serve(t, [process.execPath, "main.mjs"], { cwd, env });
  const machines = await Promise.all([machine(), machine()]);

  await assertReceives(machines[0].url);
  const message = textMessage();
  for (const { url } of [...machines, ...machines])
    assert.deepEqual((await post(url, message)).text, "success");
  const printed = (await Promise.all(machines.map((one) => one.ended()))).join("");
  assert.equal(textsIn(printed), 3, printed);
});

test("an effect that knows its key happens once", async (t) => {
  const heading = "What it promises";
  const cwd = await project(t, below(heading));
  const { stdout } = await promisify(execFile)(process.execPath, ["main.mjs"], { cwd });
  assert.equal(stdout, below(heading).code);
});

everyBlockIsRun();

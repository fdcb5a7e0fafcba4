// The guide to Node's servers: its code, run as it stands there.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertReceives, textsIn } from "./lib/drive.mjs";
import { ENVIRONMENT, guide, project, serve } from "./lib/guide.mjs";

const { file, below, everyBlockIsRun } = guide("node");
const shared = file("wechat.mjs");
const [inFront, behind] = [below("Express 4 and 5"), below("Express 4 and 5")];
const express4 = ({ code, ...block }) => ({
  ...block,
  code: code.replace('from "express"', 'from "express-4"'),
});
const parsed = ({ code, ...block }) => ({
  ...block,
  code: code.replace(/express\.json\(\{.*\}\)\)/, "express.json())"),
});

const servers = {
  "Express 5, in front of the parser": inFront,
  "Express 4, in front of the parser": express4(inFront),
  "Express 5, behind the parser": behind,
  "Express 4, behind the parser": express4(behind),
  "Express 5, behind the parser, without `verify`": parsed(behind),
  NestJS: below("NestJS"),
  Midway: below("Midway"),
  Koa: below("Koa and Fastify"),
  Fastify: below("Koa and Fastify"),
};

for (const [name, block] of Object.entries(servers)) {
  test(name, async (t) => {
    const cwd = await project(t, shared, block);
    const server = await serve(t, [process.execPath, "main.mjs"], { cwd, env: ENVIRONMENT });
    await assertReceives(`${server.url}/wechat`);
    // Each message once, whatever was sent again.
    const printed = await server.ended();
    assert.equal(textsIn(printed), 2, printed);
    assert.equal(printed.match(/^SIGNATURE_MISMATCH/gm)?.length, 2, printed);
  });
}

everyBlockIsRun();

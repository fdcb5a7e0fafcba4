// The route of Next in the guide to servers of Request and Response, built by Next as it stands there.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { blocksOf } from "../node/lib/pages.mjs";
import { assertReceives } from "../servers/lib/drive.mjs";
import { account } from "../servers/lib/wechat.mjs";
import { command, HERE } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";
import { serve } from "./lib/serve.mjs";

const NEXT = command("next");
const FILE = "app/wechat/route.js";
const { code } = blocksOf("docs/guide-fetch.md").find((block) =>
  block.code.startsWith(`// ${FILE}\n`),
);
const env = {
  ROOT: HERE,
  WECHAT_APP_ID: account.appId,
  WECHAT_TOKEN: account.token,
  WECHAT_ENCODING_AES_KEY: account.encodingAesKey,
};

test("the route handler verifies, answers and refuses", async () => {
  const cwd = await project("next", { parent: HERE });
  mkdirSync(join(cwd, dirname(FILE)), { recursive: true });
  writeFileSync(join(cwd, FILE), code);
  await node([NEXT, "build"], { cwd, env });

  const args = (port) => [NEXT, "start", "--hostname", "127.0.0.1", "--port", `${port}`];
  const server = await serve(args, { cwd, env: { ...env, NODE_ENV: "production" } });
  try {
    await assertReceives(`${server.url}/wechat`);
  } finally {
    await server.close();
  }
});

// Which backend it is when the addon is missing, damaged or of another version.

import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { addonPackage } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";
import { assertAnswers, BODY, FORGED, QUERY } from "./lib/sample.mjs";
import { temporary } from "./lib/temporary.mjs";

const REQUESTS = JSON.stringify({ queries: [QUERY, FORGED], body: BODY });
const TEXTS = "node_modules/weseal/dist/generated/texts.js";
const ADDON = `node_modules/${addonPackage().name}`;

const VERSION = '"0.0.1-other"';

/** What is done to an intact project, and what the error of a forced addon says. */
const damages = {
  "no platform package": {
    damage: (folder) => rmSync(join(folder, ADDON), { recursive: true }),
    reason: /Cannot find module '@weseal\//,
  },
  "a platform package without its binary": {
    damage: (folder) => rmSync(join(folder, ADDON, "weseal.node")),
    reason: /weseal\.node/,
  },
  "a binary that is none": {
    damage: (folder) => writeFileSync(join(folder, ADDON, "weseal.node"), "<!doctype html>"),
    reason: /weseal\.node/,
  },
  "a package of another version": {
    damage: (folder) => {
      const file = join(folder, TEXTS);
      const [, version] = /VERSION = (".+?")/.exec(readFileSync(file, "utf8"));
      writeFileSync(file, readFileSync(file, "utf8").replace(version, VERSION));
    },
    reason: /version \d+\.\d+\.\d+, not 0\.0\.1-other/,
  },
};

let intact;
before(async () => {
  intact = await project("node");
});

for (const [name, { damage, reason }] of Object.entries(damages)) {
  describe(name, () => {
    let folder;
    before(() => {
      folder = temporary();
      cpSync(intact, folder, { recursive: true });
      damage(folder);
    });
    const output = async (args, env) => JSON.parse(await node(args, { cwd: folder, env }));

    test("WebAssembly takes over", async () => {
      assertAnswers(await output(["imported.mjs", REQUESTS]), "wasm");
      assert.equal((await output(["required.cjs"])).backend, "wasm");
    });

    test("WESEAL_BACKEND=native says why there is none", async () => {
      const { code, details } = await output(["required.cjs"], { WESEAL_BACKEND: "native" });
      assert.equal(code, "BACKEND_UNAVAILABLE");
      assert.equal(details.backend, "native");
      assert.match(details.reason, reason);
    });

    test("WESEAL_BACKEND=wasm does not look for it", async () => {
      const answers = await output(["imported.mjs", REQUESTS], { WESEAL_BACKEND: "wasm" });
      assertAnswers(answers, "wasm");
    });
  });
}

test("installed without the platform package", async () => {
  const folder = await project("node", { addon: false });
  const output = await node(["imported.mjs", REQUESTS], { cwd: folder });
  assertAnswers(JSON.parse(output), "wasm");
});

test("WESEAL_BACKEND with another word is refused", async () => {
  const env = { WESEAL_BACKEND: "Native" };
  const { code, details } = JSON.parse(await node(["required.cjs"], { cwd: intact, env }));
  assert.equal(code, "BACKEND_UNAVAILABLE");
  assert.equal(details.backend, "Native");
});

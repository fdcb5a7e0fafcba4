// The package in every Node that it supports: imported and required, native and WebAssembly.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { REPOSITORY, runtimes } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { assertAnswers, BODY, FORGED, QUERY } from "./lib/sample.mjs";

const SUITE = pathToFileURL(join(REPOSITORY, "tests/conformance/run.mjs")).href;
const VECTORS = readdirSync(join(REPOSITORY, "tests/vectors"))
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .map((name) => join(REPOSITORY, "tests/vectors", name));
const TOTAL = VECTORS.reduce((sum, path) => sum + JSON.parse(readFileSync(path)).numberOfTests, 0);

const REQUESTS = JSON.stringify({ queries: [QUERY, FORGED], body: BODY });

let folder;
before(async () => {
  folder = await project("node");
});

for (const runtime of new Set(runtimes())) {
  const version = JSON.parse(await run(runtime, ["-p", "JSON.stringify(process.version)"]));
  const output = async (args, env) => JSON.parse(await run(runtime, args, { cwd: folder, env }));

  describe(`Node ${version}${runtime === process.execPath ? ", which runs these tests" : ""}`, () => {
    for (const backend of ["native", "wasm"]) {
      test(`imported: ${backend}`, async () => {
        const answers = await output(["imported.mjs", REQUESTS], { WESEAL_BACKEND: backend });
        assertAnswers(answers, backend);
      });

      test(`every vector: ${backend}`, async () => {
        const answer = await output(["vectors.mjs", SUITE, ...VECTORS], {
          WESEAL_BACKEND: backend,
        });
        assert.deepEqual(answer, { backend, passed: TOTAL, failed: [] });
      });

      test(`required: ${backend}`, async () => {
        const answer = await output(["required.cjs"], { WESEAL_BACKEND: backend });
        assert.deepEqual(answer, { backend, type: "text", signed: true, explained: true });
      });
    }

    test("native unless something else is asked for", async () => {
      assert.equal((await output(["required.cjs"])).backend, "native");
    });

    test("weseal/redis alone has its randomness, where nothing is global, too", async () => {
      assert.deepEqual(await output(["store.cjs"]), [16, 16]);
    });

    test("imported and required are one and the same", async () => {
      const { names, same } = await output(["both.mjs"]);
      assert.deepEqual(names, [
        [
          "WesealError",
          "appendCustomParam",
          "backend",
          "buildPlainScheme",
          "check",
          "createPush",
          "hashEncryptedData",
          "linkExpiry",
          "memoryStore",
          "normalizeLink",
          "openApiResponse",
          "openPaymentNotification",
          "openPaymentResource",
          "openRealName",
          "openUserData",
          "requiredPrivacy",
          "rules",
          "sealApiRequest",
          "signApiRequest",
          "signJsapi",
          "signPayment",
          "signPaymentV2",
          "signRealName",
          "signSession",
          "signVirtualPayment",
          "signVoip",
          "signature",
          "verifyApiResponse",
          "verifyPaymentSignV2",
          "verifyRawData",
        ],
        ["explain", "explainComputation"],
        [
          "init",
          "initExtra",
          "initExtraSync",
          "initRsa",
          "initRsaSync",
          "initRules",
          "initRulesSync",
          "initSync",
        ],
        ["listener"],
        ["container", "httpFunction", "pushFunction"],
        ["redisStore"],
      ]);
      assert.ok(same);
    });

    test("weseal/wasm: chosen by hand", async () => {
      const { before: first, found } = await output(["by-hand.mjs"]);
      assert.equal(first, "native");
      assert.equal(Object.keys(found).length, version.startsWith("v16.") ? 5 : 9);
      for (const [way, result] of Object.entries(found)) {
        assert.deepEqual(result, ["wasm", "text"], way);
      }
    });
  });
}

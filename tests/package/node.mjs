// The package in every Node that it supports: imported and required, native and WebAssembly.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { runtimes } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { assertAnswers, BODY, FORGED, QUERY } from "./lib/sample.mjs";

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

      test(`required: ${backend}`, async () => {
        const answer = await output(["required.cjs"], { WESEAL_BACKEND: backend });
        assert.deepEqual(answer, { backend, type: "text", signed: true, explained: true });
      });
    }

    test("native unless something else is asked for", async () => {
      assert.equal((await output(["required.cjs"])).backend, "native");
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
      assert.equal(Object.keys(found).length, 9);
      for (const [way, result] of Object.entries(found)) {
        assert.deepEqual(result, ["wasm", "text"], way);
      }
    });
  });
}

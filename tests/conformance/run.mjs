// The conformance suite: every vector against one backend. Plain ESM without dependencies, so that the
// same file runs in Node and in a browser.

import * as check from "./executors/check.mjs";
import * as compute from "./executors/compute.mjs";
import * as config from "./executors/config.mjs";
import * as dedupe from "./executors/dedupe.mjs";
import * as helper from "./executors/helper.mjs";
import * as javascript from "./executors/javascript.mjs";
import * as open from "./executors/open.mjs";
import * as push from "./executors/push.mjs";
import * as reply from "./executors/reply.mjs";
import * as seal from "./executors/seal.mjs";
import * as signature from "./executors/signature.mjs";
import * as unseal from "./executors/unseal.mjs";
import * as verifyUrl from "./executors/verify-url.mjs";
import { maker } from "./pushes.mjs";

const EXECUTORS = {
  Check: check,
  Compute: compute,
  Config: config,
  Dedupe: dedupe,
  Helper: helper,
  JavaScript: javascript,
  Open: open,
  Push: push,
  Reply: reply,
  Seal: seal,
  Signature: signature,
  Unseal: unseal,
  VerifyUrl: verifyUrl,
};

/**
 * Runs all vectors.
 *
 * @param api createPush, signature and WesealError of `weseal`, and `explain` and `explainComputation` of
 *   `weseal/explain`
 * @param files the vector files: name to parsed content
 * @param report called after each vector with { file, tcId, why }; `why` is empty where it passed
 * @returns { passed, failed: [{ file, tcId, why }], codes: the error codes seen, perFile: name to { passed, failed } }
 */
export async function run(api, files, report = () => {}) {
  const context = { api, push: maker(api), codes: new Set() };
  const result = { passed: 0, failed: [], codes: context.codes, perFile: {} };
  for (const [file, { testGroups }] of Object.entries(files)) {
    const counts = { passed: 0, failed: 0 };
    result.perFile[file] = counts;
    for (const { type, tests, source, ...shared } of testGroups) {
      for (const test of tests) {
        const why = problemsOf(EXECUTORS[type], context, { ...shared, ...test });
        if (why === "") {
          result.passed += 1;
          counts.passed += 1;
        } else {
          result.failed.push({ file, tcId: test.tcId, why });
          counts.failed += 1;
        }
        report({ file, tcId: test.tcId, why });
      }
    }
    // A browser gets its turn between two files.
    await Promise.resolve();
  }
  return result;
}

function problemsOf(executor, context, test) {
  if (executor === undefined) return "no executor knows this type";
  try {
    return executor.run(context, test).filter(Boolean).join("; ");
  } catch (error) {
    return `the runner itself failed: ${error?.stack ?? error}`;
  }
}

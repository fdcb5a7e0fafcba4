/**
 * The declarations, as far as a user can see them, against the reports below `api/`: a change of them is a change of
 * the interface, and stands in the difference that somebody reads. `node tests/package/api.mjs --accept` writes them.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import extractor from "@microsoft/api-extractor";

import { HERE, REPOSITORY } from "./lib/paths.mjs";

const accept = process.argv.includes("--accept");
const SILENT = { default: { logLevel: "none" } };

for (const folder of ["npm/weseal", "npm/cli"]) {
  describe(folder, () => {
    const { exports } = JSON.parse(readFileSync(join(REPOSITORY, folder, "package.json"), "utf8"));
    for (const [entry, ways] of Object.entries(exports)) {
      const types = ways.require?.types ?? ways.types;
      if (types) test(entry, () => check(join(REPOSITORY, folder), entry, types));
    }
  });
}

function check(folder, entry, types) {
  const name = `${folder.split("/").at(-1)}${entry.slice(1).replace("/", "-")}`;
  const main = join(folder, types);
  const compilerOptions = {
    ...{ target: "es2022", module: "node16", moduleResolution: "node16", lib: ["es2022", "dom"] },
    ...{
      strict: true,
      skipLibCheck: true,
      types: ["node"],
      typeRoots: [join(HERE, "node_modules/@types")],
    },
  };
  const config = extractor.ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: main,
      compiler: { overrideTsconfig: { compilerOptions, files: [main] } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(HERE, "api"),
        reportTempFolder: join(HERE, "node_modules/.cache/api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
  const { succeeded, apiReportChanged } = extractor.Extractor.invoke(config, {
    localBuild: accept,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  const isAsBefore = succeeded || (accept && apiReportChanged);
  assert.ok(
    isAsBefore,
    `api/${name}.api.md is not up to date: node tests/package/api.mjs --accept`,
  );
}

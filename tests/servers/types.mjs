// The clients' own types fit the store's.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));

test("a client as its declarations have it is taken, and nothing else", async () => {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = join(dirname(manifest), "bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", FIXTURES]).catch(({ stdout }) => {
    throw new Error(stdout);
  });
});

// The declarations, in the ways TypeScript resolves them. The fixture says what must compile, and
// with `@ts-expect-error` what must not.

import { join } from "node:path";
import { before, describe, test } from "node:test";

import { command, HERE } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";

const PROJECTS = {
  node16: "node16, from ESM and from CommonJS",
  bundler: "bundler",
  server: "node16 on a server, without the types of the DOM",
};
/** The oldest TypeScript that knows `bundler`, with the older resolution, too. */
const OLD_PROJECTS = { ...PROJECTS, node10: "node10" };

let folder;
before(async () => {
  folder = await project("types", { cli: true });
});

check("typescript", PROJECTS);
check("typescript-5.0", OLD_PROJECTS);

function check(compiler, projects) {
  const typeRoots = join(HERE, "node_modules/@types");
  describe(compiler, { concurrency: true }, () => {
    for (const [name, title] of Object.entries(projects)) {
      test(title, async () => {
        const args = ["-p", `tsconfig.${name}.json`, "--typeRoots", typeRoots];
        await node([command("tsc", compiler), ...args], { cwd: folder });
      });
    }
  });
}

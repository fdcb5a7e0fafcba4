// Folders for a while.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const temporaries = [];
process.on("exit", () => {
  for (const folder of temporaries) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when this process is. */
export function temporary(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, ".project-"));
  temporaries.push(folder);
  return folder;
}

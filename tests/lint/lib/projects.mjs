// The small projects of `tests/projects`, as files and as what must be found in them.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../projects/", import.meta.url));

/** The names of all of them. */
export const projects = readdirSync(FOLDER).sort();

/** The folder of a project. */
export const folderOf = (name) => join(FOLDER, name);

/** What must be found in it. */
export const expectedOf = (name) =>
  JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));

/** Its files, in the order of their paths: `{ path, content }` each, of which the content is bytes. */
export function filesOf(name) {
  const folder = folderOf(name);
  return readdirSync(folder, { recursive: true })
    .sort()
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({
      path: path.replaceAll("\\", "/"),
      content: readFileSync(join(folder, path)),
    }));
}

/** The same without what is expected, and as text. */
export function textsOf(name) {
  return filesOf(name)
    .filter(({ path }) => path !== "expected.json")
    .map(({ path, content }) => ({ path, content: content.toString("utf8") }));
}

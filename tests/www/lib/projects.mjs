// The small projects of `tests/projects`, as files and as what must be found in them.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../projects/", import.meta.url));

/** The names of all of them. */
export const projects = readdirSync(FOLDER).sort();

/** The folder of a project. */
export const folderOf = (name) => join(FOLDER, name);

/** What must be found in it. */
export const expectedOf = (name) =>
  JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));

/** Its files: `{ name, content }` each, with this folder around them. */
export function filesOf(name, around = "") {
  return readdirSync(folderOf(name), { recursive: true })
    .map((path) => join(folderOf(name), path))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({
      name: around + relative(folderOf(name), path).replaceAll("\\", "/"),
      content: readFileSync(path),
    }));
}

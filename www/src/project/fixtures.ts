// The projects of the tests, as texts: samples of the panel, and what the page tests itself with.

import type { Expected } from "../../../tests/conformance/projects.mjs";
import { ofTexts, Refused, type Source } from "./source";

const texts = import.meta.glob<string>("../../../tests/projects/**", {
  query: "?raw",
  import: "default",
  eager: true,
});
const FOLDER = "../../../tests/projects/";

/** What must be found in a project. */
const EXPECTED = "expected.json";

/** The names of all of them, in their order. */
export function fixtureNames(): readonly string[] {
  return [...new Set(Object.keys(texts).map((path) => partsOf(path)[0]))].sort();
}

/** A project of this name, without what must be found in it. */
export function fixture(name: string): Source {
  const files = new Map<string, string>();
  for (const [path, text] of Object.entries(texts)) {
    const [own, file] = partsOf(path);
    if (own === name && file !== EXPECTED) files.set(file, text);
  }
  if (files.size === 0) throw new Refused("empty", name);
  return ofTexts(name, files);
}

/** What must be found in it. */
export function expected(name: string): Expected {
  return JSON.parse(texts[`${FOLDER}${name}/${EXPECTED}`] ?? "null");
}

/** The project of a file, and its path there. */
function partsOf(path: string): [project: string, file: string] {
  const inside = path.slice(FOLDER.length);
  const end = inside.indexOf("/");
  return [inside.slice(0, end), inside.slice(end + 1)];
}

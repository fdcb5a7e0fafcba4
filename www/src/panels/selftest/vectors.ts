// The test vectors of the project, as files of the build: each is fetched when its turn comes.

import type { VectorFile } from "../../../../tests/conformance/run.mjs";

const texts = import.meta.glob<string>(
  ["../../../../tests/vectors/*.json", "!../../../../tests/vectors/schema.json"],
  // The text: as a module, JSON would lose what only JSON can say, a member called `__proto__` for one.
  { query: "?raw", import: "default" },
);

/** Every file by its name, in the order of names. */
export async function loadVectors(): Promise<readonly (readonly [string, VectorFile])[]> {
  const paths = Object.keys(texts).sort();
  return Promise.all(
    paths.map(async (path) => {
      const text = (await texts[path]?.()) ?? "";
      return [path.slice(path.lastIndexOf("/") + 1), JSON.parse(text) as VectorFile] as const;
    }),
  );
}

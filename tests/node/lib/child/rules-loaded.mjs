// Which files of the package are read, before and after the first judgement.

import { createRequire } from "node:module";

import { check, signature } from "weseal";

const { cache } = createRequire(import.meta.url);
const loaded = () => Object.keys(cache).some((file) => file.endsWith("rules-inline.cjs"));

signature(["a"]);
const before = loaded();
check("url-link", {});
process.stdout.write(JSON.stringify({ before, after: loaded() }));

// Which files of the package are read, before and after the first call that needs RSA.

import { createRequire } from "node:module";

import { signature, signRealName } from "weseal";

const { cache } = createRequire(import.meta.url);
const loaded = () => Object.keys(cache).some((file) => file.endsWith("rsa-inline.cjs"));

signature(["a"]);
const before = loaded();
try {
  signRealName({ certSerialNo: "A", timestamp: 1555555555, privateKey: "" });
} catch {}
process.stdout.write(JSON.stringify({ before, after: loaded() }));

/** What npm writes to the disk for a package: itself, and whatever it needs. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const PEERS = [
  ["@wecom/crypto"],
  ["wechat-crypto"],
  ["wechat-encrypt"],
  ["node-easywechat"],
  ["nest-wechat"],
  ["@noble/ciphers", "@noble/hashes"],
  ["crypto-js"],
  ["fast-xml-parser"],
];

export function run({ wanted, report }) {
  if (!wanted("")) return;
  for (const { name, folder } of ours()) {
    const [{ size, unpackedSize, entryCount }] = packed(folder);
    report({ name, packed: size, unpacked: unpackedSize, files: entryCount, packages: 1 });
  }
  const lock = JSON.parse(readFileSync(join(HERE, "package-lock.json"), "utf8")).packages;
  for (const names of PEERS) {
    const folders = [...closure(names, lock)];
    const sizes = folders.flatMap((folder) => sizesBelow(join(HERE, folder)));
    report({
      name: names.join(", "),
      unpacked: sizes.reduce((sum, size) => sum + size, 0),
      files: sizes.length,
      packages: folders.length,
    });
  }
}

/** The package, and the one with the addon of this platform. */
function ours() {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("weseal/package.json"));
  const { requireNative } = createRequire(join(folder, "package.json"))(
    "./dist/generated/native.js",
  );
  requireNative(process.platform, process.arch);
  const addons = Object.keys(createRequire(import.meta.url).cache).filter(
    (file) => /@weseal/.test(file) && file.endsWith("index.js"),
  );
  return [
    { name: "weseal", folder },
    ...addons.map((file) => {
      const { name } = JSON.parse(readFileSync(join(dirname(file), "package.json"), "utf8"));
      return { name, folder: dirname(file) };
    }),
  ];
}

function packed(folder) {
  const args = ["pack", "--dry-run", "--ignore-scripts", "--json"];
  const shell = process.platform === "win32";
  return JSON.parse(execFileSync("npm", args, { cwd: folder, encoding: "utf8", shell }));
}

/** The folders of these packages and of all that they need, as npm has resolved them. */
function closure(names, lock) {
  const found = new Set();
  const visit = (from, name) => {
    const [folder] = places(from, name).filter((place) => lock[place]);
    if (found.has(folder)) return;
    found.add(folder);
    for (const needed of Object.keys(lock[folder].dependencies ?? {})) visit(folder, needed);
  };
  for (const name of names) visit("", name);
  return found;
}

/** Where Node looks for a package, the nearest place first. */
function places(from, name) {
  const outer = from.split("node_modules/").map((part) => part.replace(/\/$/, ""));
  const nested = outer.filter((part) => part !== "");
  return nested
    .map((_, index) => nested.slice(0, nested.length - index))
    .concat([[]])
    .map((parts) => [...parts, name].map((part) => `node_modules/${part}`).join("/"));
}

/** The sizes of the files of one package, without those of packages inside of it. */
function sizesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sizesBelow(path) : [statSync(path).size];
  });
}

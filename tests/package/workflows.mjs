// The workflows: what they run is pinned, and what they know of a platform stands in npm/platforms.json alone.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);
const MANIFEST = new URL("../../Cargo.toml", import.meta.url);
const platforms = JSON.parse(
  readFileSync(new URL("../../npm/platforms.json", import.meta.url), "utf8"),
);
const workflows = new Map(
  readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]),
);
const release = workflows.get("release.yml");

test("every action is pinned to a commit, the same everywhere, and says its version", () => {
  const pins = new Map();
  for (const [name, text] of workflows) {
    for (const [line, action, pin] of text.matchAll(/uses: ([^@\s]+)@(.*)/g)) {
      assert.match(pin, /^[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${name}: ${line}`);
      assert.equal(pins.get(action) ?? pin, pin, `${name}: ${line}`);
      pins.set(action, pin);
    }
  }
  assert.ok(pins.size > 3);
});

test("the release workflow reads the rows, and no column that they do not have", () => {
  assert.match(release, /all=\$\(jq -c \. npm\/platforms\.json\)/);
  const columns = new Set(platforms.flatMap((platform) => Object.keys(platform)));
  const read = [...release.matchAll(/matrix\.row\.(\w+)/g)].map(([, column]) => column);
  assert.deepEqual(
    [...new Set(read)].filter((column) => !columns.has(column)),
    [],
  );
  assert.ok(read.includes("runner") && read.includes("image"));
});

test("each row is tried on a runner, and made on Linux or there", () => {
  const [, chosen] = /select\(\.madeOn == "(\w+)"\)/.exec(release);
  for (const { name, madeOn, runner, image, libc } of platforms) {
    assert.ok(["linux", chosen].includes(madeOn), name);
    assert.match(runner, /^(ubuntu|macos|windows)-/, name);
    // A runner has the other C library: what is for musl is tried in a container.
    assert.equal(image !== undefined, libc === "musl", name);
  }
});

test("nothing is published before the crates are compared with the last release", () => {
  const [, job] = /^ {2}semver:\n((?: {4}.*\n|\n)+)/m.exec(release);
  // Without the history there is no release to compare with.
  assert.match(job, /fetch-depth: 0\b/);
  const [, oldest] = /^rust-version = "(.+)"$/m.exec(readFileSync(MANIFEST, "utf8"));
  const commands = [...job.matchAll(/run: (.+)/g)].map(([, command]) => command);
  assert.deepEqual(commands, [
    `rustup toolchain install ${oldest} --profile minimal`,
    `cargo +${oldest} --locked xtask semver`,
  ]);
  const [, needs] = /^ {2}publish:\n(?: {4}.*\n)*? {4}needs: \[(.+)\]/m.exec(release);
  assert.deepEqual(needs.split(", "), ["try", "semver"]);
});

test("what is published carries its provenance", () => {
  assert.match(release, /id-token: write/);
  assert.match(release, /npm publish --provenance /);
  // Every tarball is named by one of the patterns, the addons' before the packages that ask for them.
  const [, patterns] = /for tarball in (.+); do/.exec(release);
  assert.deepEqual(patterns.split(" "), [
    "tarballs/weseal-*-{x64,arm64}*.tgz",
    "tarballs/weseal-[0-9]*.tgz",
    "tarballs/weseal-cli-*.tgz",
  ]);
  for (const { cpu } of platforms) assert.ok(["x64", "arm64"].includes(cpu), cpu);
});

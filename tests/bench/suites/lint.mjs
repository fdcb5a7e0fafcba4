/**
 * Linting a project beside ESLint: lint.mjs, on a project that is made for it, since no real one is ours to ship.
 * `cargo xtask bench lint DIR` does the same on any project.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { script } from "../script.mjs";

const TEMPLATE = new URL("../../instructions/project/", import.meta.url);

export async function run({ wanted, quick, report }) {
  if (!wanted("")) return;
  const pages = quick ? 40 : 300;
  const folder = mkdtempSync(join(tmpdir(), "weseal-bench-"));
  try {
    make(folder, pages);
    const path = new URL("../lint.mjs", import.meta.url);
    const args = [folder, "--json", "--rounds", quick ? "2" : "7"];
    report({ name: `${pages} pages`, pages, ...(await script(path, args)) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A mini program of so many pages: that of the hot paths, each page a little different. */
function make(folder, count) {
  const text = (name) => readFileSync(new URL(name, TEMPLATE), "utf8");
  const [code, view] = [text("order.js"), text("order.wxml")];
  const app = JSON.parse(text("app.json"));
  app.pages = Array.from({ length: count }, (_, number) => `pages/order${number}/order`);
  writeFileSync(join(folder, "project.config.json"), text("project.config.json"));
  writeFileSync(join(folder, "app.json"), JSON.stringify(app));
  app.pages.forEach((page, number) => {
    const own = join(folder, page);
    mkdirSync(join(own, ".."), { recursive: true });
    writeFileSync(`${own}.js`, code.replaceAll("/orders", `/orders${number}`));
    writeFileSync(`${own}.wxml`, view);
  });
}

/** The pages that are made of docs/benchmarks.json: `docs/benchmarks.md`, and the section "Speed" of the README. */

import { readFileSync } from "node:fs";
import { document } from "./document.mjs";
import { speed } from "./readme.mjs";

const ROOT = new URL("../../../", import.meta.url);
const LOCALES = { en: "", "zh-CN": ".zh-CN" };
const SECTION = /(<!-- bench -->\n).*?(<!-- \/bench -->)/s;

/** Path and text of every page; none before the first comparison. */
export function pages(all) {
  if (!all.comparison) return [];
  return Object.entries(LOCALES).flatMap(([locale, ending]) => {
    const readme = `README${ending}.md`;
    const before = readFileSync(new URL(readme, ROOT), "utf8");
    return [
      [`docs/benchmarks${ending}.md`, document(all, locale)],
      [readme, before.replace(SECTION, (_, begin, end) => begin + speed(all, locale) + end)],
    ];
  });
}

// The pages that people read, and the code in them.

import { readFileSync } from "node:fs";

export const ROOT = new URL("../../../", import.meta.url);

/** Pages that exist in both languages. */
export const PAGES = [
  { en: "README.md", "zh-CN": "README.zh-CN.md" },
  { en: "docs/guide-modes.md", "zh-CN": "docs/guide-modes.zh-CN.md" },
];

/** The text of a page. */
export function textOf(page) {
  return readFileSync(new URL(page, ROOT), "utf8");
}

/** The JavaScript of a page, in its order; `prints` is the text block right behind, if there is one. */
export function examplesOf(page) {
  const blocks = textOf(page).matchAll(/```js\n(.*?)```\n(?:\n```text\n(.*?)```\n)?/gs);
  return [...blocks].map(([, code, prints]) => ({ code, prints }));
}

/** The local files that a page links to, and those that it names in the tree of the repository. */
export function filesNamedIn(page) {
  const text = textOf(page);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
  const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/") + 1) : "";
  const named = [...text.matchAll(/`((?:crates|bindings|npm|tests|docs|\.ci)\/[\w./-]*\w)`/g)];
  return [...linked.map((path) => folder + path), ...named.map(([, path]) => path)];
}

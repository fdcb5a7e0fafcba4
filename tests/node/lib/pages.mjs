// The pages that people read, and the code in them.

import { readFileSync } from "node:fs";

export const ROOT = new URL("../../../", import.meta.url);

/** Pages that exist in both languages. */
export const PAGES = [
  { en: "README.md", "zh-CN": "README.zh-CN.md" },
  { en: "docs/guide-modes.md", "zh-CN": "docs/guide-modes.zh-CN.md" },
  { en: "docs/guide-check.md", "zh-CN": "docs/guide-check.zh-CN.md" },
];

/** Guides that need servers, runtimes or other packages: tests/servers/guides.mjs runs their code. */
export const GUIDES = ["node", "fetch", "cloud", "redis", "platform", "local", "lint"].map(
  (name) => ({
    en: `docs/guide-${name}.md`,
    "zh-CN": `docs/guide-${name}.zh-CN.md`,
  }),
);

/** The text of a page. */
export function textOf(page) {
  return readFileSync(new URL(page, ROOT), "utf8");
}

/** The JavaScript of a page, in its order; `prints` is the text block right behind, if there is one. */
export function examplesOf(page) {
  const blocks = textOf(page).matchAll(/```js\n(.*?)```\n(?:\n```text\n(.*?)```\n)?/gs);
  return [...blocks].map(([, code, prints]) => ({ code, prints }));
}

/** All code of a page, in its order, with the heading that it stands below. */
export function blocksOf(page) {
  let heading = "";
  return [...textOf(page).matchAll(FENCE)].flatMap(([, title, indent, language, code]) => {
    if (title !== undefined) heading = title;
    if (language === undefined) return [];
    return { heading, language, code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}

const FENCE = /^## ([^\n]*)$|^( *)```(\w+)\n(.*?)^\2```$/gms;

/** Where the repository's files are read: npm shows a page without the files beside it. */
const REPOSITORY = "https://github.com/weseal/weseal/blob/main/";

/** The files of the repository that a page links to, or names. */
export function filesNamedIn(page) {
  const text = textOf(page);
  const absolute = [...text.matchAll(/\]\((https:[^)#]+)/g)]
    .filter(([, url]) => url.startsWith(REPOSITORY))
    .map(([, url]) => url.slice(REPOSITORY.length));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
  const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/") + 1) : "";
  const named = [...text.matchAll(/`((?:crates|bindings|npm|tests|docs|\.ci)\/[\w./-]*\w)`/g)];
  return [...absolute, ...linked.map((path) => folder + path), ...named.map(([, path]) => path)];
}

// What every test of a panel asks of a page.

import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds wrong. The page must be visited with `bypassCSP`: the policy forbids what axe is injected as. */
export async function axe(page) {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html]);
}

/** The text of the first editor, or of the text area that stands in for it: seen at once, since one takes the place of the other. */
export async function contentOf(page) {
  return page
    .locator(".editor")
    .first()
    .evaluate((editor) => {
      const root = editor.querySelector(".editor-host")?.shadowRoot;
      if (!root?.querySelector(".cm-content")) return editor.querySelector("textarea").value;
      return [...root.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n");
    });
}

/** The sum of all shifts so far, and in the next half of a second. It runs in the page. */
export async function shiftSoFar() {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) sum += value;
  }).observe({ type: "layout-shift", buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return sum;
}

// What every test of a panel asks of a page.

import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds wrong. The page must be visited with `bypassCSP`: the policy forbids what axe is injected as. */
export async function axe(page) {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html]);
}

/** The text of the first editor, or of the text area that stands in for it. */
export async function contentOf(page) {
  const editor = page.locator(".editor").first();
  const content = editor.locator(".cm-content");
  if ((await content.count()) > 0)
    return (await content.locator(".cm-line").allTextContents()).join("\n");
  return editor.locator("textarea").inputValue();
}

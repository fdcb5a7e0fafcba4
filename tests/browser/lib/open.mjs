// Our page in a browser of its own.

import { chromium } from "playwright-core";

import { launch } from "../../node/lib/chromium.mjs";

/** Opens our page at an address. */
export async function open(address, { locale = "en-US", before } = {}) {
  // A page is loaded before modules that wait for something have run.
  const ready = (page) => page.waitForFunction(() => globalThis.weseal !== undefined);
  const browser = await launch(chromium, ready);
  return { ...(await browser.visit(address, { locale, before })), close: browser.close };
}

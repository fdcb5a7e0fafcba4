// The built page and a browser, for the tests of one file.

import { after, before } from "node:test";

import { chromium } from "playwright-core";

import * as shared from "../../node/lib/chromium.mjs";
import { serve } from "./site.mjs";

/** A browser for the page: Chinese and wide, unless `visit` is told otherwise. */
export async function launch() {
  const { close, visit } = await shared.launch(chromium, (page) => page.locator("h1").waitFor());
  return {
    close,
    visit: (address, { width = 1360, ...options } = {}) =>
      visit(address, {
        locale: "zh-CN",
        viewport: { width, height: 900 },
        // No motion: a picture or a measure taken in between would be of neither state.
        reducedMotion: "reduce",
        ...options,
      }),
  };
}

/** Both are there once the tests begin, and gone after the last of them. */
export function hosted() {
  let site;
  let browser;
  before(async () => {
    site = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    site: {
      get address() {
        return site.address;
      },
    },
    browser: { visit: (...given) => browser.visit(...given) },
  };
}

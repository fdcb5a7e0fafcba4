// The built page and a browser, for the tests of one file.

import { after, before } from "node:test";

import { launch } from "./chromium.mjs";
import { serve } from "./site.mjs";

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

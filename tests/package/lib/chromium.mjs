// A page in the browser of this machine.

import { tool } from "./paths.mjs";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens an address in a new browser, calls `use` with the page, and closes the browser. */
export async function inPage(url, use) {
  const browser = await tool("playwright-core").chromium.launch({
    executablePath: process.env.WESEAL_CHROMIUM || "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await use(page);
  } finally {
    await browser.close();
  }
}

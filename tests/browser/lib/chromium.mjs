// A browser that nobody has used before, and that calls nobody by itself.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens our page at an address. What goes wrong in it is collected in `problems`. */
export async function open(address, { locale = "en-US", before = "" } = {}) {
  const executablePath = process.env.WESEAL_CHROMIUM || "/usr/bin/chromium";
  const folder = mkdtempSync(join(tmpdir(), "weseal-chromium-"));
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: FLAGS,
    locale,
  });
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  await page.addInitScript(before);
  await page.goto(address);
  // A page is loaded before modules that wait for something have run.
  await page.waitForFunction(() => globalThis.weseal !== undefined);
  return {
    page,
    problems,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    assertQuiet: () => assert.deepEqual(problems, []),
  };
}

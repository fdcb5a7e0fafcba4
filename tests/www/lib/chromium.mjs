// A browser that nobody has used before, and that calls nobody by itself.

import assert from "node:assert/strict";

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

/** A browser; `visit` opens a page in it that remembers what it asked for and complained about. */
export async function launch() {
  const executablePath = process.env.WESEAL_CHROMIUM || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    close: () => browser.close(),
    visit: (address, options) => visit(browser, address, options),
  };
}

async function visit(browser, address, given = {}) {
  const { locale = "zh-CN", width = 1360, without, ...options } = given;
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 900 },
    // No motion: a picture or a measure taken in between would be of neither state.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems = [];
  const asked = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => asked.push(request.url()));
  if (without) await page.route(without, (route) => route.abort());
  await page.goto(address);
  await page.locator("h1").waitFor();
  return {
    page,
    asked,
    close: () => context.close(),
    assertQuiet: () => assert.deepEqual(problems, []),
  };
}

// A browser that nobody has used before, and that calls nobody by itself.

import assert from "node:assert/strict";

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

/**
 * The browser of this machine, run by the `chromium` of the caller's Playwright. `visit` opens a page in it, which is
 * there once `ready` is, and remembers what it asked for and complained about.
 */
export async function launch(chromium, ready = () => {}) {
  const executablePath = process.env.WESEAL_CHROMIUM || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    close: () => browser.close(),
    async visit(address, options) {
      const visited = await visit(browser, address, options);
      await ready(visited.page);
      return visited;
    },
  };
}

/** `before`: a script that runs ahead of the page's. `without`: addresses that it does not get. */
async function visit(browser, address, { before = "", without, ...options } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  const asked = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(before);
  if (without) await page.route(without, (route) => route.abort());
  await page.goto(address);
  return {
    page,
    asked,
    close: () => context.close(),
    assertQuiet: () => assert.deepEqual(problems, []),
  };
}

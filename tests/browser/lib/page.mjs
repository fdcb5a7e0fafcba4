// What runs in the browser.

import { backend, createPush, signature, WesealError } from "weseal";
import { explain } from "weseal/explain";

import { run } from "../../conformance/run.mjs";

const api = { backend, createPush, signature, WesealError, explain };

/** Fetches the vector files of these names and runs all of them. */
async function conformance(names) {
  const files = {};
  for (const name of names) files[name] = await (await fetch(`/vectors/${name}`)).json();
  const { codes, ...result } = await run(api, files);
  return { ...result, codes: [...codes], backend: backend() };
}

globalThis.weseal = { ...api, conformance };

// What runs in the browser.

import "weseal/rsa";
import "weseal/rules";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { run } from "../../conformance/run.mjs";

const api = { ...weseal, explain, explainComputation };

/** Fetches the vector files of these names and runs all of them. */
async function conformance(names) {
  const files = {};
  for (const name of names) files[name] = await (await fetch(`/vectors/${name}`)).json();
  const { codes, ...result } = await run(api, files);
  return { ...result, codes: [...codes], backend: weseal.backend() };
}

globalThis.weseal = { ...api, conformance };
